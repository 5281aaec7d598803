// A new file beside the old one takes its name when it is complete. To write
// into the old one would show readers half of it, and kill those that have it
// mapped when it gets shorter.
#include "system/replace_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <string>
#include <system_error>
#include <utility>

namespace claimdiff {

namespace {

namespace fs = std::filesystem;

// A file under a name of its own, which goes with it unless it was moved.
class NewFile {
 public:
  explicit NewFile(const fs::path& beside) {
    for (int i = 0; descriptor_ < 0; ++i) {
      path_ = beside.string() + "." + std::to_string(getpid()) + "." +
              std::to_string(i) + ".tmp";
      descriptor_ =
          open(path_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
      if (descriptor_ < 0 && errno != EEXIST) return;
    }
  }
  ~NewFile() {
    if (descriptor_ >= 0) close(descriptor_);
    if (!path_.empty()) unlink(path_.c_str());
  }
  NewFile(const NewFile&) = delete;
  NewFile& operator=(const NewFile&) = delete;

  bool is_open() const { return descriptor_ >= 0; }

  void BeLike(const struct stat& old) const {
    [[maybe_unused]] const int owned =
        fchown(descriptor_, old.st_uid, old.st_gid);
    fchmod(descriptor_, old.st_mode & 07777);
  }

  bool Write(std::string_view bytes) const {
    while (!bytes.empty()) {
      const ssize_t written = write(descriptor_, bytes.data(), bytes.size());
      if (written >= 0) {
        bytes.remove_prefix(static_cast<std::size_t>(written));
      } else if (errno != EINTR) {
        return false;
      }
    }
    return true;
  }

  bool MoveTo(const fs::path& path) {
    if (close(std::exchange(descriptor_, -1)) != 0 ||
        rename(path_.c_str(), path.c_str()) != 0) {
      return false;
    }
    path_.clear();
    return true;
  }

 private:
  std::string path_;
  int descriptor_ = -1;
};

}  // namespace

std::optional<Error> ReplaceFile(const fs::path& path, std::string_view bytes) {
  const auto failed = [&path](const char* what) {
    return Error{ErrorCode::kIo, std::string(what) + std::strerror(errno),
                 path.string(), 0};
  };
  std::error_code missing;
  fs::path real = fs::canonical(path, missing);  // the file behind a link
  if (missing) real = path;
  NewFile file(real);
  if (!file.is_open()) return failed("cannot be opened: ");
  struct stat old = {};
  if (stat(real.c_str(), &old) == 0) file.BeLike(old);
  if (file.Write(bytes) && file.MoveTo(real)) return std::nullopt;
  return failed("cannot be written: ");
}

}  // namespace claimdiff
