// Functions that are compiled twice: for every processor, and for those that
// compute with eight numbers at once.
//
// Which of the two runs is decided when the program starts. Both give the same
// bits: the order of additions is written down (arithmetic.h), and AVX2 alone
// does not fuse a product with a sum.
#ifndef CLAIMDIFF_ALIGNMENT_WIDE_H_
#define CLAIMDIFF_ALIGNMENT_WIDE_H_

// Sanitizers are not ready yet when that is decided.
#if defined(__x86_64__) && defined(__gnu_linux__) && defined(__GNUC__) && \
    !defined(__clang__) && !defined(__SANITIZE_ADDRESS__) &&              \
    !defined(__SANITIZE_THREAD__)
#define CLAIMDIFF_WIDE __attribute__((target_clones("avx2", "default")))
#else
#define CLAIMDIFF_WIDE
#endif

#endif  // CLAIMDIFF_ALIGNMENT_WIDE_H_
