// A repository of documentation for tests: files, commits, checks.
#ifndef CLAIMDIFF_TESTS_CHECK_GIT_SITE_H_
#define CLAIMDIFF_TESTS_CHECK_GIT_SITE_H_

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace claimdiff::check {

// One directory with a git repository, removed at the end.
class GitSite {
 public:
  GitSite() {
    const testing::TestInfo* test =
        testing::UnitTest::GetInstance()->current_test_info();
    directory_ = std::filesystem::temp_directory_path() /
                 (std::string("claimdiff_check_") + test->name() + "_" +
                  std::to_string(getpid()));
    std::filesystem::remove_all(directory_);
    std::filesystem::create_directories(directory_ / "site");
    Run("git init -q -b main . && git config user.name Ada && "
        "git config user.email ada@example.org && "
        "git config commit.gpgsign false");
  }
  ~GitSite() { std::filesystem::remove_all(directory_); }
  GitSite(const GitSite&) = delete;
  GitSite& operator=(const GitSite&) = delete;

  void Write(const std::string& path, std::string_view content) const {
    const std::filesystem::path file = directory_ / "site" / path;
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << content;
  }

  std::string Read(const std::string& path) const {
    std::ifstream in(directory_ / "site" / path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }

  // Replaces `from`, which must occur, by `to`.
  void Replace(const std::string& path, const std::string& from,
               std::string_view to) const {
    std::string content = Read(path);
    const std::size_t at = content.find(from);
    ASSERT_NE(at, std::string::npos) << path << ": " << from;
    Write(path, content.replace(at, from.size(), to));
  }

  void Commit(const std::string& message) const {
    Run("git add -A && git commit -q -m '" + message + "'");
  }

  // Runs `script` in the site with $C as the program, and expects `status`.
  // Returns what it printed on standard output; `err` holds the rest.
  std::string Run(const std::string& script, int status = 0) const {
    std::ofstream(directory_ / "script") << "cd site\n" << script << '\n';
    const std::string command =
        "cd '" + directory_.string() +
        "' && env -i PATH=\"$PATH\" HOME=\"$PWD\" TZ=UTC "
        "C='" CLAIMDIFF_BINARY "' sh script >out 2>err";
    const int ended = std::system(command.c_str());
    EXPECT_EQ(WIFEXITED(ended) ? WEXITSTATUS(ended) : -1, status)
        << script << '\n'
        << err();
    return ReadOutside("out");
  }

  std::string err() const { return ReadOutside("err"); }

  // Findings as "kind path: first words", of a check with `options`.
  std::vector<std::string> Check(const std::string& options) const {
    const std::string out = Run("$C check --lexicon-dir none --format json " +
                                options + " || test $? = 1");
    const nlohmann::json report = nlohmann::json::parse(out, nullptr, false);
    std::vector<std::string> findings;
    if (report.is_discarded()) return {"no report: " + out};
    for (const nlohmann::json& finding : report.at("findings")) {
      if (finding.contains("waived")) continue;
      findings.push_back(
          finding.at("kind").get<std::string>() + " " +
          finding.at("path").get<std::string>() + " | " +
          finding.at("counterpart").at("path").get<std::string>() + ": " +
          finding.at("text").get<std::string>().substr(0, 24));
    }
    return findings;
  }

 private:
  std::string ReadOutside(const std::string& name) const {
    std::ifstream in(directory_ / name, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }

  std::filesystem::path directory_;
};

}  // namespace claimdiff::check

#endif  // CLAIMDIFF_TESTS_CHECK_GIT_SITE_H_
