#include "read/line_evidence.h"

#include <algorithm>

namespace claimdiff {

namespace {

constexpr std::uint32_t kMaxCreditWords = 8;

constexpr LineKinds kStrong = {LineKind::kAdvert, LineKind::kNavigate,
                               LineKind::kRelated, LineKind::kCopyright};
constexpr LineKinds kWeak = {LineKind::kShare, LineKind::kSubscribe,
                             LineKind::kTags,  LineKind::kPublished,
                             LineKind::kPhoto, LineKind::kByline,
                             LineKind::kAgency};

// One word or two may be a heading ("Newsletter", "Comments"), unless nobody
// writes them as such; "Share this article" is none.
bool IsNothingButPhrases(const Shape& shape) {
  if (shape.words == 0 || shape.covered < shape.words || shape.digits > 0) {
    return false;
  }
  return shape.kinds.HasAny(kStrong) ||
         (shape.words >= 3 &&
          shape.kinds.HasAny({LineKind::kShare, LineKind::kSubscribe}));
}

// "(C) 2025 The Outlet", "All rights reserved."
bool IsRights(const Shape& shape) {
  const bool rights = shape.kinds.Has(LineKind::kCopyright);
  return shape.words <= kMaxRightsWords &&
         ((shape.copyright_sign && (shape.digits > 0 || rights)) ||
          (rights && shape.lead.Has(LineKind::kCopyright)));
}

// "Sponsored: Buy this", "You receive this email because ..."
bool IsOffer(const Line& line) {
  constexpr std::uint32_t kPlainWords = 3;  // fewer may begin any sentence
  const Shape& shape = line.shape;
  return (shape.lead.Has(LineKind::kAdvert) && shape.lead_parted) ||
         (line.paragraph.kind && shape.lead.Has(LineKind::kSubscribe) &&
          shape.lead_words >= kPlainWords);
}

}  // namespace

SkipReason ReasonFor(LineKinds kinds) {
  if (kinds.Has(LineKind::kRelated)) return SkipReason::kRelated;
  if (kinds.HasAny({LineKind::kAdvert, LineKind::kNavigate, LineKind::kShare,
                    LineKind::kSubscribe, LineKind::kCopyright,
                    LineKind::kTags})) {
    return SkipReason::kBoilerplate;
  }
  if (kinds.HasAny({LineKind::kByline, LineKind::kPublished})) {
    return SkipReason::kByline;
  }
  return SkipReason::kCredit;
}

bool LeadsToAnother(const Line& line) {
  return line.shape.lead.Has(LineKind::kRelated) && line.shape.lead_parted &&
         line.paragraph.ending != Ending::kStop;
}

std::optional<SkipReason> ReasonByWords(const Line& line) {
  const Shape& shape = line.shape;
  if (IsNothingButPhrases(shape)) return ReasonFor(shape.kinds);
  if (LeadsToAnother(line)) return SkipReason::kRelated;
  const bool tags = shape.hashtags >= 2 && shape.hashtags * 2 >= shape.words;
  if (IsOffer(line) || IsRights(shape) || tags) {
    return SkipReason::kBoilerplate;
  }
  return std::nullopt;
}

bool IsDatelineAlone(const Line& line) {
  return line.paragraph.ending == Ending::kDash && line.shape.words >= 1 &&
         line.shape.words <= 6 && line.shape.digits <= 1 &&
         !line.shape.lower_start;
}

bool AddsOutlet(std::string_view title, const Shape& title_shape,
                std::string_view longer, const Shape& longer_shape) {
  constexpr std::uint32_t kMaxMore = 5;  // words of an outlet's name
  if (title_shape.words < 4 || !longer.starts_with(title) ||
      longer_shape.words > title_shape.words + kMaxMore) {
    return false;
  }
  const std::string_view rest = longer.substr(title.size());
  return rest.starts_with(" - ") || rest.starts_with(" | ") ||
         rest.starts_with("|") || rest.starts_with(" \u2013 ") ||
         rest.starts_with(" \u2014 ") || rest.starts_with(" \u00B7 ");
}

std::optional<SkipReason> PictureLine(const Line& line) {
  const Shape& shape = line.shape;
  const std::uint32_t words = shape.words;
  const bool leads =
      shape.lead.Has(LineKind::kPhoto) &&
      (shape.bracketed || (shape.lead_parted && !shape.open_bracket));
  const bool whole =
      shape.credit <= line.paragraph.span.begin + line.paragraph.marker;
  if ((leads || whole) && words > shape.lead_words) {
    return words <= kMaxCreditWords ? SkipReason::kCredit
                                    : SkipReason::kCaption;
  }
  if (shape.credit < line.paragraph.span.end) return SkipReason::kCaption;
  return std::nullopt;
}

bool IsNamedByline(const Line& line) {
  const Shape& shape = line.shape;
  if (!shape.lead.Has(LineKind::kByline) ||
      line.paragraph.ending == Ending::kStop || shape.words > 12) {
    return false;
  }
  if (shape.lead_parted) return true;
  if (!text::HasCase(shape.script) || shape.words > 8) return false;
  const bool names_only = shape.words > shape.lead_words &&
                          shape.capitalised + shape.lead_words >= shape.words;
  // "By Ann Lee, science reporter": another word of this kind tells.
  const bool name_and_role =
      shape.capitalised >= 2 && shape.covered > shape.lead_words;
  return names_only || name_and_role;
}

bool IsAddress(std::string_view text, const Shape& shape) {
  return shape.link && (text.starts_with("www.") ||
                        text.find("://") != std::string_view::npos);
}

bool IsSignature(std::string_view text, const Line& line) {
  constexpr std::uint32_t kMaxWords = 10;
  const std::size_t at = text.find('@');
  return at != std::string_view::npos && at > 0 && at + 1 < text.size() &&
         text[at - 1] != ' ' && text[at + 1] != ' ' &&
         line.shape.words <= kMaxWords &&
         line.paragraph.ending != Ending::kStop;
}

bool IsControl(const Shape& shape) {
  return shape.words > 0 && shape.words <= kMaxControlWords &&
         shape.covered >= shape.words && shape.kinds.HasAny(kWeak);
}

bool LooksLikeNames(const Line& line) {
  const Shape& shape = line.shape;
  if (EndsSentence(line.paragraph.ending) || shape.words > 10) return false;
  if (!text::HasCase(shape.script)) return line.paragraph.cells <= 30;
  return shape.capitalised > 0 && shape.long_capitalised == shape.long_words &&
         2 * shape.capitalised >= shape.words;
}

bool IsBracketedCredit(const Line& line) {
  constexpr std::uint32_t kMaxCells = 40;
  return line.shape.bracketed && line.paragraph.cells <= kMaxCells &&
         line.shape.words <= 5 && !EndsSentence(line.paragraph.ending);
}

bool ComesAgain(const std::vector<Line>& lines, std::size_t i,
                std::size_t begin, std::size_t end) {
  for (std::size_t j = begin; j < std::min(end, lines.size()); ++j) {
    if (j != i && lines[j].shape.known &&
        lines[j].shape.word_hash == lines[i].shape.word_hash) {
      return true;
    }
  }
  return false;
}

bool HasStops(const std::vector<Line>& lines) {
  std::size_t with = 0;
  std::size_t without = 0;
  for (const Line& line : lines) {
    if (line.skip || line.paragraph.cells < kProseCells) continue;
    ++(line.paragraph.ending == Ending::kOpen ? without : with);
  }
  return with > 0 && 2 * without <= with;
}

bool IsTimeline(std::string_view text, const std::vector<Line>& lines,
                const DateReader& dates) {
  constexpr std::size_t kReach = 60;  // lines
  constexpr std::size_t kMinDates = 3;
  std::size_t found = 0;
  for (std::size_t i = 0; i < std::min(lines.size(), kReach); ++i) {
    const Shape& shape = lines[i].shape;
    if (!shape.known || shape.digits == 0 || shape.words > 4) continue;
    const Span span = lines[i].paragraph.span;
    const DateLine line = dates.ReadLine(text.substr(span.begin, span.size()));
    found += line.has_date && !line.has_time && line.other_words == 0;
  }
  return found >= kMinDates;
}

bool StandsOut(const std::vector<Line>& lines, std::size_t i) {
  constexpr std::uint32_t kMaxCells = 70;
  const Paragraph& next = lines[i + 1].paragraph;
  const bool parted = next.blanks_before > 0 && i + 2 < lines.size() &&
                      lines[i + 2].paragraph.blanks_before == 0;
  return parted || (lines[i].paragraph.cells <= kMaxCells &&
                    next.cells > 2 * lines[i].paragraph.cells);
}

bool IsSlogan(const Line& line) {
  constexpr std::uint32_t kMinLongWords = 3;
  const Shape& shape = line.shape;
  return shape.known && line.paragraph.marker == 0 && shape.digits == 0 &&
         line.paragraph.ending == Ending::kExclaim &&
         text::HasCase(shape.script) && shape.words <= 12 &&
         shape.long_words >= kMinLongWords &&
         shape.long_capitalised == shape.long_words;
}

}  // namespace claimdiff
