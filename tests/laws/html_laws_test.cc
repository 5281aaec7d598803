// What must hold of an article that is marked up: its spans point into the
// page, and it says what the plain text says.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "claimdiff/claimdiff.h"

namespace claimdiff::laws {
namespace {

namespace fs = std::filesystem;

Article Analysed(std::string text, const std::string& format) {
  Result<Article> article = Analyse({std::move(text), "-", "", "", format});
  if (!article.ok()) {
    ADD_FAILURE() << format << ": " << article.error().message;
    return {};
  }
  return std::move(article).value();
}

// ---- One article, many sources ----------------------------------------------

struct Part {
  ClaimKind kind;
  std::string text;
};

// Invented; with marks, figures and names to lose.
const std::vector<Part> kParts = {
    {ClaimKind::kTitle, "Caf\u00E9 Lumi\u00E8re rouvre \u00E0 Saint-Malo"},
    {ClaimKind::kBody,
     "Le Caf\u00E9 Lumi\u00E8re a rouvert samedi \u00E0 Saint-Malo, apr\u00E8s "
     "quatorze mois de travaux. Le chantier a co\u00FBt\u00E9 1,2 million "
     "d'euros, soit 15 % de plus que pr\u00E9vu."},
    {ClaimKind::kHeading, "Une salle de 90 places"},
    {ClaimKind::kBody,
     "La salle compte 90 places & une sc\u00E8ne. \u00AB Nous attendions ce "
     "jour depuis le 3 mars 2023 \u00BB, a dit In\u00E8s Kerdoncuff, la "
     "propri\u00E9taire."},
    {ClaimKind::kBody,
     "Le maire, Paul Le Goff, a promis une aide de 40 000 euros par an. Elle "
     "sera vers\u00E9e d\u00E8s janvier 2026."},
};

std::string AsText(const char* line_end) {
  std::string text;
  for (const Part& part : kParts) {
    text.append(part.text).append(line_end).append(line_end);
  }
  return text;
}

// Characters beyond ASCII as references, if `references`.
std::string Escaped(std::string_view text, bool references) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (text[i] == '&') {
      out += "&amp;";
    } else if (references && byte == 0xC3) {
      // U+00C0 to U+00FF: the second byte has six bits of it.
      const int c = 0xC0 | (static_cast<unsigned char>(text[++i]) & 0x3F);
      out.append("&#").append(std::to_string(c)).append(";");
    } else {
      out += text[i];
    }
  }
  return out;
}

std::string AsHtml(const char* line_end, bool references) {
  std::string page = "<!DOCTYPE html>";
  page.append(line_end).append("<html lang=fr><body><nav><a href=/>Accueil");
  page.append("</a></nav><main>").append(line_end);
  for (const Part& part : kParts) {
    const char* tag = part.kind == ClaimKind::kTitle     ? "h1"
                      : part.kind == ClaimKind::kHeading ? "h2"
                                                         : "p";
    page.append("<").append(tag).append(">");
    std::string text = Escaped(part.text, references);
    // Where a line is broken says nothing.
    for (std::size_t at = text.find(' ', 60); at != std::string::npos;
         at = text.find(' ', at + 60)) {
      text.replace(at, 1, line_end);
    }
    page.append(text).append("</").append(tag).append(">").append(line_end);
  }
  return page.append("</main></body></html>").append(line_end);
}

// Letters and marks of Latin-1 apart: "e" and U+0301.
std::string Decomposed(std::string text) {
  struct Pair {
    std::string_view composed, apart;
  };
  constexpr Pair kPairs[] = {{"\u00E9", "e\u0301"},
                             {"\u00E8", "e\u0300"},
                             {"\u00E0", "a\u0300"},
                             {"\u00FB", "u\u0302"},
                             {"\u00E8", "e\u0300"}};
  for (const Pair& pair : kPairs) {
    for (std::size_t at = text.find(pair.composed); at != std::string::npos;
         at = text.find(pair.composed, at)) {
      text.replace(at, pair.composed.size(), pair.apart);
    }
  }
  return text;
}

// Kinds and keys; not texts, which may be composed or not.
std::vector<std::string> Claims(const Article& article) {
  std::vector<std::string> claims;
  for (const Claim& claim : article.claims) {
    std::string all = Name(claim.kind);
    for (const Fact& fact : claim.facts) all.append(" ").append(fact.key);
    claims.push_back(std::move(all));
  }
  return claims;
}

TEST(HtmlLaws, TextAndHtmlSayTheSame) {
  const Article text = Analysed(AsText("\n"), "text");
  ASSERT_EQ(text.claims.size(), 8U);
  for (const char* line_end : {"\n", "\r\n"}) {
    for (const bool references : {false, true}) {
      const Article html = Analysed(AsHtml(line_end, references), "html");
      EXPECT_EQ(Claims(html), Claims(text));
      ASSERT_EQ(html.claims.size(), text.claims.size());
      for (std::size_t i = 0; i < html.claims.size(); ++i) {
        EXPECT_EQ(html.View(html.claims[i].span),
                  text.View(text.claims[i].span));
      }
    }
    EXPECT_EQ(Claims(Analysed(AsText(line_end), "text")), Claims(text));
    EXPECT_EQ(Claims(Analysed(Decomposed(AsText(line_end)), "text")),
              Claims(text));
    EXPECT_EQ(Claims(Analysed(Decomposed(AsHtml(line_end, false)), "html")),
              Claims(text));
  }
}

// ---- Spans ------------------------------------------------------------------

std::vector<std::string> Pages() {
  std::vector<std::string> pages;
  for (const auto& file :
       fs::directory_iterator(fs::path(CLAIMDIFF_TESTS_DIR) / "read/html")) {
    if (file.path().extension() != ".html") continue;
    std::ifstream in(file.path(), std::ios::binary);
    pages.emplace_back(std::istreambuf_iterator<char>(in),
                       std::istreambuf_iterator<char>());
  }
  for (const char* odd :
       {"<table>x<tr>y<td>z</td>w</table>v", "<p>a<table>b<p>c</table>d",
        "<b><p>a</b>b</p><i>c<div>d</i>e</div>", "a</p>b</br>c<p/>d",
        "<a href=x>1<a href=y>2<div>3</a>4", "&#x110000;&#0;&#128;&x;&",
        "<title>a<b>c</title>d<textarea><p>e</textarea>f"}) {
    pages.emplace_back(odd);
  }
  return pages;
}

// Claims and skipped parts in the order of the text.
std::vector<Span> PartsOf(const Article& article) {
  std::vector<Span> parts;
  for (const Claim& claim : article.claims) parts.push_back(claim.span);
  for (const Skipped& skipped : article.skipped) parts.push_back(skipped.span);
  std::sort(parts.begin(), parts.end());
  return parts;
}

TEST(HtmlLaws, SourceSpansAscendInsideThePage) {
  for (const std::string& page : Pages()) {
    SCOPED_TRACE(page.substr(0, 80));
    const Article article = Analysed(page, "html");
    std::uint32_t end = 0;
    for (const Span part : PartsOf(article)) {
      const Span source = article.SourceSpan(part);
      EXPECT_GE(source.begin, end);
      EXPECT_GE(source.end, source.begin);
      EXPECT_LE(source.end, page.size());
      end = source.end;
    }
  }
}

TEST(HtmlLaws, ClaimsAndSkippedPartsCoverTheText) {
  for (const std::string& page : Pages()) {
    SCOPED_TRACE(page.substr(0, 80));
    const Article article = Analysed(page, "html");
    std::uint32_t end = 0;
    std::string between;
    for (const Span part : PartsOf(article)) {
      between += article.text.substr(end, part.begin - end);
      end = part.end;
    }
    between += article.text.substr(end);
    EXPECT_EQ(between.find_first_not_of(" \n"), std::string::npos) << between;
  }
}

}  // namespace
}  // namespace claimdiff::laws
