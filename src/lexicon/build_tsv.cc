// Tables of one's own: language, word, language, word, weight.
#include <charconv>
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "data/data.h"
#include "lexicon/build.h"
#include "lexicon/dictd.h"
#include "text/utf8.h"

namespace claimdiff::lexicon {

namespace fs = std::filesystem;

namespace {

struct TsvRow {
  std::string_view language_1, word_1, language_2, word_2;
  float weight = 1;
};

std::optional<TsvRow> ParseTsvRow(std::string_view line) {
  TsvRow row;
  row.language_1 = KeptUnder(data::NextColumn(&line));
  row.word_1 = data::NextColumn(&line);
  row.language_2 = KeptUnder(data::NextColumn(&line));
  row.word_2 = data::NextColumn(&line);
  const std::string_view weight = data::NextColumn(&line);
  if (!weight.empty()) {
    std::from_chars(weight.data(), weight.data() + weight.size(), row.weight);
  }
  if (row.language_1.empty() || row.language_2.empty() || row.word_2.empty()) {
    return std::nullopt;
  }
  if (!(row.weight > 0) || row.weight > 1) return std::nullopt;
  return row;
}

}  // namespace

void Builder::AddPair(std::string_view language_1, std::string_view word_1,
                      std::string_view language_2, std::string_view word_2,
                      float weight) {
  if (language_1 == "en") {
    AddEnglish(language_2, word_2, word_1, weight);
  } else if (language_2 == "en") {
    AddEnglish(language_1, word_1, word_2, weight);
  } else {
    AddDirect(language_1, word_1, language_2, word_2, weight);
  }
}

Result<std::uint64_t> Builder::AddTsv(const fs::path& path) {
  Result<std::string> read = ReadMaybeGzip(path);
  if (!read.ok()) return read.error();
  std::string_view rest = read.value();
  if (rest.starts_with("\xEF\xBB\xBF")) rest.remove_prefix(3);
  std::map<std::string_view, std::uint64_t> rows;
  std::uint64_t added = 0;
  for (std::uint32_t number = 1; !rest.empty(); ++number) {
    std::string_view line = data::Cut(&rest, '\n');
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.empty() || line.front() == '#') continue;
    const std::optional<TsvRow> row = ParseTsvRow(line);
    if (!row || !text::IsValidUtf8(line)) {
      return Error{ErrorCode::kUsage,
                   "expected language, word, language, word and a weight in "
                   "(0, 1], parted by tabs",
                   path.string(), number};
    }
    AddPair(row->language_1, row->word_1, row->language_2, row->word_2,
            row->weight);
    ++rows[row->language_1];
    ++rows[row->language_2];
    ++added;
  }
  for (const auto& [language, count] : rows) {
    AddNote(language,
            path.filename().string() + "\tyour own\t" + std::to_string(count));
  }
  return added;
}

}  // namespace claimdiff::lexicon
