#include "system/files.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "claimdiff/article.h"

namespace claimdiff::text {
namespace {

namespace fs = std::filesystem;

class FilesTest : public testing::Test {
 protected:
  void SetUp() override { fs::create_directories(directory_); }
  void TearDown() override { fs::remove_all(directory_); }

  std::string Save(const char* name, const std::string& bytes) const {
    const fs::path path = directory_ / name;
    std::ofstream(path, std::ios::binary) << bytes;
    return path.string();
  }

  const fs::path directory_ = fs::temp_directory_path() /
                              ("claimdiff_files_" + std::to_string(getpid()));
};

TEST_F(FilesTest, GivesTheBytes) {
  const std::string bytes("a\0b\r\n", 5);
  EXPECT_EQ(ReadWhole(Save("a", bytes)).value(), bytes);
  EXPECT_EQ(ReadWhole(Save("empty", "")).value(), "");
}

TEST_F(FilesTest, SaysWhyAFileCannotBeRead) {
  const Result<std::string> absent = ReadWhole(directory_ / "absent");
  ASSERT_FALSE(absent.ok());
  EXPECT_EQ(absent.error().message,
            "cannot be opened: No such file or directory");
  const Result<std::string> directory = ReadWhole(directory_);
  ASSERT_FALSE(directory.ok());
  EXPECT_EQ(directory.error().message, "is a directory; give a text file");
  const Result<std::string> large =
      ReadWhole(Save("large", std::string(kMaxArticleBytes + 1, 'a')));
  ASSERT_FALSE(large.ok());
  EXPECT_EQ(large.error().code, ErrorCode::kTooLarge);
}

}  // namespace
}  // namespace claimdiff::text
