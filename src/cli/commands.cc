#include "cli/commands.h"

#include <string_view>

namespace claimdiff::cli {

namespace {

constexpr char kCompareHelp[] =
    R"(Compares two articles on the same subject, in the same language or in two,
and reports the claims on which they disagree, then those that only one of
them makes. An article is a text file, a web page, Markdown, reStructuredText,
AsciiDoc or wikitext; '-' is standard input.

Examples:
  claimdiff compare report.id.txt report.pt.txt
      the report for a reader, at the terminal's width
  claimdiff compare --all --explain a.txt b.txt
      also what both articles say, and what speaks for each alignment
  claimdiff compare --side-by-side a.txt b.txt
      both articles in two columns, in reading order
  claimdiff compare --format markdown a.txt b.txt | gh pr comment --body-file -
      the findings as a comment on a pull request
  curl -s https://example.org/a.txt | claimdiff compare --lang-a id - b.txt
      one article from a pipe, in a language that you know
  claimdiff compare --fail-on conflict,only --format json -o out.json a b
      for a script: the JSON report, and exit status 1 if there are findings
)";

constexpr char kBatchHelp[] =
    R"(Reads article pairs from FILE or standard input, one JSON object a line, and
writes one report a line, in the same order and as soon as it is ready:
  {"id": "1", "a": {"text": "...", "language": "id"}, "b": {"text": "..."}}
"language" (BCP 47) and "date" (ISO 8601) are found out when absent. A line
that cannot be read gives {"id": ..., "error": {"code", "message", "line"}} in
its place; the run goes on, and ends with exit status 2.

With --resume, the exit status is that of the earlier run and this one together.
Pairs that were in error are tried again; the last line of an id counts.

Examples:
  claimdiff batch pairs.jsonl -o reports.jsonl
  claimdiff batch --resume reports.jsonl pairs.jsonl -o reports.jsonl
      go on where that stopped
  claimdiff batch < pairs.jsonl | jq .summary
)";

constexpr char kCheckHelp[] =
    R"(Checks the article pairs that claimdiff.toml names, in this directory or above
it: which claims does the counterpart lack, and where do the two disagree?
With PATH, only the pairs that one of the paths belongs to; a path that belongs
to none is trouble. With --since, only what is new, changed or deleted since a
revision is looked at: the check for updated articles in CI.

Examples:
  claimdiff check --init
      look at the files below this directory and write claimdiff.toml
  claimdiff check
      all pairs, whole articles
  claimdiff check --since origin/main
      what this branch changed and the counterparts do not have yet
  claimdiff check --since HEAD~1 --format github --report sarif=out.sarif
      for CI: annotations, and a file to upload
  claimdiff check --update-waivers --reason "left out on purpose"
      accept what is found now
)";

constexpr char kFactsHelp[] =
    R"(Shows the checkable facts of one article: numbers, dates, amounts and names,
each with the language-neutral key by which articles are compared.

Examples:
  claimdiff facts report.id.txt
      a table: where, which kind, which key, which words
  claimdiff facts --format jsonl < articles.jsonl
      reads {"id", "text", "language"} and writes {"id", "language", "facts"},
      one object a line
)";

constexpr char kReadHelp[] =
    R"(Shows what claimdiff reads from a file: its title, language and date, the
claims with their kinds, and each part that it does not read, with the reason.

Examples:
  claimdiff read page.html
  claimdiff read --format json page.html | jq -r '.claims[].text'
  curl -s https://example.org/ | claimdiff read --input-format html -
)";

constexpr char kLexiconHelp[] =
    R"(Bilingual dictionaries make the largest difference to a comparison. They are
not part of claimdiff; it compiles those that are installed, or your own, into
one file a language, which every later run finds and maps into memory.

Examples:
  apt-get install dict-freedict-eng-ind dict-freedict-por-eng
  claimdiff lexicon build
  claimdiff lexicon list
  claimdiff lexicon lookup larangan --lang id
)";

constexpr char kLexiconBuildHelp[] =
    R"(Compiles dictionaries. Without FILE, all that Debian's packages installed; else
  *.index      of dictd, as dict-freedict-* and mueller7-dict have it; those
               without English serve as bridges to the others
  *.aff        of Hunspell (hunspell-*): the forms of words
  *.tsv        a table of your own with the columns language, word, language,
               word, weight
  locale       a folder of that name, from whose translated messages of programs
               (LANGUAGE/LC_MESSAGES/*.mo) words are learnt, beside a dictionary
               or instead of one
  annotations  the folder of unicode-cldr-core with the names of characters
  hanja.txt    of libhangul-data: the words that Korean shares with Japanese
Slovak learns from Czech what both write alike, and so do others whose
dictionaries are small. What is compiled replaces the files of its languages; it
is refused where they came from other sources as well.

Examples:
  claimdiff lexicon build
  claimdiff lexicon build --installed learnt.tsv
)";

constexpr char kLexiconListHelp[] =
    R"(Shows the compiled dictionaries that comparisons find, and their sources.

Examples:
  claimdiff lexicon list
)";

constexpr char kLexiconLookupHelp[] =
    R"(Shows what a word leads to, and so what it can meet in another language.

Examples:
  claimdiff lexicon lookup larangan --lang id
)";

constexpr char kLexiconLearnHelp[] =
    R"(Learns words from article pairs, JSON Lines as for `batch`, and writes a table
that `lexicon build` compiles: for languages without a dictionary, from some
hundred pairs on. Reads standard input without FILE.

Examples:
  claimdiff lexicon learn pairs.jsonl -o learnt.tsv
  claimdiff lexicon build --installed learnt.tsv
)";

constexpr char kExplainHelp[] =
    R"(Shows what decided one claim: the claims of the other article that may say the
same, the evidence for and against each in nats, how likely it makes them, and
how much more or less of it would have changed the verdict. Reports print the
name of a claim after its place: demo.id.txt:14 [a7].

Examples:
  claimdiff explain report.id.txt report.pt.txt --claim a7
  claimdiff explain a.txt b.txt --claim b12 --format json | jq .candidates
)";

constexpr char kSchemaHelp[] =
    R"(Prints the JSON Schema (draft 2020-12) of what claimdiff prints as JSON:

  explanation  explain --format json
  report       compare --format json, and each line of batch [the default]
  check        check --format json
  error        a line of batch or facts that cannot be read
  facts        each line of facts --format jsonl
  reading      read --format json

Examples:
  claimdiff schema > report.schema.json
  claimdiff schema facts | jq .title
)";

constexpr Command kCommands[] = {
    {kCompare, "compare", "A B", "compare two articles", kCompareHelp, 2, 2,
     Words::kInputs, RunCompare},
    {kBatch, "batch", "[FILE]", "compare many pairs, JSON Lines", kBatchHelp, 0,
     1, Words::kInputs, RunBatch},
    {kCheck, "check", "[PATH]...", "check article pairs in CI", kCheckHelp, 0,
     100000, Words::kOther, RunCheck},
    {kFacts, "facts", "[FILE]", "show the facts of one article", kFactsHelp, 0,
     1, Words::kInputs, RunFacts},
    {kRead, "read", "[FILE]", "show what is read from a file, and what is not",
     kReadHelp, 0, 1, Words::kInputs, RunRead},
    {kExplain, "explain", "A B --claim NAME", "show what decided one claim",
     kExplainHelp, 2, 2, Words::kInputs, RunExplain},
    {kSchema, "schema", "[NAME]", "print the JSON Schema of an output",
     kSchemaHelp, 0, 1, Words::kOther, RunSchema},
    {kLexicon, "lexicon", "ACTION ...", "compile, list and query dictionaries",
     kLexiconHelp, 0, 1000, Words::kOther, RunLexicon},
    {kLexiconBuild, "lexicon build", "[FILE]...", "compile dictionaries",
     kLexiconBuildHelp, 0, 1000, Words::kOther, RunLexiconBuild},
    {kLexiconList, "lexicon list", "",
     "show the compiled dictionaries that comparisons find", kLexiconListHelp,
     0, 0, Words::kOther, RunLexiconList},
    {kLexiconLookup, "lexicon lookup", "WORD --lang TAG",
     "show what a word leads to", kLexiconLookupHelp, 1, 1, Words::kOther,
     RunLexiconLookup},
    {kLexiconLearn, "lexicon learn", "[FILE]", "learn words from article pairs",
     kLexiconLearnHelp, 0, 1, Words::kInputs, RunLexiconLearn},
};

}  // namespace

std::span<const Command> Commands() { return kCommands; }

std::string UsageOf(const Command& command, const char* options) {
  std::string usage = std::string("claimdiff ") + command.name + options;
  if (*command.arguments != '\0') usage.append(" ").append(command.arguments);
  return usage;
}

bool IsAction(const Command& command) {
  return std::string_view(command.name).find(' ') != std::string_view::npos;
}

}  // namespace claimdiff::cli
