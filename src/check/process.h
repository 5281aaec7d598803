// Runs another program, without a shell.
#ifndef CLAIMDIFF_CHECK_PROCESS_H_
#define CLAIMDIFF_CHECK_PROCESS_H_

#include <string>
#include <string_view>
#include <vector>

#include "claimdiff/result.h"

namespace claimdiff::check {

struct ProcessOutput {
  int status = 0;  // the exit status; 128 + the signal that ended it
  std::string out, err;
};

// Looks words[0] up in $PATH, gives it the other words as its arguments and an
// empty standard input, and waits for its end. Errors: kIo (it cannot be
// started).
Result<ProcessOutput> RunProcess(const std::vector<std::string>& words);

// A program that answers questions for as long as this lives.
class Conversation {
 public:
  static Result<Conversation> Start(const std::vector<std::string>& words);

  Conversation(Conversation&& other) noexcept;
  Conversation& operator=(Conversation&&) = delete;
  ~Conversation();  // closes its input and waits for its end

  // Both are false when the program has gone away.
  bool Write(std::string_view text);
  bool ReadLine(std::string* line);  // without its end
  bool Read(std::size_t size, std::string* bytes);

 private:
  Conversation(int process, int in, int out)
      : process_(process), in_(in), out_(out) {}
  bool Fill();

  int process_;
  int in_, out_;  // ours: to write to it, to read from it
  std::string buffer_;
  std::size_t used_ = 0;  // of buffer_
};

}  // namespace claimdiff::check

#endif  // CLAIMDIFF_CHECK_PROCESS_H_
