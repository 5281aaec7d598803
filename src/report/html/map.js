// A small map of the whole alignment: A down the left side, B down the right,
// by the length of the text, and what of them is in view.

const STRIP = 12;  // width of a side's strip, of 100

// Gives each claim its place, `from` to `to` of 100, by the text before it.
function placeOnMap(article) {
  const parts = [...article.claims, ...article.skipped];
  parts.sort((x, y) => x.span[0] - y.span[0]);
  const total = parts.reduce((sum, one) => sum + one.text.length + 1, 0);
  let before = 0;
  for (const one of parts) {
    one.from = 100 * before / total;
    before += one.text.length + 1;
    one.to = 100 * before / total;
  }
}

function mapBlock(claim) {
  return draw('rect', {
    'class': `map-block ${claim.unit.kind}`,
    'x': claim.side === 'a' ? 0 : 100 - STRIP, 'y': claim.from,
    'width': STRIP, 'height': Math.max(claim.to - claim.from - 0.15, 0.3),
    'data-claim': claim.id, 'data-order': claim.unit.order,
  });
}

function mapLine(unit, a, b) {
  return draw('line', {
    'class': `map-line ${unit.kind}`, 'x1': STRIP, 'x2': 100 - STRIP,
    'y1': (a.from + a.to) / 2, 'y2': (b.from + b.to) / 2,
    'vector-effect': 'non-scaling-stroke', 'data-order': unit.order,
  });
}

function makeMap(page) {
  const {model} = page;
  for (const article of model.report.articles) placeOnMap(article);
  const lines = [];
  for (const unit of model.units) {
    for (const a of unit.a) {
      for (const b of unit.b) lines.push(mapLine(unit, a, b));
    }
  }
  byId('map').classList.toggle('dense', lines.length > 150);
  page.views = {};
  for (const side of ['a', 'b']) {
    page.views[side] = draw('rect', {
      'class': 'map-view', 'x': side === 'a' ? 0 : 100 - STRIP, 'width': STRIP,
      'vector-effect': 'non-scaling-stroke',
    });
  }
  byId('map').append(...lines,
      ...[...model.claims.values()].map(mapBlock), page.views.a, page.views.b);
}

function drawMapViews(page) {
  for (const side of ['a', 'b']) {
    const column = page.columns[side];
    const share = (pixels) => 100 * pixels / Math.max(column.scrollHeight, 1);
    page.views[side].setAttribute('y', share(column.scrollTop));
    page.views[side].setAttribute('height', share(column.clientHeight));
  }
}

function lightMap(unit) {
  for (const shape of byId('map').querySelectorAll('[data-order]')) {
    const lit = unit !== null && Number(shape.dataset.order) === unit.order;
    shape.classList.toggle('lit', lit);
  }
}

// The claim nearest to a point of the map.
function claimOnMap(page, event) {
  const box = byId('map').getBoundingClientRect();
  const x = (event.clientX - box.left) / box.width;
  const y = 100 * (event.clientY - box.top) / box.height;
  const claims = page.model.sides[x < 0.5 ? 'a' : 'b'];
  const away = (claim) => Math.max(claim.from - y, y - claim.to, 0);
  return claims.reduce((best, claim) =>
    !best || away(claim) < away(best) ? claim : best, null);
}
