// The keys of a name that no gazetteer knows.
#ifndef CLAIMDIFF_EXTRACT_NAME_KEYS_H_
#define CLAIMDIFF_EXTRACT_NAME_KEYS_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "claimdiff/article.h"
#include "extract/generic_words.h"
#include "extract/name_runs.h"
#include "extract/starts.h"
#include "text/tokens.h"

namespace claimdiff {

struct NameKeySources {
  const text::Tokens& tokens;
  const Starts& starts;  // of the tokens
  const GenericWords& generic;
};

// Makes the keys of one name after the other, in the same room.
class NameKeyReader {
 public:
  // What `sources` refers to outlives this.
  explicit NameKeyReader(const NameKeySources& sources) : s_(sources) {}

  // The run's key ("name:jean yves", "name:potomac+river"), then those that it
  // may have elsewhere: without the word for what it is ("name:potomac"),
  // without what may be a genitive's s. Never empty; good until the next call.
  std::span<const std::string> Read(const NameRun& run);

 private:
  static constexpr std::size_t kMostKeys = 3;

  bool IsBeforeDigits(std::uint32_t i) const;
  bool IsSilent(const NameRun& run, std::uint32_t i) const;
  void ReadWords(const NameRun& run);
  void AddWord(std::uint32_t i, text::TokenKind before);
  void AddConcept(const GenericWord& word);
  std::string& NextKey();
  void JoinWords();

  NameKeySources s_;
  std::array<std::string, kMostKeys> keys_;
  std::size_t size_ = 0;  // of keys_
  // The name's words, those with a meaning apart.
  std::string rest_;
  std::vector<std::string_view> concepts_;
  bool is_place_ = false;
};

}  // namespace claimdiff

#endif  // CLAIMDIFF_EXTRACT_NAME_KEYS_H_
