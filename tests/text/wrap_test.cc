#include "text/wrap.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "text/width.h"

namespace claimdiff::text {
namespace {

std::vector<std::string> Wrapped(std::string_view text, std::size_t cells) {
  std::vector<std::string> lines;
  for (const Span span : WrapLines(text, cells)) {
    lines.emplace_back(text.substr(span.begin, span.size()));
  }
  return lines;
}

struct WrapCase {
  const char* name;
  const char* text;
  std::size_t cells;
  std::vector<std::string> lines;
};

const WrapCase kWraps[] = {
    {"empty text has no lines", "", 10, {}},
    {"a short line", "one two", 10, {"one two"}},
    {"exactly full", "one two", 7, {"one two"}},
    {"one too many", "one two", 6, {"one", "two"}},
    {"a word that is too long is cut",
     "a abcdefghij b",
     4,
     {"a", "abcd", "efgh", "ij b"}},
    {"Chinese, two cells a character; no comma at a line's start",
     "\u4eca\u5929\uff0c\u5929\u6c14",
     4,
     {"\u4eca", "\u5929\uff0c", "\u5929\u6c14"}},
    {"accents are not cut off",
     "e\u0301e\u0301e\u0301",
     2,
     {"e\u0301e\u0301", "e\u0301"}},
    {"Thai breaks between words",
     "\u0e2a\u0e27\u0e31\u0e2a\u0e14\u0e35\u0e0a\u0e32\u0e27\u0e42\u0e25\u0e01",
     6,
     {"\u0e2a\u0e27\u0e31\u0e2a\u0e14\u0e35",
      "\u0e0a\u0e32\u0e27\u0e42\u0e25\u0e01"}},
    {"a full stop inside a number holds", "is 1,500.25", 9, {"is", "1,500.25"}},
};

TEST(WrapTest, Lines) {
  for (const WrapCase& c : kWraps) {
    SCOPED_TRACE(c.name);
    EXPECT_EQ(Wrapped(c.text, c.cells), c.lines);
  }
}

TEST(WrapTest, NoLineIsTooWide) {
  const std::string text =
      "Perusahaan \u65b0\u534e\u793e \U0001F1EE\U0001F1E9 mengatakan "
      "\u0939\u093f\u0928\u094d\u0926\u0940 "
      "verylongwordwithoutanyspaceatallinit \u0645\u0631\u062d\u0628\u0627.";
  for (std::size_t cells = 2; cells < 60; ++cells) {
    for (const Span line : WrapLines(text, cells)) {
      EXPECT_LE(
          CellWidth(std::string_view(text).substr(line.begin, line.size())),
          cells);
    }
  }
}

}  // namespace
}  // namespace claimdiff::text
