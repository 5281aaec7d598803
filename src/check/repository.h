// What a check asks of git, through the program of that name.
#ifndef CLAIMDIFF_CHECK_REPOSITORY_H_
#define CLAIMDIFF_CHECK_REPOSITORY_H_

#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <string>

#include "claimdiff/result.h"

namespace claimdiff::check {

// One file's state then and now.
struct Revision {
  bool changed = false;  // its content, name or existence
  bool existed = false;  // then, under this name or another
  std::string text;      // then; empty if it did not exist or has not changed
};

// The state of a work tree's files at an earlier commit. Safe to use from any
// thread.
class BaseRevision {
 public:
  // Compares the work tree around `directory` with the merge base of `since`
  // and the commit that is checked out: what others did on the branch `since`
  // meanwhile is not ours. Errors: kUsage (no such revision, no repository, a
  // clone too shallow to tell, with what to fetch), kIo (no git).
  static Result<BaseRevision> Open(const std::string& directory,
                                   const std::string& since);

  BaseRevision(BaseRevision&&) noexcept;
  BaseRevision& operator=(BaseRevision&&) = delete;
  ~BaseRevision();

  const std::string& commit() const;  // the merge base, in full

  // `path` is relative to `directory`. A renamed file's earlier state is that
  // under its old name. Errors: kIo, kTooLarge.
  Result<Revision> At(const std::string& path) const;

 private:
  struct State;
  explicit BaseRevision(std::unique_ptr<State> state);

  std::unique_ptr<State> state_;
};

// "Name <address>" of whoever commits here, or an empty string.
std::string CommitterOf(const std::string& directory);

}  // namespace claimdiff::check

#endif  // CLAIMDIFF_CHECK_REPOSITORY_H_
