// What ICU needs to break a text into sentences and words and to fold it: the
// least that a program could do that is built upon ICU.
#ifndef CLAIMDIFF_BENCH_YARDSTICK_H_
#define CLAIMDIFF_BENCH_YARDSTICK_H_

#include <memory>
#include <string>

namespace claimdiff::bench {

class Yardstick {
 public:
  // Keeps the text, and iterators of its language.
  Yardstick(const std::string& language, std::string text);
  ~Yardstick();
  Yardstick(const Yardstick&) = delete;
  Yardstick& operator=(const Yardstick&) = delete;

  void BreakSentences();
  void BreakWords();
  void Fold();
  // All three.
  void Run();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace claimdiff::bench

#endif  // CLAIMDIFF_BENCH_YARDSTICK_H_
