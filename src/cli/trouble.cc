#include "cli/trouble.h"

#include <cstdio>
#include <string>

#include "cli/settings.h"
#include "text/counted.h"
#include "text/printable.h"

namespace claimdiff::cli {

namespace {

int Print(const std::string& line) {
  std::fwrite(line.data(), 1, line.size(), stderr);
  return kExitTrouble;
}

}  // namespace

int Complain(const Error& error) {
  if (error.message.empty()) return kExitTrouble;
  std::string line = "claimdiff: ";
  line += text::Visible(error.source == "-" ? "standard input" : error.source);
  if (error.line > 0) line.append(":").append(std::to_string(error.line));
  if (!error.source.empty()) line += ": ";
  line += text::Visible(error.message);
  return Print(line + "\n");
}

void NoteUndecoded(const Article& article, const char* flag) {
  if (article.undecoded == 0) return;
  Complain({ErrorCode::kEncoding,
            text::Counted(article.undecoded, "place means", "places mean") +
                " nothing in " + article.encoding +
                " and can only be read as U+FFFD; " + flag +
                " names another encoding",
            article.source, 0});
}

int ComplainUsage(std::string_view command, std::string_view message) {
  std::string line = "claimdiff: ";
  line += text::Visible(message);
  line += "\nTry 'claimdiff";
  if (!command.empty()) line.append(" ").append(command);
  return Print(line + " --help'.\n");
}

}  // namespace claimdiff::cli
