#include "lexicon/licence.h"

#include <algorithm>
#include <boost/algorithm/string/case_conv.hpp>
#include <optional>
#include <set>

#include "data/data.h"

namespace claimdiff::lexicon {

namespace {

constexpr char kUnclear[] = "see its package";

// What stands under "Availability:", in lower case on one line.
std::string Statement(std::string_view about) {
  constexpr std::string_view kHead = "\nAvailability:";
  std::string words;
  const std::size_t head = about.find(kHead);
  if (head == std::string_view::npos) return words;
  about.remove_prefix(head + kHead.size());
  while (!about.empty()) {
    const std::string_view line = data::Cut(&about, '\n');
    const std::size_t begin = line.find_first_not_of(" \t\r");
    if (begin == std::string_view::npos) continue;
    if (begin == 0) break;  // the next head
    words.append(words.empty() ? "" : " ").append(line.substr(begin));
  }
  return boost::algorithm::to_lower_copy(words, std::locale::classic());
}

bool Has(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

std::string CreativeCommons(std::string_view statement) {
  if (Has(statement, "later")) return kUnclear;
  if (Has(statement, "attribution-sharealike 4.0")) return "CC-BY-SA-4.0";
  if (Has(statement, "attribution-sharealike 3.0") ||
      Has(statement, "attribution-share alike licence (v3.0)")) {
    return "CC-BY-SA-3.0";
  }
  return kUnclear;
}

// What follows "version": "2.0 and any later version" is GPL-2.0-or-later.
std::string Version(std::string_view rest) {
  constexpr std::string_view kLater[] = {
      " and any later version", " or any later version", " or later",
      " (or at your option any later version",
      " of the license, or (at your option) any later version"};
  if (rest.empty() || rest[0] < '1' || rest[0] > '3') return kUnclear;
  const std::string name = std::string("GPL-") + rest[0] + ".0";
  rest.remove_prefix(1);
  if (rest.starts_with(".0")) rest.remove_prefix(2);
  for (const std::string_view later : kLater) {
    if (rest.starts_with(later)) return name + "-or-later";
  }
  return rest.empty() || rest == "." || rest.starts_with(". ") ? name
                                                               : kUnclear;
}

std::string GeneralPublic(std::string_view statement) {
  std::set<std::string> versions;
  for (const std::string_view mark :
       {"general public license ver. ", "general public license, ver. ",
        "general public license version ", "general public license, version ",
        "either version "}) {
    for (std::size_t at = statement.find(mark); at != statement.npos;
         at = statement.find(mark, at + 1)) {
      versions.insert(Version(statement.substr(at + mark.size())));
    }
  }
  return versions.size() == 1 ? *versions.begin() : kUnclear;
}

}  // namespace

std::string LicenceOf(std::string_view about) {
  const std::string statement = Statement(about);
  const bool general_public = Has(statement, "general public");
  const bool creative_commons = Has(statement, "creative commons");
  const bool other = Has(statement, "affero") ||
                     Has(statement, "free documentation") ||
                     Has(statement, "lesser");
  if (other || general_public == creative_commons) return kUnclear;
  return general_public ? GeneralPublic(statement) : CreativeCommons(statement);
}

}  // namespace claimdiff::lexicon
