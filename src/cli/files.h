// Bytes in and out: files, pipes, standard input and output.
#ifndef CLAIMDIFF_CLI_FILES_H_
#define CLAIMDIFF_CLI_FILES_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "claimdiff/result.h"
#include "system/files.h"

namespace claimdiff::cli {

struct Line {
  std::uint32_t number = 0;  // 1-based
  std::string text;          // without its end
};

// The lines of a file as they arrive. Blank lines are counted and left out.
class LineReader {
 public:
  // What a line holds beyond `max_bytes` is dropped, save one byte, so that
  // whoever parses it can tell.
  LineReader(InputFile file, std::size_t max_bytes);

  // The next line, or nothing at the end. Errors: kIo.
  Result<std::optional<Line>> Next();

 private:
  // False at the end of the file.
  Result<bool> ReadLine(std::string* text);

  InputFile file_;
  std::size_t max_bytes_;
  std::vector<char> buffer_;
  std::size_t begin_ = 0;  // of what is not yet used in buffer_
  std::size_t end_ = 0;
  std::uint32_t number_ = 0;
};

// A file to write, or standard output; nothing is buffered here.
class OutputFile {
 public:
  enum class Start { kEmpty, kAtTheEnd };

  // `path` is a file to create, to empty or to append to; standard output when
  // it is empty or "-". Errors: kIo.
  static Result<OutputFile> Open(const std::string& path,
                                 Start start = Start::kEmpty);

  OutputFile(OutputFile&& other) noexcept;
  OutputFile& operator=(OutputFile&&) = delete;
  ~OutputFile();

  // Writes all of `text`. Errors: kIo, with an empty message when the reader
  // has gone away (a closed pipe), which is nobody's fault.
  // REQUIRES: SIGPIPE is ignored.
  std::optional<Error> Write(std::string_view text);

  // Drops what a file held; a pipe holds nothing. Errors: kIo.
  std::optional<Error> Empty();

  // Reports what the system found out late. Errors: kIo.
  std::optional<Error> Close();

  int descriptor() const { return descriptor_; }

 private:
  OutputFile(int descriptor, std::string source);

  int descriptor_;
  std::string source_;
};

// Whether two paths are one regular file, under whatever names. "-" is standard
// input.
bool IsSameFile(const std::string& a, const std::string& b);

// An error if `output` is one of `inputs` as well: to write it would destroy
// what is to be read.
std::optional<Error> RefuseInput(const std::string& output,
                                 const std::vector<std::string>& inputs);

// Writes all of a file, or to standard output. A file that is there is
// replaced, and stays as it was if that fails. Errors: kIo.
std::optional<Error> WriteOutput(const std::string& path,
                                 std::string_view text);

}  // namespace claimdiff::cli

#endif  // CLAIMDIFF_CLI_FILES_H_
