// Each member is cut out by its lines and given to the YAML or TOML library
// alone. So what other tools put between them (template tags, tabs, duplicate
// keys) costs that member only, and nothing nests deeper than one member.
#include "read/front_matter.h"

#include <toml++/toml.h>
#include <yaml-cpp/yaml.h>

#include <boost/algorithm/string/predicate.hpp>
#include <optional>
#include <vector>

#include "read/publication_date.h"

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

// The value of the first "key: value" or "key = value" of `text`, as written.
std::optional<std::string> YamlValue(const std::string& text) try {
  const YAML::Node root = YAML::Load(text);
  if (!root.IsMap() || root.size() == 0) return std::nullopt;
  const YAML::Node value = root.begin()->second;
  if (!value.IsScalar()) return std::nullopt;
  return value.Scalar();
} catch (const YAML::Exception&) {
  return std::nullopt;
}

std::optional<std::string> TomlValue(const std::string& text) try {
  const toml::table root = toml::parse(text);
  if (root.empty()) return std::nullopt;
  const toml::node& value = root.begin()->second;
  if (const auto string = value.value<std::string>()) return *string;
  if (!value.is_date() && !value.is_date_time()) return std::nullopt;
  const toml::source_region where = value.source();
  return text.substr(where.begin.column - 1);
} catch (const toml::parse_error&) {
  return std::nullopt;
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

class Reader {
 public:
  explicit Reader(std::string_view source) : source_(source) {}

  FrontMatter Run() {
    const std::uint32_t begin = source_.starts_with("\xEF\xBB\xBF") ? 3 : 0;
    const Line fence = LineAt(source_, begin);
    fence_ = View(source_, fence);
    yaml_ = fence_ == "---";
    if ((yaml_ || fence_ == "+++") && FindEnd(fence.next)) {
      for (const Line& member : members_) Take(member);
    }
    return std::move(front_);
  }

 private:
  // Collects the members as lines, each from its key to the next key.
  bool FindEnd(std::uint32_t at) {
    const std::size_t limit = at + kMaxFrontMatterBytes;
    while (at < source_.size() && at < limit) {
      const Line line = LineAt(source_, at);
      const std::string_view text = View(source_, line);
      if (text == fence_ || (yaml_ && text == "...")) {
        front_.end = line.next;
        return true;
      }
      // YAML's block of metadata has no blank first line: a rule does.
      if (yaml_ && members_.empty() && text.empty()) return false;
      AddLine(line, text);
      at = line.next;
    }
    return false;
  }

  void AddLine(const Line& line, std::string_view text) {
    if (text.empty() || text[0] == '#') return;
    const bool inner = text[0] == ' ' || text[0] == '\t' || text[0] == '-' ||
                       text[0] == ']' || text[0] == '}';
    if (inner && !members_.empty()) {
      members_.back().end = line.end;
      return;
    }
    if (!yaml_ && text[0] == '[') in_table_ = true;
    if (!in_table_) members_.push_back(line);
  }

  void Take(const Line& member) {
    const std::string_view text = View(source_, member);
    const std::size_t key_end = text.find_first_of(yaml_ ? ":" : "=");
    if (key_end == std::string_view::npos || text.size() > kMaxMemberBytes) {
      return;
    }
    std::string key = Reduced(text.substr(0, key_end));
    if (key.size() > 2 && (key[0] == '"' || key[0] == '\'')) {
      key = key.substr(1, key.size() - 2);
    }
    const auto is = [&](std::initializer_list<const char*> names) {
      for (const char* name : names) {
        if (boost::algorithm::iequals(key, name)) return true;
      }
      return false;
    };
    const bool title = is({"title"});
    const bool language = is({"lang", "language", "locale"});
    const bool date = is({"date", "pubdate", "publishdate", "published",
                          "published_at", "date_published", "datePublished"});
    if (!title && !language && !date) return;
    const std::string whole(text);
    const auto value = yaml_ ? YamlValue(whole) : TomlValue(whole);
    if (!value) return;
    if (title) TakeTitle(member, key_end + 1, *value);
    if (language && front_.language.empty()) front_.language = Reduced(*value);
    if (date && !front_.date.known) front_.date = ParseIsoDate(*value);
  }

  // A value without escapes stands in the source as it is.
  void TakeTitle(const Line& member, std::size_t value_at,
                 const std::string& value) {
    front_.title = Reduced(value);
    if (front_.title.empty()) return;
    const std::string_view text = View(source_, member);
    const std::size_t found = text.find(front_.title, value_at);
    if (found != std::string_view::npos) {
      front_.title_source.begin =
          member.begin + static_cast<std::uint32_t>(found);
      front_.title_source.end = front_.title_source.begin +
                                static_cast<std::uint32_t>(front_.title.size());
      return;
    }
    const std::size_t begin = text.find_first_not_of(" \t\r\n>|", value_at);
    front_.title_source = {member.begin + static_cast<std::uint32_t>(
                                              std::min(begin, text.size() - 1)),
                           member.end};
  }

  std::string_view source_;
  std::string_view fence_;
  bool yaml_ = false;
  bool in_table_ = false;
  std::vector<Line> members_;
  FrontMatter front_;
};

}  // namespace

FrontMatter ReadFrontMatter(std::string_view source) {
  return Reader(source).Run();
}

}  // namespace claimdiff
