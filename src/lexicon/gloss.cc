#include "lexicon/gloss.h"

#include <algorithm>
#include <boost/algorithm/string/predicate.hpp>
#include <boost/algorithm/string/trim.hpp>
#include <cstddef>

namespace claimdiff::lexicon {

namespace {

// A word further down the list is a rarer translation. Halving by sense and by
// word is crude, and close to the order in which the dictionaries list them.
constexpr float kSenseDecay = 0.7F;
constexpr float kWordDecay = 0.85F;
constexpr std::size_t kMaxTranslations = 24;  // of one article

// Without (...), [...], {...}, <...>, and /.../ of pronunciation.
std::string WithoutRemarks(std::string_view line) {
  std::string out;
  int depth = 0;
  bool sound = false;
  for (const char c : line) {
    if (c == '/' && depth == 0) sound = !sound;
    if (sound || c == '/') continue;
    if (c == '(' || c == '[' || c == '{' || c == '<') ++depth;
    if (depth == 0) out.push_back(c == '~' ? ' ' : c);
    if ((c == ')' || c == ']' || c == '}' || c == '>') && depth > 0) --depth;
  }
  return out;
}

// Cuts "1. ", "2) " or "a) " off the front; true if there was one.
bool CutSenseNumber(std::string_view* line) {
  std::size_t at = 0;
  while (at < line->size() && at < 3 && (*line)[at] >= '0' &&
         (*line)[at] <= '9') {
    ++at;
  }
  if (at == 0 && line->size() > 1 && (*line)[1] == ')') at = 1;
  if (at == 0 || at >= line->size()) return false;
  if ((*line)[at] != '.' && (*line)[at] != ')' && (*line)[at] != '>') {
    return false;
  }
  line->remove_prefix(at + 1);
  return true;
}

bool IsRemark(std::string_view trimmed) {
  return trimmed.empty() || trimmed.front() == '"' ||
         trimmed.starts_with("Note:") || trimmed.starts_with("Synonym") ||
         trimmed.starts_with("Antonym") || trimmed.starts_with("see:") ||
         trimmed.starts_with("Example");
}

// Labels such as "_n." and "_поэт." in Mueller's manner.
std::string WithoutLabels(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] != '_') {
      out.push_back(text[at++]);
      continue;
    }
    while (at < text.size() && text[at] != ' ' && text[at] != ':') ++at;
    if (at < text.size() && text[at] == ':') ++at;
  }
  return out;
}

void AddWords(std::string_view line, float weight,
              std::vector<Translation>* out) {
  const std::string clean = WithoutLabels(WithoutRemarks(line));
  std::size_t begin = 0;
  while (begin <= clean.size() && out->size() < kMaxTranslations) {
    std::size_t end = clean.find_first_of(",;|", begin);
    if (end == std::string::npos) end = clean.size();
    std::string word = clean.substr(begin, end - begin);
    boost::trim_if(word, [](char c) {
      return c == ' ' || c == '\t' || c == '"' || c == '.' || c == '=' ||
             c == '*' || c == '>';
    });
    if (!word.empty()) {
      out->push_back({std::move(word), weight});
      weight *= kWordDecay;
    }
    begin = end + 1;
  }
}

}  // namespace

std::vector<Translation> Translations(std::string_view article) {
  std::vector<Translation> out;
  float weight = 1;
  bool first_line = true;
  bool expecting = true;  // a sense's words, not its explanation
  while (!article.empty() && out.size() < kMaxTranslations) {
    const std::size_t end = article.find('\n');
    std::string_view line = article.substr(0, end);
    article.remove_prefix(end == std::string_view::npos ? article.size()
                                                        : end + 1);
    if (first_line) {  // the headword, its sound and its class
      first_line = false;
      continue;
    }
    while (!line.empty() && (line.front() == ' ' || line.front() == '\t')) {
      line.remove_prefix(1);
    }
    if (CutSenseNumber(&line)) expecting = true;
    if (!expecting || IsRemark(line)) continue;
    const std::size_t before = out.size();
    AddWords(line, weight, &out);
    if (out.size() == before) continue;  // "(noun)": the words come next
    expecting = false;
    weight *= kSenseDecay;
  }
  return out;
}

}  // namespace claimdiff::lexicon
