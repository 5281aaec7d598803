// Four questions to git, all in its porcelain-free commands: which commit
// `since` names, where the two histories part, which files differ from there,
// and what was in them. The last is asked once a changed file, so one `git
// cat-file --batch` answers them all.
#include "check/repository.h"

#include <mutex>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

#include "check/process.h"
#include "claimdiff/article.h"

namespace claimdiff::check {

namespace {

std::string FirstLine(const std::string& text) {
  return text.substr(0, text.find('\n'));
}

Error Trouble(std::string message) {
  return {ErrorCode::kUsage, std::move(message), "git"};
}

// git in one directory. Paths come and go relative to the root of the tree.
class Git {
 public:
  explicit Git(std::string directory) : directory_(std::move(directory)) {}

  std::vector<std::string> Words(
      std::initializer_list<std::string> command) const {
    // A partial clone would otherwise fetch, and a pager wait.
    std::vector<std::string> words = {"git", "--no-pager", "-C", directory_};
    words.insert(words.end(), command);
    return words;
  }

  Result<ProcessOutput> Run(std::initializer_list<std::string> command) const {
    return RunProcess(Words(command));
  }

  // The first line of the answer; nothing if git fails.
  std::optional<std::string> Ask(
      std::initializer_list<std::string> command) const {
    const Result<ProcessOutput> output = Run(command);
    if (!output.ok() || output.value().status != 0) return std::nullopt;
    return FirstLine(output.value().out);
  }

  bool IsShallow() const {
    return Ask({"rev-parse", "--is-shallow-repository"}) == "true";
  }

 private:
  std::string directory_;
};

constexpr char kDeepen[] =
    "fetch the history with 'git fetch --unshallow' (on GitHub: fetch-depth: "
    "0 for actions/checkout; on GitLab: GIT_DEPTH: 0)";

Result<std::string> Resolve(const Git& git, const std::string& since) {
  if (since.starts_with('-')) {
    return Trouble("'" + since + "' is no revision");
  }
  if (std::optional<std::string> commit =
          git.Ask({"rev-parse", "--verify", "--quiet", since + "^{commit}"})) {
    return *std::move(commit);
  }
  const std::string unknown = "there is no revision '" + since + "' here";
  if (git.IsShallow()) {
    return Trouble(unknown + ", because this clone is shallow; " + kDeepen);
  }
  return Trouble(unknown + "; if it is a branch of the remote, fetch it or " +
                 "name it 'origin/" + since + "'");
}

Result<std::string> MergeBase(const Git& git, const std::string& since) {
  const Result<std::string> commit = Resolve(git, since);
  if (!commit.ok()) return commit;
  if (!git.Ask({"rev-parse", "--verify", "--quiet", "HEAD^{commit}"})) {
    return Trouble("nothing has been committed yet");
  }
  if (std::optional<std::string> base =
          git.Ask({"merge-base", commit.value(), "HEAD"})) {
    return *std::move(base);
  }
  if (git.IsShallow()) {
    return Trouble("where '" + since +
                   "' and this branch part is beyond this shallow clone; " +
                   kDeepen);
  }
  return Trouble("'" + since + "' and this branch have no common history");
}

struct Changes {
  std::map<std::string, std::string> renamed;  // now -> then
  std::set<std::string> touched;               // changed, deleted, then or now
  std::set<std::string> added;
};

std::vector<std::string_view> SplitAtNul(std::string_view text) {
  std::vector<std::string_view> parts;
  while (!text.empty()) {
    const std::size_t end = text.find('\0');
    parts.push_back(text.substr(0, end));
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  return parts;
}

// The form of `git diff --name-status -z`: a letter, for R and C followed by
// digits; then one path, for R and C two (then, now).
Changes ParseChanges(std::string_view text) {
  Changes changes;
  const std::vector<std::string_view> parts = SplitAtNul(text);
  for (std::size_t i = 0; i + 1 < parts.size(); i += 2) {
    const char what = parts[i].empty() ? ' ' : parts[i].front();
    const std::string path(parts[i + 1]);
    changes.touched.insert(path);
    if (what == 'A') changes.added.insert(path);
    if ((what != 'R' && what != 'C') || i + 2 >= parts.size()) continue;
    const std::string now(parts[++i + 1]);
    changes.touched.insert(now);
    changes.renamed.emplace(now, path);
  }
  return changes;
}

Result<Changes> ChangesSince(const Git& git, const std::string& base) {
  const Result<ProcessOutput> diff =
      git.Run({"diff", "--name-status", "-z", "-M", "--no-ext-diff",
               "--ignore-submodules", base, "--"});
  if (!diff.ok()) return diff.error();
  if (diff.value().status != 0) return Trouble(FirstLine(diff.value().err));
  Changes changes = ParseChanges(diff.value().out);
  const Result<ProcessOutput> untracked =
      git.Run({"ls-files", "--others", "-z", "--full-name", ":/"});
  if (!untracked.ok()) return untracked.error();
  for (const std::string_view path : SplitAtNul(untracked.value().out)) {
    changes.touched.emplace(path);
    changes.added.emplace(path);
  }
  return changes;
}

}  // namespace

struct BaseRevision::State {
  std::string commit;
  std::string prefix;  // of `directory` below the root: "" or "docs/"
  Changes changes;
  std::mutex mutex;  // guards `blobs`
  Conversation blobs;

  // What `path`, from the root, held at the commit; nothing if it was not
  // there.
  Result<std::optional<std::string>> Content(const std::string& path) {
    const std::lock_guard lock(mutex);
    const Error gone{ErrorCode::kIo, "git does not answer", path};
    std::string head;
    if (!blobs.Write(commit + ":" + path + "\n") || !blobs.ReadLine(&head)) {
      return gone;
    }
    const std::size_t size_at = head.rfind(' ');
    if (head.ends_with(" missing") || size_at == std::string::npos) {
      return std::optional<std::string>();
    }
    const std::size_t size = std::stoull(head.substr(size_at + 1));
    std::string text;
    if (!blobs.Read(size + 1, &text)) return gone;  // with a line end
    if (size > kMaxArticleBytes) {
      return Error{ErrorCode::kTooLarge, "its earlier state is too large",
                   path};
    }
    text.pop_back();
    return std::optional<std::string>(std::move(text));
  }
};

Result<BaseRevision> BaseRevision::Open(const std::string& directory,
                                        const std::string& since) {
  const Git git(directory);
  const Result<ProcessOutput> prefix = git.Run({"rev-parse", "--show-prefix"});
  if (!prefix.ok()) return prefix.error();
  if (prefix.value().status != 0) {
    return Trouble(FirstLine(prefix.value().err));
  }
  const Result<std::string> base = MergeBase(git, since);
  if (!base.ok()) return base.error();
  Result<Changes> changes = ChangesSince(git, base.value());
  if (!changes.ok()) return changes.error();
  Result<Conversation> blobs =
      Conversation::Start(git.Words({"cat-file", "--batch"}));
  if (!blobs.ok()) return blobs.error();
  return BaseRevision(
      std::unique_ptr<State>(new State{base.value(),
                                       FirstLine(prefix.value().out),
                                       std::move(changes).value(),
                                       {},
                                       std::move(blobs).value()}));
}

BaseRevision::BaseRevision(std::unique_ptr<State> state)
    : state_(std::move(state)) {}
BaseRevision::BaseRevision(BaseRevision&&) noexcept = default;
BaseRevision::~BaseRevision() = default;

const std::string& BaseRevision::commit() const { return state_->commit; }

Result<Revision> BaseRevision::At(const std::string& path) const {
  const std::string now = state_->prefix + path;
  const Changes& changes = state_->changes;
  if (!changes.touched.contains(now)) return Revision{false, true, ""};
  if (changes.added.contains(now)) return Revision{true, false, ""};
  const auto renamed = changes.renamed.find(now);
  Result<std::optional<std::string>> then =
      state_->Content(renamed == changes.renamed.end() ? now : renamed->second);
  if (!then.ok()) return then.error();
  if (!then.value()) return Revision{true, false, ""};
  return Revision{true, true, *std::move(then).value()};
}

std::string CommitterOf(const std::string& directory) {
  const Git git(directory);
  std::string who = git.Ask({"config", "user.name"}).value_or("");
  const std::string address = git.Ask({"config", "user.email"}).value_or("");
  if (address.empty()) return who;
  return who.append(who.empty() ? "<" : " <").append(address).append(">");
}

}  // namespace claimdiff::check
