#include "report/writers.h"

#include "report/csv.h"
#include "report/html.h"
#include "report/json.h"
#include "report/markdown.h"
#include "report/terminal.h"
#include "report/tmx.h"

namespace claimdiff {

namespace {

void WriteJsonReport(const Report& report, const WriterOptions& /*options*/,
                     std::ostream& out) {
  WriteJson(report, out);
}

constexpr Writer kWriters[] = {
    {"terminal", "for a reader at a terminal", ".txt", WriteTerminal},
    {"json", "all that was found out, as one JSON object", ".json",
     WriteJsonReport},
    {"html", "a page for a browser, in one file", ".html", WriteHtml},
    {"markdown", "for pull requests and wikis", ".md", WriteMarkdown},
    {"csv", "the claims as a table, for spreadsheets", ".csv", WriteCsv},
    {"tmx", "the aligned claims, for translation memories", ".tmx", WriteTmx},
};

}  // namespace

std::span<const Writer> Writers() { return kWriters; }

const Writer* FindWriter(std::string_view name) {
  for (const Writer& writer : kWriters) {
    if (name == writer.name) return &writer;
  }
  return nullptr;
}

}  // namespace claimdiff
