#include "read/line_evidence.h"

namespace claimdiff {

namespace {

constexpr std::uint32_t kMaxCreditWords = 8;

constexpr LineKinds kStrong = {LineKind::kAdvert, LineKind::kNavigate,
                               LineKind::kRelated, LineKind::kCopyright};
constexpr LineKinds kWeak = {LineKind::kShare, LineKind::kSubscribe,
                             LineKind::kTags,  LineKind::kPublished,
                             LineKind::kPhoto, LineKind::kByline,
                             LineKind::kAgency};

}  // namespace

bool EndsSentence(Ending ending) {
  return ending == Ending::kStop || ending == Ending::kQuestion ||
         ending == Ending::kExclaim;
}

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

bool IsNothingButPhrases(const Shape& shape) {
  if (shape.words == 0 || shape.covered < shape.words || shape.digits > 0) {
    return false;
  }
  return shape.kinds.HasAny(kStrong) ||
         (shape.words >= 3 && shape.kinds.Has(LineKind::kSubscribe));
}

bool IsRights(const Shape& shape) {
  constexpr std::uint32_t kMaxWords = 25;
  const bool rights = shape.kinds.Has(LineKind::kCopyright);
  return shape.words <= kMaxWords &&
         ((shape.copyright_sign && (shape.digits > 0 || rights)) ||
          (rights && shape.lead.Has(LineKind::kCopyright)));
}

bool IsOffer(const Line& line) {
  constexpr std::uint32_t kPlainWords = 3;  // fewer may begin any sentence
  const Shape& shape = line.shape;
  return (shape.lead.Has(LineKind::kAdvert) && shape.lead_parted) ||
         (line.paragraph.kind && shape.lead.Has(LineKind::kSubscribe) &&
          shape.lead_words >= kPlainWords);
}

bool LeadsToAnother(const Line& line) {
  return line.shape.lead.Has(LineKind::kRelated) && line.shape.lead_parted &&
         line.paragraph.ending != Ending::kStop;
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
  const bool cased = text::HasCase(shape.script);
  return shape.lead_parted ||
         (cased && shape.words > shape.lead_words && shape.words <= 8 &&
          shape.capitalised + shape.lead_words >= shape.words);
}

bool IsSignature(std::string_view text, const Line& line) {
  constexpr std::uint32_t kMaxWords = 8;
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

bool HasStops(const std::vector<Line>& lines) {
  std::size_t with = 0;
  std::size_t without = 0;
  for (const Line& line : lines) {
    if (line.skip || line.paragraph.cells < kProseCells) continue;
    ++(line.paragraph.ending == Ending::kOpen ? without : with);
  }
  return with > 0 && 2 * without <= with;
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
