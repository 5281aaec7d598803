#include "cli/hyperlinks.h"

#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <string_view>
#include <system_error>

#include "cli/environment.h"

namespace claimdiff::cli {

namespace {

int Number(std::string_view digits) {
  int value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

// Terminals cannot be asked. These say who they are, and have links (VTE, the
// terminal of GNOME and others, from 0.50 on). An unknown one would swallow
// the sequences, too, but an old one might print them.
bool TerminalHasHyperlinks() {
  constexpr int kFirstVte = 5000;
  if (Number(Environment("VTE_VERSION")) >= kFirstVte) return true;
  for (const char* sign :
       {"WT_SESSION", "KONSOLE_VERSION", "KITTY_WINDOW_ID", "DOMTERM"}) {
    if (!Environment(sign).empty()) return true;
  }
  constexpr std::string_view kPrograms[] = {"iTerm.app", "WezTerm", "vscode",
                                            "ghostty",   "Hyper",   "mintty",
                                            "rio",       "Tabby",   "zed"};
  constexpr std::string_view kTerms[] = {"xterm-kitty", "xterm-ghostty",
                                         "alacritty",   "foot",
                                         "foot-extra",  "wezterm"};
  return std::ranges::find(kPrograms, Environment("TERM_PROGRAM")) !=
             std::end(kPrograms) ||
         std::ranges::find(kTerms, Environment("TERM")) != std::end(kTerms);
}

// Every byte but those that RFC 3986 lets stand in a path.
void AppendEscaped(std::string_view path, std::string* url) {
  constexpr char kHex[] = "0123456789ABCDEF";
  constexpr std::string_view kPlain =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";
  for (const char c : path) {
    if (kPlain.find(c) != std::string_view::npos) {
      *url += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    *url += '%';
    *url += kHex[byte >> 4];
    *url += kHex[byte & 0xF];
  }
}

std::string HostName() {
  char name[256] = {};
  return gethostname(name, sizeof(name) - 1) == 0 ? name : "";
}

}  // namespace

bool WantsHyperlinks(const Settings& settings, bool terminal) {
  if (settings.hyperlinks != "auto") return settings.hyperlinks == "always";
  const std::string_view force = Environment("FORCE_HYPERLINK");
  if (!force.empty()) return force != "0";
  return terminal && TerminalHasHyperlinks();
}

std::string FileUrl(const std::string& path) {
  std::error_code failed;
  const std::filesystem::path absolute =
      std::filesystem::absolute(path, failed).lexically_normal();
  if (path == "-" || failed) return "";
  std::string url = "file://";
  AppendEscaped(HostName(), &url);
  AppendEscaped(absolute.string(), &url);
  return url;
}

}  // namespace claimdiff::cli
