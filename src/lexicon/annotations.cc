#include "lexicon/annotations.h"

#include <algorithm>
#include <boost/algorithm/string/replace.hpp>
#include <boost/algorithm/string/trim.hpp>
#include <set>
#include <utility>

namespace claimdiff::lexicon {

namespace {

constexpr float kNameWeight = 0.9F;    // names are translated as a whole
constexpr float kLeastOverlap = 0.4F;  // Dice; below, keywords meet by chance
constexpr std::size_t kMostTies = 3;   // more, and nothing is settled
constexpr std::size_t kMostCharacters = 60;  // of a keyword: then too general

// The value of `name="..."` in a start tag, or nothing.
std::string_view Attribute(std::string_view tag, std::string_view name) {
  const std::size_t at = tag.find(name);
  if (at == tag.npos) return {};
  const std::size_t begin = at + name.size();
  return tag.substr(begin, tag.find('"', begin) - begin);
}

std::string Unescaped(std::string_view xml) {
  std::string text(xml);
  boost::replace_all(text, "&lt;", "<");
  boost::replace_all(text, "&gt;", ">");
  boost::replace_all(text, "&quot;", "\"");
  boost::replace_all(text, "&apos;", "'");
  boost::replace_all(text, "&amp;", "&");
  boost::trim(text);
  return text;
}

std::vector<std::string> Keywords(const std::string& text) {
  std::vector<std::string> keywords;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find('|', begin), text.size());
    std::string keyword = text.substr(begin, end - begin);
    boost::trim(keyword);
    if (!keyword.empty()) keywords.push_back(std::move(keyword));
    begin = end + 1;
  }
  return keywords;
}

using Characters = std::set<std::string_view>;

std::map<std::string_view, Characters> ByKeyword(const Annotations& from) {
  std::map<std::string_view, Characters> by_keyword;
  for (const auto& [character, keywords] : from.keywords) {
    for (const std::string& keyword : keywords) {
      by_keyword[keyword].insert(character);
    }
  }
  return by_keyword;
}

using Weights = std::map<std::pair<std::string, std::string>, float>;

void Raise(std::string_view word, std::string_view english, float weight,
           Weights* weights) {
  float& known = (*weights)[{std::string(word), std::string(english)}];
  known = std::max(known, weight);
}

// The English keywords that share the most of a keyword's characters.
void PairKeyword(std::string_view word, const Characters& characters,
                 const Annotations& english,
                 const std::map<std::string_view, Characters>& by_keyword,
                 Weights* weights) {
  std::map<std::string_view, std::size_t> shared;
  for (const std::string_view character : characters) {
    const auto at = english.keywords.find(character);
    if (at == english.keywords.end()) continue;
    for (const std::string& keyword : at->second) ++shared[keyword];
  }
  float best = 0;
  std::vector<std::string_view> ties;
  for (const auto& [keyword, count] : shared) {
    const std::size_t both =
        characters.size() + by_keyword.find(keyword)->second.size();
    const float dice = 2 * static_cast<float>(count) / static_cast<float>(both);
    if (dice > best) ties.clear();
    if (dice >= best) ties.push_back(keyword);
    best = std::max(best, dice);
  }
  if (best < kLeastOverlap || ties.size() > kMostTies) return;
  for (const std::string_view keyword : ties) {
    Raise(word, keyword, best / static_cast<float>(ties.size()), weights);
  }
}

}  // namespace

void ParseAnnotations(std::string_view xml, Annotations* into) {
  constexpr std::string_view kStart = "<annotation ";
  for (std::size_t at = xml.find(kStart); at != xml.npos;
       at = xml.find(kStart, at + 1)) {
    const std::size_t open_end = xml.find('>', at);
    const std::size_t close = xml.find("</annotation>", at);
    if (open_end == xml.npos || close == xml.npos || close < open_end) return;
    const std::string_view tag = xml.substr(at, open_end - at);
    std::string character = Unescaped(Attribute(tag, "cp=\""));
    std::string text =
        Unescaped(xml.substr(open_end + 1, close - open_end - 1));
    // Three arrows: the same as in the parent language.
    if (character.empty() || text.find("\u2191\u2191\u2191") != text.npos) {
      continue;
    }
    if (Attribute(tag, "type=\"") == "tts") {
      into->names[std::move(character)] = std::move(text);
    } else {
      into->keywords[std::move(character)] = Keywords(text);
    }
  }
}

std::vector<AnnotatedPair> PairAnnotations(const Annotations& language,
                                           const Annotations& english) {
  Weights weights;
  for (const auto& [character, name] : language.names) {
    const auto at = english.names.find(character);
    if (at != english.names.end()) {
      Raise(name, at->second, kNameWeight, &weights);
    }
  }
  const std::map<std::string_view, Characters> by_keyword = ByKeyword(english);
  for (const auto& [word, characters] : ByKeyword(language)) {
    if (characters.size() > kMostCharacters) continue;
    PairKeyword(word, characters, english, by_keyword, &weights);
  }
  std::vector<AnnotatedPair> pairs;
  for (const auto& [words, weight] : weights) {
    pairs.push_back({words.first, words.second, weight});
  }
  return pairs;
}

}  // namespace claimdiff::lexicon
