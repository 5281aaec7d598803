// The rules of one script from ICU's data. Internal to src/text.
#ifndef CLAIMDIFF_TEXT_SCRIPT_RULES_H_
#define CLAIMDIFF_TEXT_SCRIPT_RULES_H_

#include <unicode/translit.h>
#include <unicode/unistr.h>

#include <memory>

namespace claimdiff::text {

// The text of the rules that ICU's data has under `name` ("Cyrl-Latn"); empty
// if there are none of that name.
icu::UnicodeString ScriptRulesText(const char* name);

// Those rules without the other transliterators that they call before and
// after, such as NFD and NFC. Null where there are none of that name. Not for
// rules that call others in between.
//
// ICU creates its first transliterator by name after it has registered a
// thousand others, which takes 20 ms; this one takes one.
std::unique_ptr<icu::Transliterator> LoadScriptRules(const char* name);

}  // namespace claimdiff::text

#endif  // CLAIMDIFF_TEXT_SCRIPT_RULES_H_
