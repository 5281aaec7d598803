#include "alignment/subjects.h"

#include <gtest/gtest.h>

#include <vector>

#include "alignment/explain.h"
#include "alignment/matches.h"

namespace claimdiff::alignment {
namespace {

// Key 0 is a name. Sentence 0 of A names it, sentence 1 inherits it; sentence
// 0 of B has another key, sentence 1 names it, sentence 2 inherits it.
Features MakeFeatures() {
  Features out;
  out.a.classes = {KeyClass::kName, KeyClass::kWord};
  out.a.keys = {0, 1};
  out.a.first = {0, 1, 2};
  out.a.subjects = {kNoKey, 0};
  out.b.classes = {KeyClass::kName, KeyClass::kWord};
  out.b.keys = {1, 0, 1};
  out.b.first = {0, 1, 2, 3};
  out.b.subjects = {kNoKey, kNoKey, 0};
  for (Side* side : {&out.a, &out.b}) {
    side->lengths.assign(side->size(), 40.F);
    side->blocks.assign(side->size(), 0);
  }
  out.affinities = {{0, 0, 1.F}};
  return out;
}

Parameters Inheriting() {
  Parameters parameters;
  parameters.subject = 0.8F;
  return parameters;
}

Matrix EvidenceOf(const Features& features, const Parameters& parameters) {
  Matrix nats(features.a.size(), features.b.size());
  AddSubjects(FindMatches(features, parameters).View(), parameters, &nats);
  return nats;
}

TEST(Subjects, SpeakForThoseThatNameOrInheritTheSame) {
  const Matrix nats = EvidenceOf(MakeFeatures(), Inheriting());
  EXPECT_EQ(nats.At(0, 1), 0.F);  // named on both sides: score.cc's
  EXPECT_GT(nats.At(1, 1), 0.F);
  EXPECT_GT(nats.At(0, 2), 0.F);
  EXPECT_GT(nats.At(1, 2), nats.At(1, 1));  // inherited on both sides
  EXPECT_EQ(nats.At(0, 0), 0.F);
  EXPECT_EQ(nats.At(1, 0), 0.F);  // a miss says nothing
}

TEST(Subjects, SayNothingByDefault) {
  const Features features = MakeFeatures();
  for (const float cell : EvidenceOf(features, {}).cells) EXPECT_EQ(cell, 0.F);
  const SentenceId a = 1, b = 2;
  const PairMatches matches = FindMatches(features);
  EXPECT_TRUE(Explainer(matches).Explain({&a, 1}, {&b, 1}).empty());
}

TEST(Subjects, AreMarkedInTheEvidence) {
  const Features features = MakeFeatures();
  const PairMatches matches = FindMatches(features);
  Explainer explainer(matches, Inheriting());
  const Matrix nats = EvidenceOf(features, Inheriting());
  for (const SentenceId b : {1U, 2U}) {
    const SentenceId a = 1;
    const std::vector<Contribution> found = explainer.Explain({&a, 1}, {&b, 1});
    ASSERT_EQ(found.size(), 1U) << b;
    EXPECT_TRUE(found[0].inherited) << b;
    EXPECT_FLOAT_EQ(found[0].weight, nats.At(a, b)) << b;
  }
}

TEST(Subjects, AreNotCountedWhereTheSentencesNameThem) {
  const std::vector<SentenceId> a = {0, 1}, b = {1};
  const Features features = MakeFeatures();
  const PairMatches matches = FindMatches(features);
  const auto found = Explainer(matches, Inheriting()).Explain(a, b);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_FALSE(found[0].inherited);
}

}  // namespace
}  // namespace claimdiff::alignment
