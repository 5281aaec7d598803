#include "cli/trouble.h"

#include <cstdio>
#include <string>

#include "cli/settings.h"

namespace claimdiff::cli {

namespace {

void AppendSafely(std::string_view text, std::string* out) {
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    *out += byte < 0x20 || byte == 0x7F ? '?' : c;
  }
}

int Print(const std::string& line) {
  std::fwrite(line.data(), 1, line.size(), stderr);
  return kExitTrouble;
}

}  // namespace

int Complain(const Error& error) {
  if (error.message.empty()) return kExitTrouble;
  std::string line = "claimdiff: ";
  AppendSafely(error.source == "-" ? "standard input" : error.source, &line);
  if (error.line > 0) line.append(":").append(std::to_string(error.line));
  if (!error.source.empty()) line += ": ";
  AppendSafely(error.message, &line);
  return Print(line + "\n");
}

void NoteUndecoded(const Article& article) {
  if (article.undecoded == 0) return;
  Complain({ErrorCode::kEncoding,
            std::to_string(article.undecoded) + " places mean nothing in " +
                article.encoding +
                " and are read as U+FFFD; --encoding names "
                "another encoding",
            article.source, 0});
}

int ComplainUsage(std::string_view command, std::string_view message) {
  std::string line = "claimdiff: ";
  AppendSafely(message, &line);
  line += "\nTry 'claimdiff";
  if (!command.empty()) line.append(" ").append(command);
  return Print(line + " --help'.\n");
}

}  // namespace claimdiff::cli
