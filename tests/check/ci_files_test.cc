// What other repositories take from this one for their CI.
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <string>

#include "git_site.h"

namespace claimdiff::check {
namespace {

constexpr char kRoot[] = CLAIMDIFF_TESTS_DIR "/..";

std::string Read(const std::string& name) {
  std::ifstream in(std::string(kRoot) + "/" + name, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

// A list of formats in the hooks would be a second one, and miss deleted files.
TEST(HooksTest, RunOnEveryCommit) {
  const std::string hooks = Read(".pre-commit-hooks.yaml");
  std::size_t count = 0;
  for (std::size_t at = hooks.find("- id: "); at != std::string::npos;
       at = hooks.find("- id: ", at + 1)) {
    const std::string hook =
        hooks.substr(at, hooks.find("- id: ", at + 1) - at);
    EXPECT_NE(hook.find("\n  always_run: true\n"), std::string::npos) << hook;
    EXPECT_EQ(hook.find("\n  files:"), std::string::npos) << hook;
    ++count;
  }
  EXPECT_EQ(count, 2U);
}

// The action keeps what it has built under this name.
TEST(ActionTest, HashFollowsTheSources) {
  const GitSite site;
  site.Run(
      "for f in CMakeLists.txt README.md .ci alignment include src; do cp "
      "-r '" +
      std::string(kRoot) + "'/$f .; done; mkdir tests; cp '" + kRoot +
      "/tests/layering.cmake' tests");
  const auto hash = [&site](const char* edit) {
    return site.Run(std::string(edit) + "\n.ci/install.sh --hash");
  };
  const std::string first = hash("");
  EXPECT_EQ(first.size(), 17U) << first;
  EXPECT_EQ(hash("touch src/compare.cc; echo >news.md"), first);
  EXPECT_NE(hash("echo '//' >>src/compare.cc"), first);
  EXPECT_NE(Read("action.yml").find("steps.sources.outputs.hash"),
            std::string::npos);
}

}  // namespace
}  // namespace claimdiff::check
