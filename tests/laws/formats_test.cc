// The form in which an article comes does not change what it says: the same
// claims and facts from text, HTML and Markdown, from any encoding, normal form
// and line end.
#include <gtest/gtest.h>
#include <unicode/normalizer2.h>
#include <unicode/ucnv.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "claimdiff/claimdiff.h"
#include "laws/texts.h"

namespace claimdiff::laws {
namespace {

struct PlainArticle {
  const char* name;
  const char* language;
  std::vector<std::string> paragraphs;  // the first is the title
  // That have all its letters; UTF-8 aside.
  std::vector<const char*> encodings;
};

std::vector<PlainArticle> Articles() {
  return {
      {"Portuguese",
       "pt",
       {"Porto de Set\u00FAbal recebe novo cais em 2026",
        "A administra\u00E7\u00E3o do porto de Set\u00FAbal anunciou na "
        "ter\u00E7a-feira a constru\u00E7\u00E3o de um cais de 350 metros. A "
        "obra custar\u00E1 42 milh\u00F5es de euros e ser\u00E1 paga em 15 "
        "anos.",
        "O presidente Rui Esteves disse em Lisboa que o tr\u00E1fego cresceu "
        "12,5% em 2024. Os trabalhos come\u00E7am em 3 de mar\u00E7o de "
        "2026.",
        "A Comiss\u00E3o Europeia aprovou o projeto por 8 votos contra 2."},
       {"windows-1252", "UTF-16LE", "UTF-16BE", "UTF-32LE", "macintosh"}},
      {"Russian",
       "ru",
       {"\u0412 \u041A\u0430\u0437\u0430\u043D\u0438 "
        "\u043E\u0442\u043A\u0440\u043E\u044E\u0442 "
        "\u043C\u0443\u0437\u0435\u0439",
        "\u041C\u0443\u0437\u0435\u0439 \u043E\u0442\u043A\u0440\u043E\u044E"
        "\u0442 \u0432 \u041A\u0430\u0437\u0430\u043D\u0438 12 \u043C\u0430"
        "\u0440\u0442\u0430 2025 \u0433\u043E\u0434\u0430. \u0421\u0442\u0440"
        "\u043E\u0438\u0442\u0435\u043B\u044C\u0441\u0442\u0432\u043E "
        "\u0441\u0442\u043E\u0438\u043B\u043E 640 \u043C\u0438\u043B\u043B"
        "\u0438\u043E\u043D\u043E\u0432 \u0440\u0443\u0431\u043B\u0435\u0439.",
        "\u041C\u044D\u0440 \u0441\u043A\u0430\u0437\u0430\u043B, \u0447"
        "\u0442\u043E \u0432\u0445\u043E\u0434 \u0431\u0443\u0434\u0435\u0442 "
        "\u0441\u0442\u043E\u0438\u0442\u044C 300 \u0440\u0443\u0431\u043B"
        "\u0435\u0439. \u0412 \u041C\u043E\u0441\u043A\u0432\u0435 \u0442"
        "\u0430\u043A\u0438\u0445 \u043C\u0443\u0437\u0435\u0435\u0432 15."},
       {"windows-1251", "KOI8-R", "ISO-8859-5", "UTF-16LE"}},
      {"Japanese",
       "ja",
       {"\u91D1\u6CA2\u306B\u65B0\u3057\u3044\u56F3\u66F8\u9928",
        "\u91D1\u6CA2\u5E02\u306F2025\u5E743\u670812\u65E5\u3001\u65B0\u3057"
        "\u3044\u56F3\u66F8\u9928\u306E\u5EFA\u8A2D\u3092\u767A\u8868\u3057"
        "\u305F\u3002\u8CBB\u7528\u306F52\u5104\u5186\u3067\u3001\u8535\u66F8"
        "\u306F30\u4E07\u518A\u306B\u306A\u308B\u3002",
        "\u5E02\u9577\u306F\u6771\u4EAC\u3067\u8A18\u8005\u56E3\u306B\u8A71"
        "\u3057\u305F\u3002\u5DE5\u4E8B\u306F2026\u5E744\u6708\u306B\u59CB"
        "\u307E\u308B\u3002"},
       {"Shift_JIS", "EUC-JP", "ISO-2022-JP", "UTF-16BE"}},
  };
}

std::string AsText(const PlainArticle& article) {
  std::string text;
  for (const std::string& paragraph : article.paragraphs) {
    text += paragraph + "\n\n";
  }
  return text;
}

std::string AsHtml(const PlainArticle& article) {
  std::string page = "<!DOCTYPE html><html lang=\"";
  page.append(article.language).append("\"><head><title>");
  page.append(article.paragraphs[0]).append("</title></head>\n<body><article>");
  page.append("<h1>").append(article.paragraphs[0]).append("</h1>\n");
  for (std::size_t i = 1; i < article.paragraphs.size(); ++i) {
    page.append("<p>").append(article.paragraphs[i]).append("</p>\n");
  }
  return page + "</article></body></html>\n";
}

std::string AsMarkdown(const PlainArticle& article) {
  std::string text = "# " + article.paragraphs[0] + "\n\n";
  for (std::size_t i = 1; i < article.paragraphs.size(); ++i) {
    text += article.paragraphs[i] + "\n\n";
  }
  return text;
}

std::string NormalForm(const std::string& text, bool composed) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* form = composed
                                     ? icu::Normalizer2::getNFCInstance(status)
                                     : icu::Normalizer2::getNFDInstance(status);
  std::string out;
  icu::StringByteSink<std::string> sink(&out);
  form->normalizeUTF8(0, text, sink, nullptr, status);
  return out;
}

std::string Encode(const std::string& text, const char* encoding) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::UnicodeString wide = icu::UnicodeString::fromUTF8(text);
  std::string bytes(8 * text.size() + 8, '\0');
  UConverter* converter = ucnv_open(encoding, &status);
  const std::int32_t size = ucnv_fromUChars(
      converter, bytes.data(), static_cast<std::int32_t>(bytes.size()),
      wide.getBuffer(), wide.length(), &status);
  ucnv_close(converter);
  EXPECT_TRUE(U_SUCCESS(status)) << encoding;
  bytes.resize(static_cast<std::size_t>(size));
  return bytes;
}

std::string WithCarriageReturns(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c == '\n') out += '\r';
    out += c;
  }
  return out;
}

// Each claim with its facts, a line each; the text in NFC.
std::string ClaimsOf(std::string bytes, const std::string& format,
                     const char* language) {
  const Result<Article> read =
      Analyse({std::move(bytes), "", language, "2025-03-01", format});
  if (!read.ok()) return "error: " + read.error().message;
  const Article& article = read.value();
  std::string claims;
  for (const Claim& claim : article.claims) {
    claims += Name(claim.kind);
    claims += '|';
    claims += NormalForm(std::string(article.View(claim.span)), true);
    for (const Fact& fact : claim.facts) claims += "|" + fact.key;
    claims += '\n';
  }
  return claims;
}

TEST(Formats, SayTheSame) {
  for (const PlainArticle& article : Articles()) {
    SCOPED_TRACE(article.name);
    const std::string claims =
        ClaimsOf(AsText(article), "text", article.language);
    EXPECT_NE(claims.find("title|"), std::string::npos);
    EXPECT_NE(claims.find("|date:"), std::string::npos);
    EXPECT_EQ(ClaimsOf(AsHtml(article), "html", article.language), claims);
    EXPECT_EQ(ClaimsOf(AsMarkdown(article), "markdown", article.language),
              claims);
  }
}

TEST(Formats, LineEndsAndNormalFormsSayTheSame) {
  for (const PlainArticle& article : Articles()) {
    SCOPED_TRACE(article.name);
    const std::string language = article.language;
    for (const auto& [format, text] :
         {std::pair<std::string, std::string>("text", AsText(article)),
          {"html", AsHtml(article)},
          {"markdown", AsMarkdown(article)}}) {
      SCOPED_TRACE(format);
      const std::string claims = ClaimsOf(text, format, article.language);
      EXPECT_EQ(ClaimsOf(WithCarriageReturns(text), format, article.language),
                claims);
      EXPECT_EQ(ClaimsOf(NormalForm(text, false), format, article.language),
                claims);
    }
  }
}

TEST(Formats, EncodingsSayTheSame) {
  for (const PlainArticle& article : Articles()) {
    SCOPED_TRACE(article.name);
    for (const auto& [format, text] :
         {std::pair<std::string, std::string>("text", AsText(article)),
          {"markdown", AsMarkdown(article)}}) {
      const std::string claims = ClaimsOf(text, format, article.language);
      for (const char* encoding : article.encodings) {
        SCOPED_TRACE(encoding);
        EXPECT_EQ(ClaimsOf(Encode(text, encoding), format, article.language),
                  claims);
      }
    }
  }
}

// A page that says in which encoding it is.
TEST(Formats, DeclaredEncodingsSayTheSame) {
  for (const PlainArticle& article : Articles()) {
    SCOPED_TRACE(article.name);
    const std::string page = AsHtml(article);
    const std::string claims = ClaimsOf(page, "html", article.language);
    for (const char* encoding : article.encodings) {
      SCOPED_TRACE(encoding);
      std::string declaring = page;
      declaring.insert(declaring.find("<title>"),
                       std::string("<meta charset=") + encoding + ">");
      EXPECT_EQ(ClaimsOf(Encode(declaring, encoding), "html", article.language),
                claims);
    }
  }
}

}  // namespace
}  // namespace claimdiff::laws
