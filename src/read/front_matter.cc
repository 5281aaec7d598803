// Each member is cut out by its lines and read alone, YAML by the library. So
// what other tools put between them (template tags, tabs, duplicate keys) costs
// that member only, and nothing nests deeper than one member.
#include "read/front_matter.h"

#include <yaml-cpp/yaml.h>

#include <boost/algorithm/string/predicate.hpp>
#include <charconv>
#include <optional>
#include <vector>

#include "read/publication_date.h"
#include "text/utf8.h"

namespace claimdiff {

namespace {

// Longer values are no title, date or language.
constexpr std::size_t kMaxMemberBytes = 8 << 10;

struct Line {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;  // without its line end
  std::uint32_t next = 0;
};

Line LineAt(std::string_view source, std::uint32_t begin) {
  const std::size_t lf = source.find('\n', begin);
  Line line{begin, static_cast<std::uint32_t>(source.size()),
            static_cast<std::uint32_t>(source.size())};
  if (lf != std::string_view::npos) {
    line.end = static_cast<std::uint32_t>(lf);
    line.next = line.end + 1;
  }
  while (line.end > line.begin &&
         std::string_view(" \t\r").find(source[line.end - 1]) !=
             std::string_view::npos) {
    --line.end;
  }
  return line;
}

std::string_view View(std::string_view source, const Line& line) {
  return source.substr(line.begin, line.end - line.begin);
}

// The value of the first "key: value" of `text`, as written.
std::optional<std::string> YamlValue(const std::string& text) try {
  const YAML::Node root = YAML::Load(text);
  if (!root.IsMap() || root.size() == 0) return std::nullopt;
  const YAML::Node value = root.begin()->second;
  if (!value.IsScalar()) return std::nullopt;
  return value.Scalar();
} catch (const YAML::Exception&) {
  return std::nullopt;
}

// ---- TOML -------------------------------------------------------------------

// The character behind a backslash, and how many bytes say so; 0 if it is none.
std::size_t Unescape(std::string_view text, std::string* out) {
  constexpr std::string_view kLetters = "btnfr\"\\";
  constexpr std::string_view kMeanings = "\b\t\n\f\r\"\\";
  const std::size_t letter = kLetters.find(text[0]);
  if (letter != std::string_view::npos) {
    *out += kMeanings[letter];
    return 1;
  }
  const std::size_t digits = text[0] == 'u' ? 4 : text[0] == 'U' ? 8 : 0;
  if (digits == 0 || text.size() <= digits) return 0;
  std::uint32_t code = 0;
  const char* end = text.data() + 1 + digits;
  const auto parsed = std::from_chars(text.data() + 1, end, code, 16);
  if (parsed.ec != std::errc() || parsed.ptr != end || code > 0x10FFFF ||
      (code >= 0xD800 && code <= 0xDFFF)) {
    return 0;
  }
  text::AppendUtf8(code, out);
  return 1 + digits;
}

std::optional<std::string> TomlString(std::string_view text) {
  const char quote = text[0];
  const std::string three(3, quote);
  const std::string_view mark =
      text.starts_with(three) ? std::string_view(three) : text.substr(0, 1);
  text.remove_prefix(mark.size());
  std::string value;
  while (!text.empty() && !text.starts_with(mark)) {
    if (quote == '"' && text[0] == '\\' && text.size() > 1) {
      const std::size_t size = Unescape(text.substr(1), &value);
      if (size == 0) return std::nullopt;
      text.remove_prefix(1 + size);
    } else {
      value += text[0];
      text.remove_prefix(1);
    }
  }
  if (text.empty()) return std::nullopt;
  return value;
}

// The value of "key = value" if it is a string or a date, no more of TOML: the
// other members do not matter, and toml++ 3.3 is not safe with any of them.
std::optional<std::string> TomlValue(const std::string& text) {
  const std::size_t equals = text.find('=');
  const std::size_t begin = text.find_first_not_of(" \t", equals + 1);
  if (begin == std::string::npos) return std::nullopt;
  const std::string_view value = std::string_view(text).substr(begin);
  if (value[0] == '"' || value[0] == '\'') return TomlString(value);
  const std::string date(value.substr(0, value.find_first_of(" \t#")));
  if (!ParseIsoDate(date).known) return std::nullopt;
  return date;
}

std::string Reduced(std::string_view text) {
  std::string reduced;
  for (const char c : text) {
    const bool space = static_cast<unsigned char>(c) <= ' ';
    if (!space) {
      reduced += c;
    } else if (!reduced.empty() && reduced.back() != ' ') {
      reduced += ' ';
    }
  }
  if (reduced.ends_with(' ')) reduced.pop_back();
  return reduced;
}

std::string Unquoted(std::string text) {
  const bool quoted = text.size() >= 2 && text.front() == text.back() &&
                      (text.front() == '"' || text.front() == '\'');
  return quoted ? text.substr(1, text.size() - 2) : text;
}

// What stands between the fences.
struct Fenced {
  std::uint32_t end = 0;  // behind the second; 0 if there are none
  Span inside;
  std::vector<FrontMatterMember> members;
};

class Finder {
 public:
  explicit Finder(std::string_view source) : source_(source) {}

  Fenced Run() {
    const std::uint32_t begin = source_.starts_with("\xEF\xBB\xBF") ? 3 : 0;
    const Line fence = LineAt(source_, begin);
    fence_ = View(source_, fence);
    found_.inside.begin = fence.next;
    yaml_ = fence_ == "---";
    if (!(yaml_ || fence_ == "+++") || !FindEnd(fence.next)) return {};
    std::erase_if(found_.members, [](const FrontMatterMember& member) {
      return member.value == 0;
    });
    return std::move(found_);
  }

 private:
  // Collects the members, each from its key to the next key.
  bool FindEnd(std::uint32_t at) {
    const std::size_t limit = at + kMaxFrontMatterBytes;
    while (at < source_.size() && at < limit) {
      const Line line = LineAt(source_, at);
      const std::string_view text = View(source_, line);
      if (text == fence_ || (yaml_ && text == "...")) {
        found_.end = line.next;
        found_.inside.end = line.begin;
        return true;
      }
      // YAML's block of metadata has no blank first line: a rule does.
      if (yaml_ && found_.members.empty() && text.empty()) return false;
      AddLine(line, text);
      at = line.next;
    }
    return false;
  }

  void AddLine(const Line& line, std::string_view text) {
    if (text.empty() || text[0] == '#') return;
    const bool inner = text[0] == ' ' || text[0] == '\t' || text[0] == '-' ||
                       text[0] == ']' || text[0] == '}';
    if (inner && !found_.members.empty()) {
      found_.members.back().span.end = line.end;
      return;
    }
    if (!yaml_ && text[0] == '[') in_table_ = true;
    if (!in_table_) found_.members.push_back(MemberAt(line, text));
  }

  // Its value is 0 if the line has no key; lines below it are its own still.
  FrontMatterMember MemberAt(const Line& line, std::string_view text) const {
    FrontMatterMember member{"", {line.begin, line.end}, 0, yaml_};
    const std::size_t sign = text.find(yaml_ ? ':' : '=');
    if (sign == std::string_view::npos) return member;
    member.value = line.begin + static_cast<std::uint32_t>(sign) + 1;
    member.key = Unquoted(Reduced(text.substr(0, sign)));
    return member;
  }

  std::string_view source_;
  std::string_view fence_;
  bool yaml_ = false;
  bool in_table_ = false;
  Fenced found_;
};

// What a scalar means; nothing for other values.
std::optional<std::string> ScalarOf(std::string_view source,
                                    const FrontMatterMember& member) {
  if (member.span.size() > kMaxMemberBytes) return std::nullopt;
  const std::string text(source.substr(member.span.begin, member.span.size()));
  return member.yaml ? YamlValue(text) : TomlValue(text);
}

class Reader {
 public:
  explicit Reader(std::string_view source) : source_(source) {}

  FrontMatter Run() {
    const Fenced found = Finder(source_).Run();
    front_.end = found.end;
    std::uint32_t at = found.inside.begin;
    for (const FrontMatterMember& member : found.members) {
      if (!Take(member)) continue;
      AddUnread({at, member.span.begin});
      at = member.span.end;
    }
    AddUnread({at, found.inside.end});
    return std::move(front_);
  }

 private:
  void AddUnread(Span part) {
    const auto space = [&](std::uint32_t at) {
      return std::string_view(" \t\r\n").find(source_[at]) !=
             std::string_view::npos;
    };
    while (!part.empty() && space(part.begin)) ++part.begin;
    while (!part.empty() && space(part.end - 1)) --part.end;
    if (!part.empty()) front_.unread.push_back(part);
  }

  // False if the member says nothing that is read.
  bool Take(const FrontMatterMember& member) {
    const auto is = [&](std::initializer_list<const char*> names) {
      for (const char* name : names) {
        if (boost::algorithm::iequals(member.key, name)) return true;
      }
      return false;
    };
    const bool title = is({"title"});
    const bool language = is({"lang", "language", "locale"});
    const bool date = is({"date", "pubdate", "publishdate", "published",
                          "published_at", "date_published", "datePublished"});
    if (!title && !language && !date) return false;
    const auto value = ScalarOf(source_, member);
    if (!value) return false;
    if (title) return front_.title.empty() && TakeTitle(member, *value);
    if (language && front_.language.empty()) {
      front_.language = Reduced(*value);
      return !front_.language.empty();
    }
    if (!date || front_.date.known) return false;
    front_.date = ParseIsoDate(*value);
    return front_.date.known;
  }

  // A value without escapes stands in the source as it is.
  bool TakeTitle(const FrontMatterMember& member, const std::string& value) {
    front_.title = Reduced(value);
    // An escape may stand for half a surrogate pair, or for a NUL.
    if (!text::IsValidUtf8(front_.title) ||
        front_.title.find("{{") != std::string::npos) {
      front_.title.clear();
    }
    if (front_.title.empty()) return false;
    const std::string_view reach = source_.substr(0, member.span.end);
    const std::size_t found = reach.find(front_.title, member.value);
    if (found != std::string_view::npos) {
      const auto begin = static_cast<std::uint32_t>(found);
      front_.title_source = {
          begin, begin + static_cast<std::uint32_t>(front_.title.size())};
      return true;
    }
    const std::size_t begin = std::min(
        reach.find_first_not_of(" \t\r\n>|", member.value), reach.size() - 1);
    front_.title_source = {static_cast<std::uint32_t>(begin), member.span.end};
    return true;
  }

  std::string_view source_;
  FrontMatter front_;
};

}  // namespace

std::vector<FrontMatterMember> FrontMatterMembers(std::string_view source) {
  return Finder(source).Run().members;
}

std::string FrontMatterValue(std::string_view source,
                             const FrontMatterMember& member) {
  if (auto scalar = ScalarOf(source, member)) return *std::move(scalar);
  const std::string_view line = View(source, LineAt(source, member.value));
  return Unquoted(Reduced(line));
}

FrontMatter ReadFrontMatter(std::string_view source) {
  return Reader(source).Run();
}

}  // namespace claimdiff
