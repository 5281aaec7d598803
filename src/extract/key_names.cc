#include "extract/key_names.h"

#include "data/data.h"
#include "text/hash_table.h"
#include "text/tokens.h"

namespace claimdiff {

namespace {

struct Key {
  std::string_view english;
  bool held = false;
};

// By the hash of the folded name.
const text::HashTable<Key>& Keys() {
  static const auto& keys = *new text::HashTable<Key>([] {
    text::HashTable<Key> out;
    bool held = true;
    data::ForEachRow(data::Table("key_names"), [&](std::string_view row) {
      const std::string_view english = data::NextColumn(&row);
      if (english == "-") {
        held = false;
        return;
      }
      out[text::HashFolded(english)] = {english, held};
      while (!row.empty()) {
        const std::string name = text::Fold(data::Cut(&row, '|'));
        out[text::HashFolded(name)] = {english, held};
      }
    });
    return out;
  }());
  return keys;
}

}  // namespace

bool IsKey(std::uint64_t name) { return Keys().Find(name) != nullptr; }

bool IsHeldKey(std::uint64_t name) {
  const Key* const key = Keys().Find(name);
  return key != nullptr && key->held;
}

std::string EnglishChord(std::string_view chord) {
  std::string out;
  if (chord.find_first_of("+-") == chord.npos) return out;
  while (!chord.empty()) {
    const std::size_t end = chord.find_first_of("+-", 1);
    std::string name = text::Fold(chord.substr(0, end));
    const Key* const key = Keys().Find(text::HashFolded(name));
    if (out.empty() && (key == nullptr || !key->held)) return {};
    if (key != nullptr) name = key->english;
    if (!out.empty()) out += '+';
    out += name;
    chord.remove_prefix(end < chord.size() ? end + 1 : chord.size());
  }
  return out;
}

}  // namespace claimdiff
