#include "read/paragraphs.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>

namespace claimdiff {
namespace {

struct SplitCase {
  std::string_view name;
  std::string_view text;
  std::string_view paragraphs;  // joined by '|', line ends as '/'
};

constexpr SplitCase kSplits[] = {
    {"nothing", "", ""},
    {"white space", " \n\t\r\n\u3000", ""},
    {"LF", "a\nb", "a|b"},
    {"CRLF", "a\r\nb\r\n", "a|b"},
    {"CR", "a\rb\r", "a|b"},
    {"line and paragraph separators", "a\u2028b\u2029c\u0085d", "a|b|c|d"},
    {"a byte order mark is no text", "\uFEFFa", "a"},
    {"white space at the ends goes", "\t a b \u00A0\n\u3000c\u3000", "a b|c"},
    {"a paragraph a line is kept apart",
     "The first line says one thing.\nThe second line says another one.\n"
     "And the third line closes it.\nNobody wrote a fourth.",
     "The first line says one thing.|The second line says another one.|"
     "And the third line closes it.|Nobody wrote a fourth."},
    {"wrapped lines are joined",
     "The council met on Tuesday to settle what had been left open\n"
     "in spring, and agreed to build the bridge after all. The work\n"
     "is to begin in May. Nobody on the council could say what the\n"
     "bridge will cost.\n"
     "\n"
     "The mayor was pleased.",
     "The council met on Tuesday to settle what had been left open/"
     "in spring, and agreed to build the bridge after all. The work/"
     "is to begin in May. Nobody on the council could say what the/"
     "bridge will cost.|The mayor was pleased."},
    {"in a wrapped text, a short line is not joined",
     "Council agrees\n"
     "By Ann Lee\n"
     "The council met on Tuesday to settle what had been left open in\n"
     "spring, and agreed to build the bridge after all. The work is to\n"
     "begin in May. Nobody on the council could say what the bridge\n"
     "will cost, not even the mayor who had asked for the whole plan\n"
     "in the first place, or the firm that is to build it, though both\n"
     "of them were asked more than once in the course of a long\n"
     "evening that ended well after midnight.",
     "Council agrees|By Ann Lee|"
     "The council met on Tuesday to settle what had been left open in/"
     "spring, and agreed to build the bridge after all. The work is to/"
     "begin in May. Nobody on the council could say what the bridge/"
     "will cost, not even the mayor who had asked for the whole plan/"
     "in the first place, or the firm that is to build it, though both/"
     "of them were asked more than once in the course of a long/"
     "evening that ended well after midnight."},
    {"a manual, indented twice, each cut at the same column",
     "NAME\n"
     "       tally - counts what a list of files holds, and tells it\n"
     "       line by line\n"
     "\n"
     "OPTIONS\n"
     "       -w     Counts words. A word is what stands between two\n"
     "\t      spaces, or between a space and the end of a line\n"
     "\t      that is followed by another.\n"
     "\n"
     "       -q     Says nothing.",
     "NAME|tally - counts what a list of files holds, and tells it/"
     "       line by line|OPTIONS|"
     "-w     Counts words. A word is what stands between two/"
     "\t      spaces, or between a space and the end of a line/"
     "\t      that is followed by another.|-q     Says nothing."},
    {"lines without stops that end early were not cut",
     "a line that somebody ended here and that is of some length\n"
     "another that is shorter than the one\n"
     "this one has yet another length, and no stop at all\n"
     "and so on\n"
     "to the end of the poem, which nobody would call a paragraph",
     "a line that somebody ended here and that is of some length|"
     "another that is shorter than the one|"
     "this one has yet another length, and no stop at all|"
     "and so on|"
     "to the end of the poem, which nobody would call a paragraph"},
    {"paragraphs that a hand has cut, each to another width",
     "The council met on Tuesday to settle what had been left open since\n"
     "last spring, and it agreed to build the bridge\n"
     "after all. The work is to begin in May.\n"
     "\n"
     "Nobody on the council could say what the bridge will\n"
     "cost, not even the mayor who asked for the plan in the\n"
     "first place, or the firm that is to build it.\n"
     "\n"
     "The mayor, who had asked for it, was pleased to see what the\n"
     "Council of the River had done.",
     "The council met on Tuesday to settle what had been left open since/"
     "last spring, and it agreed to build the bridge/"
     "after all. The work is to begin in May.|"
     "Nobody on the council could say what the bridge will/"
     "cost, not even the mayor who asked for the plan in the/"
     "first place, or the firm that is to build it.|"
     "The mayor, who had asked for it, was pleased to see what the/"
     "Council of the River had done."},
    {"beside prose, verse, addresses, short items and tables are left alone",
     "the rain came down upon the roof of every house in the street\n"
     "and stayed\n"
     "until the gutters sang of it and every child had come to see\n"
     "it go\n"
     "\n"
     "Ann Lee\n"
     "12 Long Street\n"
     "Springfield\n"
     "\n"
     "milk\n"
     "half a pound of sugar\n"
     "\n"
     "Nobody on the council could say what the bridge will\n"
     "cost, not even the mayor who asked for the plan in the\n"
     "first place, or the firm that is to build it, though both\n"
     "of them were asked.\n"
     "\n"
     "year    visitors   what the museum says of the change\n"
     "2019    12,000     up by a third, for the new wing was open\n"
     "2020    4,000      down by two thirds, for it was closed\n"
     "2021    9,000      up",
     "the rain came down upon the roof of every house in the street|"
     "and stayed|"
     "until the gutters sang of it and every child had come to see|it go|"
     "Ann Lee|12 Long Street|Springfield|milk|half a pound of sugar|"
     "Nobody on the council could say what the bridge will/"
     "cost, not even the mayor who asked for the plan in the/"
     "first place, or the firm that is to build it, though both/"
     "of them were asked.|"
     "year    visitors   what the museum says of the change|"
     "2019    12,000     up by a third, for the new wing was open|"
     "2020    4,000      down by two thirds, for it was closed|"
     "2021    9,000      up"},
    {"a rule is no text of the headline below or above it",
     "=================================================================\n"
     "The bridge that the council of the town is to build after all\n"
     "=================================================================\n"
     "Nobody on the council could say what the bridge will\n"
     "cost, not even the mayor who asked for the plan in the\n"
     "first place, or the firm that is to build it, though both\n"
     "of them were asked.",
     "=================================================================|"
     "The bridge that the council of the town is to build after all|"
     "=================================================================|"
     "Nobody on the council could say what the bridge will/"
     "cost, not even the mayor who asked for the plan in the/"
     "first place, or the firm that is to build it, though both/"
     "of them were asked."},
    {"what a table tells of its first column goes on below it",
     "Nobody on the council could say what the bridge will\n"
     "cost, not even the mayor who asked for the plan in the\n"
     "first place, or the firm that is to build it, though both\n"
     "of them were asked.\n"
     "\n"
     " C-f\tmoves the cursor one character to the right and goes\n"
     "\ton doing so until the key is let go\n"
     " C-b\tmoves it back",
     "Nobody on the council could say what the bridge will/"
     "cost, not even the mayor who asked for the plan in the/"
     "first place, or the firm that is to build it, though both/"
     "of them were asked.|"
     "C-f\tmoves the cursor one character to the right and goes/"
     "\ton doing so until the key is let go|C-b\tmoves it back"},
    {"lines of any length, with sentences within them",
     "You can scroll this text in other ways, if you know how.  The first\n"
     "thing to know is how to\n"
     "move around from place to place in the text.  You already know how to\n"
     "move forward one screen,\n"
     "with the key at the upper right.  To move backwards one screen, hold\n"
     "down the other key\n"
     "and type it again.",
     "You can scroll this text in other ways, if you know how.  The first/"
     "thing to know is how to/"
     "move around from place to place in the text.  You already know how to/"
     "move forward one screen,/"
     "with the key at the upper right.  To move backwards one screen, hold/"
     "down the other key/"
     "and type it again."},
    {"a hyphen that a formatter set goes on anywhere",
     "The suffix is SIM\u2010\nPLE_SUFFIX.\nIt rained.",
     "The suffix is SIM\u2010/PLE_SUFFIX.|It rained."},
    {"a hyphen that was typed does not", "Words of the semi-\nfinal.",
     "Words of the semi-|final."},
    {"one paragraph of two lines, a sentence",
     "The mayor, who had asked for the bridge, was pleased to see what\n"
     "the council had done.\n"
     "\n"
     "He left.",
     "The mayor, who had asked for the bridge, was pleased to see what/"
     "the council had done.|He left."},
    {"a headline of two lines is none",
     "The mayor, who had asked for the bridge, pleased to see what\n"
     "the council did\n"
     "\n"
     "He left.",
     "The mayor, who had asked for the bridge, pleased to see what|"
     "the council did|He left."},
    {"paths below each other and lettered items are lists",
     "Nobody on the council could say what the bridge will\n"
     "cost, not even the mayor who asked for the plan in the\n"
     "first place, or the firm that is to build it, though both\n"
     "of them were asked.\n"
     "\n"
     "Files: bridges/steel/plans/of/the/council/first.c\n"
     "bridges/steel/plans/of/the/council/second.c\n"
     "bridges/steel/plans/of/the/council/third.c\n"
     "\n"
     "The firm that is to build the bridge must do two things:\n"
     "a) promptly tell the council of any delay of the work, and\n"
     "b) allow the council to see the work as it goes on at all\n"
     "times.",
     "Nobody on the council could say what the bridge will/"
     "cost, not even the mayor who asked for the plan in the/"
     "first place, or the firm that is to build it, though both/"
     "of them were asked.|"
     "Files: bridges/steel/plans/of/the/council/first.c|"
     "bridges/steel/plans/of/the/council/second.c|"
     "bridges/steel/plans/of/the/council/third.c|"
     "The firm that is to build the bridge must do two things:|"
     "a) promptly tell the council of any delay of the work, and|"
     "b) allow the council to see the work as it goes on at all/times."},
    {"scripts without case: lines of a length, beside a table",
     "市議会は火曜日に会合を開き、春から残されていた問題を話し合い、\n"
     "最終的に橋を建設することに合意した。工事は五月に始まる予定で、\n"
     "費用については市長も含めて誰も答えることができなかったという。\n"
     "\n"
     "市長は喜んだ\n"
     "反対派は去った\n"
     "\n"
     "橋の長さは三百メートルで、川の両岸にある二つの町を結ぶことに\n"
     "なる。",
     "市議会は火曜日に会合を開き、春から残されていた問題を話し合い、/"
     "最終的に橋を建設することに合意した。工事は五月に始まる予定で、/"
     "費用については市長も含めて誰も答えることができなかったという。|"
     "市長は喜んだ|反対派は去った|"
     "橋の長さは三百メートルで、川の両岸にある二つの町を結ぶことに/"
     "なる。"},
    {"scripts without case: lines of many lengths, with sentences in them",
     "परिषद की बैठक मंगलवार को हुई जिसमें वसंत से बचे हुए सवाल तय किए गए। आख़िर में\n"
     "पुल बनाने पर सहमति\n"
     "बनी। काम मई में शुरू होगा। परिषद में कोई नहीं बता सका कि पुल पर कितना ख़र्च होगा "
     "और\n"
     "न वह कंपनी जो इसे बनाएगी और जिससे इस शाम कई बार यह पूछा गया था लेकिन\n"
     "महापौर भी नहीं बता सके जिन्होंने सबसे पहले इस योजना की मांग की थी और\n"
     "न वह कंपनी जो इसे बनाएगी।\n"
     "\n"
     "महापौर ने कहा कि पुल बन जाने के बाद नदी के दोनों किनारों के शहर जुड़\n"
     "जाएंगे।",
     "परिषद की बैठक मंगलवार को हुई जिसमें वसंत से बचे हुए सवाल तय किए गए। आख़िर में/"
     "पुल बनाने पर सहमति/"
     "बनी। काम मई में शुरू होगा। परिषद में कोई नहीं बता सका कि पुल पर कितना ख़र्च होगा "
     "और/"
     "न वह कंपनी जो इसे बनाएगी और जिससे इस शाम कई बार यह पूछा गया था लेकिन/"
     "महापौर भी नहीं बता सके जिन्होंने सबसे पहले इस योजना की मांग की थी और/"
     "न वह कंपनी जो इसे बनाएगी।|"
     "महापौर ने कहा कि पुल बन जाने के बाद नदी के दोनों किनारों के शहर जुड़/"
     "जाएंगे।"},
    {"a headline, a byline and long paragraphs were not cut",
     "Council agrees to build the bridge after years of dispute\n"
     "by our correspondent at the town hall of the capital and\n"
     "others\n"
     "\n"
     "The council met on Tuesday to settle what had been left open since last "
     "spring, and it agreed to build the bridge after all.\n"
     "Nobody on the council could say what the bridge will cost, not even the "
     "mayor who had asked for the plan in the first place.",
     "Council agrees to build the bridge after years of dispute|"
     "by our correspondent at the town hall of the capital and|others|"
     "The council met on Tuesday to settle what had been left open since last "
     "spring, and it agreed to build the bridge after all.|"
     "Nobody on the council could say what the bridge will cost, not even the "
     "mayor who had asked for the plan in the first place."},
};

TEST(SplitParagraphs, Cases) {
  for (const SplitCase& c : kSplits) {
    SCOPED_TRACE(c.name);
    std::string joined;
    for (const Paragraph& p : SplitParagraphs(c.text)) {
      if (!joined.empty()) joined += '|';
      joined += c.text.substr(p.span.begin, p.span.size());
    }
    std::replace(joined.begin(), joined.end(), '\n', '/');
    EXPECT_EQ(joined, c.paragraphs);
  }
}

struct EndingCase {
  std::string_view text;
  Ending ending;
};

constexpr EndingCase kEndings[] = {
    {"It rained.", Ending::kStop},
    {"He said: \"No.\"", Ending::kStop},
    {"(It rained.) ", Ending::kStop},
    {"雨が降った。」", Ending::kStop},
    {"बारिश हुई।", Ending::kStop},
    {"Did it rain?", Ending::kQuestion},
    {"هل هطل المطر؟", Ending::kQuestion},
    {"Rain!", Ending::kExclaim},
    {"Three things:", Ending::kColon},
    {"Jakarta -", Ending::kDash},
    {"Rain", Ending::kOpen},
    {"first,", Ending::kOpen},
    {"\"\"", Ending::kOpen},
};

TEST(SplitParagraphs, Endings) {
  for (const EndingCase& c : kEndings) {
    SCOPED_TRACE(c.text);
    const auto paragraphs = SplitParagraphs(c.text);
    ASSERT_EQ(paragraphs.size(), 1u);
    EXPECT_EQ(paragraphs[0].ending, c.ending);
  }
}

struct MarkerCase {
  std::string_view name;
  std::string_view text;
  std::string_view rest;  // of the first paragraph, after its marker
};

constexpr MarkerCase kMarkers[] = {
    {"a bullet", "• one", "one"},
    {"a bullet without a space", "•one", "one"},
    {"a hyphen", "- one", "one"},
    {"speech after an en dash", "– Velgerne har talt, sa Lund.",
     "– Velgerne har talt, sa Lund."},
    {"speech after a hyphen, with its speaker", "- Да, - сказал он.",
     "- Да, - сказал он."},
    {"speech, and another's", "– Ja!\n\n– Nei, sa hun.", "– Ja!"},
    {"sentences of a list", "– It rained.\n– It snowed.", "It rained."},
    {"sentences of a list with blank lines",
     "– It rained.\n\n– It snowed.\n\n– It hailed.", "It rained."},
    {"one item after a hyphen", "- It rained.", "It rained."},
    {"an item with a dash in it", "- Berlin - the capital",
     "Berlin - the capital"},
    {"an asterisk", "* one", "one"},
    {"an en dash and a no-break space", "–\u00A0one", "one"},
    {"a negative number is no item", "-5 degrees", "-5 degrees"},
    {"speech is no item", "— No, he said.", "— No, he said."},
    {"a bullet alone is no item", "•", "•"},
    {"numbers in a row", "1. one\n2. two", "one"},
    {"numbers in brackets", "(1) one\n(2) two", "one"},
    {"numbers with a bracket, a paragraph between", "1) one\nmore\n2) two",
     "one"},
    {"an ordinal is no item", "1. Mai war es warm.\nEs regnete.",
     "1. Mai war es warm."},
    {"a year is no item", "2018. gada\n2019. gada", "2018. gada"},
    {"a decimal is no item", "1.5 litres\n2.5 litres", "1.5 litres"},
};

TEST(SplitParagraphs, Markers) {
  for (const MarkerCase& c : kMarkers) {
    SCOPED_TRACE(c.name);
    const auto paragraphs = SplitParagraphs(c.text);
    ASSERT_FALSE(paragraphs.empty());
    const Paragraph& p = paragraphs[0];
    EXPECT_EQ(c.text.substr(p.span.begin + p.marker, p.span.size() - p.marker),
              c.rest);
  }
}

}  // namespace
}  // namespace claimdiff
