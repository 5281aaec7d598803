// How the program treats memory that it gives back.
#ifndef CLAIMDIFF_CLI_KEEP_MEMORY_H_
#define CLAIMDIFF_CLI_KEEP_MEMORY_H_

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace claimdiff::cli {

// A pair's memory is given back and asked for again with the next one: to hand
// it to the system in between cost a tenth of a run. To be called once, before
// the first thread.
inline void KeepMemory() {
#ifdef __GLIBC__
  constexpr int kMebibyte = 1 << 20;
  mallopt(M_MMAP_THRESHOLD, 32 * kMebibyte);
  mallopt(M_TRIM_THRESHOLD, 256 * kMebibyte);
  mallopt(M_TOP_PAD, 4 * kMebibyte);
#endif
}

}  // namespace claimdiff::cli

#endif  // CLAIMDIFF_CLI_KEEP_MEMORY_H_
