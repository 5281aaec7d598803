// The form in which an article comes does not change what it says: the same
// claims and facts from text, HTML and Markdown, from any encoding, normal form
// and line end.
#include <gtest/gtest.h>
#include <unicode/normalizer2.h>
#include <unicode/ucnv.h>

#include <algorithm>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "claimdiff/claimdiff.h"
#include "laws/texts.h"
#include "text/utf8.h"

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
      {"Vietnamese",
       "vi",
       {"C\u1EA3ng Quy Nh\u01A1n m\u1EDF b\u1EBFn t\u00E0u m\u1EDBi v\u00E0"
        "o n\u0103m 2026",
        "Ban qu\u1EA3n l\u00FD c\u1EA3ng Quy Nh\u01A1n c\u00F4ng b\u1ED1 ng"
        "\u00E0y 12 th\u00E1ng 3 n\u0103m 2025 k\u1EBF ho\u1EA1ch x\u00E2y "
        "b\u1EBFn t\u00E0u d\u00E0i 350 m\u00E9t. C\u00F4ng tr\u00ECnh tr"
        "\u1ECB gi\u00E1 42 tri\u1EC7u \u0111\u00F4 la M\u1EF9 v\u00E0 k"
        "\u00E9o d\u00E0i 18 th\u00E1ng.",
        "Gi\u00E1m \u0111\u1ED1c Tr\u1EA7n Th\u1ECB H\u1EA1nh cho bi\u1EBFt"
        " l\u01B0\u1EE3ng h\u00E0ng t\u0103ng 12,5% trong n\u0103m 2024. H"
        "\u1ED9i \u0111\u1ED3ng th\u00F4ng qua d\u1EF1 \u00E1n v\u1EDBi 8 p"
        "hi\u1EBFu thu\u1EADn v\u00E0 2 phi\u1EBFu ch\u1ED1ng."},
       {"UTF-16LE", "UTF-16BE", "UTF-32BE"}},
      {"Thai",
       "th",
       {"\u0E17\u0E48\u0E32\u0E40\u0E23\u0E37\u0E2D\u0E2A\u0E07\u0E02\u0E25"
        "\u0E32\u0E40\u0E1B\u0E34\u0E14\u0E17\u0E48\u0E32\u0E43\u0E2B\u0E21"
        "\u0E48\u0E43\u0E19\u0E1B\u0E35 2026",
        "\u0E01\u0E32\u0E23\u0E17\u0E48\u0E32\u0E40\u0E23\u0E37\u0E2D\u0E1B"
        "\u0E23\u0E30\u0E01\u0E32\u0E28\u0E40\u0E21\u0E37\u0E48\u0E2D\u0E27"
        "\u0E31\u0E19\u0E17\u0E35\u0E48 12 \u0E21\u0E35\u0E19\u0E32\u0E04"
        "\u0E21 2025 \u0E27\u0E48\u0E32\u0E08\u0E30\u0E2A\u0E23\u0E49\u0E32"
        "\u0E07\u0E17\u0E48\u0E32\u0E40\u0E23\u0E37\u0E2D\u0E22\u0E32\u0E27"
        " 350 \u0E40\u0E21\u0E15\u0E23 \u0E42\u0E04\u0E23\u0E07\u0E01\u0E32"
        "\u0E23\u0E43\u0E0A\u0E49\u0E07\u0E1A 42 \u0E25\u0E49\u0E32\u0E19"
        "\u0E1A\u0E32\u0E17 \u0E41\u0E25\u0E30\u0E43\u0E0A\u0E49\u0E40"
        "\u0E27\u0E25\u0E32 18 \u0E40\u0E14\u0E37\u0E2D\u0E19 \u0E04\u0E13"
        "\u0E30\u0E01\u0E23\u0E23\u0E21\u0E01\u0E32\u0E23\u0E40\u0E2B\u0E47"
        "\u0E19\u0E0A\u0E2D\u0E1A\u0E41\u0E1C\u0E19\u0E14\u0E49\u0E27\u0E22"
        "\u0E04\u0E30\u0E41\u0E19\u0E19 8 \u0E15\u0E48\u0E2D 2 \u0E40\u0E2A"
        "\u0E35\u0E22\u0E07",
        "\u0E1C\u0E39\u0E49\u0E27\u0E48\u0E32\u0E01\u0E32\u0E23\u0E08\u0E31"
        "\u0E07\u0E2B\u0E27\u0E31\u0E14\u0E2A\u0E07\u0E02\u0E25\u0E32\u0E01"
        "\u0E25\u0E48\u0E32\u0E27\u0E27\u0E48\u0E32\u0E1B\u0E23\u0E34\u0E21"
        "\u0E32\u0E13\u0E2A\u0E34\u0E19\u0E04\u0E49\u0E32\u0E40\u0E1E\u0E34"
        "\u0E48\u0E21\u0E02\u0E36\u0E49\u0E19 12.5% \u0E43\u0E19\u0E1B"
        "\u0E35 2024 \u0E41\u0E25\u0E30\u0E08\u0E30\u0E08\u0E49\u0E32\u0E07"
        "\u0E04\u0E19\u0E07\u0E32\u0E19 300 \u0E04\u0E19 \u0E0A\u0E32\u0E27"
        "\u0E1B\u0E23\u0E30\u0E21\u0E07\u0E43\u0E19\u0E1E\u0E37\u0E49\u0E19"
        "\u0E17\u0E35\u0E48\u0E02\u0E2D\u0E43\u0E2B\u0E49\u0E40\u0E25\u0E37"
        "\u0E48\u0E2D\u0E19\u0E42\u0E04\u0E23\u0E07\u0E01\u0E32\u0E23\u0E2D"
        "\u0E2D\u0E01\u0E44\u0E1B\u0E40\u0E1E\u0E23\u0E32\u0E30\u0E40\u0E01"
        "\u0E23\u0E07\u0E27\u0E48\u0E32\u0E08\u0E30\u0E40\u0E2A\u0E35\u0E22"
        "\u0E17\u0E35\u0E48\u0E08\u0E31\u0E1A\u0E1B\u0E25\u0E32"},
       {"windows-874", "TIS-620", "UTF-16LE"}},
      {"Hindi",
       "hi",
       {"\u092A\u091F\u0928\u093E \u092E\u0947\u0902 2026 \u092E\u0947"
        "\u0902 \u0916\u0941\u0932\u0947\u0917\u093E \u0928\u092F\u093E "
        "\u092A\u0941\u0932",
        "\u092C\u093F\u0939\u093E\u0930 \u0938\u0930\u0915\u093E\u0930 "
        "\u0928\u0947 12 \u092E\u093E\u0930\u094D\u091A 2025 \u0915\u094B "
        "\u092A\u091F\u0928\u093E \u092E\u0947\u0902 350 \u092E\u0940\u091F"
        "\u0930 \u0932\u0902\u092C\u0947 \u092A\u0941\u0932 \u0915\u0940 "
        "\u0918\u094B\u0937\u0923\u093E \u0915\u0940\u0964 \u0907\u0938 "
        "\u092A\u0930 42 \u0915\u0930\u094B\u0921\u093C \u0930\u0941\u092A"
        "\u092F\u0947 \u0916\u0930\u094D\u091A \u0939\u094B\u0902\u0917"
        "\u0947\u0964",
        "\u092E\u0941\u0916\u094D\u092F \u0905\u092D\u093F\u092F\u0902"
        "\u0924\u093E \u0905\u0928\u093F\u0932 \u0935\u0930\u094D\u092E"
        "\u093E \u0928\u0947 \u0926\u093F\u0932\u094D\u0932\u0940 \u092E"
        "\u0947\u0902 \u0915\u0939\u093E \u0915\u093F \u092F\u093E\u0924"
        "\u093E\u092F\u093E\u0924 2024 \u092E\u0947\u0902 12.5% \u092C"
        "\u0922\u093C\u093E\u0964 \u0915\u093E\u092E 18 \u092E\u0939\u0940"
        "\u0928\u0947 \u091A\u0932\u0947\u0917\u093E\u0964"},
       {"UTF-16LE", "UTF-16BE"}},
      {"Arabic",
       "ar",
       {"\u0645\u064A\u0646\u0627\u0621 \u0627\u0644\u0639\u0642\u0628"
        "\u0629 \u064A\u0641\u062A\u062A\u062D \u0631\u0635\u064A\u0641"
        "\u0627 \u062C\u062F\u064A\u062F\u0627 \u0641\u064A 2026",
        "\u0623\u0639\u0644\u0646\u062A \u0625\u062F\u0627\u0631\u0629 "
        "\u0645\u064A\u0646\u0627\u0621 \u0627\u0644\u0639\u0642\u0628"
        "\u0629 \u0641\u064A 12 \u0645\u0627\u0631\u0633 2025 \u0639\u0646 "
        "\u0628\u0646\u0627\u0621 \u0631\u0635\u064A\u0641 \u0637\u0648"
        "\u0644\u0647 350 \u0645\u062A\u0631\u0627. \u0648\u062A\u0628"
        "\u0644\u063A \u0643\u0644\u0641\u0629 \u0627\u0644\u0645\u0634"
        "\u0631\u0648\u0639 42 \u0645\u0644\u064A\u0648\u0646 \u062F\u0648"
        "\u0644\u0627\u0631 \u0648\u062A\u0633\u062A\u0645\u0631 \u0627"
        "\u0644\u0623\u0639\u0645\u0627\u0644 18 \u0634\u0647\u0631\u0627.",
        "\u0648\u0642\u0627\u0644 \u0627\u0644\u0645\u062F\u064A\u0631 "
        "\u0633\u0627\u0645\u064A \u0627\u0644\u062E\u0637\u064A\u0628 "
        "\u0641\u064A \u0639\u0645\u0627\u0646 \u0625\u0646 \u062D\u0631"
        "\u0643\u0629 \u0627\u0644\u0628\u0636\u0627\u0626\u0639 \u0627"
        "\u0631\u062A\u0641\u0639\u062A \u0628\u0646\u0633\u0628\u0629 12.5"
        "% \u0641\u064A \u0639\u0627\u0645 2024. \u0648\u0648\u0627\u0641"
        "\u0642 \u0627\u0644\u0645\u062C\u0644\u0633 \u0628\u0623\u063A"
        "\u0644\u0628\u064A\u0629 8 \u0623\u0635\u0648\u0627\u062A \u0645"
        "\u0642\u0627\u0628\u0644 \u0635\u0648\u062A\u064A\u0646."},
       {"windows-1256", "ISO-8859-6", "UTF-16LE"}},
      {"Korean",
       "ko",
       {"\uC6B8\uC0B0\uD56D, 2026\uB144 \uC0C8 \uBD80\uB450 \uC5F0\uB2E4",
        "\uC6B8\uC0B0\uD56D\uB9CC\uACF5\uC0AC\uB294 2025\uB144 3\uC6D4 12"
        "\uC77C \uAE38\uC774 350\uBBF8\uD130\uC758 \uBD80\uB450\uB97C "
        "\uC9D3\uACA0\uB2E4\uACE0 \uBC1C\uD45C\uD588\uB2E4. \uACF5\uC0AC"
        "\uBE44\uB294 42\uC5B5 \uC6D0\uC774\uBA70 \uACF5\uC0AC \uAE30\uAC04"
        "\uC740 18\uAC1C\uC6D4\uC774\uB2E4.",
        "\uAE40\uBBFC\uC218 \uC0AC\uC7A5\uC740 \uC11C\uC6B8\uC5D0\uC11C 202"
        "4\uB144 \uBB3C\uB3D9\uB7C9\uC774 12.5% \uB298\uC5C8\uB2E4\uACE0 "
        "\uB9D0\uD588\uB2E4. \uC2DC\uC758\uD68C\uB294 \uCC2C\uC131 8\uD45C,"
        " \uBC18\uB300 2\uD45C\uB85C \uACC4\uD68D\uC744 \uC2B9\uC778\uD588"
        "\uB2E4."},
       {"EUC-KR", "UTF-16LE", "UTF-16BE"}},
      {"Greek",
       "el",
       {"\u03A4\u03BF \u03BB\u03B9\u03BC\u03AC\u03BD\u03B9 \u03C4\u03BF"
        "\u03C5 \u0392\u03CC\u03BB\u03BF\u03C5 \u03B1\u03C0\u03BF\u03BA"
        "\u03C4\u03AC \u03BD\u03AD\u03B1 \u03C0\u03C1\u03BF\u03B2\u03BB"
        "\u03AE\u03C4\u03B1 \u03C4\u03BF 2026",
        "\u0397 \u03B4\u03B9\u03BF\u03AF\u03BA\u03B7\u03C3\u03B7 \u03C4"
        "\u03BF\u03C5 \u03BB\u03B9\u03BC\u03B1\u03BD\u03B9\u03BF\u03CD "
        "\u03C4\u03BF\u03C5 \u0392\u03CC\u03BB\u03BF\u03C5 \u03B1\u03BD"
        "\u03B1\u03BA\u03BF\u03AF\u03BD\u03C9\u03C3\u03B5 \u03C3\u03C4"
        "\u03B9\u03C2 12 \u039C\u03B1\u03C1\u03C4\u03AF\u03BF\u03C5 2025 "
        "\u03C4\u03B7\u03BD \u03BA\u03B1\u03C4\u03B1\u03C3\u03BA\u03B5"
        "\u03C5\u03AE \u03C0\u03C1\u03BF\u03B2\u03BB\u03AE\u03C4\u03B1"
        "\u03C2 350 \u03BC\u03AD\u03C4\u03C1\u03C9\u03BD. \u03A4\u03BF "
        "\u03AD\u03C1\u03B3\u03BF \u03B8\u03B1 \u03BA\u03BF\u03C3\u03C4"
        "\u03AF\u03C3\u03B5\u03B9 42 \u03B5\u03BA\u03B1\u03C4\u03BF\u03BC"
        "\u03BC\u03CD\u03C1\u03B9\u03B1 \u03B5\u03C5\u03C1\u03CE.",
        "\u039F \u03C0\u03C1\u03CC\u03B5\u03B4\u03C1\u03BF\u03C2 \u039D"
        "\u03AF\u03BA\u03BF\u03C2 \u03A1\u03AE\u03B3\u03B1\u03C2 \u03B5"
        "\u03AF\u03C0\u03B5 \u03C3\u03C4\u03B7\u03BD \u0391\u03B8\u03AE"
        "\u03BD\u03B1 \u03CC\u03C4\u03B9 \u03B7 \u03BA\u03AF\u03BD\u03B7"
        "\u03C3\u03B7 \u03B1\u03C5\u03BE\u03AE\u03B8\u03B7\u03BA\u03B5 "
        "\u03BA\u03B1\u03C4\u03AC 12,5% \u03C4\u03BF 2024. \u039F\u03B9 "
        "\u03B5\u03C1\u03B3\u03B1\u03C3\u03AF\u03B5\u03C2 \u03B4\u03B9"
        "\u03B1\u03C1\u03BA\u03BF\u03CD\u03BD 18 \u03BC\u03AE\u03BD\u03B5"
        "\u03C2."},
       {"windows-1253", "ISO-8859-7", "UTF-16BE"}},
      {"Hebrew",
       "he",
       {"\u05E0\u05DE\u05DC \u05D0\u05E9\u05D3\u05D5\u05D3 \u05D9\u05E4"
        "\u05EA\u05D7 \u05E8\u05E6\u05D9\u05E3 \u05D7\u05D3\u05E9 \u05D1"
        "\u05E9\u05E0\u05EA 2026",
        "\u05D4\u05E0\u05D4\u05DC\u05EA \u05E0\u05DE\u05DC \u05D0\u05E9"
        "\u05D3\u05D5\u05D3 \u05D4\u05D5\u05D3\u05D9\u05E2\u05D4 \u05D1-12 "
        "\u05D1\u05DE\u05E8\u05E5 2025 \u05E2\u05DC \u05D1\u05E0\u05D9"
        "\u05D9\u05EA \u05E8\u05E6\u05D9\u05E3 \u05D1\u05D0\u05D5\u05E8"
        "\u05DA 350 \u05DE\u05D8\u05E8. \u05D4\u05E2\u05D1\u05D5\u05D3"
        "\u05D4 \u05EA\u05E2\u05DC\u05D4 42 \u05DE\u05D9\u05DC\u05D9\u05D5"
        "\u05DF \u05E9\u05E7\u05DC \u05D5\u05EA\u05D9\u05DE\u05E9\u05DA 18 "
        "\u05D7\u05D5\u05D3\u05E9\u05D9\u05DD.",
        "\u05D4\u05DE\u05E0\u05DB\"\u05DC \u05D3\u05D5\u05D3 \u05DC\u05D5"
        "\u05D9 \u05D0\u05DE\u05E8 \u05D1\u05D9\u05E8\u05D5\u05E9\u05DC"
        "\u05D9\u05DD \u05DB\u05D9 \u05D4\u05EA\u05E0\u05D5\u05E2\u05D4 "
        "\u05D2\u05D3\u05DC\u05D4 \u05D1-12.5% \u05D1\u05E9\u05E0\u05EA 202"
        "4. \u05D4\u05DE\u05D5\u05E2\u05E6\u05D4 \u05D0\u05D9\u05E9\u05E8"
        "\u05D4 \u05D0\u05EA \u05D4\u05EA\u05D5\u05DB\u05E0\u05D9\u05EA "
        "\u05D1\u05E8\u05D5\u05D1 \u05E9\u05DC 8 \u05E0\u05D2\u05D3 2."},
       {"windows-1255", "ISO-8859-8", "UTF-16LE"}},
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

// Cut at spaces and between Han and kana, no line longer than `width`.
std::string Wrapped(const std::string& text, std::size_t width) {
  const auto is_wide = [](char32_t c) { return c >= 0x2E80 && c < 0xA000; };
  std::string out;
  std::size_t column = 0;
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] == '\n') {
      out += text[at++];
      column = 0;
      continue;
    }
    // One piece that is not cut: up to the next space, or a wide character.
    std::size_t end = at;
    std::size_t cells = 0;
    do {
      const text::CodePoint c = text::DecodeAt(text, end);
      if (is_wide(c.value) && end > at) break;
      end += c.size;
      cells += c.value >= 0x2E80 ? 2 : 1;
      if (is_wide(c.value)) break;
    } while (end < text.size() && text[end] != ' ' && text[end] != '\n');
    if (column + cells > width) {
      out += '\n';
      column = 0;
      at += text[at] == ' ' ? 1 : 0;
    }
    out.append(text, at, end - at);
    column += cells;
    at = end;
  }
  return out;
}

std::string WithoutSpace(std::string text) {
  const auto is_space = [](char c) { return c == ' ' || c == '\n'; };
  text.erase(std::remove_if(text.begin(), text.end(), is_space), text.end());
  return text;
}

TEST(Formats, WrappedLinesSayTheSame) {
  for (const PlainArticle& article : Articles()) {
    SCOPED_TRACE(article.name);
    // A line that ends at a space ends a clause, or does not.
    if (article.language == std::string("th")) continue;
    // One article has hardly a line that would be cut.
    const std::string text =
        AsText(article) + AsText(article) + AsText(article);
    const std::string claims =
        WithoutSpace(ClaimsOf(text, "text", article.language));
    for (const std::size_t width : {60u, 72u}) {
      const std::string wrapped = Wrapped(text, width);
      SCOPED_TRACE(wrapped);
      EXPECT_EQ(WithoutSpace(ClaimsOf(wrapped, "text", article.language)),
                claims);
    }
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
