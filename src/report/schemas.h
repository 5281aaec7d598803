// The JSON Schemas (draft 2020-12) of what claimdiff prints as JSON.
#ifndef CLAIMDIFF_REPORT_SCHEMAS_H_
#define CLAIMDIFF_REPORT_SCHEMAS_H_

#include <span>
#include <string_view>

namespace claimdiff {

struct Schema {
  std::string_view name;  // "report", "facts", ...
  std::string_view text;  // with a line end
};

// src/report/schema/<name>.json, by name, made into constants at build time.
std::span<const Schema> Schemas();

}  // namespace claimdiff

#endif  // CLAIMDIFF_REPORT_SCHEMAS_H_
