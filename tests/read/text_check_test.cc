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
    {"a NUL", "text\0text"sv, ErrorCode::kEncoding, "byte 4 is a NUL"},
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

TEST(CheckMagic, SaysWhatTheFileIs) {
  const std::optional<Error> png = CheckMagic("\x89PNG\r\n\x1A\n\0\0"sv);
  ASSERT_TRUE(png.has_value());
  EXPECT_EQ(png->message, "not a text file: this is a PNG image");
  ASSERT_TRUE(CheckMagic("%PDF-1.7\n").has_value());
  EXPECT_FALSE(CheckMagic("PNG").has_value());
}

struct RoffCase {
  std::string_view name;
  std::string_view text;
  bool roff;
};

constexpr RoffCase kRoff[] = {
    {"a page", ".TH CAT 1\n.SH NAME\ncat \\- tell\n", true},
    {"behind comments", ".\\\" Free.\n.\\\"\n.TH CAT 1\n.SH \"NAME\"\n", true},
    {"BSD's macros", ".Dd May 1\n.Dt CAT 1\n.Os\n.Sh NAME\n", true},
    {"the name of another page", ".so man1/cat.1\n", true},
    {"a text on it", "A page begins with .TH and\n.SH is a heading.\n", false},
    {"lines that begin with a stop", "\n.NET\n.TH is a domain\n", false},
    {"nothing", "", false},
};

TEST(CheckRoff, IsNoText) {
  for (const RoffCase& c : kRoff) {
    SCOPED_TRACE(c.name);
    EXPECT_EQ(CheckRoff(c.text).has_value(), c.roff);
  }
}

TEST(CheckControls, ATextHasFew) {
  ASSERT_TRUE(CheckControls("text\0text, and so on for a while"sv).has_value());
  ASSERT_TRUE(CheckControls("\1\2\3\4\5\6\x0E\x0F").has_value());
  EXPECT_FALSE(CheckControls("a\tb\r\n\fc\1").has_value());
}

TEST(CheckSize, TooLarge) {
  const std::optional<Error> error =
      CheckSize(std::string(kMaxArticleBytes + 1, 'a'));
  ASSERT_TRUE(error.has_value());
  EXPECT_EQ(error->code, ErrorCode::kTooLarge);
}

}  // namespace
}  // namespace claimdiff
