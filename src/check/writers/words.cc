#include "check/writers/words.h"

#include "text/counted.h"
#include "text/printable.h"
#include "text/utf8.h"

namespace claimdiff::check {

std::string FindingsWords(const Tally& tally) {
  std::string words;
  for (const KindText& kind : KindTexts()) {
    const std::uint32_t count =
        tally.kinds[static_cast<std::size_t>(kind.kind)];
    if (count == 0) continue;
    words.append(words.empty() ? "" : ", ");
    words.append(std::to_string(count)).append(" ").append(kind.name);
  }
  words = words.empty()
              ? "no finding"
              : text::Counted(tally.findings(), "finding", "findings") + ": " +
                    words;
  if (tally.waived > 0) {
    words += ", " + std::to_string(tally.waived) + " waived";
  }
  if (tally.dropped > 0) {
    words += " (" + std::to_string(tally.dropped) + " of them not shown)";
  }
  return words;
}

std::string PairsWords(const Tally& tally) {
  std::string words = text::Counted(tally.pairs, "pair", "pairs") +
                      " checked, " + std::to_string(tally.in_step) + " in step";
  if (tally.unchanged > 0) {
    words += " (" + std::to_string(tally.unchanged) + " unchanged)";
  }
  if (tally.lacking > 0) {
    words += ", " + text::Counted(tally.lacking, "lacks", "lack") + " a file";
  }
  if (tally.skipped > 0) {
    words += ", " + std::to_string(tally.skipped) + " left out";
  }
  return words;
}

std::string SinceWords(const Outcome& outcome) {
  constexpr std::size_t kShortHash = 12;
  if (outcome.since.empty()) return "whole articles";
  const std::string base = outcome.base.substr(0, kShortHash);
  if (outcome.since.starts_with(base)) return "changes since " + base;
  return "changes since " + text::Printable(outcome.since) + " (" + base + ")";
}

std::string PlaceWords(const Place& place) {
  std::string words = text::Printable(place.path);
  if (place.begin.line == 0) return words;
  return words.append(":").append(std::to_string(place.begin.line));
}

std::string FullMessage(const Finding& finding) {
  std::string message = text::Printable(finding.text);
  message.append(" \u2014 ").append(finding.message);
  if (!finding.other_text.empty()) {
    message.append(" There (line ")
        .append(std::to_string(finding.counterpart.begin.line))
        .append("): ")
        .append(finding.other_text);
  }
  return message;
}

std::string TroubleWords(const Error& trouble) {
  std::string words = text::Printable(trouble.source);
  if (trouble.line > 0) {
    words.append(":").append(std::to_string(trouble.line));
  }
  return words.append(words.empty() ? "" : ": ")
      .append(text::Printable(trouble.message));
}

std::string UnusedWords(const UnusedWaiver& waiver) {
  constexpr std::size_t kEnough = 60;
  return std::string("line ") + std::to_string(waiver.line) + ": " +
         (waiver.expired ? "expired waiver" : "unused waiver") + " for " +
         text::Printable(waiver.path) + ": " +
         text::Printable(Shortened(waiver.text, kEnough));
}

std::string Shortened(std::string_view text, std::size_t most) {
  constexpr std::string_view kEllipsis = "\u2026";
  if (text.size() <= most) return std::string(text);
  const std::size_t end =
      text::PreviousStart(text, most - kEllipsis.size() + 1);
  return std::string(text.substr(0, end)).append(kEllipsis);
}

}  // namespace claimdiff::check
