// claimdiff explain: what decided one claim.
#include <charconv>
#include <optional>
#include <sstream>
#include <string_view>
#include <utility>

#include "claimdiff/claimdiff.h"
#include "cli/commands.h"
#include "cli/files.h"
#include "cli/lexicons.h"
#include "cli/load_articles.h"
#include "cli/show.h"
#include "cli/trouble.h"
#include "report/explanation.h"

namespace claimdiff::cli {

namespace {

struct ClaimId {
  bool of_a = true;
  ClaimIndex index = 0;
};

// "a7" is the seventh claim of A.
std::optional<ClaimId> ReadClaimId(std::string_view text) {
  if (text.empty()) return std::nullopt;
  const char side = static_cast<char>(text.front() | 0x20);  // lower case
  if (side != 'a' && side != 'b') return std::nullopt;
  std::uint32_t number = 0;
  const char* end = text.data() + text.size();
  const auto parsed = std::from_chars(text.data() + 1, end, number);
  if (parsed.ec != std::errc() || parsed.ptr != end || number == 0) {
    return std::nullopt;
  }
  return ClaimId{side == 'a', number - 1};
}

std::optional<Error> Print(const Explanation& explanation,
                           const Settings& settings) {
  std::ostringstream out;
  if (settings.format == "json") {
    WriteExplanationJson(explanation, out);
    return WriteOutput(settings.output, out.str());
  }
  WriteExplanation(explanation, ChooseOptions(settings), out);
  return Show(out.str(), settings);
}

}  // namespace

int RunExplain(const Settings& settings) {
  const std::optional<ClaimId> claim = ReadClaimId(settings.claim);
  if (!claim) {
    return ComplainUsage("explain",
                         "--claim takes the name of a claim such as a7, as "
                         "reports print it");
  }
  const std::optional<Error> missing = MissingLexiconDirectory(settings);
  if (missing) return Complain(*missing);
  std::optional<LoadedArticles> loaded = LoadArticles(settings, "explain");
  if (!loaded) return kExitTrouble;
  const Lexicons lexicons(LexiconDirectories(settings));
  const Result<Explanation> explanation =
      Explain(std::move(loaded->a), std::move(loaded->b), claim->of_a,
              claim->index, lexicons);
  if (!explanation.ok()) return Complain(explanation.error());
  ComplainOfTroubles(lexicons);
  const std::optional<Error> error = Print(explanation.value(), settings);
  return error ? Complain(*error) : kExitOk;
}

}  // namespace claimdiff::cli
