// What must hold of every article and every comparison, whatever it says.
#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "claimdiff/claimdiff.h"
#include "laws/texts.h"
#include "report/json.h"
#include "text/tokens.h"

namespace claimdiff::laws {
namespace {

using Json = nlohmann::json;

std::vector<NamedText> AllTexts() {
  std::vector<NamedText> texts = Samples();
  for (NamedText& text : HostileTexts()) texts.push_back(std::move(text));
  return texts;
}

// Nothing if the reader refuses the text.
std::optional<Article> Read(const std::string& text) {
  Result<Article> article = Analyse({text, "-", "", ""});
  if (!article.ok()) return std::nullopt;
  return std::move(article).value();
}

std::string ReportLine(const Article& a, const Article& b) {
  std::ostringstream out;
  WriteJson(Compare(a, b), out);
  return out.str();
}

bool StartsCodePoint(std::string_view text, std::uint32_t at) {
  return at == text.size() ||
         (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
}

bool IsSound(const Article& article, Span span) {
  return span.begin < span.end && span.end <= article.text.size() &&
         StartsCodePoint(article.text, span.begin) &&
         StartsCodePoint(article.text, span.end);
}

// Claims and skipped parts, by span.
std::vector<Span> Parts(const Article& article) {
  std::vector<Span> parts;
  for (const Claim& claim : article.claims) parts.push_back(claim.span);
  for (const Skipped& skipped : article.skipped) parts.push_back(skipped.span);
  std::sort(parts.begin(), parts.end());
  return parts;
}

TEST(Laws, SpansAscendInsideTheText) {
  for (const NamedText& text : AllTexts()) {
    SCOPED_TRACE(text.name);
    const std::optional<Article> article = Read(text.text);
    if (!article) continue;
    EXPECT_EQ(article->text, text.text);
    std::uint32_t end = 0;
    for (const Span part : Parts(*article)) {
      EXPECT_TRUE(IsSound(*article, part)) << part.begin << ' ' << part.end;
      EXPECT_GE(part.begin, end);
      end = part.end;
    }
    const auto by_span = [](const auto& x, const auto& y) {
      return x.span < y.span;
    };
    EXPECT_TRUE(std::is_sorted(article->claims.begin(), article->claims.end(),
                               by_span));
    EXPECT_TRUE(std::is_sorted(article->skipped.begin(), article->skipped.end(),
                               by_span));
  }
}

TEST(Laws, FactsLieInsideTheirClaim) {
  for (const NamedText& text : AllTexts()) {
    SCOPED_TRACE(text.name);
    const std::optional<Article> article = Read(text.text);
    if (!article) continue;
    for (const Claim& claim : article->claims) {
      std::uint32_t begin = claim.span.begin;
      for (const Fact& fact : claim.facts) {
        EXPECT_TRUE(IsSound(*article, fact.span)) << fact.key;
        EXPECT_GE(fact.span.begin, begin) << fact.key;
        EXPECT_LE(fact.span.end, claim.span.end) << fact.key;
        EXPECT_FALSE(fact.key.empty());
        begin = fact.span.begin;
      }
    }
  }
}

// All but white space and invisible characters: every token is somewhere.
TEST(Laws, ClaimsAndSkippedPartsCoverTheText) {
  for (const NamedText& text : AllTexts()) {
    SCOPED_TRACE(text.name);
    const std::optional<Article> article = Read(text.text);
    if (!article) continue;
    const std::vector<Span> parts = Parts(*article);
    auto part = parts.begin();
    for (const text::Token& token : text::Tokenise(article->text).list) {
      while (part != parts.end() && part->end <= token.span.begin) ++part;
      const bool covered = part != parts.end() &&
                           part->begin <= token.span.begin &&
                           token.span.end <= part->end;
      EXPECT_TRUE(covered) << token.span.begin << ": "
                           << article->View(token.span);
      if (!covered) break;
    }
  }
}

TEST(Laws, ASecondRunGivesTheSameBytes) {
  const std::vector<NamedText> texts = AllTexts();
  for (std::size_t i = 0; i + 1 < texts.size(); ++i) {
    SCOPED_TRACE(texts[i].name);
    const auto run = [&]() -> std::string {
      const std::optional<Article> a = Read(texts[i].text);
      const std::optional<Article> b = Read(texts[i + 1].text);
      return a && b ? ReportLine(*a, *b) : "";
    };
    EXPECT_EQ(run(), run());
  }
}

TEST(Laws, AnArticleComparedWithItselfLeavesNothingOver) {
  for (const NamedText& text : Samples()) {
    SCOPED_TRACE(text.name);
    const std::optional<Article> article = Read(text.text);
    ASSERT_TRUE(article);
    const Report report = Compare(*article, *article);
    EXPECT_TRUE(report.only_in_a.empty()) << report.only_in_a.size();
    EXPECT_TRUE(report.only_in_b.empty()) << report.only_in_b.size();
    for (const Alignment& alignment : report.alignments) {
      EXPECT_TRUE(alignment.conflicts.empty());
      EXPECT_EQ(alignment.a, alignment.b);
    }
  }
}

struct ConflictCase {
  const char* name;
  std::string a, b;  // Markdown, English and Spanish
  std::size_t conflicts;
};

TEST(Laws, OnlyWhatTheArticlesSayDisagrees) {
  const std::string prose_a =
      "\n\nThe printer needs toner, paper and a cable to work.\n";
  const std::string prose_b =
      "\n\nLa impresora necesita tóner, papel y un cable para funcionar.\n";
  const ConflictCase cases[] = {
      {"values", "# Printer\n\nThe printer has 6 trays.\n",
       "# Impresora\n\nLa impresora tiene 5 bandejas.\n", 1},
      {"a sentence left as it was",
       "# Printer\n\nIt prints three pages at once.\n",
       "# Impresora\n\nIt prints three pages at once.\n", 0},
      {"sections of two editions", "# Printer\n\n## 3.6 The toner\n",
       "# Impresora\n\n## 3.5 El tóner\n", 0},
      {"sections with letters", "# Printer\n\n## A.6 The toner\n",
       "# Impresora\n\n## A.5 El tóner\n", 0},
      {"a heading that counts", "# Printer\n\n## Toner for 600 pages\n",
       "# Impresora\n\n## Tóner para 500 páginas\n", 1},
  };
  for (const ConflictCase& c : cases) {
    SCOPED_TRACE(c.name);
    Result<Article> a = Analyse({c.a + prose_a, "a.md", "en", ""});
    Result<Article> b = Analyse({c.b + prose_b, "b.md", "es", ""});
    ASSERT_TRUE(a.ok() && b.ok());
    const Report report = Compare(std::move(a).value(), std::move(b).value());
    EXPECT_EQ(report.summary.conflicts, c.conflicts)
        << ReportLine(report.a, report.b);
  }
}

struct DetailCase {
  const char* name;
  std::string a, b;  // Markdown, English and Spanish
  std::uint32_t partial;
};

TEST(Laws, OtherWordsForTheSameAreNoDetail) {
  const DetailCase cases[] = {
      {"code without its mark", "Use `spool` to print the pages.",
       "Use spool para imprimir las p\u00e1ginas.", 0},
      {"code as a part of another word", "Use `rm` to delete the pages.",
       "Use el armario para borrar las p\u00e1ginas.", 1},
      {"one, which is no fact in words", "The printer needs 1 cable.",
       "La impresora necesita un cable.", 0},
      {"a count", "The printer needs 4 cables.",
       "La impresora necesita cables.", 1},
      {"two, which is both", "The printer needs 2 cables.",
       "La impresora necesita ambos cables.", 0},
      {"a measure in a second unit", "The printer weighs 50 kg (110 pounds).",
       "La impresora pesa 50 kg.", 0},
      {"another measure", "The printer weighs 50 kg (30 pounds of paper).",
       "La impresora pesa 50 kg.", 1},
      {"a place", "The printer comes from Japan.",
       "La impresora viene de lejos.", 1},
      {"a place that the other names elsewhere",
       "The printer comes from Japan.\n\nIt is sold in 2 shops in Japan.",
       "La impresora viene de all\u00ed.\n\nSe vende en 2 tiendas de "
       "Jap\u00f3n.",
       0},
      {"a language", "The printer is called a drucker in German.",
       "La impresora se llama drucker.", 0},
      {"a sentence left as it was", "It prints three pages at once.",
       "It prints three pages at once.", 0},
  };
  for (const DetailCase& c : cases) {
    SCOPED_TRACE(c.name);
    const std::string prose_a = "# Printers\n\nToner costs 20 euros.\n\n";
    const std::string prose_b =
        "# Impresoras\n\nEl t\u00f3ner cuesta 20 euros.\n\n";
    Result<Article> a = Analyse({prose_a + c.a, "a.md", "en", ""});
    Result<Article> b = Analyse({prose_b + c.b, "b.md", "es", ""});
    ASSERT_TRUE(a.ok() && b.ok());
    const Report report = Compare(std::move(a).value(), std::move(b).value());
    EXPECT_EQ(report.summary.partial, c.partial)
        << ReportLine(report.a, report.b);
  }
}

std::string SwapName(const std::string& name) {
  if (name == "a") return "b";
  if (name == "b") return "a";
  std::string swapped = name;
  if (name.ends_with("_a")) swapped.back() = 'b';
  if (name.ends_with("_b")) swapped.back() = 'a';
  return swapped;
}

bool IsClaimId(const std::string& text) {
  return text.size() > 1 && (text[0] == 'a' || text[0] == 'b') &&
         std::all_of(text.begin() + 1, text.end(),
                     [](char c) { return c >= '0' && c <= '9'; });
}

// A report with A for B; lists whose order speaks of A are left to Sort.
Json SwapSides(const Json& value, const std::string& name) {
  if (value.is_object()) {
    Json out = Json::object();
    for (const auto& member : value.items()) {
      out[SwapName(member.key())] = SwapSides(member.value(), member.key());
    }
    return out;
  }
  if (value.is_array()) {
    Json out = Json::array();
    for (const Json& element : value) out.push_back(SwapSides(element, name));
    if (name == "articles") std::reverse(out.begin(), out.end());
    return out;
  }
  if (!value.is_string() || name == "text" || name == "key") return value;
  auto text = value.get<std::string>();
  if (name == "side" || IsClaimId(text)) text[0] = text[0] == 'a' ? 'b' : 'a';
  return text;
}

// Puts lists that ascend by A's claims, or by weight, in an order of their own.
void Sort(Json* report) {
  const auto by_text = [](const Json& x, const Json& y) {
    return x.dump() < y.dump();
  };
  Json& alignments = (*report)["alignments"];
  for (Json& alignment : alignments) {
    for (const char* list : {"shared", "conflicts"}) {
      std::sort(alignment[list].begin(), alignment[list].end(), by_text);
    }
  }
  std::sort(alignments.begin(), alignments.end(), by_text);
}

void ExpectSwapped(const NamedText& x, const NamedText& y) {
  SCOPED_TRACE(x.name + " and " + y.name);
  const std::optional<Article> a = Read(x.text);
  const std::optional<Article> b = Read(y.text);
  if (!a || !b) return;
  Json forth = SwapSides(Json::parse(ReportLine(*a, *b)), "");
  Json back = Json::parse(ReportLine(*b, *a));
  Sort(&forth);
  Sort(&back);
  EXPECT_TRUE(forth == back) << Json::diff(forth, back).dump(1).substr(0, 3000);
}

TEST(Laws, SwappingTheSidesSwapsTheReport) {
  const std::vector<NamedText> texts = AllTexts();
  for (std::size_t i = 0; i + 1 < texts.size(); ++i) {
    ExpectSwapped(texts[i], texts[i + 1]);
  }
}

std::string ReplaceAll(std::string_view text, std::string_view from,
                       std::string_view to) {
  std::string out;
  for (std::size_t at; (at = text.find(from)) != std::string_view::npos;) {
    out += text.substr(0, at);
    out += to;
    text.remove_prefix(at + from.size());
  }
  out += text;
  return out;
}

std::vector<std::string> ClaimTexts(const std::string& text) {
  std::vector<std::string> claims;
  const std::optional<Article> article = Read(text);
  if (!article) return claims;
  for (const Claim& claim : article->claims) {
    claims.push_back(ReplaceAll(article->View(claim.span), "\r\n", "\n"));
  }
  return claims;
}

TEST(Laws, LineEndsDoNotMatter) {
  for (const NamedText& text : Samples()) {
    SCOPED_TRACE(text.name);
    EXPECT_EQ(ClaimTexts(text.text),
              ClaimTexts(ReplaceAll(text.text, "\n", "\r\n")));
  }
}

}  // namespace
}  // namespace claimdiff::laws
