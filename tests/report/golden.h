// Whole outputs against readable files in tests/report/golden.
#ifndef CLAIMDIFF_TESTS_REPORT_GOLDEN_H_
#define CLAIMDIFF_TESTS_REPORT_GOLDEN_H_

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>

namespace claimdiff {

// With CLAIMDIFF_UPDATE_GOLDEN set, writes the file instead.
inline void ExpectGolden(const std::string& name, const std::string& actual) {
  const std::string path =
      std::string(CLAIMDIFF_TESTS_DIR "/report/golden/") + name;
  if (std::getenv("CLAIMDIFF_UPDATE_GOLDEN") != nullptr) {
    std::ofstream(path, std::ios::binary) << actual;
  }
  std::ifstream in(path, std::ios::binary);
  std::ostringstream expected;
  expected << in.rdbuf();
  EXPECT_EQ(actual, expected.str()) << "golden file " << path;
}

}  // namespace claimdiff

#endif  // CLAIMDIFF_TESTS_REPORT_GOLDEN_H_
