#include "cli/terminal.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <string_view>

#include "cli/environment.h"

namespace claimdiff::cli {

namespace {

constexpr unsigned kNarrowest = 40;
constexpr unsigned kWidest = 100;  // longer lines are hard to read
constexpr unsigned kWidestPair = 2 * kWidest;
constexpr unsigned kAskedMost = 400;  // for --width
constexpr unsigned kUsual = 80;

bool WantsColor(const Settings& settings, bool terminal) {
  if (settings.color != "auto") return settings.color == "always";
  const std::string_view force = Environment("FORCE_COLOR");
  if (!force.empty()) return force != "0" && force != "false";
  if (!Environment("NO_COLOR").empty()) return false;
  return terminal && Environment("TERM") != "dumb";
}

unsigned Columns(bool terminal) {
  const std::string_view text = Environment("COLUMNS");
  unsigned columns = 0;
  const auto parsed =
      std::from_chars(text.data(), text.data() + text.size(), columns);
  if (parsed.ec == std::errc() && columns > 0) return columns;
  winsize size = {};
  if (terminal && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 &&
      size.ws_col > 0) {
    return size.ws_col;
  }
  return kUsual;
}

}  // namespace

TerminalStyle ChooseStyle(const Settings& settings) {
  const bool terminal = WritesToTerminal(settings.output);
  TerminalStyle style;
  style.color = WantsColor(settings, terminal);
  style.isolate = terminal;
  style.width = settings.width > 0
                    ? std::clamp(settings.width, kNarrowest, kAskedMost)
                    : std::clamp(Columns(terminal), kNarrowest,
                                 settings.side_by_side ? kWidestPair : kWidest);
  return style;
}

}  // namespace claimdiff::cli
