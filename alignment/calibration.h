// What a posterior means: of the claims reported with 0.9, nine in ten hold.
//
// The model's own chances are too sure where its assumptions fail: sentences
// on one event that share words without saying the same, sentences that were
// split. Fitted on the odd documents of the development sets, tried on the even
// ones (README.md has the tables); monotone, so that no order changes.
#ifndef CLAIMDIFF_ALIGNMENT_CALIBRATION_H_
#define CLAIMDIFF_ALIGNMENT_CALIBRATION_H_

namespace claimdiff::alignment {

// The chance, 0..1, that a bead with this posterior is right, in articles as
// close as this (closeness.h), where so many figures and dates are shared.
float BeadConfidence(float posterior, float closeness, int shared_values);

// The chance, 0..1, that a sentence in no bead is not in the other article,
// which expresses it with the chance `expressed` by the model.
float AloneConfidence(float expressed, float closeness);

}  // namespace claimdiff::alignment

#endif  // CLAIMDIFF_ALIGNMENT_CALIBRATION_H_
