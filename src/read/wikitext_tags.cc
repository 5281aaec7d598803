// HTML's are those of MediaWiki's Sanitizer; the others come with the
// extensions that Wikipedia runs.
#include "read/wikitext_tags.h"

#include <algorithm>
#include <iterator>

#include "read/ascii.h"

namespace claimdiff {

namespace {

constexpr std::string_view kInlines[] = {
    "abbr",
    "b",
    "bdi",
    "bdo",
    "big",
    "cite",
    "data",
    "del",
    "dfn",
    "em",
    "font",
    "i",
    "ins",
    "kbd",
    "mark",
    "noinclude",
    "nowiki",
    "q",
    "rb",
    "ref",
    "rp",
    "rt",
    "rtc",
    "ruby",
    "s",
    "samp",
    "small",
    "span",
    "strike",
    "strong",
    "sub",
    "sup",
    "time",
    "tt",
    "u",
    "var",
    "wbr",
    "section",
    "tvar",
    "onlyinclude",
    "translate",
    "languages",
    "templatestyles",
};

constexpr std::string_view kBlocks[] = {
    "blockquote", "caption", "center", "dd", "div", "dl",    "dt", "h1", "h2",
    "h3",         "h4",      "h5",     "h6", "hr",  "li",    "ol", "p",  "poem",
    "rtl",        "table",   "tbody",  "td", "th",  "thead", "tr", "ul",
};

constexpr WikitextTagRow kElements[] = {
    {"nowiki", WikitextTag::kVerbatim, "</nowiki>"},
    {"code", WikitextTag::kCode, "</code>"},
    {"pre", WikitextTag::kCodeBlock, "</pre>"},
    {"syntaxhighlight", WikitextTag::kCodeBlock, "</syntaxhighlight>"},
    {"source", WikitextTag::kCodeBlock, "</source>"},
    {"score", WikitextTag::kCodeBlock, "</score>"},
    {"timeline", WikitextTag::kCodeBlock, "</timeline>"},
    {"graph", WikitextTag::kCodeBlock, "</graph>"},
    {"templatedata", WikitextTag::kCodeBlock, "</templatedata>"},
    {"mapframe", WikitextTag::kCodeBlock, "</mapframe>"},
    {"math", WikitextTag::kFormula, "</math>"},
    {"chem", WikitextTag::kFormula, "</chem>"},
    {"ce", WikitextTag::kFormula, "</ce>"},
    {"hiero", WikitextTag::kFormula, "</hiero>"},
    {"maplink", WikitextTag::kFormula, "</maplink>"},
    {"ref", WikitextTag::kNote, "</ref>"},
    {"gallery", WikitextTag::kGallery, "</gallery>"},
    {"imagemap", WikitextTag::kGallery, "</imagemap>"},
    {"references", WikitextTag::kHidden, "</references>"},
    {"includeonly", WikitextTag::kHidden, "</includeonly>"},
    {"indicator", WikitextTag::kHidden, "</indicator>"},
    {"inputbox", WikitextTag::kHidden, "</inputbox>"},
};

constexpr WikitextTagRow kInline = {"", WikitextTag::kInline, ""};
constexpr WikitextTagRow kBreak = {"br", WikitextTag::kBreak, ""};
constexpr WikitextTagRow kBlock = {"", WikitextTag::kBlock, ""};

template <std::size_t kSize>
bool Has(const std::string_view (&names)[kSize], std::string_view name) {
  return std::any_of(std::begin(names), std::end(names),
                     [&](auto other) { return IsSameName(name, other); });
}

}  // namespace

const WikitextTagRow* FindWikitextTag(std::string_view name) {
  for (const WikitextTagRow& row : kElements) {
    if (IsSameName(name, row.name)) return &row;
  }
  if (IsSameName(name, kBreak.name)) return &kBreak;
  if (Has(kInlines, name)) return &kInline;
  return Has(kBlocks, name) ? &kBlock : nullptr;
}

}  // namespace claimdiff
