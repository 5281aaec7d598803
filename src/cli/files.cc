#include "cli/files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <utility>

#include "system/replace_file.h"

namespace claimdiff::cli {

namespace {

constexpr std::size_t kReadBytes = std::size_t{64} << 10;

bool IsBlank(std::string_view line) {
  return line.find_first_not_of(" \t\r\v\f") == std::string_view::npos;
}

}  // namespace

LineReader::LineReader(InputFile file, std::size_t max_bytes)
    : file_(std::move(file)), max_bytes_(max_bytes), buffer_(kReadBytes) {}

Result<bool> LineReader::ReadLine(std::string* text) {
  text->clear();
  for (bool any = false;; any = true) {
    if (begin_ == end_) {
      const Result<std::size_t> got = file_.Read(buffer_.data(), kReadBytes);
      if (!got.ok()) return got.error();
      begin_ = 0;
      end_ = got.value();
      if (end_ == 0) return any;
    }
    const std::string_view rest(buffer_.data() + begin_, end_ - begin_);
    const std::size_t size = rest.find('\n');
    const std::size_t room = max_bytes_ + 1 - text->size();
    text->append(rest.substr(0, std::min(size, room)));
    begin_ = size == std::string_view::npos ? end_ : begin_ + size + 1;
    if (size != std::string_view::npos) return true;
  }
}

Result<std::optional<Line>> LineReader::Next() {
  Line line;
  for (;;) {
    const Result<bool> read = ReadLine(&line.text);
    if (!read.ok()) return read.error();
    if (!read.value()) return std::optional<Line>();
    line.number = ++number_;
    if (!IsBlank(line.text)) return std::optional<Line>(std::move(line));
  }
}

Result<OutputFile> OutputFile::Open(const std::string& path, Start start) {
  if (path.empty() || path == "-") {
    return OutputFile(STDOUT_FILENO, "standard output");
  }
  const int where = start == Start::kEmpty ? O_TRUNC : O_APPEND;
  const int descriptor =
      open(path.c_str(), O_WRONLY | O_CREAT | where | O_CLOEXEC, 0666);
  if (descriptor < 0) return IoError(path, "cannot be opened", errno);
  return OutputFile(descriptor, path);
}

OutputFile::OutputFile(int descriptor, std::string source)
    : descriptor_(descriptor), source_(std::move(source)) {}

OutputFile::OutputFile(OutputFile&& other) noexcept
    : descriptor_(std::exchange(other.descriptor_, -1)),
      source_(std::move(other.source_)) {}

OutputFile::~OutputFile() {
  if (descriptor_ > STDERR_FILENO) close(descriptor_);
}

std::optional<Error> OutputFile::Write(std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = write(descriptor_, text.data(), text.size());
    if (written >= 0) {
      text.remove_prefix(static_cast<std::size_t>(written));
    } else if (errno == EPIPE) {
      return Error{ErrorCode::kIo, "", source_, 0};
    } else if (errno != EINTR) {
      return IoError(source_, "cannot be written", errno);
    }
  }
  return std::nullopt;
}

std::optional<Error> OutputFile::Empty() {
  if (ftruncate(descriptor_, 0) == 0 || errno == EINVAL) return std::nullopt;
  return IoError(source_, "cannot be written", errno);
}

std::optional<Error> OutputFile::Close() {
  const int descriptor = std::exchange(descriptor_, -1);
  if (descriptor <= STDERR_FILENO || close(descriptor) == 0) {
    return std::nullopt;
  }
  return IoError(source_, "cannot be written", errno);
}

namespace {

// Of a path, or of standard input; nothing if there is no such file.
std::optional<struct stat> StatusOf(const std::string& path) {
  struct stat status = {};
  const int failed =
      path == "-" ? fstat(STDIN_FILENO, &status) : stat(path.c_str(), &status);
  if (failed != 0) return std::nullopt;
  return status;
}

}  // namespace

bool IsSameFile(const std::string& a, const std::string& b) {
  const std::optional<struct stat> one = StatusOf(a);
  const std::optional<struct stat> other = StatusOf(b);
  return one && other && S_ISREG(one->st_mode) &&
         one->st_dev == other->st_dev && one->st_ino == other->st_ino;
}

std::optional<Error> RefuseInput(const std::string& output,
                                 const std::vector<std::string>& inputs) {
  if (output.empty() || output == "-") return std::nullopt;
  for (const std::string& input : inputs) {
    if (!IsSameFile(output, input)) continue;
    return Error{ErrorCode::kUsage,
                 "is to be read and would be written over; give another file "
                 "for the output",
                 output, 0};
  }
  return std::nullopt;
}

namespace {

// Devices and pipes are not; what /dev/stdout stands for may be.
bool IsPlainFile(const std::string& path) {
  if (path.starts_with("/dev/") || path.starts_with("/proc/")) return false;
  const std::optional<struct stat> status = StatusOf(path);
  return !status || S_ISREG(status->st_mode);
}

}  // namespace

std::optional<Error> WriteOutput(const std::string& path,
                                 std::string_view text) {
  const bool standard_output = path.empty() || path == "-";
  if (!standard_output && IsPlainFile(path)) return ReplaceFile(path, text);
  Result<OutputFile> opened = OutputFile::Open(path);
  if (!opened.ok()) return opened.error();
  std::optional<Error> error = opened.value().Write(text);
  return error ? error : opened.value().Close();
}

}  // namespace claimdiff::cli
