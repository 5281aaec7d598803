// The names that CLDR gives to characters.
#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <string>
#include <system_error>
#include <vector>

#include "lexicon/annotations.h"
#include "lexicon/build.h"
#include "lexicon/dictd.h"
#include "text/utf8.h"

namespace claimdiff::lexicon {

namespace fs = std::filesystem;

namespace {

Result<Annotations> ReadAnnotations(const fs::path& folder,
                                    const std::string& file) {
  Annotations annotations;
  for (const fs::path& path :
       {folder / file, folder.parent_path() / "annotationsDerived" / file}) {
    std::error_code missing;
    if (!fs::exists(path, missing)) continue;
    const Result<std::string> xml = ReadMaybeGzip(path);
    if (!xml.ok()) return xml.error();
    if (text::IsValidUtf8(xml.value())) {
      ParseAnnotations(xml.value(), &annotations);
    }
  }
  return annotations;
}

}  // namespace

Result<std::uint64_t> Builder::AddAnnotations(const fs::path& folder) {
  const Result<Annotations> english = ReadAnnotations(folder, "en.xml");
  if (!english.ok()) return english.error();
  std::vector<std::string> files;
  std::error_code trouble;
  for (const auto& entry : fs::directory_iterator(folder, trouble)) {
    const std::string tag = entry.path().stem().string();
    // Regional variants ("pt_PT") differ little, and words of a language meet.
    if (tag.find('_') == tag.npos && tag != "en" && tag != "root") {
      files.push_back(entry.path().filename().string());
    }
  }
  std::sort(files.begin(), files.end());
  std::uint64_t added = 0;
  for (const std::string& file : files) {
    const Result<Annotations> annotations = ReadAnnotations(folder, file);
    if (!annotations.ok()) return annotations.error();
    const std::string stem = fs::path(file).stem().string();
    const std::string tag(KeptUnder(stem));
    const std::vector<AnnotatedPair> pairs =
        PairAnnotations(annotations.value(), english.value());
    for (const AnnotatedPair& pair : pairs) {
      AddEnglish(tag, pair.word, pair.english, pair.weight);
    }
    AddNote(tag, "cldr-annotations\tUnicode-DFS-2016\t" +
                     std::to_string(pairs.size()));
    added += pairs.size();
  }
  return added;
}

}  // namespace claimdiff::lexicon
