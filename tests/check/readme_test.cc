// What the README tells a first-time user to type does what it says.
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <string>

#include "git_site.h"

namespace claimdiff::check {
namespace {

std::string ExampleOfReadme() {
  std::ifstream in(CLAIMDIFF_TESTS_DIR "/../README.md", std::ios::binary);
  const std::string readme{std::istreambuf_iterator<char>(in), {}};
  const std::string fence = "<!-- check example -->\n```sh\n";
  const std::size_t begin = readme.find(fence);
  if (begin == std::string::npos) return {};
  const std::size_t start = begin + fence.size();
  return readme.substr(start, readme.find("```", start) - start);
}

TEST(ReadmeTest, LeadsFromNothingToAFailingAndAPassingCheck) {
  const GitSite site;
  const std::string example = ExampleOfReadme();
  ASSERT_FALSE(example.empty());
  const std::string out = site.Run(
      "git config --global user.name Ada; git config --global user.email a@b\n"
      "claimdiff() { \"$C\" \"$@\"; echo \"status $?\"; }\n" +
      example);
  std::string statuses;
  for (std::size_t at = out.find("status "); at != std::string::npos;
       at = out.find("status ", at + 1)) {
    statuses += out[at + 7];
  }
  EXPECT_EQ(statuses, "0010") << out;
  EXPECT_NE(out.find("docs/en/backup.md:5:1: error: missing"),
            std::string::npos)
      << out;
}

}  // namespace
}  // namespace claimdiff::check
