#include "read/rst_directives.h"

#include <algorithm>
#include <iterator>

namespace claimdiff {

namespace {

struct NamedDirective {
  std::string_view name;
  RstDirective holds;
};

// Of docutils, Sphinx, and its extensions that are met most; by name.
constexpr NamedDirective kDirectives[] = {
    {"admonition", RstDirective::kTitled},
    {"attention", RstDirective::kNote},
    {"automodule", RstDirective::kInserted},
    {"autosummary", RstDirective::kInserted},
    {"blockdiag", RstDirective::kCode},
    {"caution", RstDirective::kNote},
    {"code", RstDirective::kCode},
    {"code-block", RstDirective::kCode},
    {"code-tab", RstDirective::kCode},
    {"codeauthor", RstDirective::kAuthor},
    {"console", RstDirective::kCode},
    {"contents", RstDirective::kHidden},
    {"csv-table", RstDirective::kCsv},
    {"currentmodule", RstDirective::kHidden},
    {"danger", RstDirective::kNote},
    {"default-domain", RstDirective::kHidden},
    {"default-role", RstDirective::kHidden},
    {"deprecated", RstDirective::kVersion},
    {"deprecated-removed", RstDirective::kVersion},
    {"digraph", RstDirective::kCode},
    {"doctest", RstDirective::kCode},
    {"error", RstDirective::kNote},
    {"figure", RstDirective::kPicture},
    {"flat-table", RstDirective::kTable},
    {"graph", RstDirective::kCode},
    {"graphviz", RstDirective::kCode},
    {"highlight", RstDirective::kHidden},
    {"hint", RstDirective::kNote},
    {"image", RstDirective::kPicture},
    {"important", RstDirective::kNote},
    {"include", RstDirective::kInserted},
    {"index", RstDirective::kHidden},
    {"ipython", RstDirective::kCode},
    {"jupyter-execute", RstDirective::kCode},
    {"kernel-doc", RstDirective::kInserted},
    {"list-table", RstDirective::kTable},
    {"literalinclude", RstDirective::kInserted},
    {"math", RstDirective::kCode},
    {"mermaid", RstDirective::kCode},
    {"meta", RstDirective::kInserted},
    {"module", RstDirective::kHidden},
    {"moduleauthor", RstDirective::kAuthor},
    {"namespace", RstDirective::kHidden},
    {"note", RstDirective::kNote},
    {"parsed-literal", RstDirective::kCode},
    {"plantuml", RstDirective::kCode},
    {"plot", RstDirective::kCode},
    {"productionlist", RstDirective::kCode},
    {"program", RstDirective::kHidden},
    {"prompt", RstDirective::kCode},
    {"raw", RstDirective::kCode},
    {"role", RstDirective::kHidden},
    {"rubric", RstDirective::kTitled},
    {"sectionauthor", RstDirective::kAuthor},
    {"seealso", RstDirective::kNote},
    {"sidebar", RstDirective::kTitled},
    {"sourcecode", RstDirective::kCode},
    {"tab", RstDirective::kTitled},
    {"table", RstDirective::kTable},
    {"tabularcolumns", RstDirective::kHidden},
    {"testcleanup", RstDirective::kCode},
    {"testcode", RstDirective::kCode},
    {"testoutput", RstDirective::kCode},
    {"testsetup", RstDirective::kCode},
    {"tip", RstDirective::kNote},
    {"toctree", RstDirective::kInserted},
    {"todo", RstDirective::kNote},
    {"topic", RstDirective::kTitled},
    {"uml", RstDirective::kCode},
    {"versionadded", RstDirective::kVersion},
    {"versionchanged", RstDirective::kVersion},
    {"versionremoved", RstDirective::kVersion},
    {"warning", RstDirective::kNote},
};

constexpr bool IsSorted() {
  for (std::size_t i = 1; i < std::size(kDirectives); ++i) {
    if (kDirectives[i - 1].name >= kDirectives[i].name) return false;
  }
  return true;
}
static_assert(IsSorted());

}  // namespace

RstDirective FindRstDirective(std::string_view name) {
  const std::size_t domain = name.rfind(':');
  if (domain != std::string_view::npos) name.remove_prefix(domain + 1);
  const auto* found = std::lower_bound(
      std::begin(kDirectives), std::end(kDirectives), name,
      [](const NamedDirective& x, std::string_view y) { return x.name < y; });
  if (found == std::end(kDirectives) || found->name != name) {
    return RstDirective::kBody;
  }
  return found->holds;
}

}  // namespace claimdiff
