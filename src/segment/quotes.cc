#include "segment/quotes.h"

namespace claimdiff {

namespace {

using text::SentenceMark;

void MarkQuotes(std::size_t from, std::uint32_t begin, std::uint32_t end,
                std::vector<Sentence>* out) {
  for (std::uint32_t k = begin; k < end; ++k) (*out)[from + k].quote = true;
}

}  // namespace

bool Quotes::IsOpenBefore(std::uint32_t i) {
  for (; read_ < i; ++read_) {
    if (MarkAt(read_) != SentenceMark::kQuote) continue;
    if (open_ ? Closes(read_) : Opens(read_)) {
      open_ = !open_;
    }
  }
  return open_;
}

void Quotes::Note(std::size_t from, std::vector<Sentence>* out) {
  const auto index = static_cast<std::uint32_t>(out->size() - from - 1);
  const TokenSpan range = out->back().tokens;
  const std::uint32_t text_end = TextEnd(range);
  std::uint32_t text_seen = 0;  // words outside of quotation marks
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    const bool quote = MarkAt(i) == SentenceMark::kQuote;
    if (!quote) {
      if (IsWord(i) || IsDigits(i)) {
        if (!inside_) ++text_seen;
      }
      continue;
    }
    if (!inside_ && Opens(i)) {
      inside_ = true;
      first_ = text_seen == 0 ? index : index + 1;
    } else if (inside_ && Closes(i)) {
      inside_ = false;
      if (i < text_end) {
        if (index > first_) MarkQuotes(from, first_, index, out);
        first_ = kNone;
        ++text_seen;
      } else if (first_ != kNone) {
        MarkQuotes(from, first_, index + 1, out);
      }
    }
  }
}

std::uint32_t Quotes::TextEnd(TokenSpan range) const {
  std::uint32_t end = range.end;
  while (end > range.begin && !IsWord(end - 1) && !IsDigits(end - 1)) --end;
  return end;
}

// A quotation mark that begins a quotation, not an apostrophe.
bool Quotes::Opens(std::uint32_t i) const {
  const char32_t c = CharAt(i);
  if (c == '\'' || c == 0x2019) return false;
  return c == 0x300C || c == 0x300E || c == 0xAB || !SpaceAfter(i);
}

bool Quotes::Closes(std::uint32_t i) const {
  const char32_t c = CharAt(i);
  if (c == '\'' || c == 0x2019) return false;
  return c == 0xBB || c == 0x300D || c == 0x300F || c == 0x201D ||
         !list_[i].space_before || i + 1 == limit_;
}

}  // namespace claimdiff
