// The report as the page uses it. The contract lists claims and alignments; the
// page thinks in units: an alignment with its claims, or one claim that stands
// alone.
//
// A claim is its object of the contract with `side`, `index`, `unit` added; a
// unit is {kind, a, b, alignment, confidence, order}.

function readJson(id) {
  return JSON.parse(byId(id).textContent);
}

function otherSide(side) {
  return side === 'a' ? 'b' : 'a';
}

function kindOfClaim(claim) {
  return claim.verdict === 'only' ? `only-${claim.side}` : claim.verdict;
}

function alignedUnit(alignment, claims) {
  const {relation} = alignment;
  const unit = {
    kind: relation === 'equivalent' ? 'shared' : relation,
    a: alignment.a.map((id) => claims.get(id)),
    b: alignment.b.map((id) => claims.get(id)),
    alignment,
    confidence: alignment.score,
  };
  for (const claim of claimsOf(unit)) claim.unit = unit;
}

function singleUnit(claim) {
  const unit = {
    kind: kindOfClaim(claim), a: [], b: [], alignment: null,
    confidence: claim.confidence,
  };
  unit[claim.side].push(claim);
  claim.unit = unit;
}

// The order of reading A; what only B says comes after what B says before it.
function readingOrder(sides) {
  const units = new Set();
  const addSingles = (from) => {
    for (let i = from; i < sides.b.length; ++i) {
      if (sides.b[i].unit.alignment) return;
      units.add(sides.b[i].unit);
    }
  };
  addSingles(0);
  for (const {unit} of sides.a) {
    if (units.has(unit)) continue;
    units.add(unit);
    for (const other of unit.b) addSingles(other.index + 1);
  }
  return [...units];
}

function buildModel(report, names) {
  const sides = {};
  const claims = new Map();
  for (const article of report.articles) {
    sides[article.side] = article.claims;
    article.claims.forEach((claim, index) => {
      Object.assign(claim, {side: article.side, index, unit: null});
      claims.set(claim.id, claim);
    });
  }
  for (const alignment of report.alignments) alignedUnit(alignment, claims);
  for (const claim of claims.values()) {
    if (!claim.unit) singleUnit(claim);
  }
  const units = readingOrder(sides);
  units.forEach((unit, order) => unit.order = order);
  return {report, names, sides, claims, units};
}

// The value of a key in words: "157,000,000"; for names and words, which mean
// what they say, the key without its kind.
function valueOf(model, key) {
  return model.names.values[key] || key.slice(key.indexOf(':') + 1);
}

// What is to be said of the section that `claim` heads: that the other article
// lacks it. Of most there is nothing.
function sectionOf(model, claim) {
  return model.names.sections[claim.id] || '';
}

function languageOf(model, tag) {
  return model.names.languages[tag] || tag;
}

function claimsOf(unit) {
  return [...unit.a, ...unit.b];
}

// "a1, a2 ↔ b3"
function idsOf(unit) {
  const ids = (claims) => claims.map((claim) => claim.id).join(', ');
  if (!unit.alignment) return ids(claimsOf(unit));
  return `${ids(unit.a)} ↔ ${ids(unit.b)}`;
}
