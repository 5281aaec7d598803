// Texts on which laws must hold: the samples, and texts that break programs.
#ifndef CLAIMDIFF_TESTS_LAWS_TEXTS_H_
#define CLAIMDIFF_TESTS_LAWS_TEXTS_H_

#include <string>
#include <vector>

namespace claimdiff::laws {

struct NamedText {
  std::string name;
  std::string text;
};

// tests/samples/*.txt, by name.
std::vector<NamedText> Samples();

// Well-formed UTF-8 that no reporter would write.
std::vector<NamedText> HostileTexts();

}  // namespace claimdiff::laws

#endif  // CLAIMDIFF_TESTS_LAWS_TEXTS_H_
