// Reads dictionaries in the DICT format of dictd: an .index of headwords with
// offsets in base 64, and a gzip-compressed .dict.dz (dictd(8), dictzip(1)).
#ifndef CLAIMDIFF_LEXICON_DICTD_H_
#define CLAIMDIFF_LEXICON_DICTD_H_

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "claimdiff/result.h"

namespace claimdiff::lexicon {

struct DictdEntry {
  std::string_view headword;  // into Dictd::index
  std::string_view article;   // into Dictd::text; headword line and senses
};

struct Dictd {
  std::string index;
  std::string text;
  std::vector<DictdEntry> entries;  // in the order of the index
  std::string about;                // the 00-database-info article
};

// Reads `index` ("name.index") and "name.dict.dz" or "name.dict" beside it.
// Entries that are not UTF-8 are left out. Errors: those of ReadMaybeGzip; kIo
// for an index that is cut short, or whose entries are not within the text.
Result<Dictd> ReadDictd(const std::filesystem::path& index);

// A whole file, inflated when it is gzip. Errors: kIo (also for gzip data
// without their end), kTooLarge (1 GiB).
Result<std::string> ReadMaybeGzip(const std::filesystem::path& path);

}  // namespace claimdiff::lexicon

#endif  // CLAIMDIFF_LEXICON_DICTD_H_
