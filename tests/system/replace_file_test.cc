#include "system/replace_file.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

namespace claimdiff {
namespace {

namespace fs = std::filesystem;

class ReplaceFileTest : public testing::Test {
 protected:
  ReplaceFileTest()
      : directory_(fs::temp_directory_path() /
                   ("claimdiff_replace_" + std::to_string(getpid()))) {
    fs::remove_all(directory_);
    fs::create_directories(directory_);
  }
  ~ReplaceFileTest() override { fs::remove_all(directory_); }

  fs::path Save(const char* name, std::string_view bytes) const {
    std::ofstream(directory_ / name, std::ios::binary) << bytes;
    return directory_ / name;
  }
  static std::string Read(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }
  // Files in the directory: one that is left behind would count.
  std::ptrdiff_t Files() const {
    return std::distance(fs::directory_iterator(directory_),
                         fs::directory_iterator());
  }

  fs::path directory_;
};

TEST_F(ReplaceFileTest, CreatesAndReplaces) {
  const fs::path path = directory_ / "new";
  ASSERT_FALSE(ReplaceFile(path, "one"));
  EXPECT_EQ(Read(path), "one");
  ASSERT_FALSE(ReplaceFile(path, ""));
  EXPECT_EQ(Read(path), "");
  EXPECT_EQ(Files(), 1);
}

// To read a page beyond the end of a shortened file is a bus error.
TEST_F(ReplaceFileTest, WhoHasTheOldOneMappedKeepsIt) {
  constexpr std::size_t kSize = 1 << 16;
  const fs::path path = Save("mapped", std::string(kSize, 'x'));
  const int file = open(path.c_str(), O_RDONLY);
  void* map = mmap(nullptr, kSize, PROT_READ, MAP_PRIVATE, file, 0);
  ASSERT_NE(map, MAP_FAILED);
  close(file);
  ASSERT_FALSE(ReplaceFile(path, "short"));
  const std::string_view old(static_cast<const char*>(map), kSize);
  EXPECT_EQ(std::ranges::count(old, 'x'), kSize);
  munmap(map, kSize);
  EXPECT_EQ(Read(path), "short");
}

TEST_F(ReplaceFileTest, KeepsPermissionsAndLinks) {
  const fs::path path = Save("file", "old");
  fs::permissions(path, fs::perms::owner_all);
  fs::create_symlink("file", directory_ / "link");
  ASSERT_FALSE(ReplaceFile(directory_ / "link", "new"));
  EXPECT_TRUE(fs::is_symlink(directory_ / "link"));
  EXPECT_EQ(Read(path), "new");
  EXPECT_EQ(fs::status(path).permissions(), fs::perms::owner_all);
}

TEST_F(ReplaceFileTest, AFailureLeavesTheOldOne) {
  const fs::path path = Save("file", "old");
  rlimit before = {};
  ASSERT_EQ(getrlimit(RLIMIT_FSIZE, &before), 0);
  const auto handler = std::signal(SIGXFSZ, SIG_IGN);
  const rlimit small = {16, before.rlim_max};
  ASSERT_EQ(setrlimit(RLIMIT_FSIZE, &small), 0);
  const std::optional<Error> error = ReplaceFile(path, std::string(99, 'x'));
  setrlimit(RLIMIT_FSIZE, &before);
  std::signal(SIGXFSZ, handler);
  ASSERT_TRUE(error);
  EXPECT_EQ(error->code, ErrorCode::kIo);
  EXPECT_EQ(error->source, path.string());
  EXPECT_EQ(Read(path), "old");
  EXPECT_EQ(Files(), 1);
  EXPECT_TRUE(ReplaceFile(directory_ / "no" / "where", "x"));
}

}  // namespace
}  // namespace claimdiff
