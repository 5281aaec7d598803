#include "extract/key_names.h"

#include <unordered_map>

#include "data/data.h"
#include "text/tokens.h"

namespace claimdiff {

namespace {

struct Key {
  std::string_view english;
  bool held = false;
};

// By folded name.
const std::unordered_map<std::string, Key>& Keys() {
  static const auto& keys = *new std::unordered_map<std::string, Key>([] {
    std::unordered_map<std::string, Key> out;
    bool held = true;
    data::ForEachRow(data::Table("key_names"), [&](std::string_view row) {
      const std::string_view english = data::NextColumn(&row);
      if (english == "-") {
        held = false;
        return;
      }
      out.emplace(english, Key{english, held});
      while (!row.empty()) {
        out.emplace(text::Fold(data::Cut(&row, '|')), Key{english, held});
      }
    });
    return out;
  }());
  return keys;
}

}  // namespace

bool IsKey(std::string_view folded) {
  return Keys().contains(std::string(folded));
}

bool IsHeldKey(std::string_view folded) {
  const auto found = Keys().find(std::string(folded));
  return found != Keys().end() && found->second.held;
}

std::string EnglishChord(std::string_view chord) {
  std::string out;
  if (chord.find_first_of("+-") == chord.npos) return out;
  while (!chord.empty()) {
    const std::size_t end = chord.find_first_of("+-", 1);
    std::string name = text::Fold(chord.substr(0, end));
    const auto found = Keys().find(name);
    if (out.empty() && (found == Keys().end() || !found->second.held))
      return {};
    if (found != Keys().end()) name = found->second.english;
    if (!out.empty()) out += '+';
    out += name;
    chord.remove_prefix(end < chord.size() ? end + 1 : chord.size());
  }
  return out;
}

}  // namespace claimdiff
