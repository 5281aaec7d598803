#include "read/html.h"

namespace claimdiff {

Result<Document> ReadHtml(std::string_view) {
  return Error{ErrorCode::kUsage, "the format html is not supported yet", "",
               0};
}

}  // namespace claimdiff
