// Any text as a page: blocks and skipped parts as document.h promises them.
#include <string>
#include <string_view>

#include "fuzz/check.h"
#include "fuzz/check_document.h"
#include "read/html.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text = claimdiff::fuzz::ValidText(data, size);
  // Read refuses a NUL before it comes here.
  const std::string page(text.substr(0, text.find('\0')));
  const claimdiff::Result<claimdiff::Document> read = claimdiff::ReadHtml(page);
  if (read.ok()) claimdiff::fuzz::CheckDocument(page, read.value());
  return 0;
}
