// What a posterior means: of the claims reported with 0.9, nine in ten hold.
//
// The model's own chances are too sure where its assumptions fail: sentences
// on one event that share words without saying the same, or say the same in
// other words. Fitted on translations, with and without dictionaries, and on
// independent reports whose counterparts are known (README.md has the tables);
// monotone, so that no order changes.
#ifndef CLAIMDIFF_ALIGNMENT_CALIBRATION_H_
#define CLAIMDIFF_ALIGNMENT_CALIBRATION_H_

namespace claimdiff::alignment {

// The chance, 0..1, that a bead with this posterior is right.
float BeadConfidence(float posterior);

// The chance, 0..1, that a sentence in no bead is not in the other article,
// which expresses it with the chance `expressed` by the model. The less close
// the articles (closeness.h), the more of what they share is worded otherwise.
float AloneConfidence(float expressed, float closeness);

}  // namespace claimdiff::alignment

#endif  // CLAIMDIFF_ALIGNMENT_CALIBRATION_H_
