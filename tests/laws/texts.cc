#include "laws/texts.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string_view>

namespace claimdiff::laws {

namespace {

std::string Repeat(std::string_view unit, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += unit;
  return out;
}

std::string Wrap(std::string_view head, std::string_view body,
                 std::string_view tail) {
  std::string out(head);
  out += body;
  out += tail;
  return out;
}

}  // namespace

std::vector<NamedText> Samples() {
  namespace fs = std::filesystem;
  std::vector<NamedText> texts;
  const std::string folder = std::string(CLAIMDIFF_TESTS_DIR) + "/samples";
  for (const auto& entry : fs::directory_iterator(folder)) {
    std::ifstream in(entry.path(), std::ios::binary);
    texts.push_back({entry.path().filename().string(),
                     {std::istreambuf_iterator<char>(in), {}}});
  }
  std::sort(
      texts.begin(), texts.end(),
      [](const NamedText& x, const NamedText& y) { return x.name < y.name; });
  return texts;
}

std::vector<NamedText> HostileTexts() {
  return {
      {"one letter", "a"},
      {"one stop after a letter", "a."},
      {"only stops", Wrap("x ", Repeat(".", 5000), "")},
      {"only spaced stops", Wrap("x ", Repeat(" . ", 5000), "")},
      {"only opening quotes", Wrap("x ", Repeat("“", 3000), "")},
      {"quotes and brackets",
       Wrap("x", Repeat(" (“a.”) [\"b!\"] «c?»", 300), "")},
      {"initials without end", Wrap("", Repeat("J. ", 3000), "Smith.")},
      {"abbreviations without end", Repeat("Dr. Mr. e.g. U.S. ", 700)},
      {"ordinals without end", Repeat("5. ", 3000)},
      {"one word of 60,000 letters", std::string(60000, 'a')},
      {"one Thai word of 20,000 letters", Repeat("ก", 20000)},
      {"one Han line", Repeat("一二三", 8000)},
      {"a number of 50,000 digits", Wrap("It cost ", Repeat("9", 50000), ".")},
      {"numbers that overflow", Wrap("1e999999 1", Repeat(",000", 400),
                                     " 31/02/2025 0x1F -0 1.2.3.4.5 %")},
      {"digits of many systems", "١٢٣४५६७๘๙１２ 1٢३. 五千万億"},
      {"marks without a letter", Wrap("x ", Repeat("\u0300", 999), "")},
      {"invisible characters",
       "a\u200B\u200D\u2060\uFEFF b\u00AD. \u202Ec\u202C\u2066d\u2069."},
      {"emoji sequences",
       "Hi 👩‍👩‍👧‍👦🏳️‍🌈!🇮🇩 Yes 1️⃣."},
      {"private and last code points", "a \uE000\U0010FFFD\uFFFD. B."},
      {"old Mac line ends", "Title\r\rIt rained.\rHe left."},
      {"mixed line ends",
       "Title\r\n\n\rIt rained.\u2028He left.\xC2\x85"
       "End."},
      {"the same sentence 300 times", Repeat("The mill closed in May. ", 300)},
      {"no stop in 50,000 bytes", Repeat("so on and ", 5000)},
      {"one-letter lines", Repeat("a\n", 2000)},
      {"mixed directions", "הוא אמר 15% (fifteen) فيضانات 3,5. He said."},
      {"controls", "a\x01\x02\x1b[31mred\x7f. b\tc"},
  };
}

}  // namespace claimdiff::laws
