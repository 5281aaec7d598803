// The keys of a name that no gazetteer knows.
#ifndef CLAIMDIFF_EXTRACT_NAME_KEYS_H_
#define CLAIMDIFF_EXTRACT_NAME_KEYS_H_

#include <span>
#include <string>
#include <vector>

#include "claimdiff/article.h"
#include "extract/generic_words.h"
#include "extract/name_runs.h"
#include "extract/starts.h"
#include "text/tokens.h"

namespace claimdiff {

struct NameKeySources {
  const text::Tokens& tokens;
  const Starts& starts;  // of the tokens
  const GenericWords& generic;
};

// The run's key ("name:jean yves", "name:potomac+river"), then those that it
// may have elsewhere: without the word for what it is ("name:potomac"),
// without what may be a genitive's s. Never empty.
std::vector<std::string> NameKeys(const NameKeySources& sources,
                                  const NameRun& run);

// Appends `names`, which ascend by span and are used up, to `out` in their
// order, and after each its further readings, up to three in all: of two or
// three words the last, for a person goes by it ("name:trump"), and the name
// as languages respell it ("name:~tiberi" of Tiberius and of Tibério).
void AddReadings(std::span<Fact> names, std::vector<Fact>* out);

}  // namespace claimdiff

#endif  // CLAIMDIFF_EXTRACT_NAME_KEYS_H_
