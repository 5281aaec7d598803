// The program as a whole: exit status, messages, streams, environment.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "shell.h"

namespace claimdiff::cli {
namespace {

constexpr char kArticleA[] =
    "Pelabuhan Bitung diperluas\n\n"
    "Pemerintah Indonesia menyetujui perluasan pelabuhan Bitung pada hari "
    "Senin. Biayanya mencapai 250 juta dolar dan proyek ini akan selesai pada "
    "tahun 2027. Nelayan setempat menolak rencana tersebut karena khawatir "
    "kehilangan tempat mencari ikan.\n";
constexpr char kArticleB[] =
    "Porto de Bitung ser\u00e1 ampliado\n\n"
    "O governo da Indon\u00e9sia aprovou na segunda-feira a "
    "amplia\u00e7\u00e3o do porto de Bitung. O custo chega a 300 "
    "milh\u00f5es de d\u00f3lares e a obra termina em 2027. O Jap\u00e3o vai "
    "financiar metade do projeto.\n";

class CliTest : public testing::Test {
 protected:
  CliTest() {
    shell_.Write("a.txt", kArticleA);
    shell_.Write("b.txt", kArticleB);
    shell_.Write("empty.txt", "");
    shell_.Write("blank.txt", " \n\n");
    shell_.Write("latin1.txt", "caf\xe9 com leite\n");
    shell_.Write("binary", std::string_view("\x7f"
                                            "ELF\0\1\2\0\0\0\0",
                                            11));
  }

  Shell shell_;
};

// One run: "" in `out` or `err` means that nothing is printed there; else
// the text must occur.
struct RunCase {
  const char* name;
  const char* script;
  int status;
  const char* out;
  const char* err;
};

constexpr RunCase kRuns[] = {
    {"the report", "$C compare a.txt b.txt", 0, "only in A", ""},
    {"the report as JSON", "$C compare --format json a.txt b.txt", 0,
     "{\"schema_version\":1", ""},
    {"what is read of a page",
     "printf '<nav><a href=x>N</a></nav><h1>T</h1><p>One.</p>' | $C read "
     "--input-format html -",
     0, "[boilerplate] N", ""},
    {"a page by its content",
     "printf '<!doctype html><title>T</title><p>One.</p>' | $C read", 0,
     "html, UTF-8", ""},
    {"what is read, as JSON",
     "printf '<!doctype html><p>One.</p>' | $C read --format json", 0,
     "\"format\":\"html\"", ""},
    {"a text that is to be a page", "$C compare --format-a html a.txt b.txt", 0,
     "only in A", ""},
    {"a format that there is not", "$C read --input-format doc a.txt", 2, "",
     "--input-format: 'doc' is none of text, html, markdown, rst, asciidoc, "
     "wikitext"},
    {"A from a pipe", "cat a.txt | $C compare - b.txt", 0, "A  standard input",
     ""},
    {"B from a pipe", "cat b.txt | $C compare a.txt -", 0, "B  standard input",
     ""},
    {"a device is a file", "cat a.txt | $C compare /dev/stdin b.txt", 0,
     "A  /dev/stdin", ""},
    {"a named pipe is a file",
     "mkfifo pipe; cat a.txt >pipe & $C compare pipe b.txt", 0, "A  pipe", ""},
    {"flags after the files", "$C compare a.txt b.txt --format=json", 0,
     "{\"schema_version\":1", ""},
    {"a language that is given", "$C compare --lang-a ms a.txt b.txt", 0,
     "Malay (ms)", ""},
    {"a date that is given", "$C compare --date-b 2025-12-01 a.txt b.txt", 0,
     "1 December 2025", ""},
    {"a file name after --", "cp a.txt ./-x; $C compare -- -x b.txt", 0,
     "A  -x", ""},

    {"help", "$C --help", 0, "Exit status:", ""},
    {"help of a command", "$C compare --help", 0, "--fail-on", ""},
    {"help beside nonsense", "$C batch -h x y z", 0, "Examples:", ""},
    {"version", "$C --version", 0, "claimdiff 0.", ""},

    {"no command", "$C", 2, "", "no command is given"},
    {"unknown command", "$C diff a.txt b.txt", 2, "",
     "'diff' is no command; the commands are compare, batch"},
    {"unknown option", "$C compare --verbose a.txt b.txt", 2, "",
     "there is no option --verbose for compare"},
    {"the British spelling", "$C compare --colour=never a.txt b.txt", 2, "",
     "did you mean --color?"},
    {"an option of another command", "$C batch --all", 2, "",
     "there is no option --all for batch"},
    {"an option before the command", "$C --all compare a.txt b.txt", 2, "",
     "no option --all before the command"},
    {"an option without its value", "$C compare a.txt b.txt --format", 2, "",
     "--format needs a value"},
    {"an equals sign without a value", "$C compare --date-a= a.txt b.txt", 2,
     "", "--date-a needs a value"},
    {"an empty value", "$C compare --date-a '' a.txt b.txt", 2, "",
     "--date-a: the value is empty"},
    {"what an unset variable leaves", "$C check --since \"$BASE\"", 2, "",
     "--since: the value is empty"},
    {"an empty value of a list", "$C compare --lexicon-dir '' a.txt b.txt", 2,
     "", "--lexicon-dir: the value is empty"},
    {"an empty output", "$C compare -o '' a.txt b.txt", 2, "",
     "--output: the value is empty"},
    {"an empty choice", "$C compare --format '' a.txt b.txt", 2, "",
     "--format: '' is none of terminal"},
    {"an empty name of a file", "$C compare '' b.txt", 2, "",
     "claimdiff: the name of a file is empty"},
    {"an option twice", "$C compare --format json --format csv a.txt b.txt", 2,
     "", "--format is given more than once"},
    {"an option once, and without its value",
     "$C compare --format json a.txt b.txt --format", 2, "",
     "--format needs a value"},
    {"a list twice, and without its value",
     "$C compare --lexicon-dir . --lexicon-dir . a.txt b.txt --lexicon-dir", 2,
     "", "--lexicon-dir needs a value"},
    {"a switch twice", "$C compare --all --all a.txt b.txt", 0, "only in A",
     ""},
    {"a comma in a name",
     "mkdir 'x,y'; $C compare --lexicon-dir 'x,y' a.txt "
     "b.txt",
     0, "only in A", ""},
    {"a comma between findings",
     "$C compare --fail-on only,partial a.txt b.txt", 1, "only in A", ""},
    {"an argument too many", "$C lexicon list all", 2, "",
     "the command is 'claimdiff lexicon list'"},
    {"a dictionary directory that does not exist",
     "$C compare --lexicon-dir no/where a.txt b.txt", 2, "",
     "claimdiff: no/where: --lexicon-dir: is no directory"},
    {"a dictionary directory of the environment that does not exist",
     "CLAIMDIFF_LEXICON_DIR=no/where $C compare a.txt b.txt", 0, "only in A",
     "claimdiff: no/where: $CLAIMDIFF_LEXICON_DIR: is no directory"},
    {"an empty variable names none",
     "CLAIMDIFF_LEXICON_DIR= $C compare a.txt b.txt", 0, "only in A", ""},
    {"no dictionaries, whatever the environment names",
     "CLAIMDIFF_LEXICON_DIR=no/where $C compare --lexicon-dir none a.txt b.txt",
     0, "only in A", ""},
    {"a dictionary that is none",
     "mkdir -p lex; echo no >lex/id.lexicon; echo no >lex/pt.lexicon; "
     "$C compare --lexicon-dir lex a.txt b.txt",
     0, "A  a.txt", "claimdiff: lex/id.lexicon: not a compiled lexicon"},
    {"where to look is not where to build", "$C lexicon build --lexicon-dir .",
     2, "", "there is no option --lexicon-dir for lexicon build"},
    {"an action that there is not", "$C lexicon make", 2, "",
     "'make' is no action; they are build, list, lookup and learn"},
    {"no action", "$C lexicon", 2, "", "no action is given"},
    {"help of an action", "$C lexicon learn --help", 0,
     "Usage:\n  claimdiff lexicon learn [OPTION]... [FILE]\n", ""},
    {"words that are learnt from a file",
     "printf '{\"a\":1}\\n' >pairs; $C lexicon learn pairs", 2,
     "# language, word", "claimdiff: pairs:1: \"a\" is a number"},
    {"a word of one's own table",
     "printf 'de\\tHafen\\ten\\tharbour\\n' >mine.tsv; "
     "$C lexicon build -o lex mine.tsv >/dev/null; "
     "$C lexicon lookup hafen --lang de --lexicon-dir lex",
     0, "1.00  concept:harbour", ""},
    {"a table instead of what there was",
     "printf 'de\\tHafen\\ten\\tport\\nde\\tBoot\\ten\\tboat\\n' >two.tsv; "
     "printf 'de\\tHafen\\ten\\tharbour\\n' >one.tsv; "
     "$C lexicon build -o lex2 two.tsv >/dev/null; "
     "$C lexicon build -o lex2 one.tsv; s=$?; "
     "$C lexicon lookup boot --lang de --lexicon-dir lex2; exit $s",
     2, "concept:boat", "lex2/de.lexicon: was compiled from \"two.tsv\" too"},
    {"that table beside what there was",
     "$C lexicon build -o lex2 one.tsv two.tsv", 0, "1 compiled into lex2", ""},
    {"that table, whatever there was",
     "$C lexicon build -o lex2 --replace one.tsv >/dev/null; "
     "$C lexicon lookup boot --lang de --lexicon-dir lex2",
     0, "not in the dictionary", ""},
    {"a table of nothing",
     "printf '# none\\n' >none.tsv; "
     "$C lexicon build -o lex3 none.tsv",
     2, "", "claimdiff: none.tsv: no translation was found in it"},
    {"another language's files are left alone",
     "printf 'fr\\tport\\ten\\tport\\n' >fr.tsv; "
     "$C lexicon build -o lex2 fr.tsv >/dev/null; "
     "$C lexicon list --lexicon-dir lex2",
     0, "from one.tsv", ""},
    {"built into the user's own directory",
     "HOME=home CLAIMDIFF_LEXICON_DIR=lex2 $C lexicon build one.tsv", 0,
     "compiled into home/.local/share/claimdiff/lexicons\n", ""},
    {"built into no directory", "$C lexicon build one.tsv", 2, "",
     "there is no home directory to build into"},
    {"a format that does not exist", "$C compare --format xml a.txt b.txt", 2,
     "", "--format: 'xml' is none of terminal, json"},
    {"a finding that does not exist",
     "$C compare --fail-on conflict,typo a.txt b.txt", 2, "",
     "'typo' is none of conflict, only, partial"},
    {"a width that is no number", "$C compare --width wide a.txt b.txt", 2, "",
     "'wide' is no whole number"},
    {"a negative number of jobs", "$C batch --jobs -1 </dev/null", 2, "",
     "--jobs"},
    {"all, which a program always gets",
     "$C compare --format csv --all a.txt b.txt", 0, "a1", ""},
    {"a flag of one column", "$C compare --side-by-side --explain a.txt b.txt",
     2, "", "--explain goes with --format terminal, and not with "},
    {"neighbours of what is no finding",
     "$C compare --context 2 --format tmx a.txt b.txt", 2, "", "--context"},
    {"columns of a page", "$C compare --side-by-side --format html a.txt b.txt",
     2, "", "--side-by-side goes with --format terminal"},
    {"looks go with any format",
     "$C compare --format csv --color always --width 60 --no-pager a.txt b.txt",
     0, "claim,file,line", ""},
    {"an encoding of JSON",
     "$C facts --format jsonl --encoding KOI8-R </dev/null", 2, "",
     "--encoding does not go with --format jsonl"},
    {"a format of all lines",
     "$C facts --format jsonl --input-format html </dev/null", 2, "",
     "--input-format does not go with"},
    {"jobs for one article", "$C facts --jobs 2 a.txt", 2, "",
     "--jobs goes with --format jsonl"},
    {"an end of no waiver", "$C check --expires 2099-01-01", 2, "",
     "--expires goes with --update-waivers"},
    {"a reason for nothing", "$C check --reason x --author y", 2, "",
     "--reason goes with --update-waivers"},
    {"a check and no check", "$C check --init --since HEAD", 2, "",
     "--since does not go with --init"},
    {"a path of no check", "$C check --init docs", 2, "", "it takes no PATH"},
    {"one article", "$C compare a.txt", 2, "", "but 1 file is given"},
    {"three articles", "$C compare a.txt b.txt a.txt", 2, "",
     "but 3 files are given"},
    {"standard input twice", "$C compare - - <a.txt", 2, "",
     "only one of the two articles"},
    {"a language that does not exist", "$C compare --lang-a !! a.txt b.txt", 2,
     "", "claimdiff: a.txt: "},
    {"a date that does not exist", "$C compare --date-a 2025-02-30 a.txt b.txt",
     2, "", "claimdiff: a.txt: "},

    {"a missing file", "$C compare nowhere.txt b.txt", 2, "",
     "claimdiff: nowhere.txt: cannot be opened: No such file or directory\n"},
    {"both missing: both are named", "$C compare no1 no2", 2, "",
     "claimdiff: no2: cannot be opened"},
    {"a directory", "$C compare . b.txt", 2, "",
     "claimdiff: .: is a directory"},
    {"an empty file", "$C compare a.txt empty.txt", 2, "",
     "claimdiff: empty.txt: "},
    {"only blank lines", "$C compare a.txt blank.txt", 2, "",
     "claimdiff: blank.txt: "},
    {"an old encoding", "$C read latin1.txt", 0, "windows-1252", ""},
    {"an encoding that is given", "$C read --encoding KOI8-R latin1.txt", 0,
     "KOI8-R", ""},
    {"what cannot be decoded is counted",
     "$C compare --encoding-a UTF-8 latin1.txt b.txt", 0, "A  latin1.txt",
     "claimdiff: latin1.txt: 1 place means nothing in UTF-8 and can only be "
     "read as U+FFFD; --encoding-a names another encoding\n"},
    {"of B as well, in the plural",
     "printf 'caf\\351 com \\351, ch\\341\\n' >latin2.txt; "
     "$C compare --encoding-b UTF-8 a.txt latin2.txt",
     0, "B  latin2.txt",
     "3 places mean nothing in UTF-8 and can only be read "
     "as U+FFFD; --encoding-b names"},
    {"an encoding that does not exist",
     "$C compare --encoding-b utf-9 a.txt b.txt", 2, "",
     "claimdiff: b.txt: \"utf-9\" is not the name of an encoding"},
    {"a binary", "$C compare binary b.txt", 2, "", "claimdiff: binary: "},
    {"closed standard input", "$C compare - b.txt <&-", 2, "",
     "claimdiff: standard input: cannot be read"},
    {"standard input is a directory", "$C batch <.", 2, "",
     "claimdiff: standard input: is a directory"},
    {"a file name that would colour the message",
     "$C compare \"$(printf 'x\\033[31m')\" b.txt", 2, "",
     "claimdiff: x<U+001B>[31m"},
    {"an output that is an input",
     "cp a.txt c.txt; $C compare -o ./c.txt c.txt b.txt; s=$?; cmp a.txt c.txt "
     "&& exit $s",
     2, "", "claimdiff: ./c.txt: is to be read and would be written over"},
    {"an output that is an input by another name",
     "ln c.txt d.txt; $C explain --claim a1 -o d.txt a.txt c.txt; s=$?; "
     "cmp a.txt d.txt && exit $s",
     2, "", "claimdiff: d.txt: is to be read"},
    {"an output that is standard input",
     "echo '{\"text\":\"Ya.\"}' >in.jsonl; "
     "$C facts --format jsonl -o in.jsonl <in.jsonl; s=$?; "
     "grep -q Ya in.jsonl && exit $s",
     2, "", "claimdiff: in.jsonl: is to be read"},
    {"an output of batch that is its input",
     "$C batch in.jsonl -o in.jsonl; s=$?; grep -q Ya in.jsonl && exit $s", 2,
     "", "claimdiff: in.jsonl: is to be read"},
    {"pairs and reports both from standard input",
     "$C batch --resume - </dev/null", 2, "", "cannot both be standard input"},
    {"earlier reports that are missing leave the output alone",
     "echo old >kept; $C batch --resume none -o kept </dev/null; s=$?; "
     "cat kept; exit $s",
     2, "old", "claimdiff: none: cannot be opened"},
    {"an output that is an article of a check",
     "mkdir site; cd site; cp ../a.txt ../b.txt .; printf "
     "\"[[pairs]]\\nsource = 'a.txt'\\ntranslation = 'b.txt'\\n\" "
     ">claimdiff.toml; $C check --report json=b.txt; s=$?; cmp b.txt ../b.txt "
     "&& exit $s",
     2, "", "claimdiff: b.txt: is to be read"},
    {"the same output twice",
     "$C compare -o c.txt a.txt b.txt && $C compare -o c.txt a.txt b.txt", 0,
     "", ""},
    {"an output in no directory", "$C compare -o no/where a.txt b.txt", 2, "",
     "claimdiff: no/where: cannot be opened"},
    {"a full disk", "$C compare -o /dev/full a.txt b.txt", 2, "",
     "claimdiff: /dev/full: cannot be written: No space left on device"},
    {"a full disk behind standard output", "$C compare a.txt b.txt >/dev/full",
     2, "", "claimdiff: standard output: cannot be written"},
    {"a closed standard output", "$C batch --help >&-", 2, "",
     "claimdiff: standard output: cannot be written"},
    {"a closed pipe is quiet",
     "{ until [ -e closed ]; do sleep 0.01; done; "
     "$C compare a.txt b.txt; echo $? >status; } | "
     "{ exec <&-; touch closed; }; exit $(cat status)",
     2, "", ""},
};

void ExpectPrinted(const char* expected, const std::string& actual) {
  if (*expected == '\0') {
    EXPECT_EQ(actual, "");
  } else {
    EXPECT_NE(actual.find(expected), std::string::npos) << actual;
  }
}

TEST_F(CliTest, StatusAndMessages) {
  for (const RunCase& c : kRuns) {
    SCOPED_TRACE(c.name);
    const Outcome run = shell_.Run(c.script);
    EXPECT_EQ(run.status, c.status);
    ExpectPrinted(c.out, run.out);
    ExpectPrinted(c.err, run.err);
  }
}

TEST_F(CliTest, OutputGoesToTheFile) {
  const Outcome direct = shell_.Run("$C compare a.txt b.txt");
  const Outcome run = shell_.Run("$C compare -o report.txt a.txt b.txt");
  EXPECT_EQ(run.status, 0);
  EXPECT_EQ(run.out, "");
  EXPECT_EQ(shell_.Read("report.txt"), direct.out);
}

// Its other name still has what was there.
TEST_F(CliTest, OutputReplacesTheFile) {
  const Outcome run = shell_.Run(
      "echo old >report.txt; ln report.txt kept\n"
      "$C compare -o report.txt a.txt b.txt; cat kept");
  EXPECT_EQ(run.out, "old\n");
  EXPECT_NE(shell_.Read("report.txt").find("only in A"), std::string::npos);
}

TEST_F(CliTest, AnArticleAgainstItselfFailsOnNothing) {
  const Outcome run = shell_.Run(
      "$C compare --fail-on conflict,only --fail-on partial "
      "a.txt a.txt");
  EXPECT_EQ(run.status, 0) << run.out;
}

TEST_F(CliTest, FailOnWhatIsThere) {
  shell_.Write("more.txt",
               std::string(kArticleA) +
                   "\nGempa berkekuatan 6,2 mengguncang Chile dan menewaskan "
                   "41 orang di Valparaiso, kata Palang Merah.\n");
  EXPECT_EQ(shell_.Run("$C compare a.txt more.txt --fail-on only").status, 1);
  EXPECT_EQ(shell_.Run("$C compare a.txt more.txt").status, 0);
}

// ---- Colour and width -------------------------------------------------------

struct ColorCase {
  const char* name;
  const char* environment;
  const char* flag;
  bool colored;
};

// Standard output is a file in all of them.
constexpr ColorCase kColors[] = {
    {"no terminal, no colour", "", "", false},
    {"the flag alone", "", "--color always", true},
    {"FORCE_COLOR", "FORCE_COLOR=1", "", true},
    {"FORCE_COLOR=0 is no", "FORCE_COLOR=0", "", false},
    {"an empty FORCE_COLOR is not set", "FORCE_COLOR=", "", false},
    {"FORCE_COLOR before NO_COLOR", "FORCE_COLOR=1 NO_COLOR=1", "", true},
    {"NO_COLOR", "NO_COLOR=1", "", false},
    {"the flag before NO_COLOR", "NO_COLOR=1", "--color always", true},
    {"the flag before FORCE_COLOR", "FORCE_COLOR=1", "--color never", false},
    {"auto is as if not given", "FORCE_COLOR=1", "--color auto", true},
};

TEST_F(CliTest, Color) {
  for (const ColorCase& c : kColors) {
    SCOPED_TRACE(c.name);
    const Outcome run = shell_.Run(std::string("env ") + c.environment +
                                   " $C compare a.txt b.txt " + c.flag);
    EXPECT_EQ(run.status, 0) << run.err;
    EXPECT_EQ(run.out.find('\x1b') != std::string::npos, c.colored);
  }
}

struct WidthCase {
  const char* name;
  const char* script;
  std::size_t rule;  // characters of the longest line, a rule
};

constexpr WidthCase kWidths[] = {
    {"80 without a terminal", "$C compare a.txt b.txt", 80},
    {"COLUMNS", "COLUMNS=60 $C compare a.txt b.txt", 60},
    {"at most 100", "COLUMNS=300 $C compare a.txt b.txt", 100},
    {"at least 40", "COLUMNS=3 $C compare a.txt b.txt", 40},
    {"COLUMNS that is no number", "COLUMNS=x $C compare a.txt b.txt", 80},
    {"the flag before COLUMNS", "COLUMNS=60 $C compare --width 70 a.txt b.txt",
     70},
    {"the flag may ask for more", "$C compare --width 140 a.txt b.txt", 140},
};

std::size_t LongestLine(const std::string& text) {
  std::size_t longest = 0;
  std::size_t length = 0;
  for (const char c : text) {
    const bool leads = (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    length = c == '\n' ? 0 : length + (leads ? 1 : 0);
    longest = std::max(longest, length);
  }
  return longest;
}

TEST_F(CliTest, Width) {
  for (const WidthCase& c : kWidths) {
    SCOPED_TRACE(c.name);
    EXPECT_EQ(LongestLine(shell_.Run(c.script).out), c.rule);
  }
}

TEST_F(CliTest, SameBytesUnderAnotherLocaleAndTimeZone) {
  const std::string script = " $C compare --all --explain a.txt b.txt";
  const Outcome plain = shell_.Run(script);
  const Outcome other = shell_.Run(
      "env LANG=tr_TR.UTF-8 LC_ALL=tr_TR.UTF-8 TZ=Asia/Tokyo" + script);
  EXPECT_EQ(plain.out, other.out);
}

TEST_F(CliTest, FactsAsLinesAndAsTable) {
  shell_.Write("articles",
               "{\"id\":\"1\",\"text\":\"Naik 15 persen.\","
               "\"language\":\"id\"}\n");
  const Outcome lines = shell_.Run("$C facts --format jsonl <articles");
  EXPECT_EQ(lines.status, 0);
  EXPECT_NE(lines.out.find("\"key\":\"percent:15\",\"text\":\"15 persen\","
                           "\"span\":[5,14]"),
            std::string::npos)
      << lines.out;
  shell_.Write("article", "Harga\n\nNaik 15 persen.\n");
  const Outcome table = shell_.Run("$C facts --lang id article");
  EXPECT_EQ(table.status, 0);
  EXPECT_NE(table.out.find("3:6  percent  percent:15  15 persen\n"),
            std::string::npos)
      << table.out;
  EXPECT_EQ(shell_.Run("$C facts --lang id <article").out, table.out);
}

}  // namespace
}  // namespace claimdiff::cli
