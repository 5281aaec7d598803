// The titles that "<<id>>" shows.
#ifndef CLAIMDIFF_READ_ASCIIDOC_LABELS_H_
#define CLAIMDIFF_READ_ASCIIDOC_LABELS_H_

#include <map>
#include <string>
#include <string_view>

namespace claimdiff {

class AsciidocLabels {
 public:
  AsciidocLabels() = default;
  // `source` must outlive the object.
  explicit AsciidocLabels(std::string_view source);

  // The title, as it is written, of what has this id: one that is given, one
  // that is made of a section's title, or the title itself. Else empty.
  std::string_view Find(std::string_view id) const;

 private:
  void AddSection(std::string_view id, std::string_view title);

  std::map<std::string_view, std::string_view> given_;
  std::map<std::string, std::string_view> sections_;  // by letters and digits
};

}  // namespace claimdiff

#endif  // CLAIMDIFF_READ_ASCIIDOC_LABELS_H_
