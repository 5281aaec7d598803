#include "cli/resume.h"

#include <rapidjson/reader.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <optional>
#include <string_view>
#include <utility>

#include "claimdiff/report.h"
#include "cli/fail_on.h"

namespace claimdiff::cli {

namespace {

// ---- A last line that was cut short -----------------------------------------

bool IsOneFile(int a, int b) {
  struct stat one {};
  struct stat other {};
  return fstat(a, &one) == 0 && fstat(b, &other) == 0 && S_ISREG(one.st_mode) &&
         one.st_dev == other.st_dev && one.st_ino == other.st_ino;
}

// Where the last line of a file begins that has no end: its size if it has one.
off_t CutLineBegin(int file, off_t size) {
  char buffer[4096];
  for (off_t end = size; end > 0;) {
    const off_t begin =
        std::max<off_t>(0, end - static_cast<off_t>(sizeof buffer));
    const auto wanted = static_cast<std::size_t>(end - begin);
    if (pread(file, buffer, wanted, begin) != static_cast<ssize_t>(wanted)) {
      return size;
    }
    const std::size_t at = std::string_view(buffer, wanted).rfind('\n');
    if (at != std::string_view::npos) {
      return begin + static_cast<off_t>(at) + 1;
    }
    end = begin;
  }
  return 0;
}

std::optional<Error> DropCutLine(const InputFile& file, int output) {
  struct stat info {};
  if (fstat(file.descriptor(), &info) != 0) return std::nullopt;
  const off_t end = CutLineBegin(file.descriptor(), info.st_size);
  if (end == info.st_size || ftruncate(output, end) == 0) return std::nullopt;
  return Error{ErrorCode::kIo,
               std::string("the cut last line cannot be taken off: ") +
                   std::strerror(errno),
               file.source(), 0};
}

// ---- The lines --------------------------------------------------------------
// A report may be far larger than the pair that it is about, so no line is held
// in memory: they are parsed as they are read.

// One line at a time, as RapidJSON reads it: a line's end is the end. (The same
// for both: '\0'.)
class LineStream {
 public:
  using Ch = char;

  explicit LineStream(InputFile file)
      : file_(std::move(file)), buffer_(kBytes) {}

  Ch Peek() {
    if (begin_ == end_) Fill();
    if (begin_ == end_ || buffer_[begin_] == '\n') return '\0';
    return buffer_[begin_];
  }
  Ch Take() {
    const Ch c = Peek();
    if (begin_ < end_) ++begin_;
    return c;
  }
  std::size_t Tell() const { return begin_; }

  // Not for reading.
  Ch* PutBegin() { return nullptr; }
  void Put(Ch) {}
  std::size_t PutEnd(Ch*) { return 0; }

  bool IsOver() {
    if (begin_ == end_) Fill();
    return begin_ == end_;
  }

  // Goes behind the next line's end; false when the file is over.
  bool SkipLine() {
    for (;;) {
      if (begin_ == end_) Fill();
      if (begin_ == end_) return false;
      const std::string_view rest(buffer_.data() + begin_, end_ - begin_);
      const std::size_t size = rest.find('\n');
      begin_ = size == std::string_view::npos ? end_ : begin_ + size + 1;
      if (size != std::string_view::npos) return true;
    }
  }

  const std::optional<Error>& error() const { return error_; }

 private:
  static constexpr std::size_t kBytes = std::size_t{64} << 10;

  void Fill() {
    const Result<std::size_t> got = file_.Read(buffer_.data(), kBytes);
    if (!got.ok()) error_ = got.error();
    begin_ = 0;
    end_ = got.ok() ? got.value() : 0;
  }

  InputFile file_;
  std::vector<char> buffer_;
  std::size_t begin_ = 0;  // of what is not yet read in buffer_
  std::size_t end_ = 0;
  std::optional<Error> error_;
};

// Keeps of a line what we want to know; the rest goes by.
class AnswerHandler
    : public rapidjson::BaseReaderHandler<rapidjson::UTF8<>, AnswerHandler> {
 public:
  bool Default() { return true; }
  bool StartObject() { return Enter(); }
  bool StartArray() { return Enter(); }
  bool EndObject(rapidjson::SizeType) { return Leave(); }
  bool EndArray(rapidjson::SizeType) { return Leave(); }
  bool RawNumber(const char* digits, rapidjson::SizeType size, bool copy) {
    return String(digits, size, copy);
  }

  bool Key(const char* name, rapidjson::SizeType size, bool) {
    key_.assign(name, size);
    if (depth_ != 1) return true;
    member_ = key_;
    has_version_ |= key_ == "schema_version";
    has_summary_ |= key_ == "summary";
    return true;
  }

  bool String(const char* text, rapidjson::SizeType size, bool) {
    const std::string_view value(text, size);
    if (depth_ == 1 && key_ == "id") id_ = value;
    if (depth_ == 2 && (member_ == "only_in_a" || member_ == "only_in_b")) {
      found_.only = true;
    }
    if (depth_ == 3 && member_ == "alignments" && key_ == "relation") {
      found_.conflict |= value == Name(Relation::kConflict);
      found_.partial |= value == Name(Relation::kPartial);
    }
    return true;
  }

  bool is_report() const { return has_version_ && has_summary_; }
  bool is_error() const { return is_error_; }
  const std::string& id() const { return id_; }
  const Findings& found() const { return found_; }

 private:
  bool Enter() {
    if (depth_ == 1 && key_ == "error") is_error_ = true;
    ++depth_;
    return true;
  }
  bool Leave() {
    --depth_;
    return true;
  }

  unsigned depth_ = 0;
  std::string key_;     // the last
  std::string member_;  // the last of the line itself
  std::string id_;
  bool has_version_ = false;
  bool has_summary_ = false;
  bool is_error_ = false;
  Findings found_;
};

}  // namespace

void EarlierReports::Add(const std::string& id, int status) {
  Reports& reports = by_id_[id];
  ++reports.count;
  reports.status = std::max(reports.status, status);
}

std::optional<int> EarlierReports::Take(const std::string& id) {
  const auto found = by_id_.find(id);
  if (found == by_id_.end() || found->second.count == 0) return std::nullopt;
  --found->second.count;
  return found->second.status;
}

Result<EarlierReports> ReadReports(InputFile earlier,
                                   const std::vector<std::string>& fail_on,
                                   const OutputFile& output) {
  if (IsOneFile(earlier.descriptor(), output.descriptor())) {
    std::optional<Error> error = DropCutLine(earlier, output.descriptor());
    if (error) return *error;
  }
  constexpr unsigned kFlags =
      rapidjson::kParseIterativeFlag | rapidjson::kParseNumbersAsStringsFlag;
  const std::string source = earlier.source();
  EarlierReports reports;
  LineStream line(std::move(earlier));
  rapidjson::Reader reader;
  bool answers = false;
  bool others = false;  // whole lines; one that is cut short may be an answer
  while (!line.IsOver()) {
    AnswerHandler answer;
    const bool whole = reader.Parse<kFlags>(line, answer);
    const bool ended = line.SkipLine();
    if (whole && (answer.is_report() || answer.is_error())) {
      answers = true;
    } else {
      others |= whole || ended;
    }
    if (whole && answer.is_report() && !answer.id().empty()) {
      reports.Add(answer.id(), FailOn(fail_on, answer.found()));
    }
  }
  if (line.error()) return *line.error();
  if (others && !answers) {
    return Error{ErrorCode::kUsage,
                 "holds no report, so it is no output of batch to go on from",
                 source, 0};
  }
  return reports;
}

}  // namespace claimdiff::cli
