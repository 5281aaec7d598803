// Runs a fuzz target without a fuzzer: each file, then changed copies of it.
//
//   tokens_fuzz [--changes N] FILE-OR-FOLDER...
//
// The changes are drawn from a fixed seed, so that a run can be repeated.
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "fuzz/check.h"

namespace {

namespace fs = std::filesystem;

// xorshift64 (Marsaglia 2003).
class Draw {
 public:
  std::size_t Below(std::size_t bound) {
    state_ ^= state_ << 13;
    state_ ^= state_ >> 7;
    state_ ^= state_ << 17;
    return static_cast<std::size_t>(state_ % std::max<std::size_t>(bound, 1));
  }

 private:
  std::uint64_t state_ = 0x9E3779B97F4A7C15u;
};

constexpr std::string_view kBits[] = {
    ".",      "\"",     "“",     "”",      "\n",   "\r\n",  " ",    "\u00A0",
    "\0",     "9",      ",",     "%",      "1e99", "।",     "。",   "ก",
    "\u0301", "\u202E", "\xF0",  "{",      "\\",   "\\u00", "Dr. ", "A. ",
    "U.S.",   "5. ",    "—",     "`",      "```",  "> ",    "- ",   "|",
    "<",      "-->",    "{{<",   "::: ",   "](",   "&amp;", "</p>", "<td>",
    "![",     "~~~\n",  "[^1]:", "!!! a\n"};

std::string Read(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<std::string> ReadAll(const std::vector<fs::path>& roots) {
  std::vector<fs::path> files;
  for (const fs::path& root : roots) {
    if (!fs::is_directory(root)) {
      files.push_back(root);
      continue;
    }
    for (const auto& entry : fs::recursive_directory_iterator(root)) {
      if (entry.is_regular_file()) files.push_back(entry.path());
    }
  }
  std::sort(files.begin(), files.end());
  std::vector<std::string> inputs;
  for (const fs::path& file : files) inputs.push_back(Read(file));
  return inputs;
}

void ChangeOnce(const std::vector<std::string>& inputs, Draw* draw,
                std::string* text) {
  const std::size_t at = draw->Below(text->size() + 1);
  const std::size_t size =
      draw->Below(std::min<std::size_t>(text->size() - at + 1, 200));
  switch (draw->Below(5)) {
    case 0: text->erase(at, size); break;
    case 1: text->insert(at, text->substr(at, size)); break;
    case 2: text->insert(at, kBits[draw->Below(std::size(kBits))]); break;
    case 3:
      if (at < text->size()) (*text)[at] = static_cast<char>(draw->Below(256));
      break;
    default: {
      const std::string& other = inputs[draw->Below(inputs.size())];
      text->insert(at, other, draw->Below(other.size()), size);
    }
  }
}

void Run(const std::string& input) {
  LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(input.data()),
                         input.size());
}

}  // namespace

int main(int argc, char** argv) {
  std::vector<fs::path> roots;
  int changes = 0;
  for (int i = 1; i < argc; ++i) {
    if (std::string_view(argv[i]) == "--changes" && i + 1 < argc) {
      changes = std::atoi(argv[++i]);
    } else {
      roots.emplace_back(argv[i]);
    }
  }
  const std::vector<std::string> inputs = ReadAll(roots);
  if (inputs.empty()) {
    std::fprintf(stderr, "no input\n");
    return 2;
  }
  Draw draw;
  for (const std::string& input : inputs) {
    Run(input);
    for (int i = 0; i < changes; ++i) {
      std::string changed = input;
      for (std::size_t n = 1 + draw.Below(8); n > 0; --n) {
        ChangeOnce(inputs, &draw, &changed);
      }
      Run(changed);
    }
  }
  std::printf("%zu inputs, %d changes of each\n", inputs.size(), changes);
  return 0;
}
