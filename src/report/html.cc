#include "report/html.h"

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <set>
#include <sstream>
#include <string>
#include <string_view>

#include "report/html_page.h"
#include "report/json.h"
#include "report/value_words.h"
#include "text/direction.h"
#include "text/english_names.h"

namespace claimdiff {

namespace {

// ---- Escapes ----------------------------------------------------------------

// JSON as the content of a script element: no "</script>", no "<!--". All of
// these stand inside strings, where a \u escape is the same character; the two
// separators end a line for some readers.
std::string InScript(std::string_view json) {
  std::string out;
  out.reserve(json.size() + json.size() / 8);
  for (std::size_t at = 0; at < json.size(); ++at) {
    const std::string_view rest = json.substr(at);
    if (rest[0] == '<' || rest[0] == '>' || rest[0] == '&') {
      out += rest[0] == '<'   ? "\\u003c"
             : rest[0] == '>' ? "\\u003e"
                              : "\\u0026";
    } else if (rest.starts_with("\u2028") || rest.starts_with("\u2029")) {
      out += rest.starts_with("\u2028") ? "\\u2028" : "\\u2029";
      at += 2;
    } else {
      out += rest[0];
    }
  }
  return out;
}

std::string InTitle(std::string_view text) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      default: out += static_cast<unsigned char>(c) < ' ' ? ' ' : c;
    }
  }
  return out;
}

// ---- What the page says of keys and languages -------------------------------

std::string_view FileName(const Article& article) {
  const std::string_view source = article.source;
  if (source == "-") return "standard input";
  return source.substr(source.rfind('/') + 1);
}

std::string Title(const Report& report) {
  std::string title(FileName(report.a));
  return title.append(" \u2194 ").append(FileName(report.b)) +
         " \u2013 claimdiff";
}

void AddKeys(const Article& article, std::set<std::string>* keys) {
  for (const Claim& claim : article.claims) {
    for (const Fact& fact : claim.facts) keys->insert(fact.key);
  }
}

std::set<std::string> KeysOf(const Report& report) {
  std::set<std::string> keys;
  AddKeys(report.a, &keys);
  AddKeys(report.b, &keys);
  for (const Alignment& alignment : report.alignments) {
    for (const SharedFact& fact : alignment.shared) {
      keys.insert({fact.a.key, fact.b.key});
    }
    for (const FactConflict& conflict : alignment.conflicts) {
      keys.insert({conflict.a.key, conflict.b.key});
    }
  }
  return keys;
}

// What the contract leaves to its reader, in English words.
class Names {
 public:
  std::string Of(const Report& report) {
    json_.StartObject();
    WriteValues(report);
    WriteLanguages(report);
    WriteSides("files", report, FileName);
    WriteSides("dates", report, Date);
    WriteSides("directions", report, Direction);
    json_.EndObject();
    return {buffer_.GetString(), buffer_.GetSize()};
  }

 private:
  static std::string Date(const Article& article) {
    return article.date.known ? DateWords(article.date.day) : "";
  }

  static std::string_view Direction(const Article& article) {
    return text::RunsRightToLeft(article.language, article.text) ? "rtl"
                                                                 : "ltr";
  }

  void String(std::string_view text) {
    json_.String(text.data(), static_cast<rapidjson::SizeType>(text.size()));
  }

  void Object(const char* name) {
    json_.Key(name);
    json_.StartObject();
  }

  void Field(std::string_view name, std::string_view words) {
    if (words.empty()) return;
    String(name);
    String(words);
  }

  template <typename Say>
  void WriteSides(const char* name, const Report& report, Say say) {
    Object(name);
    Field("a", say(report.a));
    Field("b", say(report.b));
    json_.EndObject();
  }

  void WriteValues(const Report& report) {
    Object("values");
    for (const std::string& key : KeysOf(report)) Field(key, ValueWords(key));
    json_.EndObject();
  }

  void WriteLanguages(const Report& report) {
    std::set<std::string> tags(report.dictionaries.begin(),
                               report.dictionaries.end());
    tags.insert({report.a.language, report.b.language});
    Object("languages");
    for (const std::string& tag : tags) Field(tag, text::EnglishLanguage(tag));
    json_.EndObject();
  }

  rapidjson::StringBuffer buffer_;
  rapidjson::Writer<rapidjson::StringBuffer> json_{buffer_};
};

std::string Contract(const Report& report) {
  std::ostringstream json;
  WriteJson(report, json);
  return std::move(json).str();
}

}  // namespace

void WriteHtml(const Report& report, const WriterOptions& /*options*/,
               std::ostream& out) {
  constexpr std::string_view kMark = "@@";
  std::string_view rest = HtmlPage();
  while (true) {
    const std::size_t begin = rest.find(kMark);
    out << rest.substr(0, begin);
    if (begin == std::string_view::npos) return;
    rest.remove_prefix(begin + kMark.size());
    const std::string_view name = rest.substr(0, rest.find(kMark));
    if (name == "title") out << InTitle(Title(report));
    if (name == "names") out << InScript(Names().Of(report));
    if (name == "report") out << InScript(Contract(report));
    rest.remove_prefix(name.size() + kMark.size());
  }
}

}  // namespace claimdiff
