// claimdiff explain, schema, and the report on a terminal.
#include <gtest/gtest.h>

#include <string>

#include "shell.h"

namespace claimdiff::cli {
namespace {

constexpr char kArticleA[] =
    "Oslo has 15 new boats, the harbour said on Monday. Bergen has none.\n";
constexpr char kArticleB[] =
    "Oslo hat 15 neue Boote. Das Wetter in Hamburg war am Dienstag gut.\n";

struct RunCase {
  const char* name;
  const char* script;
  int status;
  const char* out;  // must occur; "" means that nothing is printed
  const char* err;
};

// `script` gives a command a terminal of its own.
constexpr RunCase kRuns[] = {
    {"a claim of A", "$C explain a.txt b.txt --claim a1", 0, "Aligned with b1",
     ""},
    {"a claim of B", "$C explain a.txt b.txt --claim B2", 0, "b.txt:1 [b2]",
     ""},
    {"as JSON", "$C explain a.txt b.txt --claim a1 --format json", 0,
     "{\"schema_version\":1,\"claim\":\"a1\"", ""},
    {"swapped articles explain the same", "$C explain b.txt a.txt --claim b1",
     0, "Aligned with a1", ""},
    {"to a file", "$C explain a.txt b.txt --claim a1 -o x && cat x", 0,
     "Aligned with b1", ""},
    {"no claim", "$C explain a.txt b.txt", 2, "", "--claim takes"},
    {"no such claim", "$C explain a.txt b.txt --claim a9", 2, "",
     "the last one of A is a2"},
    {"claim nought", "$C explain a.txt b.txt --claim a0", 2, "",
     "--claim takes"},
    {"a claim of C", "$C explain a.txt b.txt --claim c1", 2, "",
     "--claim takes"},
    {"a claim too large to count",
     "$C explain a.txt b.txt --claim a99999999999999999999", 2, "",
     "--claim takes"},
    {"both from a pipe", "$C explain - - --claim a1 <a.txt", 2, "",
     "only one of the two"},

    {"a schema", "$C schema facts", 0, "urn:claimdiff:schema:facts:1", ""},
    {"no such schema", "$C schema verdicts", 2, "", "there are check, error"},

    {"a format by its name", "$C compare --format markdown a.txt b.txt", 0,
     "### ", ""},
    {"no such format", "$C compare --format docx a.txt b.txt", 2, "",
     "none of terminal, json"},
    {"links on request", "$C compare --hyperlinks always a.txt b.txt", 0,
     "/a.txt#1\x1b\\a.txt:1", ""},
    {"a link to an odd name",
     "cp a.txt 'a b%\u00e9.txt'; $C compare --hyperlinks always a*\u00e9.txt "
     "b.txt",
     0, "/a%20b%25%C3%A9.txt#1\x1b\\", ""},
    {"links by the environment", "FORCE_HYPERLINK=1 $C compare a.txt b.txt", 0,
     "/b.txt#1\x1b\\b.txt:1", ""},
    {"no links in a pipe", "$C compare a.txt b.txt | grep -c ']8;;'; true", 0,
     "0\n", ""},
    {"none to standard input",
     "cat a.txt | $C compare --hyperlinks always - b.txt", 0,
     "standard input:1", ""},
    {"two columns", "$C compare --side-by-side --width 60 a.txt b.txt", 0,
     " \u00b1 ", ""},

    {"a pager on a terminal",
     "CLAIMDIFF_PAGER='sed s/^/PAGED/' script -qec \"$C compare a.txt b.txt\" "
     "/dev/null </dev/null",
     0, "PAGED", ""},
    {"no pager on request",
     "CLAIMDIFF_PAGER='sed s/^/PAGED/' script -qec \"$C compare --no-pager "
     "a.txt b.txt\" /dev/null </dev/null | grep -c PAGED; true",
     0, "0\n", ""},
    {"PAGER does, too",
     "PAGER='sed s/^/PAGED/' script -qec \"$C explain --claim a1 a.txt "
     "b.txt\" /dev/null </dev/null",
     0, "PAGED", ""},
    {"no pager in a pipe",
     "CLAIMDIFF_PAGER='sed s/^/PAGED/' $C compare a.txt b.txt | grep -c "
     "PAGED; true",
     0, "0\n", ""},
    {"a pager that is not there",
     "CLAIMDIFF_PAGER=no_such_pager script -qec \"$C compare a.txt b.txt\" "
     "/dev/null </dev/null",
     0, "only in B", ""},
    {"no pager is there, and none was asked for",
     "mkdir bin; ln -s $(command -v cat) bin; "
     "env PATH=bin /usr/bin/script -qec \"$C compare a.txt b.txt\" /dev/null "
     "</dev/null",
     0, "only in B", ""},
    {"a pager keeps the exit status",
     "CLAIMDIFF_PAGER=true script -qec \"$C compare --fail-on only a.txt "
     "b.txt\" /dev/null </dev/null",
     1, "", ""},
};

TEST(ExplainTest, Runs) {
  const Shell shell;
  shell.Write("a.txt", kArticleA);
  shell.Write("b.txt", kArticleB);
  for (const RunCase& c : kRuns) {
    SCOPED_TRACE(c.name);
    const Outcome run = shell.Run(c.script);
    EXPECT_EQ(run.status, c.status) << run.out << run.err;
    EXPECT_EQ(run.out.empty(), *c.out == '\0') << run.out;
    EXPECT_NE(run.out.find(c.out), std::string::npos) << run.out;
    EXPECT_EQ(run.err.empty(), *c.err == '\0') << run.err;
    EXPECT_NE(run.err.find(c.err), std::string::npos) << run.err;
  }
}

}  // namespace
}  // namespace claimdiff::cli
