#include "claimdiff/lexicons.h"

#include <cstdlib>
#include <map>
#include <mutex>
#include <optional>
#include <utility>

#include "lexicon/lexicon.h"

namespace claimdiff {

namespace fs = std::filesystem;

struct Lexicons::State {
  std::vector<fs::path> directories;
  std::mutex mutex;
  // By language subtag; empty when there is none.
  std::map<std::string, std::optional<lexicon::Lexicon>, std::less<>> opened;
  std::vector<Error> troubles;

  std::optional<lexicon::Lexicon> Open(const std::string& subtag) {
    for (const fs::path& directory : directories) {
      const fs::path path = directory / (subtag + ".lexicon");
      std::error_code missing;
      if (!fs::exists(path, missing)) continue;
      Result<lexicon::Lexicon> lexicon = lexicon::Lexicon::Open(path);
      if (lexicon.ok()) return std::move(lexicon).value();
      troubles.push_back(lexicon.error());
    }
    return std::nullopt;
  }
};

Lexicons::Lexicons() : Lexicons(std::vector<fs::path>()) {}

Lexicons::Lexicons(std::vector<fs::path> directories)
    : state_(std::make_unique<State>()) {
  state_->directories = std::move(directories);
}

Lexicons::~Lexicons() = default;

const lexicon::Lexicon* Lexicons::For(std::string_view language) const {
  const std::string_view subtag = lexicon::KeptUnder(language);
  if (subtag.empty()) return nullptr;
  const std::lock_guard lock(state_->mutex);
  auto at = state_->opened.find(subtag);
  if (at == state_->opened.end()) {
    const std::string name(subtag);
    at = state_->opened.emplace(name, state_->Open(name)).first;
  }
  return at->second ? &*at->second : nullptr;
}

const std::vector<fs::path>& Lexicons::directories() const {
  return state_->directories;
}

std::vector<Error> Lexicons::troubles() const {
  const std::lock_guard lock(state_->mutex);
  return state_->troubles;
}

namespace {

std::string Environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? "" : value;
}

constexpr char kFolder[] = "claimdiff/lexicons";

}  // namespace

fs::path UserLexiconDirectory() {
  const std::string xdg = Environment("XDG_DATA_HOME");
  if (!xdg.empty()) return fs::path(xdg) / kFolder;
  const std::string home = Environment("HOME");
  return home.empty() ? fs::path() : fs::path(home) / ".local/share" / kFolder;
}

std::vector<fs::path> LexiconDirectories() {
  std::vector<fs::path> found;
  const auto add = [&found](const fs::path& path) {
    if (!path.empty()) found.push_back(path.lexically_normal());
  };
  add(Environment("CLAIMDIFF_LEXICON_DIR"));
  add(UserLexiconDirectory());
  std::error_code unknown;
  const fs::path program = fs::read_symlink("/proc/self/exe", unknown);
  if (!unknown) {
    add(program.parent_path() / "lexicons");
    add(program.parent_path() / "../share" / kFolder);
  }
  std::string shared = Environment("XDG_DATA_DIRS");
  if (shared.empty()) shared = "/usr/local/share:/usr/share";
  for (std::size_t begin = 0; begin < shared.size();) {
    const std::size_t end = std::min(shared.find(':', begin), shared.size());
    if (end > begin) add(fs::path(shared.substr(begin, end - begin)) / kFolder);
    begin = end + 1;
  }
  return found;
}

}  // namespace claimdiff
