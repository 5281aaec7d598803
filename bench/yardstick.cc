#include "bench/yardstick.h"

#include <benchmark/benchmark.h>
#include <unicode/brkiter.h>
#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/utext.h>

#include <cstdint>
#include <utility>

namespace claimdiff::bench {

struct Yardstick::State {
  std::string prose;
  UText* text = nullptr;
  std::unique_ptr<icu::BreakIterator> sentences, words;
  const icu::Normalizer2* fold = nullptr;

  void Iterate(icu::BreakIterator* iterator) const {
    UErrorCode status = U_ZERO_ERROR;
    iterator->setText(text, status);
    while (iterator->next() != icu::BreakIterator::DONE) {
    }
  }
};

Yardstick::Yardstick(const std::string& language, std::string text)
    : state_(std::make_unique<State>()) {
  State& state = *state_;
  state.prose = std::move(text);
  UErrorCode status = U_ZERO_ERROR;
  const icu::Locale locale(language.c_str());
  state.sentences.reset(
      icu::BreakIterator::createSentenceInstance(locale, status));
  state.words.reset(icu::BreakIterator::createWordInstance(locale, status));
  state.fold = icu::Normalizer2::getNFKCCasefoldInstance(status);
  state.text =
      utext_openUTF8(nullptr, state.prose.data(),
                     static_cast<std::int64_t>(state.prose.size()), &status);
}

Yardstick::~Yardstick() { utext_close(state_->text); }

void Yardstick::BreakSentences() { state_->Iterate(state_->sentences.get()); }

void Yardstick::BreakWords() { state_->Iterate(state_->words.get()); }

void Yardstick::Fold() {
  UErrorCode status = U_ZERO_ERROR;
  std::string folded;
  icu::StringByteSink<std::string> sink(&folded);
  state_->fold->normalizeUTF8(0, state_->prose, sink, nullptr, status);
  benchmark::DoNotOptimize(folded.data());
}

void Yardstick::Run() {
  BreakSentences();
  BreakWords();
  Fold();
}

}  // namespace claimdiff::bench
