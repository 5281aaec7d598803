// What goes wrong, said on standard error.
#ifndef CLAIMDIFF_CLI_TROUBLE_H_
#define CLAIMDIFF_CLI_TROUBLE_H_

#include <string_view>

#include "claimdiff/article.h"
#include "claimdiff/result.h"

namespace claimdiff::cli {

// Prints "claimdiff: a.txt:7: <message>" and returns kExitTrouble; prints
// nothing when the message is empty (a closed pipe). Control characters in file
// names do not reach the terminal.
int Complain(const Error& error);

// Says how many places of the article could not be decoded, if any; `flag` is
// that which names its encoding.
void NoteUndecoded(const Article& article, const char* flag);

// Prints "claimdiff: <message>" and where to find help; returns kExitTrouble.
// `command` may be empty.
int ComplainUsage(std::string_view command, std::string_view message);

}  // namespace claimdiff::cli

#endif  // CLAIMDIFF_CLI_TROUBLE_H_
