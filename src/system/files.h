// Bytes in: files, pipes, standard input.
#ifndef CLAIMDIFF_SYSTEM_FILES_H_
#define CLAIMDIFF_SYSTEM_FILES_H_

#include <cstddef>
#include <string>

#include "claimdiff/result.h"

namespace claimdiff {

// "cannot be opened: No such file or directory": `error` is errno.
Error IoError(const std::string& source, const char* what, int error);

// An open file descriptor, closed at the end unless it is standard input.
class InputFile {
 public:
  // `path` may be "-" for standard input, or name a pipe or device.
  // Errors: kIo.
  static Result<InputFile> Open(const std::string& path);

  InputFile(InputFile&& other) noexcept;
  InputFile& operator=(InputFile&&) = delete;
  ~InputFile();

  // Reads up to `size` bytes; 0 at the end. Errors: kIo.
  Result<std::size_t> Read(char* buffer, std::size_t size);

  const std::string& source() const { return source_; }
  int descriptor() const { return descriptor_; }

 private:
  InputFile(int descriptor, std::string source);

  int descriptor_;
  std::string source_;
};

// The whole content of `path`. Errors: kIo, kTooLarge (over kMaxArticleBytes;
// a regular file is refused by its size, before it is read).
Result<std::string> ReadWhole(const std::string& path);

}  // namespace claimdiff

#endif  // CLAIMDIFF_SYSTEM_FILES_H_
