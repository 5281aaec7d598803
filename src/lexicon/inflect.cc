#include "lexicon/inflect.h"

#include <algorithm>
#include <string>

#include "data/data.h"
#include "lexicon/affixes.h"
#include "lexicon/dictd.h"
#include "lexicon/lexicon.h"
#include "lexicon/starts.h"
#include "text/stem.h"
#include "text/tokens.h"

namespace claimdiff::lexicon {

namespace {

// Of one word. A verb of Czech or Portuguese has some sixty; words with
// hundreds have them by clitics and particles, each of them rare.
constexpr std::size_t kMostForms = 100;

class FormFiler {
 public:
  FormFiler(std::string_view language, Content* content)
      : language_(language),
        stems_(text::HasStemmer(language)),
        content_(content),
        known_(Hashes(content->rows)) {}

  void Add(const Affixes& affixes, const Affixes::Entry& entry) {
    const std::string folded = text::Fold(entry.word);
    const std::uint64_t base = text::HashFolded(folded);
    if (!IsKnown(base)) return;
    for (const std::string& form : affixes.Forms(entry, kMostForms)) {
      AddForm(folded == entry.word ? form : text::Fold(form), base);
    }
  }

 private:
  bool IsKnown(std::uint64_t hash) const {
    return std::binary_search(known_.begin(), known_.end(), hash);
  }

  void AddForm(const std::string& form, std::uint64_t base) {
    std::uint64_t hash = text::HashFolded(form);
    if (IsKnown(hash)) return;
    if (stems_) {
      hash = StemHash(text::Stem(language_, form));
      if (IsKnown(hash)) return;
    }
    content_->forms.push_back({hash, base});
    AddStart(form, &content_->starts);
  }

  const std::string_view language_;
  const bool stems_;
  Content* content_;
  const std::vector<std::uint64_t> known_;
};

}  // namespace

Result<std::uint64_t> ForEachSpelt(const std::filesystem::path& aff,
                                   const UseSpelt& use) {
  const Result<std::string> rules = ReadMaybeGzip(aff);
  if (!rules.ok()) return rules.error();
  std::filesystem::path list = aff;
  list.replace_extension("dic");
  const Result<std::string> words = ReadMaybeGzip(list);
  if (!words.ok()) return words.error();
  const Affixes affixes(rules.value());
  std::uint64_t count = 0;
  std::string_view rest = words.value();
  while (!rest.empty()) {
    const Affixes::Entry entry = affixes.ParseEntry(data::Cut(&rest, '\n'));
    if (entry.word.empty()) continue;
    use(affixes, entry);
    ++count;
  }
  return count;
}

Result<std::uint64_t> AddForms(std::string_view language,
                               const std::filesystem::path& aff,
                               Content* content) {
  FormFiler filer(language, content);
  const std::size_t before = content->forms.size();
  const Result<std::uint64_t> read = ForEachSpelt(
      aff, [&filer](const Affixes& affixes, const Affixes::Entry& entry) {
        if (!entry.flags.empty()) filer.Add(affixes, entry);
      });
  if (!read.ok()) return read.error();
  return content->forms.size() - before;
}

}  // namespace claimdiff::lexicon
