#include "lexicon/catalogues.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <set>
#include <system_error>
#include <utility>

#include "lexicon/dictd.h"
#include "lexicon/lexicon.h"
#include "lexicon/parallel.h"
#include "text/utf8.h"

namespace claimdiff::lexicon {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMaxWords = 40;  // of a message; longer ones teach little

class MoFile {
 public:
  explicit MoFile(std::string_view bytes) : bytes_(bytes) {
    constexpr std::uint32_t kMagic = 0x950412DE;
    big_endian_ = Number(0) != kMagic;
    if (Number(0) != kMagic) return;
    strings_ = std::min<std::size_t>(Number(8), bytes.size() / kRecord);
    originals_ = Number(12);
    translations_ = Number(16);
  }

  std::size_t size() const { return strings_; }
  std::string_view Original(std::size_t i) const { return At(originals_, i); }
  std::string_view Translation(std::size_t i) const {
    return At(translations_, i);
  }

 private:
  static constexpr std::size_t kRecord = 8;  // length, place

  // 0 beyond the end.
  std::uint32_t Number(std::size_t at) const {
    if (at + 4 > bytes_.size()) return 0;
    std::uint32_t number = 0;
    for (std::size_t k = 0; k < 4; ++k) {
      const auto byte = static_cast<unsigned char>(bytes_[at + k]);
      number |= std::uint32_t{byte} << 8 * (big_endian_ ? 3 - k : k);
    }
    return number;
  }

  // Empty if it is not all in the file.
  std::string_view At(std::size_t table, std::size_t i) const {
    const std::size_t length = Number(table + i * kRecord);
    const std::size_t place = Number(table + i * kRecord + 4);
    if (place > bytes_.size() || length > bytes_.size() - place) return {};
    return bytes_.substr(place, length);
  }

  std::string_view bytes_;
  bool big_endian_ = false;
  std::size_t strings_ = 0, originals_ = 0, translations_ = 0;
};

bool IsLetter(char c) {
  return std::isalpha(static_cast<unsigned char>(c)) != 0 ||
         static_cast<unsigned char>(c) >= 0x80;
}

// Where what begins at `at` with `open` ends; `at` if that is not near.
std::size_t SkipEnclosed(std::string_view text, std::size_t at, char open,
                         char close) {
  constexpr std::size_t kFar = 80;
  if (text[at] != open) return at;
  const std::size_t end = text.substr(0, at + kFar).find(close, at);
  return end == text.npos ? at : end + 1;
}

// The same of a placeholder of printf: "%s", "%1$-8.2lf", "%(name)s".
std::size_t SkipPlaceholder(std::string_view text, std::size_t at) {
  if (text[at] != '%') return at;
  std::size_t end = at + 1;
  if (end < text.size()) end = SkipEnclosed(text, end, '(', ')');
  end = std::min(text.find_first_not_of("0123456789$.-+#*lhzjt", end),
                 text.size() - 1);
  return IsLetter(text[end]) ? end + 1 : at;
}

std::string Readable(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end =
        std::max({SkipEnclosed(text, at, '<', '>'),
                  SkipEnclosed(text, at, '{', '}'), SkipPlaceholder(text, at)});
    const bool mark = text[at] == '_' || text[at] == '&' || text[at] == '~';
    if (end > at) {
      out += ' ';
      at = end;
    } else if (mark && at + 1 < text.size() && IsLetter(text[at + 1])) {
      ++at;
    } else {
      out += text[at++];
    }
  }
  return out;
}

// The original behind its context, and of plural forms the first.
std::string_view FirstForm(std::string_view text) {
  const std::size_t context = text.rfind('\x04');
  if (context != text.npos) text.remove_prefix(context + 1);
  return text.substr(0, text.find('\0'));
}

// The language of "pt", "pt_BR", "sr@latin"; empty if it is none, or English.
std::string LanguageOf(const std::string& locale) {
  const std::string_view language = KeptUnder(locale);
  return std::string(language == "en" ? std::string_view() : language);
}

using Catalogues = std::map<std::string, std::vector<fs::path>>;

Catalogues FindCatalogues(const fs::path& folder) {
  Catalogues found;
  std::error_code trouble;
  for (const auto& locale : fs::directory_iterator(folder, trouble)) {
    const std::string language = LanguageOf(locale.path().filename().string());
    if (language.empty()) continue;
    for (const auto& file :
         fs::directory_iterator(locale.path() / "LC_MESSAGES", trouble)) {
      if (file.path().extension() == ".mo") {
        found[language].push_back(file.path());
      }
    }
  }
  for (auto& [language, paths] : found) std::sort(paths.begin(), paths.end());
  return found;
}

Lesson Learn(const std::string& language, const std::vector<fs::path>& paths) {
  Lesson lesson;
  lesson.language = language;
  Learner learner;
  std::set<std::pair<std::string, std::string>> seen;
  for (const fs::path& path : paths) {
    const Result<std::string> mo = ReadMaybeGzip(path);
    if (!mo.ok()) continue;
    for (Message& message : ParseCatalogue(mo.value())) {
      const auto english = LearningWords(message.english, "en");
      const auto translated = LearningWords(message.translated, language);
      if (english.size() > kMaxWords || translated.size() > kMaxWords) continue;
      const bool added = seen.emplace(std::move(message.english),
                                      std::move(message.translated))
                             .second;
      if (!added) continue;
      learner.Add(english, translated, 1.F);
      ++lesson.messages;
    }
  }
  lesson.learnt = learner.Learn();
  return lesson;
}

}  // namespace

std::vector<Message> ParseCatalogue(std::string_view mo) {
  const MoFile file(mo);
  std::vector<Message> messages;
  for (std::size_t i = 0; i < file.size(); ++i) {
    const std::string_view original = FirstForm(file.Original(i));
    const std::string_view translation = FirstForm(file.Translation(i));
    // The empty original is the file's header.
    if (original.empty() || translation.empty() || original == translation ||
        !text::IsValidUtf8(original) || !text::IsValidUtf8(translation)) {
      continue;
    }
    messages.push_back({Readable(original), Readable(translation)});
  }
  return messages;
}

std::vector<Lesson> LearnFromCatalogues(const fs::path& folder) {
  const Catalogues all = FindCatalogues(folder);
  const std::vector<Catalogues::value_type> todo(all.begin(), all.end());
  std::vector<Lesson> lessons(todo.size());
  ForEachInParallel(todo.size(), [&](std::size_t i) {
    lessons[i] = Learn(todo[i].first, todo[i].second);
  });
  return lessons;
}

}  // namespace claimdiff::lexicon
