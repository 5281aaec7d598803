#include "read/text_check.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "claimdiff/article.h"

namespace claimdiff {
namespace {

using std::string_view_literals::operator""sv;

struct CheckCase {
  std::string_view name;
  std::string_view bytes;
  ErrorCode code;
  std::string_view message;  // a part of it
};

constexpr CheckCase kBad[] = {
    {"nothing", "", ErrorCode::kEmpty, "there is no text"},
    {"white space of all kinds", " \r\n\t\u00A0\u3000\u2003\u2028\uFEFF",
     ErrorCode::kEmpty, "there is no text"},
    {"Latin-1", "Ol\xE1 mundo\nde novo", ErrorCode::kEncoding,
     "byte 0xE1 at offset 2, line 1; if the text is in another encoding, "
     "convert it with, say: iconv -f"},
    {"the line of the first bad byte", "um\ndois\ntr\xEAs",
     ErrorCode::kEncoding, "at offset 10, line 3"},
    {"a cut character at the end", "caf\xC3", ErrorCode::kEncoding,
     "byte 0xC3 at offset 3, line 1"},
    {"an encoded surrogate", "a\xED\xA0\x80", ErrorCode::kEncoding,
     "not valid UTF-8"},
    {"PNG", "\x89PNG\r\n\x1A\n\0\0"sv, ErrorCode::kEncoding,
     "not a text file: this is a PNG image"},
    {"PDF", "%PDF-1.7\n", ErrorCode::kEncoding, "this is a PDF file"},
    {"a NUL", "text\0text, and so on for a while"sv, ErrorCode::kEncoding,
     "not a text file: byte 4 is a NUL"},
    {"UTF-16 with its mark", "\xFF\xFEH\0i\0"sv, ErrorCode::kEncoding,
     "UTF-16; convert it with: iconv -f UTF-16 -t UTF-8"},
    {"UTF-16 without it", "H\0e\0l\0l\0o\0"sv, ErrorCode::kEncoding,
     "seems to be UTF-16"},
};

TEST(CheckText, Bad) {
  for (const CheckCase& c : kBad) {
    SCOPED_TRACE(c.name);
    const std::optional<Error> error = CheckText(c.bytes);
    ASSERT_TRUE(error.has_value());
    EXPECT_EQ(error->code, c.code);
    EXPECT_NE(error->message.find(c.message), std::string::npos)
        << error->message;
  }
}

TEST(CheckText, Good) {
  EXPECT_FALSE(CheckText("a").has_value());
  EXPECT_FALSE(CheckText("\uFEFFça va\r\n").has_value());
}

TEST(CheckText, TooLarge) {
  const std::optional<Error> error =
      CheckText(std::string(kMaxArticleBytes + 1, 'a'));
  ASSERT_TRUE(error.has_value());
  EXPECT_EQ(error->code, ErrorCode::kTooLarge);
}

}  // namespace
}  // namespace claimdiff
