#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "read/publication_date.h"
#include "read/read.h"

namespace claimdiff {
namespace {

// Each block as "kind: text" and each skipped part as "-reason: text", line
// ends as '/'.
std::string PartsOf(const Article& article) {
  std::string parts;
  std::size_t skipped = 0;
  const auto add = [&](const std::string& name, Span span) {
    std::string text(article.View(span));
    for (char& c : text) c = c == '\n' ? '/' : c;
    parts += name + ": " + text + "\n";
  };
  const auto add_skipped = [&](std::uint32_t until) {
    while (skipped < article.skipped.size() &&
           article.skipped[skipped].span.begin < until) {
      const Skipped& part = article.skipped[skipped++];
      add(std::string("-") + Name(part.reason), part.span);
    }
  };
  for (const Block& block : article.blocks) {
    add_skipped(block.span.begin);
    add(Name(block.kind), block.span);
  }
  add_skipped(UINT32_MAX);
  return parts;
}

constexpr std::string_view kPage =
    "TALLY(1)              Comandi utente              TALLY(1)\n"
    "\n"
    "NOME\n"
    "       tally - conta le righe di uno o più file\n"
    "\n"
    "OPZIONI\n"
    "   Opzioni generali\n"
    "       -q     Non dice nulla.\n"
    "\n"
    "VEDERE ANCHE\n"
    "       wc(1)\n"
    "\n"
    "       Documentazione completa <https://www.example.org/tally>\n"
    "\n"
    "COPYRIGHT\n"
    "       Copyright © 2022 Example. Tutti i diritti riservati.\n"
    "\n"
    "TRADUZIONE\n"
    "       La traduzione è stata creata da Ann Lee <ann@example.org>.\n"
    "\n"
    "       Questa traduzione è documentazione libera.\n"
    "\n"
    "Tally 9.1               5 febbraio 2023               TALLY(1)\n";

TEST(ManualPage, AllButItsFrameAndItsTranslatorsIsRead) {
  const Article article =
      Read({std::string(kPage), "tally.txt", "it", ""}).value();
  EXPECT_EQ(PartsOf(article),
            "-boilerplate: TALLY(1)              Comandi utente              "
            "TALLY(1)\n"
            "heading: NOME\n"
            "body: tally - conta le righe di uno o più file\n"
            "heading: OPZIONI\n"
            "heading: Opzioni generali\n"
            "body: -q     Non dice nulla.\n"
            "heading: VEDERE ANCHE\n"
            "body: wc(1)\n"
            "body: Documentazione completa <https://www.example.org/tally>\n"
            "heading: COPYRIGHT\n"
            "body: Copyright © 2022 Example. Tutti i diritti riservati.\n"
            "-credit: TRADUZIONE\n"
            "-credit: La traduzione è stata creata da Ann Lee "
            "<ann@example.org>.\n"
            "-credit: Questa traduzione è documentazione libera.\n"
            "-boilerplate: Tally 9.1               5 febbraio 2023"
            "               TALLY(1)\n");
  EXPECT_EQ(article.date.day, ParseIsoDate("2023-02-05").day);
}

TEST(ManualPage, OtherTextsThatNameAPage) {
  for (const char* text : {"ls(1)  and  ls(1)\n\nA page.",
                           "LS(1)   Commands   CP(1)\n\nSEE ALSO\n   a page",
                           "  LS(1)   Commands   LS(1)\n\nSEE ALSO\n   a page",
                           "LS(x)   Commands   LS(x)\n\nSEE ALSO\n   a page"}) {
    SCOPED_TRACE(text);
    const Article article = Read({text, "", "en", ""}).value();
    ASSERT_FALSE(article.blocks.empty());
    EXPECT_EQ(article.blocks[0].span.begin,
              article.text.find_first_not_of(' '));
  }
}

}  // namespace
}  // namespace claimdiff
