// TMX 1.4b, as LISA's OSCAR group specified it: header, then one <tu> an
// alignment with a <tuv> for each article. Independent articles are no
// translations of each other; so each unit carries its score and relation, for
// the translation memory to filter by.
#include "report/tmx.h"

#include <cstdio>
#include <string>
#include <string_view>

#include "report/claim_names.h"
#include "text/printable.h"
#include "text/utf8.h"

namespace claimdiff {

namespace {

// XML 1.0 has no place for controls but for tab and line ends, nor for U+FFFE
// and U+FFFF.
bool IsXmlCharacter(char32_t c) {
  return (c >= 0x20 && c != 0xFFFE && c != 0xFFFF) || c == '\t' || c == '\n' ||
         c == '\r';
}

bool IsSpace(char32_t c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

void AppendCharacter(std::string_view character, char32_t c, std::string* out) {
  switch (c) {
    case '&': *out += "&amp;"; return;
    case '<': *out += "&lt;"; return;
    case '>': *out += "&gt;"; return;
    case '"': *out += "&quot;"; return;
    default: break;
  }
  if (text::ActsOnDisplay(c)) {
    char reference[16];
    std::snprintf(reference, sizeof(reference), "&#x%X;",
                  static_cast<unsigned>(c));
    *out += reference;
  } else {
    *out += character;
  }
}

// Escaped for content and attributes; each run of white space is one space.
std::string Escaped(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const text::CodePoint point = text::DecodeAt(text, at);
    if (IsSpace(point.value)) {
      if (!out.ends_with(' ')) out += ' ';
    } else if (IsXmlCharacter(point.value)) {
      AppendCharacter(text.substr(at, point.size), point.value, &out);
    }
    at += point.size;
  }
  return out;
}

// The claims one after the other. What stands next to each other in the
// article stays so: Chinese has no space there.
std::string SegmentOf(const Article& article,
                      const std::vector<ClaimIndex>& claims) {
  std::string segment;
  std::uint32_t end = 0;
  for (const ClaimIndex claim : claims) {
    const Span span = article.claims[claim].span;
    if (!segment.empty() && span.begin != end) segment += ' ';
    segment += article.View(span);
    end = span.end;
  }
  return Escaped(segment);
}

void WriteProperty(const char* indent, const char* type, std::string_view value,
                   std::ostream& out) {
  out << indent << "<prop type=\"x-claimdiff-" << type << "\">"
      << Escaped(value) << "</prop>\n";
}

void WriteHeader(const Report& report, std::ostream& out) {
  out << "  <header creationtool=\"claimdiff\" creationtoolversion=\""
      << CLAIMDIFF_VERSION
      << "\" segtype=\"sentence\" o-tmf=\"claimdiff\" adminlang=\"en\" "
         "srclang=\""
      << Escaped(report.a.language) << "\" datatype=\"plaintext\">\n";
  WriteProperty("    ", "source-a", report.a.source, out);
  WriteProperty("    ", "source-b", report.b.source, out);
  out << "  </header>\n";
}

void WriteVariant(const Report& report, SideName side,
                  const Alignment& alignment, std::ostream& out) {
  const Article& article = ArticleOf(report, side);
  const std::vector<ClaimIndex>& claims = ClaimsOf(alignment, side);
  out << "      <tuv xml:lang=\"" << Escaped(article.language) << "\">\n";
  WriteProperty("        ", "claims", ClaimNames(side, claims), out);
  out << "        <seg>" << SegmentOf(article, claims) << "</seg>\n"
      << "      </tuv>\n";
}

void WriteUnit(const Report& report, std::size_t number,
               const Alignment& alignment, std::ostream& out) {
  char score[32];
  std::snprintf(score, sizeof(score), "%.3f",
                static_cast<double>(alignment.score));
  const bool sentences = alignment.a.size() == 1 && alignment.b.size() == 1;
  out << "    <tu tuid=\"" << number << "\" segtype=\""
      << (sentences ? "sentence" : "block") << "\">\n";
  WriteProperty("      ", "score", score, out);
  WriteProperty("      ", "relation", Name(alignment.relation), out);
  for (const SideName side : kSides) {
    WriteVariant(report, side, alignment, out);
  }
  out << "    </tu>\n";
}

}  // namespace

void WriteTmx(const Report& report, const WriterOptions& /*options*/,
              std::ostream& out) {
  out << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
         "<!DOCTYPE tmx SYSTEM \"tmx14.dtd\">\n"
         "<tmx version=\"1.4\">\n";
  WriteHeader(report, out);
  out << "  <body>\n";
  std::size_t number = 0;
  for (const Alignment& alignment : report.alignments) {
    WriteUnit(report, ++number, alignment, out);
  }
  out << "  </body>\n</tmx>\n";
}

}  // namespace claimdiff
