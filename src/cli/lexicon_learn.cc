// claimdiff lexicon learn: article pairs in, a table of words out.
#include <iomanip>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "cli/commands.h"
#include "cli/compare_inputs.h"
#include "cli/files.h"
#include "cli/lexicons.h"
#include "cli/trouble.h"
#include "lexicon/learn.h"
#include "read/json_line.h"

namespace claimdiff::cli {

namespace {

// Words are learnt for each pair of languages apart.
class PairLearners {
 public:
  void Add(const Report& report) {
    const std::pair<std::string, std::string> key(report.a.language,
                                                  report.b.language);
    lexicon::Learner& learner = learners_[key];
    for (const Alignment& bead : report.alignments) {
      learner.Add(WordsOf(report.a, bead.a), WordsOf(report.b, bead.b),
                  bead.score);
    }
  }

  std::string Table() const {
    std::ostringstream out;
    out << "# Learnt by 'claimdiff lexicon learn'; compile with 'claimdiff "
           "lexicon build --installed FILE'.\n"
           "# language, word, language, word, weight\n"
        << std::fixed << std::setprecision(3);
    for (const auto& [languages, learner] : learners_) {
      for (const lexicon::LearntPair& pair : learner.Learn()) {
        out << languages.first << '\t' << pair.word_a << '\t'
            << languages.second << '\t' << pair.word_b << '\t' << pair.weight
            << '\n';
      }
    }
    return std::move(out).str();
  }

 private:
  static std::vector<std::string> WordsOf(
      const Article& article, const std::vector<ClaimIndex>& claims) {
    std::set<std::string> words;
    for (const ClaimIndex claim : claims) {
      for (std::string& word : lexicon::LearningWords(
               article.View(article.claims[claim].span), article.language)) {
        words.insert(std::move(word));
      }
    }
    return {words.begin(), words.end()};
  }

  std::map<std::pair<std::string, std::string>, lexicon::Learner> learners_;
};

}  // namespace

int RunLexiconLearn(const Settings& settings) {
  const std::optional<Error> missing = MissingLexiconDirectory(settings);
  if (missing) return Complain(*missing);
  const std::string path = settings.files.empty() ? "-" : settings.files[0];
  Result<InputFile> input = InputFile::Open(path);
  if (!input.ok()) return Complain(input.error());
  LineReader lines(std::move(input).value(), kMaxJsonLineBytes);
  const Lexicons lexicons(LexiconDirectories(settings));
  PairLearners learners;
  int status = kExitOk;
  for (;;) {
    Result<std::optional<Line>> line = lines.Next();
    if (!line.ok()) return Complain(line.error());
    if (!line.value()) break;
    const Result<Report> report =
        CompareInputs(ParseBatchLine(line.value()->text).content, lexicons);
    if (report.ok()) {
      learners.Add(report.value());
      continue;
    }
    Error error = report.error();
    error.source = path;
    error.line = line.value()->number;
    status = Complain(error);
  }
  const std::optional<Error> error =
      WriteOutput(settings.output, learners.Table());
  return error ? Complain(*error) : status;
}

}  // namespace claimdiff::cli
