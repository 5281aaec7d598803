#include "cli/resume.h"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <optional>
#include <string_view>
#include <utility>

#include "cli/files.h"
#include "read/json_line.h"

namespace claimdiff::cli {

namespace {

bool IsStandardOutput(int file) {
  struct stat mine {};
  struct stat out {};
  return fstat(file, &mine) == 0 && fstat(STDOUT_FILENO, &out) == 0 &&
         S_ISREG(mine.st_mode) && mine.st_dev == out.st_dev &&
         mine.st_ino == out.st_ino;
}

// Where the last line of a file begins that has no end: its size if it has one.
off_t CutLineBegin(int file, off_t size) {
  char buffer[4096];
  for (off_t end = size; end > 0;) {
    const off_t begin =
        std::max<off_t>(0, end - static_cast<off_t>(sizeof buffer));
    const auto wanted = static_cast<std::size_t>(end - begin);
    if (pread(file, buffer, wanted, begin) != static_cast<ssize_t>(wanted)) {
      return size;
    }
    const std::size_t at = std::string_view(buffer, wanted).rfind('\n');
    if (at != std::string_view::npos) {
      return begin + static_cast<off_t>(at) + 1;
    }
    end = begin;
  }
  return 0;
}

std::optional<Error> DropCutLine(const InputFile& file) {
  struct stat info {};
  if (fstat(file.descriptor(), &info) != 0) return std::nullopt;
  const off_t end = CutLineBegin(file.descriptor(), info.st_size);
  if (end == info.st_size || ftruncate(STDOUT_FILENO, end) == 0) {
    return std::nullopt;
  }
  return Error{ErrorCode::kIo,
               std::string("the cut last line cannot be taken off: ") +
                   std::strerror(errno),
               file.source(), 0};
}

}  // namespace

Result<std::unordered_set<std::string>> AnsweredIds(const std::string& path) {
  Result<InputFile> file = InputFile::Open(path);
  if (!file.ok()) return file.error();
  if (IsStandardOutput(file.value().descriptor())) {
    if (std::optional<Error> error = DropCutLine(file.value())) return *error;
  }
  std::unordered_set<std::string> ids;
  LineReader lines(std::move(file).value(), kMaxJsonLineBytes);
  for (;;) {
    Result<std::optional<Line>> line = lines.Next();
    if (!line.ok()) return line.error();
    if (!line.value()) return ids;
    if (std::optional<std::string> id = IdOf(line.value()->text)) {
      ids.insert(*std::move(id));
    }
  }
}

}  // namespace claimdiff::cli
