#include "read/format.h"

#include <algorithm>
#include <boost/algorithm/string/predicate.hpp>

#include "read/ascii.h"

namespace claimdiff {

namespace {

struct Extension {
  std::string_view ending;
  Format format;
};

constexpr Format kFormats[] = {Format::kText,     Format::kHtml,
                               Format::kMarkdown, Format::kRst,
                               Format::kAsciidoc, Format::kWikitext};

constexpr Extension kExtensions[] = {
    {".html", Format::kHtml},          {".htm", Format::kHtml},
    {".xhtml", Format::kHtml},         {".xht", Format::kHtml},
    {".md", Format::kMarkdown},        {".markdown", Format::kMarkdown},
    {".mdx", Format::kMarkdown},       {".mdown", Format::kMarkdown},
    {".mkd", Format::kMarkdown},       {".rst", Format::kRst},
    {".adoc", Format::kAsciidoc},      {".asciidoc", Format::kAsciidoc},
    {".asc", Format::kAsciidoc},       {".ad", Format::kAsciidoc},
    {".wikitext", Format::kWikitext},  {".wiki", Format::kWikitext},
    {".mediawiki", Format::kWikitext}, {".mw", Format::kWikitext},
    {".txt", Format::kText},           {".text", Format::kText},
};

// What an HTML page begins with, comments and XML declarations aside.
constexpr std::string_view kHtmlStarts[] = {"<!doctype html", "<html", "<head",
                                            "<body"};

const Extension* FindExtension(std::string_view file) {
  const std::size_t point = file.rfind('.');
  if (point == std::string_view::npos) return nullptr;
  const std::string_view ending = file.substr(point);
  const Extension* const found =
      std::ranges::find_if(kExtensions, [ending](const Extension& extension) {
        return IsSameName(extension.ending, ending);
      });
  return found == std::end(kExtensions) ? nullptr : found;
}

void SkipSpace(std::string_view* text) {
  const std::size_t at = text->find_first_not_of(" \t\r\n\f");
  text->remove_prefix(at == std::string_view::npos ? text->size() : at);
}

// Drops `open ... close` from the start; false if it is not there.
bool DropEnclosed(std::string_view open, std::string_view close,
                  std::string_view* text) {
  if (!text->starts_with(open)) return false;
  const std::size_t end = text->find(close, open.size());
  if (end == std::string_view::npos) return false;
  text->remove_prefix(end + close.size());
  SkipSpace(text);
  return true;
}

bool LooksLikeHtml(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  SkipSpace(&text);
  if (!text.starts_with('<')) return false;
  while (DropEnclosed("<!--", "-->", &text) ||
         DropEnclosed("<?xml", "?>", &text)) {
  }
  for (const std::string_view start : kHtmlStarts) {
    if (boost::algorithm::istarts_with(text, start)) {
      const std::string_view rest = text.substr(start.size(), 1);
      return rest.find_first_not_of(" \t\r\n\f>") == std::string_view::npos;
    }
  }
  return false;
}

}  // namespace

std::optional<Format> FormatByName(std::string_view name) {
  for (const Format format : kFormats) {
    if (name == Name(format)) return format;
  }
  return std::nullopt;
}

std::string FormatNames(std::string_view between) {
  std::string names;
  for (const Format format : kFormats) {
    names.append(names.empty() ? "" : between).append(Name(format));
  }
  return names;
}

std::string_view FormatExtension(std::string_view file) {
  const Extension* const extension = FindExtension(file);
  if (extension == nullptr) return {};
  return file.substr(file.size() - extension->ending.size());
}

Format FindFormat(std::string_view file, std::string_view text) {
  const Extension* const extension = FindExtension(file);
  if (extension != nullptr) return extension->format;
  return LooksLikeHtml(text) ? Format::kHtml : Format::kText;
}

}  // namespace claimdiff
