// Ribbons between the columns, from the claims that an alignment joins to their
// counterparts, and a tick at the edge for each claim. Where the claims stand
// is measured once a layout; scrolling only moves the ribbons.

const ROOM = 24;  // pixels by which a ribbon to a hidden claim leaves the view

// How far along its line a claim begins or ends, 0 to 1, so that claims that
// share a line do not cover each other's ribbons.
function alongLine(x, text, rightToLeft) {
  const share = (x - text.left) / Math.max(text.width, 1);
  return Math.min(Math.max(rightToLeft ? 1 - share : share, 0), 1);
}

function measureClaim(claim, text, rightToLeft, origin) {
  const lines = claim.element.getClientRects();
  const first = lines[0];
  const last = lines[lines.length - 1];
  if (!first) return;
  const begin = rightToLeft ? first.right : first.left;
  const end = rightToLeft ? last.left : last.right;
  claim.top = first.top - origin +
      first.height * alongLine(begin, text, rightToLeft);
  const bottom = last.top - origin +
      last.height * alongLine(end, text, rightToLeft);
  claim.bottom = Math.max(bottom, claim.top + 4);
}

function measure(page) {
  for (const side of ['a', 'b']) {
    const column = page.columns[side];
    const origin = column.getBoundingClientRect().top - column.scrollTop;
    const text = byId(`text-${side}`).getBoundingClientRect();
    const rightToLeft = page.model.names.directions[side] === 'rtl';
    for (const claim of page.model.sides[side]) {
      measureClaim(claim, text, rightToLeft, origin);
    }
  }
}

// ---- Shapes -----------------------------------------------------------------

function ribbonShape(a, b, width) {
  const middle = width / 2;
  const curve = (y, x, to) => `C${middle} ${y} ${middle} ${to} ${x} ${to}`;
  return `M0 ${a.top}${curve(a.top, width, b.top)}` +
      `V${b.bottom}${curve(b.bottom, 0, a.bottom)}Z`;
}

// Where claims that follow each other are in the view; if scrolled out, they
// lie just outside, so that their ribbon shows the way.
function inView(claims, scrolled, height) {
  const top = claims[0].top - scrolled;
  const bottom = claims[claims.length - 1].bottom - scrolled;
  if (bottom < 0) return {top: -ROOM, bottom: -ROOM / 2, hidden: true};
  if (top > height) {
    return {top: height + ROOM / 2, bottom: height + ROOM, hidden: true};
  }
  return {top, bottom, hidden: false};
}

// Claims cut into runs of such as follow each other: one ribbon carries all.
function runsOf(claims) {
  const runs = [];
  for (const claim of claims) {
    const run = runs[runs.length - 1];
    if (run && run[run.length - 1].index + 1 === claim.index) {
      run.push(claim);
    } else {
      runs.push([claim]);
    }
  }
  return runs;
}

function makeRibbon(unit, a, b) {
  const shape = draw('path', {class: 'ribbon-shape'});
  // One mark is enough for the ribbons of a unit.
  const isFirst = a[0] === unit.a[0] && b[0] === unit.b[0];
  const sign = draw('text', {class: 'ribbon-mark'},
      isFirst ? KINDS[unit.kind].mark : '');
  const group = draw('g', {
    'class': `ribbon ${unit.kind}`, 'data-claim': a[0].id,
  }, shape, sign);
  return {unit, a, b, group, shape, sign};
}

function makeTick(claim) {
  return draw('rect', {
    'class': `tick ${claim.unit.kind}`, 'width': 5, 'rx': 1,
    'data-claim': claim.id,
  });
}

function makeRibbons(page) {
  page.ribbons = [];
  for (const unit of page.model.units) {
    for (const a of runsOf(unit.a)) {
      for (const b of runsOf(unit.b)) page.ribbons.push(makeRibbon(unit, a, b));
    }
  }
  page.ticks = [...page.model.claims.values()].map((claim) =>
    ({claim, shape: makeTick(claim)}));
  const svg = byId('ribbons');
  svg.append(...page.ribbons.map((ribbon) => ribbon.group),
      ...page.ticks.map((tick) => tick.shape));
}

// ---- Drawing ----------------------------------------------------------------

function show(element, shown) {
  element.style.display = shown ? '' : 'none';
}

function drawRibbon(ribbon, view) {
  const a = inView(ribbon.a, view.scrolled.a, view.height);
  const b = inView(ribbon.b, view.scrolled.b, view.height);
  show(ribbon.group, !(a.hidden && b.hidden));
  if (a.hidden && b.hidden) return;
  ribbon.shape.setAttribute('d', ribbonShape(a, b, view.width));
  ribbon.group.classList.toggle('leaving', a.hidden || b.hidden);
  ribbon.sign.setAttribute('x', view.width / 2);
  ribbon.sign.setAttribute('y', (a.top + a.bottom + b.top + b.bottom) / 4);
}

function drawTick({claim, shape}, view) {
  const at = inView([claim], view.scrolled[claim.side], view.height);
  show(shape, !at.hidden);
  if (at.hidden) return;
  shape.setAttribute('x', claim.side === 'a' ? 0 : view.width - 5);
  shape.setAttribute('y', at.top + 1);
  shape.setAttribute('height', Math.max(at.bottom - at.top - 2, 2));
}

function drawRibbons(page) {
  const svg = byId('ribbons');
  const view = {
    width: svg.clientWidth,
    height: svg.clientHeight,
    scrolled: {a: page.columns.a.scrollTop, b: page.columns.b.scrollTop},
  };
  if (view.width === 0) return;
  for (const ribbon of page.ribbons) drawRibbon(ribbon, view);
  for (const tick of page.ticks) drawTick(tick, view);
}

// What is lit is painted last, over the others.
function lightRibbons(page, unit) {
  byId('ribbons').classList.toggle('lighting', unit !== null);
  for (const ribbon of page.ribbons) {
    const lit = ribbon.unit === unit;
    ribbon.group.classList.toggle('lit', lit);
    if (lit) ribbon.group.parentNode.append(ribbon.group);
  }
}
