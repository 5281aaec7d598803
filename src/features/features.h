// Turns two articles into what the aligner sees, and keeps the way back.
//
// The only stage that looks at both articles' text: it interns facts, names
// and content words as keys, and computes which keys of A may mean the same as
// which of B (equal keys, equal values, cognates, transliterated names).
#ifndef CLAIMDIFF_FEATURES_FEATURES_H_
#define CLAIMDIFF_FEATURES_FEATURES_H_

#include <string>
#include <string_view>
#include <vector>

#include "alignment/features.h"
#include "claimdiff/article.h"
#include "claimdiff/lexicons.h"
#include "claimdiff/report.h"
#include "features/rows.h"
#include "features/text_arena.h"
#include "text/tokens.h"

namespace claimdiff {

// What a key of one side stands for.
struct KeyName {
  FactKind kind = FactKind::kConcept;  // kConcept for words of the text
  std::string_view key;  // "number:15", "concept:strategi"; in SideNames
};

// One occurrence of a key in a claim.
struct KeyUse {
  alignment::KeyId key = 0;
  Span span;
};

// The name that a claim inherits from one before it.
struct InheritedName {
  alignment::KeyId key = alignment::kNoKey;  // or none
  ClaimIndex claim = 0;                      // that names it
  Span span;                                 // there
};

struct SideNames {
  std::vector<KeyName> keys;  // by KeyId
  Rows<KeyUse> uses;          // by claim, ascending by span
  // By claim, then by fact: the key of Claim::facts[k].
  Rows<alignment::KeyId> fact_keys;
  std::vector<InheritedName> inherited;  // by claim
  TextArena fact_text, word_text;
};

struct PairFeatures {
  alignment::Features features;
  SideNames a, b;
  std::vector<std::string> dictionaries;  // as in Report
};

// REQUIRES: the tokens are those of the articles' texts.
PairFeatures BuildFeatures(const Article& a, const text::Tokens& tokens_a,
                           const Article& b, const text::Tokens& tokens_b,
                           const Lexicons& lexicons);

}  // namespace claimdiff

#endif  // CLAIMDIFF_FEATURES_FEATURES_H_
