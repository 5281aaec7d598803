// Runs the program as a user's shell would, in a directory of its own.
#ifndef CLAIMDIFF_TESTS_CLI_SHELL_H_
#define CLAIMDIFF_TESTS_CLI_SHELL_H_

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

namespace claimdiff::cli {

struct Outcome {
  int status = -1;  // the shell's exit status
  std::string out, err;
};

class Shell {
 public:
  Shell() {
    const testing::TestInfo* test =
        testing::UnitTest::GetInstance()->current_test_info();
    directory_ = std::filesystem::temp_directory_path() /
                 (std::string("claimdiff_") + test->name() + "_" +
                  std::to_string(getpid()));
    std::filesystem::create_directories(directory_);
  }
  ~Shell() { std::filesystem::remove_all(directory_); }

  void Write(const std::string& name, std::string_view content) const {
    std::ofstream(directory_ / name, std::ios::binary) << content;
  }

  std::string Read(const std::string& name) const {
    std::ifstream in(directory_ / name, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }

  // Runs `script` with an empty environment and $C as the program.
  Outcome Run(const std::string& script) const {
    Write("script", script);
    const std::string command = "cd '" + directory_.string() +
                                "' && env -i PATH=\"$PATH\" "
                                "C='" CLAIMDIFF_BINARY "' sh script >out 2>err";
    const int status = std::system(command.c_str());
    return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, Read("out"),
            Read("err")};
  }

 private:
  std::filesystem::path directory_;
};

}  // namespace claimdiff::cli

#endif  // CLAIMDIFF_TESTS_CLI_SHELL_H_
