#include "check/pairs.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <string>

#include "git_site.h"

namespace claimdiff::check {
namespace {

TEST(ListFilesTest, WhatCannotBeListedIsAnError) {
  const std::filesystem::path nowhere =
      std::filesystem::temp_directory_path() / "claimdiff_no" / "where";
  const Result<std::vector<std::string>> files = ListFiles(nowhere);
  ASSERT_FALSE(files.ok());
  EXPECT_EQ(files.error().code, ErrorCode::kIo);
  EXPECT_EQ(files.error().source, nowhere.string());
}

struct NamedCase {
  const char* name;
  const char* paths;
  int status;
  const char* says;  // on either stream
};

constexpr NamedCase kNamed[] = {
    {"an article", "docs/en/a.md", 0, "1 pair checked"},
    {"its translation", "docs/id/a.md", 0, "1 pair checked"},
    {"another way to it", "docs/../docs/en/./a.md", 0, "1 pair checked"},
    {"a directory", "docs/en", 0, "2 pairs checked"},
    {"where we are", ".", 0, "2 pairs checked"},
    {"a slip", "docs/typo.md", 2,
     "claimdiff: docs/typo.md: belongs to no pair"},
    {"a slip beside an article", "docs/en/a.md docs/en/ab.md", 2,
     "claimdiff: docs/en/ab.md: belongs to no pair"},
    {"the beginning of a name", "docs/e", 2, "claimdiff: docs/e: "},
    {"a file beside the articles", "claimdiff.toml", 2,
     "claimdiff: claimdiff.toml: belongs to no pair"},
};

TEST(CheckTest, OfNamedPathsOnly) {
  const GitSite site;
  site.Write("claimdiff.toml",
             "[[pairs]]\nsource = 'docs/en/{path}.md'\n"
             "translation = 'docs/{lang}/{path}.md'\n");
  for (const char* path : {"docs/en/a.md", "docs/en/b.md"}) {
    site.Write(path, "# Trial\n\nThe trial lasts 30 days.\n");
  }
  for (const char* path : {"docs/id/a.md", "docs/id/b.md"}) {
    site.Write(path, "# Uji coba\n\nUji coba berlangsung 30 hari.\n");
  }
  for (const NamedCase& c : kNamed) {
    SCOPED_TRACE(c.name);
    const std::string out = site.Run(
        std::string("$C check --lexicon-dir none ") + c.paths, c.status);
    EXPECT_NE((out + site.err()).find(c.says), std::string::npos)
        << out << site.err();
  }
}

}  // namespace
}  // namespace claimdiff::check
