#include "read/declared_charset.h"

#include <gtest/gtest.h>

namespace claimdiff {
namespace {

struct Row {
  const char* name;
  const char* page;
  const char* charset;
};

constexpr Row kRows[] = {
    {"short form", "<meta charset=utf-8>", "utf-8"},
    {"quoted", "<html><head><META CHARSET='Shift_JIS'/>", "Shift_JIS"},
    {"http-equiv",
     "<meta http-equiv=\"Content-Type\" content=\"text/html; "
     "charset=windows-1252\">",
     "windows-1252"},
    {"spaces", "<meta content='text/html; charset = koi8-r ' >", "koi8-r"},
    {"XML", "<?xml version=\"1.0\" encoding=\"iso-8859-2\"?><html>",
     "iso-8859-2"},
    {"after a comment", "<!-- <meta charset=x> --><meta charset=big5>", "big5"},
    {"the first one", "<meta name=a content=b><meta charset=a><meta charset=b>",
     "a"},
    {"the word alone", "<meta name=charset content=x>", ""},
    {"none", "<p>charset=utf-8", ""},
    {"an open comment", "<!-- <meta charset=x>", ""},
    {"no value", "<meta charset=", ""},
    {"empty", "", ""},
};

TEST(DeclaredCharsetTest, Rows) {
  for (const Row& row : kRows) {
    EXPECT_EQ(DeclaredCharset(row.page), row.charset) << row.name;
  }
}

}  // namespace
}  // namespace claimdiff
