#include "lexicon/lexicon.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <bit>
#include <cerrno>
#include <cstring>
#include <utility>

#include "text/characters.h"
#include "text/language_tag.h"
#include "text/stem.h"
#include "text/tokens.h"
#include "text/utf8.h"

namespace claimdiff::lexicon {

namespace {

static_assert(std::endian::native == std::endian::little,
              "the file format is little endian");

constexpr std::uint32_t kVersionWithoutStarts = 1;
constexpr std::uint64_t kStemMark = 0x5354454D5354454Du;  // "STEMSTEM"

struct Mapping {
  const char* data = nullptr;
  std::size_t size = 0;
  ~Mapping() {
    if (data != nullptr) munmap(const_cast<char*>(data), size);
  }
};

Error Trouble(ErrorCode code, const std::filesystem::path& path,
              std::string message) {
  return {code, std::move(message), path.string(), 0};
}

Result<std::shared_ptr<Mapping>> Map(const std::filesystem::path& path) {
  const int file = open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) return Trouble(ErrorCode::kIo, path, std::strerror(errno));
  struct stat info {};
  auto mapping = std::make_shared<Mapping>();
  if (fstat(file, &info) == 0 && S_ISREG(info.st_mode) && info.st_size > 0) {
    const auto size = static_cast<std::size_t>(info.st_size);
    void* data = mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file, 0);
    if (data != MAP_FAILED) {
      mapping->data = static_cast<const char*>(data);
      mapping->size = size;
    }
  }
  close(file);
  if (mapping->data == nullptr) {
    return Trouble(ErrorCode::kIo, path, "cannot be mapped into memory");
  }
  return mapping;
}

// Hands out the sections of a file one after the other.
class Sections {
 public:
  Sections(const char* data, std::size_t size) : data_(data), size_(size) {}

  template <typename T>
  std::span<const T> Next(std::uint64_t count) {
    at_ = (at_ + 7) & ~std::size_t{7};
    if (!ok_ || at_ > size_ || count > (size_ - at_) / sizeof(T)) {
      ok_ = false;
      return {};
    }
    const auto* first = reinterpret_cast<const T*>(data_ + at_);
    at_ += static_cast<std::size_t>(count) * sizeof(T);
    return {first, static_cast<std::size_t>(count)};
  }

  bool ok() const { return ok_; }

 private:
  const char* data_;
  std::size_t size_;
  std::size_t at_ = 0;
  bool ok_ = true;
};

bool IsHangul(std::string_view folded) {
  if (folded.empty()) return false;
  const char32_t first = text::DecodeAt(folded, 0).value;
  return text::CharTable::Shared().Find(first).script == text::Script::kHangul;
}

// What may be an ending: how many letters a word has at least without it, and
// the ending at most. Chosen; a Korean syllable is a letter.
struct Endings {
  std::size_t least, most;
};
constexpr Endings kEndings{4, 4};
constexpr Endings kHangulEndings{2, 10};

}  // namespace

std::string_view KeptUnder(std::string_view tag) {
  const std::string_view language =
      text::BaseLanguage(tag.substr(0, tag.find_first_of("@.")));
  const bool is_code = (language.size() == 2 || language.size() == 3) &&
                       std::ranges::all_of(language, [](char c) {
                         return c >= 'a' && c <= 'z';
                       });
  return is_code ? language : std::string_view();
}

std::uint64_t StemHash(std::string_view stem) {
  return text::HashFolded(stem) ^ kStemMark;
}

Result<Lexicon> Lexicon::Open(const std::filesystem::path& path) {
  Result<std::shared_ptr<Mapping>> mapped = Map(path);
  if (!mapped.ok()) return mapped.error();
  const std::shared_ptr<Mapping>& mapping = mapped.value();
  Sections sections(mapping->data, mapping->size);
  const auto headers = sections.Next<FileHeader>(1);
  if (headers.empty() ||
      std::memcmp(headers[0].magic, "claimlex", sizeof headers[0].magic) != 0) {
    return Trouble(ErrorCode::kUsage, path, "not a compiled lexicon");
  }
  const FileHeader& header = headers[0];
  if (header.version < kVersionWithoutStarts ||
      header.version > kFormatVersion || header.slot_bits > 31) {
    return Trouble(ErrorCode::kUsage, path,
                   "compiled by another version; build it again with "
                   "`claimdiff lexicon build`");
  }
  Lexicon lexicon;
  lexicon.slots_ = sections.Next<Slot>(std::uint64_t{1} << header.slot_bits);
  lexicon.senses_ = sections.Next<Sense>(header.senses);
  lexicon.names_ = sections.Next<ConceptName>(header.names);
  const auto text = sections.Next<char>(header.text_bytes);
  bool whole = true;
  if (header.version != kVersionWithoutStarts) {
    const auto count = sections.Next<std::uint64_t>(1);
    const auto starts =
        sections.Next<std::uint64_t>(count.empty() ? 0 : count[0]);
    whole = std::has_single_bit(starts.size());
    if (whole) lexicon.starts_ = StartFilter(starts);
  }
  if (!sections.ok() || !whole || text.empty() || text.back() != '\0' ||
      header.notes >= text.size()) {
    return Trouble(ErrorCode::kUsage, path, "damaged: cut short");
  }
  lexicon.text_ = {text.data(), text.size()};
  lexicon.notes_ = text.data() + header.notes;
  const std::string_view language(header.language, sizeof header.language);
  lexicon.language_ = language.substr(0, language.find('\0'));
  lexicon.words_ = header.words;
  lexicon.longest_ = header.longest;
  lexicon.bytes_ = mapping->size;
  lexicon.mapping_ = mapping;
  static std::atomic<std::uint64_t> opened = 0;
  lexicon.id_ = ++opened;
  return lexicon;
}

Entry Lexicon::FindExact(std::uint64_t hash) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = hash & mask;
  for (std::size_t probes = 0; probes < slots_.size(); ++probes) {
    const Slot& slot = slots_[at];
    if (slot.hash == 0) return {};
    if (slot.hash == hash) {
      // Checked here and not in Open, which so touches one page only.
      if (slot.first > senses_.size() ||
          slot.count > senses_.size() - slot.first) {
        return {};
      }
      return {senses_.subspan(slot.first, slot.count), slot.learnt != 0};
    }
    at = (at + 1) & mask;
  }
  return {};
}

Entry Lexicon::FindExact(std::string_view folded) const {
  return FindExact(text::HashFolded(folded));
}

Entry Lexicon::Find(std::string_view folded) const {
  return Find(folded, text::HashFolded(folded));
}

Entry Lexicon::Find(std::string_view folded, std::uint64_t hash) const {
  const Entry exact = FindExact(hash);
  if (!exact.empty()) return exact;
  if (!text::HasStemmer(language_)) return FindBeginning(folded);
  return FindExact(StemHash(text::Stem(language_, folded)));
}

Entry Lexicon::FindBeginning(std::string_view folded) const {
  if (folded.find(' ') != folded.npos) return {};
  const auto [least, most] = IsHangul(folded) ? kHangulEndings : kEndings;
  std::size_t letters = text::CountCodePoints(folded);
  std::size_t size = folded.size();
  for (std::size_t cut = 1; cut <= most && letters > least; ++cut) {
    --letters;
    size = text::PreviousStart(folded, size);
    const Entry entry = FindExact(folded.substr(0, size));
    if (!entry.empty()) return entry;
  }
  return {};
}

std::string_view Lexicon::NameOf(Concept meaning) const {
  const auto at = std::lower_bound(
      names_.begin(), names_.end(), meaning,
      [](const ConceptName& name, Concept c) { return name.meaning < c; });
  if (at == names_.end() || at->meaning != meaning ||
      at->offset >= text_.size()) {
    return {};
  }
  return text_.data() + at->offset;  // text_ ends with a zero byte
}

}  // namespace claimdiff::lexicon
