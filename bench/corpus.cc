#include "bench/corpus.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <vector>

namespace claimdiff::bench {

namespace {

namespace fs = std::filesystem;

std::string SamplesIn(std::string_view language) {
  std::string suffix(language);
  suffix.insert(0, 1, '.').append(".txt");
  std::vector<fs::path> paths;
  for (const char* folder : {CLAIMDIFF_SAMPLES_DIR, CLAIMDIFF_BENCH_DATA_DIR}) {
    for (const auto& entry : fs::directory_iterator(folder)) {
      const std::string name = entry.path().filename().string();
      if (name.ends_with(suffix)) paths.push_back(entry.path());
    }
  }
  std::sort(paths.begin(), paths.end());
  std::string text;
  for (const fs::path& path : paths) {
    std::ifstream in(path, std::ios::binary);
    text.append(std::istreambuf_iterator<char>(in), {});
    text += "\n\n";
  }
  return text;
}

// Turns each ASCII digit d into (d + round) mod 10, so rounds differ.
std::string Renumbered(std::string text, std::size_t round) {
  for (char& c : text) {
    if (c >= '0' && c <= '9') {
      c = static_cast<char>('0' +
                            (static_cast<std::size_t>(c - '0') + round) % 10);
    }
  }
  return text;
}

}  // namespace

std::string Prose(std::string_view language, std::size_t bytes) {
  const std::string once = SamplesIn(language);
  std::string text;
  for (std::size_t round = 0; !once.empty() && text.size() < bytes; ++round) {
    text += Renumbered(once, round);
  }
  const std::size_t cut = text.rfind('\n', std::min(bytes, text.size()));
  if (cut != std::string::npos && text.size() > bytes) text.resize(cut);
  return text;
}

}  // namespace claimdiff::bench
