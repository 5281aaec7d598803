// simdjson's DOM rather than its on-demand API: the whole line is validated
// before anything is taken from it, and the same line always gives the same
// error, whatever the order of its members.
#include "read/json_line.h"

#include <simdjson.h>

#include <optional>
#include <utility>

#include "read/format.h"
#include "text/utf8.h"

namespace claimdiff {

namespace {

using simdjson::dom::element;
using simdjson::dom::element_type;
using simdjson::dom::object;

// The contract needs 2; the rest is for members that are ignored.
constexpr std::size_t kMaxDepth = 64;

Error BadJson(std::string message) {
  return {ErrorCode::kBadJson, std::move(message), "", 0};
}

const char* TypeName(element_type type) {
  switch (type) {
    case element_type::ARRAY: return "an array";
    case element_type::OBJECT: return "an object";
    case element_type::STRING: return "a string";
    case element_type::BOOL: return "true or false";
    case element_type::NULL_VALUE: return "null";
    default: return "a number";
  }
}

// ---- Lines that are not JSON ----------------------------------------------

std::string ParseMessage(simdjson::error_code code, std::string_view line) {
  switch (code) {
    case simdjson::EMPTY: return "the line is empty";
    case simdjson::UTF8_ERROR:
      return "the line is not valid UTF-8 at byte " +
             std::to_string(text::ValidPrefix(line));
    case simdjson::DEPTH_ERROR:
      return "the JSON is nested more than " + std::to_string(kMaxDepth) +
             " levels deep";
    case simdjson::STRING_ERROR:
      return "a JSON string has an escape that stands for no character, such "
             "as half a surrogate pair";
    case simdjson::UNESCAPED_CHARS:
      return "a JSON string has a control character that is not escaped";
    case simdjson::NUMBER_ERROR:
      return "a number is not valid JSON, or has more than 64 bits";
    case simdjson::UNCLOSED_STRING: return "a JSON string has no end";
    default: return "the line is not valid JSON";
  }
}

void SkipSpace(std::string_view* text) {
  const std::size_t at = text->find_first_not_of(" \t\r\n");
  text->remove_prefix(at == std::string_view::npos ? text->size() : at);
}

bool Skip(std::string_view prefix, std::string_view* text) {
  SkipSpace(text);
  if (!text->starts_with(prefix)) return false;
  text->remove_prefix(prefix.size());
  SkipSpace(text);
  return true;
}

// The id of a line that does not parse, if it is the first member and plain.
std::string LeadingId(std::string_view line) {
  if (!Skip("{", &line) || !Skip("\"id\"", &line) || !Skip(":", &line)) {
    return "";
  }
  const bool quoted = line.starts_with('"');
  if (quoted) line.remove_prefix(1);
  const std::size_t end =
      quoted ? line.find('"') : line.find_first_not_of("-0123456789");
  if (end == std::string_view::npos) return "";
  const std::string_view id = line.substr(0, end);
  if (id.find('\\') != std::string_view::npos || !text::IsValidUtf8(id)) {
    return "";
  }
  return std::string(id);
}

// ---- Members --------------------------------------------------------------

// One object of the line; `path` is what messages put before its members.
struct Place {
  object members;
  std::string path;
};

std::optional<element> Member(const Place& place, std::string_view name) {
  element value;
  if (place.members.at_key(name).get(value) != simdjson::SUCCESS ||
      value.is_null()) {
    return std::nullopt;
  }
  return value;
}

Error WrongType(const Place& place, std::string_view name, element value,
                const char* wanted) {
  return BadJson("\"" + place.path + std::string(name) + "\" is " +
                 TypeName(value.type()) + ", not " + wanted);
}

Error Missing(const Place& place, std::string_view name) {
  return BadJson("\"" + place.path + std::string(name) + "\" is missing");
}

// Puts the member, a string, into *out; leaves it as it is when absent.
std::optional<Error> TakeString(const Place& place, std::string_view name,
                                std::string* out) {
  const std::optional<element> value = Member(place, name);
  if (!value) return std::nullopt;
  std::string_view string;
  if (value->get(string) != simdjson::SUCCESS) {
    return WrongType(place, name, *value, "a string");
  }
  if (!text::IsValidUtf8(string)) {
    return BadJson("\"" + place.path + std::string(name) +
                   "\" has half a surrogate pair");
  }
  out->assign(string);
  return std::nullopt;
}

// "text" when absent: a batch does not guess.
std::optional<Error> TakeFormat(const Place& place, std::string* format) {
  std::optional<Error> error = TakeString(place, "format", format);
  if (error) return error;
  if (format->empty()) *format = Name(Format::kText);
  if (FormatByName(*format)) return std::nullopt;
  return Error{ErrorCode::kUsage,
               "\"" + place.path + "format\" is none of " + FormatNames(), "",
               0};
}

Result<ArticleInput> TakeArticle(const Place& place, const char* source) {
  ArticleInput input;
  input.source = source;
  input.encoding = "UTF-8";  // as all JSON
  if (!Member(place, "text")) return Missing(place, "text");
  std::optional<Error> error = TakeString(place, "text", &input.text);
  if (!error) error = TakeString(place, "language", &input.language);
  if (!error) error = TakeString(place, "date", &input.date);
  if (!error) error = TakeFormat(place, &input.format);
  if (error) return *std::move(error);
  return input;
}

Result<ArticleInput> TakeSide(const Place& line, const char* side) {
  const std::optional<element> value = Member(line, side);
  if (!value) return Missing(line, side);
  Place place{{}, std::string(side) + "."};
  if (value->get(place.members) != simdjson::SUCCESS) {
    return WrongType(line, side, *value, "an object");
  }
  return TakeArticle(place, side);
}

std::optional<Error> TakeId(const Place& line, std::string* id) {
  const std::optional<element> value = Member(line, "id");
  if (!value) return std::nullopt;
  std::int64_t number = 0;
  std::uint64_t large = 0;
  if (value->get(number) == simdjson::SUCCESS) {
    *id = std::to_string(number);
    return std::nullopt;
  }
  if (value->get(large) == simdjson::SUCCESS) {
    *id = std::to_string(large);
    return std::nullopt;
  }
  if (value->is_string()) return TakeString(line, "id", id);
  return WrongType(line, "id", *value, "a string or an integer");
}

// ---- Lines ----------------------------------------------------------------

Result<object> ParseObject(std::string_view line,
                           simdjson::dom::parser* parser) {
  if (line.size() > kMaxJsonLineBytes) {
    return Error{ErrorCode::kTooLarge,
                 "the line is longer than " +
                     std::to_string(kMaxJsonLineBytes >> 20) + " MiB",
                 "", 0};
  }
  simdjson::error_code code = simdjson::SUCCESS;
  if (parser->capacity() < line.size() || parser->max_depth() != kMaxDepth) {
    code = parser->allocate(line.size(), kMaxDepth);
  }
  element root;
  if (code == simdjson::SUCCESS) {
    code = parser->parse(line.data(), line.size()).get(root);
  }
  if (code == simdjson::MEMALLOC) return NotEnoughMemory();
  if (code != simdjson::SUCCESS) return BadJson(ParseMessage(code, line));
  object members;
  if (root.get(members) != simdjson::SUCCESS) {
    return BadJson(std::string("the line is ") + TypeName(root.type()) +
                   ", not an object");
  }
  return members;
}

// Parses the line and its id, and leaves the rest to `take`.
template <typename T, typename Take>
JsonLine<T> ParseLine(std::string_view line, Take take) {
  if (line.starts_with("\xEF\xBB\xBF")) line.remove_prefix(3);
  // A parser keeps its buffers, so that a long run allocates them once.
  thread_local simdjson::dom::parser parser;
  const Result<object> members = ParseObject(line, &parser);
  if (!members.ok()) return {LeadingId(line), members.error()};
  const Place place{members.value(), ""};
  std::string id;
  if (std::optional<Error> error = TakeId(place, &id)) {
    return {std::move(id), *std::move(error)};
  }
  return {std::move(id), take(place)};
}

Result<ArticlePair> TakePair(const Place& line) {
  Result<ArticleInput> a = TakeSide(line, "a");
  if (!a.ok()) return a.error();
  Result<ArticleInput> b = TakeSide(line, "b");
  if (!b.ok()) return b.error();
  return ArticlePair{std::move(a).value(), std::move(b).value()};
}

}  // namespace

JsonLine<ArticlePair> ParseBatchLine(std::string_view line) {
  return ParseLine<ArticlePair>(line, TakePair);
}

JsonLine<ArticleInput> ParseFactsLine(std::string_view line) {
  return ParseLine<ArticleInput>(
      line, [](const Place& place) { return TakeArticle(place, "-"); });
}

std::string IdOf(std::string_view line) {
  const auto nothing = [](const Place&) { return Result<bool>(true); };
  return ParseLine<bool>(line, nothing).id;
}

Error NotEnoughMemory() {
  return {ErrorCode::kTooLarge, "there is not enough memory for this line", "",
          0};
}

}  // namespace claimdiff
