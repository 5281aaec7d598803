#include "report/html_names.h"

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <set>
#include <string_view>

#include "report/claim_names.h"
#include "report/evidence.h"
#include "report/value_words.h"
#include "text/direction.h"
#include "text/english_names.h"

namespace claimdiff {

namespace {

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

class Names {
 public:
  std::string Of(const Report& report) {
    json_.StartObject();
    WriteValues(report);
    WriteLanguages(report);
    const FileNames files = FileNamesOf(report);
    WriteSides("files", files.a, files.b);
    WriteSides("dates", Date(report.a), Date(report.b));
    WriteSides("directions", Direction(report.a), Direction(report.b));
    WriteSections(report);
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

  void WriteSides(const char* name, std::string_view a, std::string_view b) {
    Object(name);
    Field("a", a);
    Field("b", b);
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

  void WriteSections(const Report& report) {
    Object("sections");
    for (const SideName side : kSides) {
      for (const MissingSection& section : MissingSectionsOf(report, side)) {
        Field(ClaimName(side, section.heading),
              SectionSentence(report, side, section.heading).text());
      }
    }
    json_.EndObject();
  }

  rapidjson::StringBuffer buffer_;
  rapidjson::Writer<rapidjson::StringBuffer> json_{buffer_};
};

}  // namespace

FileNames FileNamesOf(const Report& report) {
  const auto last = [](const std::string& path) {
    return path.substr(path.rfind('/') + 1);
  };
  FileNames names{last(report.a.source), last(report.b.source)};
  if (names.a == names.b) names = {report.a.source, report.b.source};
  for (std::string* name : {&names.a, &names.b}) {
    if (*name == "-") *name = "standard input";
  }
  return names;
}

std::string HtmlNames(const Report& report) { return Names().Of(report); }

}  // namespace claimdiff
