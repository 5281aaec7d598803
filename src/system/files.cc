#include "system/files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

#include "claimdiff/article.h"

namespace claimdiff {

namespace {

constexpr std::size_t kReadBytes = std::size_t{64} << 10;

Error TooLarge(const std::string& source) {
  return {ErrorCode::kTooLarge,
          "is larger than " + std::to_string(kMaxArticleBytes >> 20) +
              " MiB, the limit for one article",
          source, 0};
}

}  // namespace

Error IoError(const std::string& source, const char* what, int error) {
  return {ErrorCode::kIo, std::string(what) + ": " + std::strerror(error),
          source, 0};
}

Result<InputFile> InputFile::Open(const std::string& path) {
  int descriptor = STDIN_FILENO;
  if (path != "-") {
    descriptor = open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) return IoError(path, "cannot be opened", errno);
  }
  InputFile file(descriptor, path);
  struct stat status;
  if (fstat(descriptor, &status) == 0 && S_ISDIR(status.st_mode)) {
    return Error{ErrorCode::kIo, "is a directory; give a text file", path, 0};
  }
  return file;
}

InputFile::InputFile(int descriptor, std::string source)
    : descriptor_(descriptor), source_(std::move(source)) {}

InputFile::InputFile(InputFile&& other) noexcept
    : descriptor_(std::exchange(other.descriptor_, -1)),
      source_(std::move(other.source_)) {}

InputFile::~InputFile() {
  if (descriptor_ > STDIN_FILENO) close(descriptor_);
}

Result<std::size_t> InputFile::Read(char* buffer, std::size_t size) {
  for (;;) {
    const ssize_t got = read(descriptor_, buffer, size);
    if (got >= 0) return static_cast<std::size_t>(got);
    if (errno != EINTR) return IoError(source_, "cannot be read", errno);
  }
}

Result<std::string> ReadWhole(const std::string& path) {
  Result<InputFile> opened = InputFile::Open(path);
  if (!opened.ok()) return opened.error();
  InputFile& file = opened.value();
  struct stat status;
  std::size_t expected = kReadBytes;
  if (fstat(file.descriptor(), &status) == 0 && S_ISREG(status.st_mode)) {
    const auto size = static_cast<std::size_t>(status.st_size);
    if (size > kMaxArticleBytes) return TooLarge(path);
    expected = size + 1;  // so that the end is met without growing
  }
  std::string text;
  for (;;) {
    const std::size_t before = text.size();
    text.resize(before + std::max(expected, kReadBytes));
    const Result<std::size_t> got =
        file.Read(text.data() + before, text.size() - before);
    if (!got.ok()) return got.error();
    text.resize(before + got.value());
    if (got.value() == 0) return text;
    if (text.size() > kMaxArticleBytes) return TooLarge(path);
  }
}

}  // namespace claimdiff
