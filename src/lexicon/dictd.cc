#include "lexicon/dictd.h"

#include <zlib.h>

#include <algorithm>
#include <compare>
#include <memory>
#include <optional>
#include <utility>

#include "text/utf8.h"

namespace claimdiff::lexicon {

namespace {

constexpr std::size_t kMaxBytes = std::size_t{1} << 30;

struct GzipClose {
  void operator()(gzFile_s* file) const { gzclose(file); }
};

// The number that dictd writes in base 64, most significant digit first.
std::optional<std::size_t> Base64Number(std::string_view digits) {
  constexpr std::string_view kAlphabet =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  if (digits.empty() || digits.size() > 8) return std::nullopt;
  std::size_t number = 0;
  for (const char digit : digits) {
    const std::size_t value = kAlphabet.find(digit);
    if (value == std::string_view::npos) return std::nullopt;
    number = number * 64 + value;
  }
  return number;
}

std::string_view NextField(std::string_view* line) {
  const std::size_t tab = line->find('\t');
  const std::string_view field = line->substr(0, tab);
  line->remove_prefix(tab == std::string_view::npos ? line->size() : tab + 1);
  return field;
}

struct Piece {
  std::size_t offset = 0, size = 0;  // in the text
  auto operator<=>(const Piece&) const = default;
};

// Of an entry; nothing if it is not all in the text.
std::optional<Piece> AddEntry(std::string_view line, Dictd* dictionary) {
  const std::string_view headword = NextField(&line);
  const auto offset = Base64Number(NextField(&line));
  const auto size = Base64Number(NextField(&line));
  const std::string& text = dictionary->text;
  if (!offset || !size || *offset > text.size() ||
      *size > text.size() - *offset) {
    return std::nullopt;
  }
  const Piece found{*offset, *size};
  const std::string_view article =
      std::string_view(text).substr(*offset, *size);
  if (!text::IsValidUtf8(headword) || !text::IsValidUtf8(article)) return found;
  if (headword == "00databaseinfo" || headword == "00-database-info") {
    dictionary->about = article;
  }
  if (headword.empty() || headword.starts_with("00database") ||
      headword.starts_with("00-database")) {
    return found;
  }
  dictionary->entries.push_back({headword, article});
  return found;
}

// Bytes of the text that `pieces` hold; several headwords may share one.
std::size_t BytesOf(std::vector<Piece> pieces) {
  std::ranges::sort(pieces);
  std::size_t bytes = 0;
  std::size_t end = 0;
  for (const auto& [offset, size] : pieces) {
    const std::size_t begin = std::max(offset, end);
    end = std::max(end, offset + size);
    bytes += end - std::min(begin, end);
  }
  return bytes;
}

// Takes the lines of the index.
std::optional<Error> AddEntries(const std::filesystem::path& index,
                                const std::filesystem::path& data,
                                Dictd* dictionary) {
  std::vector<Piece> pieces;
  std::string_view rest = dictionary->index;
  for (std::uint32_t number = 1; !rest.empty(); ++number) {
    const std::size_t line_end = rest.find('\n');
    if (line_end == std::string_view::npos) {
      return Error{ErrorCode::kIo, "is cut short: its last line has no end",
                   index.string(), number};
    }
    const auto piece = AddEntry(rest.substr(0, line_end), dictionary);
    if (!piece) {
      return Error{ErrorCode::kIo,
                   "names what is not in " + data.filename().string() +
                       ": one of the two is damaged",
                   index.string(), number};
    }
    pieces.push_back(*piece);
    rest.remove_prefix(line_end + 1);
  }
  // What is complete names all of its text.
  const std::size_t size = dictionary->text.size();
  if (BytesOf(std::move(pieces)) < size - size / 10) {
    return Error{ErrorCode::kIo,
                 "names only a part of " + data.filename().string() +
                     ": it is cut short",
                 index.string(), 0};
  }
  return std::nullopt;
}

}  // namespace

Result<std::string> ReadMaybeGzip(const std::filesystem::path& path) {
  const std::unique_ptr<gzFile_s, GzipClose> file(gzopen(path.c_str(), "rb"));
  if (file == nullptr) {
    return Error{ErrorCode::kIo, "cannot be opened", path.string(), 0};
  }
  std::string text;
  std::string buffer(std::size_t{1} << 18, '\0');
  for (;;) {
    const int got =
        gzread(file.get(), buffer.data(), static_cast<unsigned>(buffer.size()));
    if (got < 0) {
      return Error{ErrorCode::kIo, "damaged gzip data", path.string(), 0};
    }
    if (got == 0) {
      int code = Z_OK;
      gzerror(file.get(), &code);
      if (code == Z_OK || code == Z_STREAM_END) return text;
      return Error{ErrorCode::kIo, "is cut short: its gzip data have no end",
                   path.string(), 0};
    }
    text.append(buffer, 0, static_cast<std::size_t>(got));
    if (text.size() > kMaxBytes) {
      return Error{ErrorCode::kTooLarge, "larger than 1 GiB", path.string(), 0};
    }
  }
}

Result<Dictd> ReadDictd(const std::filesystem::path& index) {
  std::filesystem::path data = index;
  data.replace_extension(".dict.dz");
  if (!std::filesystem::exists(data)) data.replace_extension("");
  Result<std::string> lines = ReadMaybeGzip(index);
  if (!lines.ok()) return lines.error();
  Result<std::string> text = ReadMaybeGzip(data);
  if (!text.ok()) return text.error();
  Dictd dictionary;
  dictionary.index = std::move(lines).value();
  dictionary.text = std::move(text).value();
  // Entries point at these. Moving a short string would move its characters.
  constexpr std::size_t kLong = 64;
  dictionary.index.reserve(kLong);
  dictionary.text.reserve(kLong);
  std::optional<Error> error = AddEntries(index, data, &dictionary);
  if (error) return *std::move(error);
  return dictionary;
}

}  // namespace claimdiff::lexicon
