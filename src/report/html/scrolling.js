// The two articles scroll together: what one tells at the height of the eyes,
// the other shows beside it.

const STEADY = window.matchMedia('(prefers-reduced-motion: reduce)');
const SIDE_BY_SIDE = window.matchMedia('(min-width: 760px)');
const GLIDE_MS = 160;

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
