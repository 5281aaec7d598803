#include "text/by_language.h"

#include <gtest/gtest.h>

#include <atomic>
#include <string>
#include <thread>
#include <vector>

namespace claimdiff::text {
namespace {

TEST(ByLanguage, LearnsEachLanguageOnce) {
  ByLanguage<std::string> known;
  std::atomic<int> learnt = 0;
  std::vector<std::thread> threads;
  std::atomic<int> wrong = 0;
  for (int i = 0; i < 8; ++i) {
    threads.emplace_back([&, language = std::string(i % 2 == 0 ? "pt" : "id")] {
      const std::string& value = known.Get(language, [&] {
        ++learnt;
        return new std::string(language);
      });
      if (value != language) ++wrong;
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(learnt, 2);
  EXPECT_EQ(wrong, 0);
}

TEST(ByLanguage, KeepsManyLanguagesApart) {
  ByLanguage<std::string> known;
  for (int round = 0; round < 2; ++round) {
    for (int i = 0; i < 50; ++i) {
      const std::string tag = std::to_string(i);
      EXPECT_EQ(known.Get(tag, [&] { return new std::string(tag); }), tag);
    }
  }
}

// A table of names asks for the word forms of another tag while it is learnt.
TEST(ByLanguage, MayBeAskedForAnotherWhileItLearnsOne) {
  ByLanguage<std::string> known;
  const std::string& value = known.Get("pt-BR", [&] {
    return new std::string(
        known.Get("pt", [] { return new std::string("pt"); }) + "-BR");
  });
  EXPECT_EQ(value, "pt-BR");
  EXPECT_EQ(&value, &known.Get("pt-BR", [] { return new std::string; }));
}

}  // namespace
}  // namespace claimdiff::text
