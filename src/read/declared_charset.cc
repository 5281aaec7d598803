// The prescan of the HTML standard ("prescan a byte stream to determine its
// encoding", https://html.spec.whatwg.org/multipage/parsing.html), with two
// liberties: it looks further than 1,024 bytes, because saved pages often have
// comments before their <meta>, and it believes an XML declaration, as browsers
// do. Comments are skipped; a <meta> in a script's string is not told apart,
// nor is it there.
#include "read/declared_charset.h"

#include <boost/algorithm/string/find.hpp>
#include <boost/algorithm/string/predicate.hpp>

namespace claimdiff {

namespace {

constexpr std::size_t kReach = 8192;
constexpr std::string_view kSpaces = " \t\r\n\f";

// From the first `word` in `text` on, case aside; empty if there is none.
std::string_view From(std::string_view text, std::string_view word) {
  const auto found = boost::algorithm::ifind_first(text, word);
  if (found.empty()) return {};
  return text.substr(static_cast<std::size_t>(found.begin() - text.begin()));
}

std::string_view WithoutSpace(std::string_view text) {
  const std::size_t at = text.find_first_not_of(kSpaces);
  return at == std::string_view::npos ? std::string_view() : text.substr(at);
}

// The value after the first `name =` in `text`: quoted, or up to a delimiter.
std::string_view ValueOf(std::string_view name, std::string_view text) {
  for (text = From(text, name); !text.empty(); text = From(text, name)) {
    text.remove_prefix(name.size());
    std::string_view value = WithoutSpace(text);
    if (!value.starts_with('=')) continue;
    value = WithoutSpace(value.substr(1));
    if (value.starts_with('"') || value.starts_with('\'')) {
      const char quote = value.front();
      value.remove_prefix(1);
      // Within another attribute's quotes, that one's quote ends it.
      return value.substr(0, value.find(quote));
    }
    return value.substr(0, value.find_first_of(" \t\r\n\f;\"'>/?"));
  }
  return {};
}

}  // namespace

std::string_view DeclaredCharset(std::string_view bytes) {
  bytes = bytes.substr(0, kReach);
  if (bytes.starts_with("<?xml")) {
    const std::string_view encoding =
        ValueOf("encoding", bytes.substr(0, bytes.find('>')));
    if (!encoding.empty()) return encoding;
  }
  for (std::size_t at = bytes.find('<'); at != std::string_view::npos;
       at = bytes.find('<', at + 1)) {
    const std::string_view rest = bytes.substr(at);
    if (rest.starts_with("<!--")) {
      const std::size_t end = rest.find("-->");
      if (end == std::string_view::npos) break;
      at += end;
    } else if (boost::algorithm::istarts_with(rest, "<meta")) {
      const std::string_view charset =
          ValueOf("charset", rest.substr(0, rest.find('>')));
      if (!charset.empty()) return charset;
    }
  }
  return {};
}

}  // namespace claimdiff
