// The affix rules of a spelling dictionary, and the word forms that they give.
//
// Hunspell's dictionaries (hunspell(5)) are a list of words with flags (.dic)
// and a table of affix rules, each under a flag (.aff). A rule says what to cut
// off the end or the front of a word, what to put there instead, and which
// words it is for. Applied forwards they list the forms of a word: "eleição"
// with flag B gives "eleições".
//
// Read are SET, FLAG, AF, PFX, SFX and the flags of words that do not stand
// alone. A suffix may take a further suffix, as agglutinating languages need
// it; compounds are left out.
#ifndef CLAIMDIFF_LEXICON_AFFIXES_H_
#define CLAIMDIFF_LEXICON_AFFIXES_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace claimdiff::lexicon {

class Affixes {
 public:
  // Of the text of an .aff file. Lines that make no sense are passed over.
  explicit Affixes(std::string_view aff);

  struct Entry {
    std::string word;  // UTF-8, as it is written; empty: no word
    std::vector<std::uint32_t> flags;
  };
  // Of a line of the .dic file.
  Entry ParseEntry(std::string_view line) const;

  // The forms of a word without the word itself, each once, at most `limit`
  // of them, in byte order. What affixes add is folded, the word is not.
  std::vector<std::string> Forms(const Entry& entry, std::size_t limit) const;

 private:
  enum class FlagType : std::uint8_t { kByte, kTwoBytes, kNumber, kUtf8 };
  using Flags = std::vector<std::uint32_t>;

  // One character of a condition: any of `letters`, or none of them.
  struct Letter {
    std::u32string letters;
    bool negated = false;
  };
  struct Rule {
    std::string strip;
    std::string add;
    std::vector<Letter> condition;
    Flags flags;               // of the affix itself: what may follow it
    bool crosses = false;      // goes together with an affix at the other end
    bool circumfix = false;    // only goes with its other half
    bool stands_alone = true;  // gives a word, not a part of one
  };
  using Rules = std::unordered_map<std::uint32_t, std::vector<Rule>>;

  void ReadOption(const std::vector<std::string_view>& fields);
  void ReadRule(const std::vector<std::string_view>& fields, Rules* rules);
  static std::vector<Letter> ParseCondition(std::string_view condition);
  Flags ParseFlags(std::string_view raw) const;
  Flags ParseFlagsOrAlias(std::string_view raw) const;
  std::string Utf8(std::string_view raw) const;

  class Expansion;

  FlagType flag_type_ = FlagType::kByte;
  std::vector<std::string> characters_;  // by byte; empty: UTF-8
  std::vector<Flags> aliases_;           // by number, from 1; may be empty
  bool crosses_ = false;                 // the rules being read
  std::uint32_t needs_affix_ = 0, circumfix_ = 0, only_in_compound_ = 0,
                forbidden_ = 0;
  Rules suffixes_, prefixes_;
};

}  // namespace claimdiff::lexicon

#endif  // CLAIMDIFF_LEXICON_AFFIXES_H_
