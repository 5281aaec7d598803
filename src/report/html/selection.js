// The claim at hand: lit with its counterparts, its evidence beside it.

// ---- Light and evidence -----------------------------------------------------

function lightClaims(page, claim, unit) {
  for (const old of page.lit) old.element.classList.remove('lit', 'at-hand');
  page.lit = unit ? claimsOf(unit) : [];
  for (const one of page.lit) one.element.classList.add('lit');
  if (claim) claim.element.classList.add('at-hand');
}

function showEvidence(page, unit) {
  const panel = byId('evidence');
  panel.replaceChildren(
      ...(unit ? evidenceOf(page.model, unit) : emptyEvidence()));
  panel.scrollTop = 0;
}

// Lights what is pointed at, else what was chosen, else nothing.
function light(page) {
  const claim = page.pointed || page.selected;
  const unit = claim ? claim.unit : null;
  if (page.litClaim === claim) return;
  lightClaims(page, claim, unit);
  if (page.litUnit !== unit) {
    lightRibbons(page, unit);
    lightMap(unit);
    showEvidence(page, unit);
  }
  document.body.classList.toggle('chosen', claim !== null);
  page.litUnit = unit;
  page.litClaim = claim;
}

// Evidence that covers the text would flicker under the mouse.
function point(page, claim) {
  page.pointed = SIDE_BY_SIDE.matches ? claim : null;
  light(page);
}

// Text that scrolls under a mouse at rest is not pointed at.
function mouseMoved(page, event) {
  const {x, y} = page.mouse;
  page.mouse = {x: event.screenX, y: event.screenY};
  return x !== event.screenX || y !== event.screenY;
}

// One claim a column can be reached by Tab: the last that was chosen.
function moveTabStop(page, claim) {
  for (const one of page.model.sides[claim.side]) {
    one.element.setAttribute('tabindex', one === claim ? '0' : '-1');
  }
}

function setCurrent(claim, current) {
  if (!claim) return;
  if (current) {
    claim.element.setAttribute('aria-current', 'true');
  } else {
    claim.element.removeAttribute('aria-current');
  }
}

// Makes `claim` the one at hand; null lets go of it.
function select(page, claim) {
  if (page.selected !== claim) change(page, claim);
  if (!claim) return;
  showSide(page, claim.side);
  claim.element.focus({preventScroll: true});
  reveal(page, claim);
}

function change(page, claim) {
  setCurrent(page.selected, false);
  setCurrent(claim, true);
  page.selected = claim;
  page.pointed = null;
  light(page);
  if (!claim) return;
  moveTabStop(page, claim);
  byId('said').textContent = sentenceOf(claim.unit);
  rememberInAddress(claim);
}

function rememberInAddress(claim) {
  try {
    history.replaceState(null, '', `#${claim.id}`);
  } catch {
    // Some viewers give pages no history; the link is a comfort only.
  }
}

// ---- Narrow screens ---------------------------------------------------------

// Which article is shown where there is room for one only.
function showSide(page, side) {
  byId('columns').dataset.side = side;
  for (const one of ['a', 'b']) {
    byId(`show-${one}`).setAttribute('aria-pressed', one === side);
  }
}

// ---- Steps ------------------------------------------------------------------

// Goes to the next (1) or previous (-1) unit that is shown, round the end.
function step(page, by) {
  const units = stops(page);
  if (units.length === 0) {
    byId('said').textContent = 'Nothing to go to: all is filtered out.';
    return;
  }
  if (by < 0) units.reverse();
  const here = page.selected ? page.selected.unit.order : by * -Infinity;
  const unit = units.find(({order}) => by * (order - here) > 0) || units[0];
  const side = byId('columns').dataset.side;
  const claims = !SIDE_BY_SIDE.matches && unit[side].length > 0 ? unit[side] :
      claimsOf(unit);
  select(page, claims[0]);
}

function neighbour(page, by) {
  if (!page.selected) return;
  const claims = page.model.sides[page.selected.side];
  const claim = claims[page.selected.index + by];
  if (claim) select(page, claim);
}

function crossOver(page) {
  if (!page.selected) return;
  const claim = page.selected.unit[otherSide(page.selected.side)][0];
  if (claim) select(page, claim);
}
