// A compiled bilingual dictionary of one language, mapped into memory.
//
// Words of every language lead to concepts, which are named by English stems,
// so that any two languages meet: Indonesian "ekspor" and Portuguese
// "exportação" both reach the concept "export". English needs no file: a word
// is its own concept (english.h).
//
// File format, version 3, all integers little endian, sections in this order
// and aligned to 8 bytes:
//   header    FileHeader below
//   slots     2^k slots {uint64 hash, uint32 first sense, uint16 count, uint16
//             learnt}; open addressing with linear probing from
//             hash & (2^k - 1); hash 0 is an empty slot
//   senses    {uint32 concept, float weight}, strongest first per word
//   names     {uint32 concept, uint32 offset into text}, ascending by concept
//   text      names and the source notes, each ended by a zero byte
//   starts    uint64 2^n, then as many words of a StartFilter (starts.h)
// Version 2 had no learnt words, version 1 no starts either; both are read all
// the same.
#ifndef CLAIMDIFF_LEXICON_LEXICON_H_
#define CLAIMDIFF_LEXICON_LEXICON_H_

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "claimdiff/result.h"
#include "lexicon/english.h"
#include "lexicon/starts.h"

namespace claimdiff::lexicon {

// What is known of a word or phrase.
struct Entry {
  std::span<const Sense> senses;  // empty: nothing
  // From texts only, where no dictionary has it. That none of its senses is
  // met means nothing then.
  bool learnt = false;

  bool empty() const { return senses.empty(); }
};

struct FileHeader {
  char magic[8];            // "claimlex"
  std::uint32_t version;    // kFormatVersion
  char language[12];        // BCP 47 language subtag, zero-filled
  std::uint32_t slot_bits;  // k
  std::uint32_t words;      // used slots
  std::uint32_t senses;
  std::uint32_t names;
  std::uint32_t text_bytes;
  std::uint32_t notes;    // offset into text of the notes on the sources
  std::uint32_t longest;  // bytes of the longest word
};
static_assert(sizeof(FileHeader) == 52);

inline constexpr std::uint32_t kFormatVersion = 3;

struct Slot {
  std::uint64_t hash = 0;
  std::uint32_t first = 0;
  std::uint16_t count = 0;
  std::uint16_t learnt = 0;  // 1: as Entry::learnt
};

struct ConceptName {
  Concept meaning = 0;
  std::uint32_t offset = 0;
};

// An opened file. Cheap to open (nothing is read until it is asked for), safe
// to read from any thread.
class Lexicon {
 public:
  // Errors: kIo (missing, unreadable), kUsage (not a lexicon, another
  // version, or cut short).
  static Result<Lexicon> Open(const std::filesystem::path& path);

  // The senses of a folded word or phrase (words joined by one space): as it
  // stands, else by its stem, or where Snowball has no rules for the language,
  // of one word by its longest beginning, as if the rest were an ending. Empty
  // when unknown.
  Entry Find(std::string_view folded) const;
  // The same; `hash` is text::HashFolded(folded).
  Entry Find(std::string_view folded, std::uint64_t hash) const;

  // As Find, but never by stem: for scripts without spaces, where callers try
  // every length.
  Entry FindExact(std::string_view folded) const;
  // The same, by text::HashFolded.
  Entry FindExact(std::uint64_t hash) const;

  // Has memory fetched what FindExact(hash) will look at.
  void FetchExact(std::uint64_t hash) const {
    __builtin_prefetch(&slots_[hash & (slots_.size() - 1)]);
  }

  // Whether a word or phrase that FindExact knows may begin with two tokens of
  // these hashes. A table this large is in no cache, and questions in vain are
  // many.
  bool MayBegin(std::uint64_t first, std::uint64_t second) const {
    return starts_.MayHave(StartOf(first, second));
  }

  // Has memory fetched what MayBegin will look at.
  void FetchStart(std::uint64_t first, std::uint64_t second) const {
    starts_.Fetch(StartOf(first, second));
  }

  // "export", or an empty view when the concept has no name here.
  std::string_view NameOf(Concept meaning) const;

  // Another one for each file that is opened, never 0: for what is remembered
  // of it.
  std::uint64_t id() const { return id_; }
  const std::string& language() const { return language_; }
  std::uint32_t words() const { return words_; }
  std::uint32_t longest() const { return longest_; }
  std::size_t file_bytes() const { return bytes_; }
  // One line a source: name, version, licence, entries.
  std::string_view notes() const { return notes_; }

 private:
  Entry FindBeginning(std::string_view folded) const;

  std::uint64_t id_ = 0;
  std::shared_ptr<const void> mapping_;
  std::size_t bytes_ = 0;
  std::string language_;
  std::uint32_t words_ = 0;
  std::uint32_t longest_ = 0;
  std::span<const Slot> slots_;
  std::span<const Sense> senses_;
  std::span<const ConceptName> names_;
  std::string_view text_;
  std::string_view notes_;
  StartFilter starts_;
};

// The language under whose name the words of `tag` (BCP 47, or of gettext) are
// kept: "pt" of "pt-BR" and "pt_PT", "nb" of "no", which hardly ever means
// anything else. Empty if it is no tag; else two or three letters, which may
// name a file.
std::string_view KeptUnder(std::string_view tag);

// The hash under which a stem is filed, apart from words as they stand.
std::uint64_t StemHash(std::string_view stem);

}  // namespace claimdiff::lexicon

#endif  // CLAIMDIFF_LEXICON_LEXICON_H_
