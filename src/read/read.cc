#include "read/read.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>
#include <vector>

#include "read/asciidoc.h"
#include "read/blocks.h"
#include "read/boilerplate.h"
#include "read/declared_charset.h"
#include "read/document.h"
#include "read/encoding.h"
#include "read/format.h"
#include "read/html.h"
#include "read/language.h"
#include "read/markdown.h"
#include "read/paragraphs.h"
#include "read/publication_date.h"
#include "read/rst.h"
#include "read/text_check.h"
#include "read/wikitext.h"
#include "text/language_tag.h"
#include "text/line_joins.h"
#include "text/utf8.h"

namespace claimdiff {

namespace {

// What the caller says of the article's language, date and format.
std::optional<Error> TakeOptions(const ArticleInput& input, Article* article) {
  if (!input.language.empty()) {
    std::optional<std::string> tag = text::CanonicalLanguage(input.language);
    if (!tag) {
      return Error{ErrorCode::kUsage,
                   "\"" + input.language +
                       "\" is not a BCP 47 language tag such as pt or zh-Hant",
                   "", 0};
    }
    article->language = *std::move(tag);
  }
  if (!input.date.empty()) {
    article->date = ParseIsoDate(input.date);
    if (!article->date.known) {
      return Error{ErrorCode::kUsage,
                   "\"" + input.date +
                       "\" is no ISO 8601 date from 1900 to 2100, such "
                       "as 2025-12-01",
                   "", 0};
    }
  }
  if (!input.format.empty() && !FormatByName(input.format)) {
    return Error{
        ErrorCode::kUsage,
        "\"" + input.format + "\" is no format; there are " + FormatNames(), "",
        0};
  }
  return std::nullopt;
}

// Leaves the text in UTF-8 in *input.
std::optional<Error> TakeBytes(ArticleInput* input, Article* article) {
  const std::optional<Format> given = FormatByName(input->format);
  const Format seen = given.value_or(FindFormat(article->source, input->text));
  const std::string declared(
      seen == Format::kHtml ? DeclaredCharset(input->text) : "");
  Result<DecodedSource> decoded =
      DecodeSource(std::move(input->text), input->encoding, declared);
  if (!decoded.ok()) return decoded.error();
  DecodedSource& source = decoded.value();
  input->text = std::move(source.text);
  article->encoding = std::move(source.encoding);
  article->decoded = std::move(source.origin);
  article->undecoded = static_cast<std::uint32_t>(source.undecoded);
  article->format = given.value_or(FindFormat(article->source, input->text));
  if (given || article->format != Format::kText) return std::nullopt;
  return CheckRoff(input->text);
}

// "und" says as little as nothing. `declared` is what the markup says.
void FindLanguage(const std::vector<Paragraph>& paragraphs,
                  const std::string& declared, Article* article) {
  if (!article->language.empty() && article->language != "und") return;
  article->language =
      ReconcileLanguages(declared, DetectLanguage(article->text, paragraphs));
  article->language_detected =
      article->language != "und" && article->language != declared;
}

void TakeParagraphs(const std::vector<Paragraph>& paragraphs,
                    const std::string& declared, ReadText* read) {
  Article& article = read->article;
  FindLanguage(paragraphs, declared, &article);
  read->tokens = text::Tokenise(article.text);
  const PageLines page = SortOutBoilerplate(
      article.text, read->tokens, article.language, article.format, paragraphs);
  if (!article.date.known) article.date = page.date;
  BuildBlocks(page, &article);
  if (article.format == Format::kText) {
    text::ReadAcrossLines(article.text, article.blocks, &read->tokens);
  }
}

// The date of a short line with no more than `max_words` besides.
ArticleDate StampOf(std::string_view line, std::uint32_t max_words,
                    bool needs_time, const DateReader& dates) {
  constexpr std::size_t kMaxBytes = 200;
  if (line.size() > kMaxBytes) return {};
  const DateLine read = dates.ReadLine(line);
  const bool stamp =
      read.other_words <= max_words && (read.has_time || !needs_time);
  return stamp ? read.date : ArticleDate();
}

// Of pages that declare no date: that of a short line by the headline, which is
// skipped for what it is. With a time of day it is the article's; without, it
// may be anybody's.
ArticleDate DateBesideTitle(const Document& document,
                            const std::string& language) {
  constexpr std::size_t kReach = 6;  // skipped parts, above and below
  constexpr std::uint32_t kMaxWords = 7;
  constexpr std::uint32_t kFewWords = 3;
  const DateReader dates(language);
  const std::vector<Skipped>& skipped = document.skipped;
  std::size_t after = 0;
  while (after < skipped.size() &&
         skipped[after].span.begin < document.title.begin) {
    ++after;
  }
  for (const bool needs_time : {true, false}) {
    for (std::size_t i = after < kReach ? 0 : after - kReach;
         i < std::min(skipped.size(), after + kReach); ++i) {
      const Span span = skipped[i].span;
      if (skipped[i].reason == SkipReason::kCode) continue;
      const ArticleDate date = StampOf(
          std::string_view(document.text).substr(span.begin, span.size()),
          needs_time ? kMaxWords : kFewWords, needs_time, dates);
      if (date.known) return date;
    }
  }
  return {};
}

Result<Document> ReadMarkup(Format format, std::string_view source) {
  if (format == Format::kHtml) return ReadHtml(source);
  if (format == Format::kRst) return ReadRst(source);
  if (format == Format::kAsciidoc) return ReadAsciidoc(source);
  if (format == Format::kWikitext) return ReadWikitext(source);
  return ReadMarkdown(source);
}

// What markup declares gives way to what the caller says.
std::optional<Error> TakeMarkup(std::string source, ReadText* out) {
  Article* const article = &out->article;
  article->markup = std::move(source);
  Result<Document> read = ReadMarkup(article->format, article->markup);
  if (!read.ok()) return read.error();
  Document document = std::move(read).value();
  if (document.text.empty()) {
    return Error{ErrorCode::kEmpty, "there is no text", "", 0};
  }
  article->text = document.text;
  article->origin = std::move(document.origin);
  article->title = document.title;
  article->headings = std::move(document.headings);
  article->code = std::move(document.code);
  article->listings = std::move(document.listings);
  if (!article->date.known) article->date = document.date;
  TakeParagraphs(BlockParagraphs(article->text, document.blocks),
                 text::CanonicalLanguage(document.language).value_or(""), out);
  if (!article->date.known && !document.title.empty()) {
    article->date = DateBesideTitle(document, article->language);
  }
  std::vector<Skipped> skipped;
  std::merge(
      article->skipped.begin(), article->skipped.end(),
      document.skipped.begin(), document.skipped.end(),
      std::back_inserter(skipped),
      [](const Skipped& x, const Skipped& y) { return x.span < y.span; });
  article->skipped = std::move(skipped);
  return std::nullopt;
}

}  // namespace

Result<ReadText> ReadWithTokens(ArticleInput input) {
  ReadText out;
  Article& article = out.article;
  article.source = text::Repaired(input.source);
  std::optional<Error> error = TakeOptions(input, &article);
  if (!error) error = TakeBytes(&input, &article);
  if (error) {
    error->source = article.source;
    return *std::move(error);
  }
  if (article.format == Format::kText) {
    article.text = std::move(input.text);
    TakeParagraphs(SplitParagraphs(article.text), "", &out);
    return out;
  }
  error = TakeMarkup(std::move(input.text), &out);
  if (error) {
    error->source = article.source;
    return *std::move(error);
  }
  return out;
}

Result<Article> Read(ArticleInput input) {
  Result<ReadText> read = ReadWithTokens(std::move(input));
  if (!read.ok()) return read.error();
  return std::move(read.value().article);
}

}  // namespace claimdiff
