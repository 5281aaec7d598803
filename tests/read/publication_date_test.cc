// The date of an article: as given, by its lines, never by its body.
#include "read/publication_date.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <string>
#include <string_view>

#include "read/read.h"

namespace claimdiff {
namespace {

constexpr std::string_view kProse =
    "The council of the small town met on Tuesday to talk about the bridge. "
    "It was closed in the spring and will be opened again before the winter.";

struct DateCase {
  std::string_view name;
  std::string_view given;
  std::int32_t day;  // -1: an error
};

constexpr DateCase kDates[] = {
    {"a day", "1970-01-02", 1},
    {"a time after it", "1970-01-02T10:00+07:00", 1},
    {"a leap day", "2024-02-29", 19782},
    {"no such day", "2025-02-29", -1},
    {"no such month", "2025-13-01", -1},
    {"another order", "01-12-2025", -1},
    {"a month", "2025-12", -1},
    {"text after it", "2025-12-01x", -1},
    {"signs", "2025--1-01", -1},
};

TEST(PublicationDate, AsGiven) {
  for (const DateCase& c : kDates) {
    SCOPED_TRACE(c.name);
    const Result<Article> read =
        Read({std::string(kProse), "", "en", std::string(c.given)});
    ASSERT_EQ(read.ok(), c.day >= 0);
    if (read.ok()) {
      EXPECT_EQ(read.value().date.day, c.day);
    } else {
      EXPECT_EQ(read.error().code, ErrorCode::kUsage);
    }
  }
}

struct LineCase {
  std::string_view language;
  std::string_view line;
  std::string_view date;  // empty: none
};

constexpr LineCase kLines[] = {
    {"id", "Senin, 01 Des 2025 10:00 WIB", "2025-12-01"},
    {"id", "Jumat, 7 Agustus 2020 | 09:30 WIB", "2020-08-07"},
    {"en", "December 1, 2025", "2025-12-01"},
    {"en", "Published 1st December 2025 at 10:00", "2025-12-01"},
    {"en", "12/1/2025", "2025-12-01"},
    {"en-GB", "12/1/2025", "2025-01-12"},
    {"pt", "1/12/2025", "2025-12-01"},
    {"pt", "1º de dezembro de 2025", "2025-12-01"},
    {"fr", "Publié le 3 février 2025 à 06h30", "2025-02-03"},
    {"de", "14. März 2025, 17:32 Uhr", "2025-03-14"},
    {"hu", "2025. december 1. 10:00", "2025-12-01"},
    {"ru", "1 декабря 2025, 14:05", "2025-12-01"},
    {"zh", "2025年12月1日", "2025-12-01"},
    {"ko", "2025년 12월 1일", "2025-12-01"},
    {"ar", "١ ديسمبر ٢٠٢٥", "2025-12-01"},
    {"th", "1 ธันวาคม 2568", "2025-12-01"},
    {"und", "2025-12-01T10:00:00+07:00", "2025-12-01"},
    {"tr", "a page in English: 1 December 2025", "2025-12-01"},
    {"en", "31/02/2025", ""},
    {"en", "December 2025", ""},
    {"en", "1 December", ""},
    {"en", "Chapter 12.1", ""},
};

TEST(DateReader, Lines) {
  for (const LineCase& c : kLines) {
    SCOPED_TRACE(c.line);
    const ArticleDate date = DateReader(c.language).ReadLine(c.line).date;
    EXPECT_EQ(date.known, !c.date.empty());
    EXPECT_EQ(date.day, ParseIsoDate(c.date).day);
  }
}

constexpr LineCase kDatelines[] = {
    {"en", "LONDON, 1 December 2025 (Reuters) - The council met", "2025-12-01"},
    {"pt", "Rio de Janeiro, 1 de dezembro de 2025 - O conselho", "2025-12-01"},
    {"de", "Berlin, den 1. Dezember 2025 – Der Rat", "2025-12-01"},
    {"id", "Jakarta (1/12/2025) - Dewan bertemu", "2025-12-01"},
    {"en", "Ann Lee (17 October 1902, London – 3 March 1988, Paris) was", ""},
    {"fr", "Ann Lee (née le 17 octobre 1902 – morte le 3 mars 1988) est", ""},
    {"pl", "Ann Lee (ur. 17 października 1902, zm. 3 marca 1986) – astronom",
     ""},
    {"kk", "Ann Lee (т. 17 қазан 1902 ж., Лондон) — астроном.", ""},
    {"de", "Ann Lee, geboren am 17. Oktober 1902 – eine Astronomin", ""},
    {"en", "The council met on 1 December 2025 - and left", ""},
    {"en", "The council met - on 1 December 2025", ""},
};

TEST(DateReader, Datelines) {
  for (const LineCase& c : kDatelines) {
    SCOPED_TRACE(c.line);
    const ArticleDate date = DateReader(c.language).ReadDateline(c.line);
    EXPECT_EQ(date.known, !c.date.empty());
    EXPECT_EQ(date.day, ParseIsoDate(c.date).day);
  }
}

TEST(PublicationDate, LifeDatesBelowATitleAreNoByline) {
  const std::string text =
      "Ann Lee\nAnn Lee (17 October 1902 – 3 March 1988)\n\n" +
      std::string(kProse);
  const Article article = Read({text, "", "en", ""}).value();
  EXPECT_FALSE(article.date.known);
  EXPECT_TRUE(article.skipped.empty());
}

TEST(PublicationDate, TheGivenDateWins) {
  const std::string text = "A title\n1 December 2025\n\n" + std::string(kProse);
  EXPECT_EQ(Read({text, "", "en", ""}).value().date.day,
            ParseIsoDate("2025-12-01").day);
  EXPECT_EQ(Read({text, "", "en", "2025-12-03"}).value().date.day,
            ParseIsoDate("2025-12-03").day);
}

TEST(PublicationDate, ADateOfTheBodyIsNotTheArticles) {
  const std::string text =
      std::string(kProse) + "\nIt was built on 1 December 1925 by two men.";
  EXPECT_FALSE(Read({text, "", "en", ""}).value().date.known);
}

}  // namespace
}  // namespace claimdiff
