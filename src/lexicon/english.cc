#include "lexicon/english.h"

#include "data/data.h"
#include "text/hash_table.h"
#include "text/stem.h"
#include "text/tokens.h"

namespace claimdiff::lexicon {

namespace {

struct IrregularForm {
  std::string_view form, word;
  bool also_word = false;  // of its own
};

// By hash of the form.
using IrregularForms = text::HashTable<IrregularForm>;

void AddForms(std::string_view forms, std::string_view word, bool also_word,
              IrregularForms* into) {
  while (!forms.empty() && forms != "-") {
    const std::string_view form = data::Cut(&forms, ' ');
    (*into)[text::HashFolded(form)] = {form, word, also_word};
  }
}

const IrregularForms& AllForms() {
  static const IrregularForms& all = *[] {
    auto* forms = new IrregularForms;
    data::ForEachRow(data::Table("english_forms"),
                     [forms](std::string_view row) {
                       const std::string_view word = data::NextColumn(&row);
                       AddForms(data::NextColumn(&row), word, false, forms);
                       AddForms(data::NextColumn(&row), word, true, forms);
                     });
    return forms;
  }();
  return all;
}

// Null if the word inflects by rule, if at all.
const IrregularForm* FindForm(std::string_view folded) {
  const IrregularForm* const form = AllForms().Find(text::HashFolded(folded));
  return form != nullptr && form->form == folded ? form : nullptr;
}

}  // namespace

std::string EnglishStem(std::string_view folded) {
  const IrregularForm* const form = FindForm(folded);
  const bool only_a_form = form != nullptr && !form->also_word;
  return text::Stem("en", only_a_form ? form->word : folded);
}

Concept ConceptOf(std::string_view folded) {
  return static_cast<Concept>(text::HashFolded(EnglishStem(folded)));
}

std::vector<Sense> EnglishSenses(std::string_view folded) {
  const IrregularForm* const form = FindForm(folded);
  if (form == nullptr || !form->also_word) return {{ConceptOf(folded), 1.F}};
  return {{ConceptOf(folded), 0.5F}, {ConceptOf(form->word), 0.5F}};
}

}  // namespace claimdiff::lexicon
