// Bytes of old files, and what they were meant to say.
#include "read/encoding.h"

#include <gtest/gtest.h>
#include <unicode/ucnv.h>

#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "claimdiff/article.h"
#include "read/read.h"

namespace claimdiff {
namespace {

using std::string_view_literals::operator""sv;

std::string TextIn(const std::string& language) {
  std::ifstream in(CLAIMDIFF_TESTS_DIR "/read/encodings/" + language +
                   ".utf8.txt");
  return {std::istreambuf_iterator<char>(in), {}};
}

// What the encoding has no letter for is left out.
std::string Encode(const std::string& text, const char* encoding) {
  UErrorCode status = U_ZERO_ERROR;
  UConverter* to = ucnv_open(encoding, &status);
  UConverter* from = ucnv_open("UTF-8", &status);
  ucnv_setFromUCallBack(to, UCNV_FROM_U_CALLBACK_SKIP, nullptr, nullptr,
                        nullptr, &status);
  std::string bytes(4 * text.size() + 8, '\0');
  char* out = bytes.data();
  const char* in = text.data();
  ucnv_convertEx(to, from, &out, out + bytes.size(), &in, in + text.size(),
                 nullptr, nullptr, nullptr, nullptr, true, true, &status);
  EXPECT_TRUE(U_SUCCESS(status)) << encoding;
  bytes.resize(static_cast<std::size_t>(out - bytes.data()));
  ucnv_close(to);
  ucnv_close(from);
  return bytes;
}

struct EncodingCase {
  const char* language;
  const char* encoding;  // to encode in
  const char* found;     // null: the same
};

// The detector's rows; each text has some two lines.
constexpr EncodingCase kFound[] = {
    {"de", "windows-1252", nullptr}, {"de", "ISO-8859-1", "windows-1252"},
    {"de", "UTF-16LE", nullptr},     {"de", "UTF-16BE", nullptr},
    {"de", "macintosh", nullptr},    {"de", "IBM850", nullptr},
    {"fr", "windows-1252", nullptr}, {"fr", "macintosh", nullptr},
    {"es", "windows-1252", nullptr}, {"pt", "windows-1252", nullptr},
    {"en", "windows-1252", nullptr}, {"en", "UTF-32LE", nullptr},
    {"en", "UTF-32BE", nullptr},     {"pl", "windows-1250", nullptr},
    {"pl", "ISO-8859-2", nullptr},   {"cs", "windows-1250", nullptr},
    {"cs", "ISO-8859-2", nullptr},   {"hu", "ISO-8859-2", nullptr},
    {"lt", "windows-1257", nullptr}, {"tr", "windows-1254", nullptr},
    {"ru", "windows-1251", nullptr}, {"ru", "KOI8-R", nullptr},
    {"ru", "ISO-8859-5", nullptr},   {"ru", "IBM866", nullptr},
    {"ru", "UTF-16LE", nullptr},     {"ru", "UTF-16BE", nullptr},
    {"uk", "windows-1251", nullptr}, {"uk", "KOI8-U", nullptr},
    {"he", "windows-1255", nullptr}, {"he", "UTF-16BE", nullptr},
    {"ar", "windows-1256", nullptr}, {"ar", "ISO-8859-6", nullptr},
    {"th", "windows-874", nullptr},  {"th", "UTF-16LE", nullptr},
    {"vi", "windows-1258", nullptr}, {"ja", "Shift_JIS", nullptr},
    {"ja", "EUC-JP", nullptr},       {"ja", "ISO-2022-JP", nullptr},
    {"ja", "UTF-16LE", nullptr},     {"ja", "UTF-16BE", nullptr},
    {"zh", "GB18030", nullptr},      {"zh", "GB2312", "GB18030"},
    {"zh", "UTF-16LE", nullptr},     {"zh-Hant", "Big5", nullptr},
    {"ko", "EUC-KR", nullptr},       {"ko", "UTF-16BE", nullptr},
    {"sr", "windows-1250", nullptr}, {"el", "ibm-737", nullptr},
    {"cs", "IBM852", nullptr},       {"pl", "IBM852", nullptr},
    {"hu", "IBM852", nullptr},       {"tr", "IBM857", nullptr},
};

// The text as it comes back from UTF-8 through the encoding.
std::string RoundTrip(const std::string& text, const char* encoding) {
  const auto decoded = DecodeSource(Encode(text, encoding), encoding, "");
  EXPECT_TRUE(decoded.ok());
  return decoded.ok() ? decoded.value().text : "";
}

TEST(DecodeSource, FindsTheEncoding) {
  for (const EncodingCase& c : kFound) {
    SCOPED_TRACE(std::string(c.language) + " in " + c.encoding);
    const std::string text = TextIn(c.language);
    ASSERT_FALSE(text.empty());
    const auto decoded = DecodeSource(Encode(text, c.encoding), "", "");
    ASSERT_TRUE(decoded.ok());
    EXPECT_EQ(decoded.value().encoding,
              c.found != nullptr ? c.found : c.encoding);
    EXPECT_EQ(decoded.value().text, RoundTrip(text, c.encoding));
    EXPECT_EQ(decoded.value().undecoded, 0u);
  }
}

// Greek in ISO-8859-7 and Turkish in ISO-8859-9 are in their windows' too.
TEST(DecodeSource, ReadsWhatIsTheSameInTwoEncodings) {
  for (const auto& [language, encoding] :
       {std::pair("el", "ISO-8859-7"), std::pair("el", "windows-1253"),
        std::pair("tr", "ISO-8859-9"), std::pair("fr", "ISO-8859-15")}) {
    SCOPED_TRACE(encoding);
    const std::string text = TextIn(language);
    const auto decoded = DecodeSource(Encode(text, encoding), "", "");
    ASSERT_TRUE(decoded.ok());
    EXPECT_EQ(decoded.value().text, RoundTrip(text, encoding));
  }
}

TEST(DecodeSource, SpansReferToTheBytesGiven) {
  for (const EncodingCase& c : kFound) {
    SCOPED_TRACE(std::string(c.language) + " in " + c.encoding);
    // Shifts between its sets of letters stand for no letter.
    if (std::string_view(c.encoding) == "ISO-2022-JP") continue;
    const std::string bytes = Encode(TextIn(c.language), c.encoding);
    const auto decoded = DecodeSource(bytes, c.encoding, "");
    ASSERT_TRUE(decoded.ok());
    const std::string& text = decoded.value().text;
    const auto size = static_cast<std::uint32_t>(text.size());
    const auto line = static_cast<std::uint32_t>(text.find('\n'));
    const Span whole = decoded.value().origin.SourceOf({0, size});
    EXPECT_EQ(whole, (Span{0, static_cast<std::uint32_t>(bytes.size())}));
    const Span second = decoded.value().origin.SourceOf({line, size});
    EXPECT_EQ(Encode(text.substr(line), c.encoding),
              bytes.substr(second.begin));
  }
}

TEST(DecodeSource, MarksSayTheEncoding) {
  const auto wide = DecodeSource(std::string("\xFF\xFEH\0i\0"sv), "", "");
  ASSERT_TRUE(wide.ok());
  EXPECT_EQ(wide.value().text, "Hi");
  EXPECT_EQ(wide.value().encoding, "UTF-16LE");
  EXPECT_EQ(wide.value().origin.SourceOf({1, 2}), (Span{4, 6}));
  const auto utf8 = DecodeSource("\xEF\xBB\xBFHi", "", "");
  ASSERT_TRUE(utf8.ok());
  EXPECT_EQ(utf8.value().text, "\xEF\xBB\xBFHi");
  EXPECT_TRUE(utf8.value().origin.IsIdentity());
}

TEST(DecodeSource, CountsWhatMeansNothing) {
  const std::string text = TextIn("ru");
  const auto cut = DecodeSource(text.substr(0, 201) + "\xFF x\xD0", "", "");
  ASSERT_TRUE(cut.ok());
  EXPECT_EQ(cut.value().encoding, "UTF-8");
  EXPECT_GE(cut.value().undecoded, 2u);
  EXPECT_NE(cut.value().text.find("\uFFFD"), std::string::npos);
  const auto odd = DecodeSource(Encode(text, "UTF-16LE") + "x", "UTF-16LE", "");
  ASSERT_TRUE(odd.ok());
  EXPECT_EQ(odd.value().undecoded, 1u);
}

struct DeclaredCase {
  const char* name;
  const char* bytes;
  const char* forced;
  const char* declared;
  const char* text;
};

constexpr DeclaredCase kDeclared[] = {
    {"the page says it", "\xE1\xE8", "", "windows-1251", "\u0431\u0438"},
    {"the user says otherwise", "\xE1\xE8", "KOI8-R", "windows-1251",
     "\u0410\u0425"},
    {"an alias", "\xE1", "cp1251", "", "\u0431"},
    {"an alias of what has no standard's name", "\x98", "cp737", "", "\u03B1"},
    {"and another of it", "\x98", "IBM737", "", "\u03B1"},
    {"Latin-1 is windows-1252", "\x80", "", "ISO-8859-1", "\u20AC"},
    {"UTF-8 cannot be mistaken", "\u0431\u0438", "", "windows-1251",
     "\u0431\u0438"},
    {"who reads it in ASCII is not in UTF-16", "abc", "", "UTF-16", "abc"},
    {"an unknown name", "abc", "", "no-such-thing", "abc"},
};

TEST(DecodeSource, TakesTheUsersWordThenThePages) {
  for (const DeclaredCase& c : kDeclared) {
    SCOPED_TRACE(c.name);
    const auto decoded = DecodeSource(c.bytes, c.forced, c.declared);
    ASSERT_TRUE(decoded.ok());
    EXPECT_EQ(decoded.value().text, c.text);
  }
}

struct BadCase {
  const char* name;
  std::string_view bytes;
  const char* forced;
  ErrorCode code;
};

constexpr BadCase kBad[] = {
    {"an encoding that does not exist", "abc", "utf-9", ErrorCode::kUsage},
    {"a picture", "\x89PNG\r\n\x1A\n\0\0\0\rIHDR"sv, "", ErrorCode::kEncoding},
    {"zeros", "\0\0\0\0\0\0\0\0"sv, "", ErrorCode::kEncoding},
    {"a NUL in a text", "text\0text, and so on for a while"sv, "",
     ErrorCode::kEncoding},
    {"bytes of a program", "\x7F\1\2\3\4\5\6\x0E\x0F\x10\x11\xE8\xE9"sv, "",
     ErrorCode::kEncoding},
    {"nothing", "", "", ErrorCode::kEmpty},
    {"only a mark", "\xFF\xFE"sv, "", ErrorCode::kEmpty},
};

TEST(DecodeSource, RefusesWhatIsNoText) {
  for (const BadCase& c : kBad) {
    SCOPED_TRACE(c.name);
    const auto decoded = DecodeSource(std::string(c.bytes), c.forced, "");
    ASSERT_FALSE(decoded.ok());
    EXPECT_EQ(decoded.error().code, c.code) << decoded.error().message;
  }
}

// Two bytes of UTF-8 for one.
TEST(DecodeSource, TheLimitIsThatOfTheText) {
  const std::string large(kMaxArticleBytes / 2 + 1, '\xE8');
  const auto decoded = DecodeSource(large, "windows-1251", "");
  ASSERT_FALSE(decoded.ok());
  EXPECT_EQ(decoded.error().code, ErrorCode::kTooLarge);
}

// From the bytes to the article: what a report points to.
TEST(Read, SourceSpansOfAPageInAnOldEncoding) {
  const std::string page = Encode(
      "# \u0417\u0430\u0433\u043E\u043B\u043E\u0432\u043E\u043A\n\n"
      "\u041F\u0435\u0440\u0432\u044B\u0439 *\u0430\u0431\u0437\u0430\u0446* "
      "\u0442\u0435\u043A\u0441\u0442\u0430.\n",
      "windows-1251");
  const Result<Article> read =
      Read({page, "a.md", "ru", "", "", "windows-1251"});
  ASSERT_TRUE(read.ok());
  const Article& article = read.value();
  EXPECT_EQ(article.encoding, "windows-1251");
  ASSERT_EQ(article.blocks.size(), 2u);
  const Span first = article.SourceSpan(article.blocks[0].span);
  EXPECT_EQ(first, (Span{2, 11}));
  const Span second = article.SourceSpan(article.blocks[1].span);
  EXPECT_EQ(page.substr(second.begin, second.size()), page.substr(13, 22));
}

}  // namespace
}  // namespace claimdiff
