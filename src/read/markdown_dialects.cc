// One pass over the source, which keeps to what all the tools agree on: fenced
// code is code, a construct of a line begins its line, the others may stand
// anywhere. Nothing is parsed twice, and each construct either ends within a
// bound or is text.
//
// The tools: Hugo ({{< >}}, {{% %}}), Jekyll and Liquid ({% %}, {{ }},
// {: .attributes}), MkDocs (!!! note, === "Tab"), Docusaurus and VitePress
// (:::note, MDX), MyST (```{note}), GitHub and Obsidian (> [!NOTE], [[links]]),
// MDN ({{macros}}), and HTML in any of them.
#include "read/markdown_dialects.h"

#include "read/dialect_reader.h"

namespace claimdiff {

void ReduceDialects(std::uint32_t begin, MarkdownCanvas* canvas) {
  DialectReader(canvas).Run(begin);
}

}  // namespace claimdiff
