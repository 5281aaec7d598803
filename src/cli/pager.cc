#include "cli/pager.h"

#include <sys/types.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdlib>

#include "cli/files.h"

namespace claimdiff::cli {

namespace {

// Nobody asked for less by name, so its absence is no trouble.
constexpr char kUsualPager[] =
    "command -v less >/dev/null && exec less; "
    "exec cat";
constexpr int kNotFound = 127;  // the shell's status for an unknown command

[[noreturn]] void RunPager(const std::string& pager, const int pipe_ends[2]) {
  std::signal(SIGPIPE, SIG_DFL);
  dup2(pipe_ends[0], STDIN_FILENO);
  close(pipe_ends[0]);
  close(pipe_ends[1]);
  setenv("LESS", "FRX", 0);
  setenv("LV", "-c", 0);
  execl("/bin/sh", "sh", "-c", pager.c_str(), static_cast<char*>(nullptr));
  _exit(kNotFound);
}

// A reader who has enough closes the pipe; that is no error.
void WriteAll(int descriptor, std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = write(descriptor, text.data(), text.size());
    if (written < 0 && errno != EINTR) return;
    if (written > 0) text.remove_prefix(static_cast<std::size_t>(written));
  }
}

// The exit status of `child`, or kNotFound if there is none to be had.
int WaitFor(pid_t child) {
  int status = 0;
  while (waitpid(child, &status, 0) < 0) {
    if (errno != EINTR) return kNotFound;
  }
  return WIFEXITED(status) ? WEXITSTATUS(status) : 0;
}

}  // namespace

std::string ChoosePager() {
  std::string pager = kUsualPager;
  for (const char* name : {"CLAIMDIFF_PAGER", "PAGER"}) {
    const char* value = std::getenv(name);
    if (value == nullptr) continue;
    pager = value;
    break;
  }
  return pager == "cat" ? "" : pager;
}

std::optional<Error> WriteToPager(const std::string& pager,
                                  std::string_view text) {
  int ends[2];
  if (pager.empty() || pipe(ends) != 0) return WriteOutput("", text);
  const pid_t child = fork();
  if (child == 0) RunPager(pager, ends);
  close(ends[0]);
  // Ctrl-C belongs to the pager while it runs.
  const auto interrupt = std::signal(SIGINT, SIG_IGN);
  const auto quit = std::signal(SIGQUIT, SIG_IGN);
  if (child > 0) WriteAll(ends[1], text);
  close(ends[1]);
  const int status = child > 0 ? WaitFor(child) : kNotFound;
  std::signal(SIGINT, interrupt);
  std::signal(SIGQUIT, quit);
  return status == kNotFound ? WriteOutput("", text) : std::nullopt;
}

}  // namespace claimdiff::cli
