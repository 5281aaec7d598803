// What decided a unit, in tables: values in conflict, what both state, what
// one states.

function quote(model, side, text) {
  return make('q', {
    lang: languageTag(model, side), dir: model.names.directions[side],
  }, text);
}

function languageTag(model, side) {
  return model.report.articles.find((one) => one.side === side).language;
}

function kindName(kind) {
  return kind === 'concept' ? 'word' : kind;
}

// The normalised value, with its key for those who look closely.
function normalised(model, key) {
  return make('span', {class: 'value', title: key},
      make('bdi', {}, valueOf(model, key)));
}

// The same where it says more than the article's own words.
function normalisedUnless(model, key, texts) {
  const value = model.names.values[key];
  return !value || texts.includes(value) ? '' : normalised(model, key);
}

function part(title, ...children) {
  return make('section', {class: 'part'}, make('h3', {}, title), ...children);
}

// ---- Values in conflict -----------------------------------------------------

function conflictRow(model, conflict, side) {
  const mention = conflict[side];
  return make('tr', {},
      make('th', {scope: 'row'}, letter(side)),
      make('td', {}, quote(model, side, mention.text)),
      make('td', {}, normalised(model, mention.key)));
}

function conflictTable(model, conflict) {
  return make('table', {class: 'conflict-table'},
      make('caption', {}, kindName(conflict.kind)),
      make('thead', {}, make('tr', {},
          make('th', {scope: 'col'}, spoken('article')),
          make('th', {scope: 'col'}, 'as written'),
          make('th', {scope: 'col'}, 'normalised'))),
      make('tbody', {}, conflictRow(model, conflict, 'a'),
          conflictRow(model, conflict, 'b')));
}

// ---- What both state --------------------------------------------------------

function weightBar(weight, heaviest) {
  const bar = make('span', {class: 'bar', 'aria-hidden': 'true'}, make('i'));
  bar.firstChild.style.width = `${100 * weight / heaviest}%`;
  return make('td', {class: 'weight'}, bar, weight.toFixed(1));
}

// One value, or both where the two sides put it differently; nothing for names
// that have no other form.
function sharedValue(model, {a, b}) {
  if (a.key === b.key) return normalisedUnless(model, a.key, [a.text, b.text]);
  const {values} = model.names;
  if (!values[a.key] && !values[b.key]) return '';
  return make('span', {}, normalised(model, a.key), ' ~ ',
      normalised(model, b.key));
}

// A claim may go on about what one before it named.
function mentioned(model, side, mention) {
  return make('span', {}, quote(model, side, mention.text),
      mention.inherited ? ' (inherited)' : '');
}

function sharedRow(model, fact, heaviest) {
  const words = make('td', {}, mentioned(model, 'a', fact.a), ' = ',
      mentioned(model, 'b', fact.b));
  if (fact.kind !== 'concept') {
    words.append(make('div', {}, sharedValue(model, fact)));
  }
  return make('tr', {}, words, weightBar(fact.weight, heaviest));
}

function sharedTable(model, facts, title, heaviest) {
  if (facts.length === 0) return '';
  return part(title, make('table', {class: 'shared-table'},
      make('thead', {class: 'hidden'}, make('tr', {},
          make('th', {scope: 'col'}, 'in A = in B'),
          make('th', {scope: 'col'}, 'weight'))),
      make('tbody', {}, ...facts.map((fact) =>
        sharedRow(model, fact, heaviest)))));
}

function sharedParts(model, alignment) {
  const {shared} = alignment;
  if (shared.length === 0) {
    return [make('p', {class: 'gloss'},
        'Length and order alone speak for this alignment.')];
  }
  const heaviest = Math.max(...shared.map((fact) => fact.weight), 0.1);
  const isWord = (fact) => fact.kind === 'concept';
  return [
    sharedTable(model, shared.filter((fact) => !isWord(fact)),
        'Facts that both state', heaviest),
    sharedTable(model, shared.filter(isWord), 'Words that both use', heaviest),
  ];
}

// ---- What one states --------------------------------------------------------

function factList(model, side, title, facts) {
  if (facts.length === 0) return '';
  return part(title, make('ul', {class: 'facts'}, ...facts.map((fact) =>
    make('li', {},
        make('span', {}, quote(model, side, fact.text), ' ',
            normalisedUnless(model, fact.key, [fact.text])),
        make('span', {class: 'fact-kind'}, kindName(fact.kind))))));
}

// Of several readings of the same words one is listed: the one that the other
// article states too, else the first.
function distinctFacts(claim) {
  const bySpan = new Map();
  for (const fact of claim.facts) {
    const known = bySpan.get(fact.span.join());
    if (!known || (fact.in_other && !known.in_other)) {
      bySpan.set(fact.span.join(), fact);
    }
  }
  return [...bySpan.values()];
}

function sectionPart(model, claim) {
  const words = sectionOf(model, claim);
  return words ? [make('p', {class: 'gloss'}, words)] : [];
}

function singleParts(model, claim) {
  const other = otherSide(claim.side).toUpperCase();
  const facts = distinctFacts(claim);
  if (facts.length === 0) {
    return [make('p', {class: 'gloss'}, 'It holds no name, number or date.')];
  }
  return [
    factList(model, claim.side, `Nowhere in ${other}`,
        facts.filter((fact) => !fact.in_other)),
    factList(model, claim.side, `Elsewhere in ${other}`,
        facts.filter((fact) => fact.in_other)),
  ];
}

// ---- A unit -----------------------------------------------------------------

// The claims themselves, for where they cannot be seen side by side.
function passages(model, unit) {
  const one = (claim) => make('button', {
    'type': 'button', 'class': `passage ${unit.kind}`, 'data-claim': claim.id,
  }, letter(claim.side), ' ',
  make('span', {
    lang: languageTag(model, claim.side),
    dir: model.names.directions[claim.side],
  }, claim.text));
  return make('div', {class: 'passages'}, ...claimsOf(unit).map(one));
}

function evidenceOf(model, unit) {
  const {alignment, kind} = unit;
  const parts = [
    make('h2', {class: 'verdict'}, mark(kind), ' ', wordsOf(unit).one),
    make('p', {class: 'gloss'}, wordsOf(unit).says,
        make('span', {class: 'ids'}, `${idsOf(unit)} · confidence ${
          percent(unit.confidence)}`)),
    passages(model, unit),
  ];
  if (!alignment) {
    const [claim] = claimsOf(unit);
    return [...parts, ...sectionPart(model, claim),
      ...singleParts(model, claim)];
  }
  return [
    ...parts,
    ...alignment.conflicts.map((conflict) => conflictTable(model, conflict)),
    factList(model, 'a', 'Only A states', alignment.only_a),
    factList(model, 'b', 'Only B states', alignment.only_b),
    ...sharedParts(model, alignment),
  ];
}

function emptyEvidence() {
  return [
    make('h2', {class: 'verdict'}, 'Evidence'),
    make('p', {class: 'gloss'}, 'Choose a sentence to see what it was joined ' +
        'with, and why. ', make('kbd', {}, 'n'), ' goes to the next finding, ',
    make('kbd', {}, '?'), ' shows help.'),
  ];
}

// In one sentence, for those who hear the page: "Conflict, a2 ↔ b1: A says 15
// persen, B says 25%."
function sentenceOf(unit) {
  const conflicts = unit.alignment ? unit.alignment.conflicts : [];
  const words = conflicts.map((one) =>
    `A says ${one.a.text}, B says ${one.b.text}`);
  return `${wordsOf(unit).one}, ${idsOf(unit)}: ${
    words.join('; ') || wordsOf(unit).says}`;
}
