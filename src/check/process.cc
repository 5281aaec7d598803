#include "check/process.h"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <utility>

extern char** environ;

namespace claimdiff::check {

namespace {

constexpr std::size_t kChunk = std::size_t{1} << 16;

// Two ends of a pipe, closed at the end and never inherited by accident.
class Pipe {
 public:
  Pipe() { open_ = pipe2(ends_.data(), O_CLOEXEC) == 0; }
  ~Pipe() {
    Close(0);
    Close(1);
  }
  Pipe(const Pipe&) = delete;
  Pipe& operator=(const Pipe&) = delete;

  bool open() const { return open_; }
  int end(std::size_t which) const { return ends_[which]; }
  void Close(std::size_t which) {
    if (open_ && ends_[which] >= 0) close(std::exchange(ends_[which], -1));
  }
  int Release(std::size_t which) { return std::exchange(ends_[which], -1); }

 private:
  std::array<int, 2> ends_ = {-1, -1};
  bool open_ = false;
};

// What a child gets as its standard streams; -1 is /dev/null.
struct Streams {
  int in = -1;
  int out = -1;
  int err = -1;
};

class SpawnActions {
 public:
  explicit SpawnActions(const Streams& streams) {
    posix_spawn_file_actions_init(&actions_);
    Redirect(streams.in, STDIN_FILENO, O_RDONLY);
    Redirect(streams.out, STDOUT_FILENO, O_WRONLY);
    Redirect(streams.err, STDERR_FILENO, O_WRONLY);
    // We ignore a closed pipe; other programs want to end by it.
    posix_spawnattr_init(&attributes_);
    sigset_t usual;
    sigemptyset(&usual);
    sigaddset(&usual, SIGPIPE);
    posix_spawnattr_setsigdefault(&attributes_, &usual);
    posix_spawnattr_setflags(&attributes_, POSIX_SPAWN_SETSIGDEF);
  }
  ~SpawnActions() {
    posix_spawnattr_destroy(&attributes_);
    posix_spawn_file_actions_destroy(&actions_);
  }
  SpawnActions(const SpawnActions&) = delete;
  SpawnActions& operator=(const SpawnActions&) = delete;

  int Spawn(const std::vector<std::string>& words, pid_t* process) const {
    std::vector<char*> arguments;
    for (const std::string& word : words) {
      arguments.push_back(const_cast<char*>(word.c_str()));
    }
    arguments.push_back(nullptr);
    return posix_spawnp(process, arguments[0], &actions_, &attributes_,
                        arguments.data(), environ);
  }

 private:
  void Redirect(int from, int to, int mode) {
    if (from >= 0) {
      posix_spawn_file_actions_adddup2(&actions_, from, to);
    } else {
      posix_spawn_file_actions_addopen(&actions_, to, "/dev/null", mode, 0);
    }
  }

  posix_spawn_file_actions_t actions_;
  posix_spawnattr_t attributes_;
};

Error CannotRun(const std::string& program, int error) {
  return {ErrorCode::kIo,
          "the program cannot be run: " + std::string(std::strerror(error)),
          program};
}

int WaitFor(pid_t process) {
  int status = 0;
  while (waitpid(process, &status, 0) < 0) {
    if (errno != EINTR) return 127;
  }
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

// Reads what there is; false at the end.
bool Drain(int from, std::string* to) {
  std::array<char, kChunk> chunk;
  const ssize_t got = read(from, chunk.data(), chunk.size());
  if (got < 0) return errno == EINTR || errno == EAGAIN;
  to->append(chunk.data(), static_cast<std::size_t>(got));
  return got > 0;
}

// Both at once: a program that fills one pipe waits for us to empty it.
void DrainBoth(int out, int err, ProcessOutput* output) {
  std::array<pollfd, 2> waiting = {pollfd{out, POLLIN, 0},
                                   pollfd{err, POLLIN, 0}};
  std::array<std::string*, 2> to = {&output->out, &output->err};
  while (waiting[0].fd >= 0 || waiting[1].fd >= 0) {
    if (poll(waiting.data(), waiting.size(), -1) < 0) {
      if (errno == EINTR) continue;
      return;
    }
    for (std::size_t i = 0; i < waiting.size(); ++i) {
      if (waiting[i].fd < 0 || waiting[i].revents == 0) continue;
      if (!Drain(waiting[i].fd, to[i])) waiting[i].fd = -1;
    }
  }
}

}  // namespace

Result<ProcessOutput> RunProcess(const std::vector<std::string>& words) {
  Pipe out;
  Pipe err;
  if (!out.open() || !err.open()) return CannotRun(words[0], errno);
  pid_t process = 0;
  const int error =
      SpawnActions({-1, out.end(1), err.end(1)}).Spawn(words, &process);
  if (error != 0) return CannotRun(words[0], error);
  out.Close(1);
  err.Close(1);
  ProcessOutput output;
  DrainBoth(out.end(0), err.end(0), &output);
  output.status = WaitFor(process);
  return output;
}

Result<Conversation> Conversation::Start(
    const std::vector<std::string>& words) {
  Pipe in;
  Pipe out;
  if (!in.open() || !out.open()) return CannotRun(words[0], errno);
  pid_t process = 0;
  const int error =
      SpawnActions({in.end(0), out.end(1), -1}).Spawn(words, &process);
  if (error != 0) return CannotRun(words[0], error);
  return Conversation(process, in.Release(1), out.Release(0));
}

Conversation::Conversation(Conversation&& other) noexcept
    : process_(std::exchange(other.process_, -1)),
      in_(std::exchange(other.in_, -1)),
      out_(std::exchange(other.out_, -1)),
      buffer_(std::move(other.buffer_)),
      used_(other.used_) {}

Conversation::~Conversation() {
  if (process_ < 0) return;
  close(in_);
  close(out_);
  WaitFor(process_);
}

bool Conversation::Write(std::string_view text) {
  while (!text.empty()) {
    const ssize_t put = write(in_, text.data(), text.size());
    if (put < 0 && errno != EINTR) return false;
    if (put > 0) text.remove_prefix(static_cast<std::size_t>(put));
  }
  return true;
}

bool Conversation::Fill() {
  if (used_ > 0) {
    buffer_.erase(0, used_);
    used_ = 0;
  }
  const std::size_t before = buffer_.size();
  while (buffer_.size() == before) {
    if (!Drain(out_, &buffer_)) return false;
  }
  return true;
}

bool Conversation::ReadLine(std::string* line) {
  for (;;) {
    const std::size_t end = buffer_.find('\n', used_);
    if (end != std::string::npos) {
      line->assign(buffer_, used_, end - used_);
      used_ = end + 1;
      return true;
    }
    if (!Fill()) return false;
  }
}

bool Conversation::Read(std::size_t size, std::string* bytes) {
  while (buffer_.size() - used_ < size) {
    if (!Fill()) return false;
  }
  bytes->assign(buffer_, used_, size);
  used_ += size;
  return true;
}

}  // namespace claimdiff::check
