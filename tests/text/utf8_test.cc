#include "text/utf8.h"

#include <gtest/gtest.h>

#include <string_view>

namespace claimdiff::text {
namespace {

struct RepairCase {
  const char* name;
  std::string_view given;
  std::string_view repaired;
};

constexpr RepairCase kRepairs[] = {
    {"nothing", "", ""},
    {"well-formed", "a\u00e9\u4e2d\U0001F600.txt",
     "a\u00e9\u4e2d\U0001F600.txt"},
    {"a byte that never occurs", "b\xff.txt", "b\ufffd.txt"},
    {"cut off at the end", "caf\xc3", "caf\ufffd"},
    {"a surrogate, each of its bytes", "\xed\xa0\x80x", "\ufffd\ufffd\ufffdx"},
    {"overlong", "\xc0\xaf", "\ufffd\ufffd"},
    {"one after another", "\xff\xfe", "\ufffd\ufffd"},
};

TEST(Utf8Test, RepairedIsWellFormed) {
  for (const RepairCase& c : kRepairs) {
    SCOPED_TRACE(c.name);
    EXPECT_EQ(Repaired(c.given), c.repaired);
    EXPECT_TRUE(IsValidUtf8(Repaired(c.given)));
  }
}

}  // namespace
}  // namespace claimdiff::text
