// Any text as wikitext: a Document as document.h promises it.
#include <string>

#include "fuzz/check.h"
#include "fuzz/check_document.h"
#include "read/wikitext.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string source(claimdiff::fuzz::ValidText(data, size));
  const claimdiff::Result<claimdiff::Document> read =
      claimdiff::ReadWikitext(source);
  if (read.ok()) claimdiff::fuzz::CheckDocument(source, read.value());
  return 0;
}
