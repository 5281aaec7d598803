// The claim at hand: lit with its counterparts, its evidence beside it, and the
// other article scrolled so that the counterpart stands level with it.

const STEADY = window.matchMedia('(prefers-reduced-motion: reduce)');
const SIDE_BY_SIDE = window.matchMedia('(min-width: 760px)');
const GLIDE_MS = 160;

// ---- Light and evidence -----------------------------------------------------

function light(page) {
  const claim = page.pointed || page.selected;
  const unit = claim ? claim.unit : null;
  if (page.litUnit === unit && page.litClaim === claim) return;
  for (const old of page.lit) old.element.classList.remove('lit', 'at-hand');
  page.lit = unit ? [...unit.a, ...unit.b] : [];
  for (const one of page.lit) one.element.classList.add('lit');
  if (claim) claim.element.classList.add('at-hand');
  lightRibbons(page, unit);
  for (const shape of byId('map').querySelectorAll('.lit')) {
    shape.classList.remove('lit');
  }
  if (unit) {
    for (const shape of byId('map').querySelectorAll(
        `[data-order="${unit.order}"]`)) {
      shape.classList.add('lit');
    }
  }
  const panel = byId('evidence');
  if (page.litUnit !== unit || !unit) {
    panel.replaceChildren(
        ...(unit ? evidenceOf(page.model, unit) : emptyEvidence()));
    panel.scrollTop = 0;
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

function select(page, claim, {focus = true} = {}) {
  if (page.selected === claim) {
    if (claim) reveal(page, claim);
    return;
  }
  setCurrent(page.selected, false);
  page.selected = claim;
  page.pointed = null;
  setCurrent(claim, true);
  light(page);
  if (!claim) return;
  moveTabStop(page, claim);
  showSide(page, claim.side);
  if (focus) claim.element.focus({preventScroll: true});
  byId('said').textContent = sentenceOf(claim.unit);
  reveal(page, claim);
  rememberInAddress(claim);
}

function rememberInAddress(claim) {
  try {
    history.replaceState(null, '', `#${claim.id}`);
  } catch {
    // Some viewers give pages no history; the link is a comfort only.
  }
}

// ---- Scrolling --------------------------------------------------------------

// Remembers where a column was sent, so that its scroll event is not taken for
// the reader's.
function scrollColumn(page, side, top) {
  const column = page.columns[side];
  column.scrollTop = top;
  page.sent[side] = column.scrollTop;
}

function glide(page, targets) {
  cancelAnimationFrame(page.gliding);
  const from = {a: page.columns.a.scrollTop, b: page.columns.b.scrollTop};
  const start = performance.now();
  const step = (now) => {
    const done = STEADY.matches ? 1 : Math.min((now - start) / GLIDE_MS, 1);
    for (const side of Object.keys(targets)) {
      const way = targets[side] - from[side];
      scrollColumn(page, side, from[side] + way * done * (2 - done));
    }
    if (done < 1) page.gliding = requestAnimationFrame(step);
  };
  step(start);
}

// Scrolls the claim into view if it is outside, and its counterpart to the same
// height.
function reveal(page, claim) {
  if (!SIDE_BY_SIDE.matches) {
    claim.element.scrollIntoView({block: 'nearest'});
    return;
  }
  const column = page.columns[claim.side];
  const most = column.scrollHeight - column.clientHeight;
  let top = column.scrollTop;
  const margin = 40;
  if (claim.top < top + margin ||
      claim.bottom > top + column.clientHeight - margin) {
    top = claim.top - column.clientHeight / 3;
  }
  top = Math.min(Math.max(top, 0), most);
  const targets = {[claim.side]: top};
  const other = otherSide(claim.side);
  const counterpart = claim.unit[other][0];
  targets[other] = counterpart ? counterpart.top - (claim.top - top) :
      page.follow(claim.side, top);
  glide(page, targets);
}

// The longest row of alignments that both articles tell in the same order, as
// pairs of heights: what scrolling one article does to the other. (Patience
// sorting.)
function anchors(model) {
  const units = model.units.filter((unit) => unit.alignment);
  const piles = [];
  for (const unit of units) {
    const at = unit.b[0].index;
    let pile = piles.findIndex((top) => top.at >= at);
    if (pile < 0) pile = piles.length;
    piles[pile] = {at, unit, before: pile > 0 ? piles[pile - 1] : null};
  }
  const row = [];
  for (let top = piles[piles.length - 1]; top; top = top.before) {
    row.unshift(top.unit);
  }
  return row;
}

// The place in the other article that belongs to the middle of this view.
function makeFollow(page) {
  const row = anchors(page.model);
  return (side, top) => {
    const other = otherSide(side);
    const column = page.columns[side];
    const middle = column.clientHeight / 3;
    const at = top + middle;
    let [x0, y0] = [0, 0];
    let [x1, y1] = [column.scrollHeight, page.columns[other].scrollHeight];
    for (const unit of row) {
      const [x, y] = [unit[side][0].top, unit[other][0].top];
      if (x <= at) {
        [x0, y0] = [x, y];
      } else {
        [x1, y1] = [x, y];
        break;
      }
    }
    return y0 + (y1 - y0) * (at - x0) / Math.max(x1 - x0, 1) - middle;
  };
}

function onScroll(page, side) {
  const column = page.columns[side];
  const byReader = Math.abs(column.scrollTop - page.sent[side]) > 1.5;
  page.sent[side] = column.scrollTop;
  if (byReader && SIDE_BY_SIDE.matches && byId('together').checked) {
    scrollColumn(page, otherSide(side), page.follow(side, column.scrollTop));
  }
  page.redraw();
}

// ---- Narrow screens ---------------------------------------------------------

// Where there is room for one article only: which.
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
  const here = page.selected ? page.selected.unit.order : by > 0 ? -1 : Infinity;
  const next = by > 0 ? units.find((unit) => unit.order > here) :
      units.slice().reverse().find((unit) => unit.order < here);
  const unit = next || units[by > 0 ? 0 : units.length - 1];
  const side = byId('columns').dataset.side;
  const claims = !SIDE_BY_SIDE.matches && unit[side].length > 0 ? unit[side] :
      [...unit.a, ...unit.b];
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
