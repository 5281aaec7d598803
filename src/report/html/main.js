// Puts the page together.

// ---- Head -------------------------------------------------------------------

function fillHead(model) {
  byId('what').append(...nameOf(model, 'a'), ' ',
      make('span', {class: 'versus'}, 'compared with'), ' ',
      ...nameOf(model, 'b'));
  const {dictionaries, notice, tool} = model.report;
  const languages = dictionaries.map((tag) => languageOf(model, tag));
  byId('about').textContent = `${tool.name} ${tool.version} · ${
    languages.length > 0 ? `dictionaries: ${languages.join(', ')}` :
      'no dictionary was used'}`;
  byId('notice').hidden = !notice;
  byId('notice').textContent = notice || '';
}

function fillLegend() {
  for (const [kind, {one, says}] of Object.entries(KINDS)) {
    byId('legend').append(make('dt', {}, mark(kind)),
        make('dd', {}, make('b', {}, `${one}.`), ` ${says}`));
  }
}

// ---- Light and dark ---------------------------------------------------------

const DARK = window.matchMedia('(prefers-color-scheme: dark)');

function setTheme(theme) {
  document.documentElement.dataset.theme = theme;
  byId('theme').textContent = theme === 'dark' ? 'Light' : 'Dark';
}

function toggleTheme() {
  const {theme} = document.documentElement.dataset;
  setTheme(theme === 'dark' ? 'light' : 'dark');
}

function followSystem() {
  setTheme(DARK.matches ? 'dark' : 'light');
}

function startTheme() {
  followSystem();
  DARK.addEventListener('change', followSystem);
}

// ---- What the reader does ---------------------------------------------------

function claimAt(page, event) {
  const element = event.target.closest('[data-claim]');
  return element ? page.model.claims.get(element.dataset.claim) : null;
}

function listenToMouse(page, element) {
  element.addEventListener('mousemove', (event) => {
    if (mouseMoved(page, event)) point(page, claimAt(page, event));
  });
  element.addEventListener('mouseleave', () => point(page, null));
}

function listenToArticles(page) {
  for (const side of ['a', 'b']) {
    const column = page.columns[side];
    listenToMouse(page, column);
    // By Tab; the mouse, which focuses too, chooses when the button is let go.
    column.addEventListener('focusin', (event) => {
      const claim = claimAt(page, event);
      const byKey = event.target.matches(':focus-visible');
      if (claim && byKey && claim !== page.selected) select(page, claim);
    });
    column.addEventListener('click', (event) => {
      const claim = claimAt(page, event);
      if (claim) select(page, claim);
    });
    column.addEventListener('scroll', () => onScroll(page, side),
        {passive: true});
    const button = byId(`show-${side}`);
    button.append(...nameOf(page.model, side));
    button.addEventListener('click', () => showSide(page, side));
  }
}

function listenToPictures(page) {
  listenToMouse(page, byId('ribbons'));
  for (const [id, find] of [['ribbons', claimAt], ['map', claimOnMap],
    ['evidence', claimAt]]) {
    byId(id).addEventListener('click', (event) => {
      const claim = find(page, event);
      if (claim) select(page, claim);
    });
  }
}

function listenToButtons(page) {
  for (const button of document.querySelectorAll('[data-step]')) {
    button.addEventListener('click', () =>
      step(page, Number(button.dataset.step)));
  }
  byId('deselect').addEventListener('click', () => select(page, null));
  byId('theme').addEventListener('click', toggleTheme);
  byId('open-help').addEventListener('click', () => byId('help').showModal());
  byId('close-help').addEventListener('click', () => byId('help').close());
}

function listenToLayout(page) {
  const settle = () => {
    measure(page);
    page.redraw();
  };
  const observer = new ResizeObserver(settle);
  observer.observe(page.columns.a);
  observer.observe(page.columns.b);
  document.fonts.ready.then(settle);
  window.addEventListener('beforeprint', () => listFindings(page));
}

// On paper nothing can be pointed at: the evidence follows the articles, what
// matters most first.
function listFindings(page) {
  const kinds = Object.keys(KINDS).filter((kind) => kind !== 'shared');
  const units = kinds.flatMap((kind) => page.model.units.filter((unit) =>
    unit.kind === kind && isShown(page, unit)));
  byId('findings').replaceChildren(...units.map((unit) =>
    make('article', {class: 'finding'}, ...evidenceOf(page.model, unit))));
}

// ---- Start ------------------------------------------------------------------

function makePage(model) {
  const page = {
    model,
    columns: {a: byId('article-a'), b: byId('article-b')},
    kinds: new Set(), minimum: 0,
    selected: null, pointed: null,
    lit: [], litClaim: undefined, litUnit: undefined,
    sent: {a: 0, b: 0}, gliding: 0, mouse: {x: -1, y: -1},
  };
  let asked = false;
  page.redraw = () => {
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      drawRibbons(page);
      drawMapViews(page);
    });
  };
  page.follow = makeFollow(page);
  return page;
}

function start() {
  startTheme();
  const model = buildModel(readJson('report'), readJson('names'));
  fillHead(model);
  fillLegend();
  listKeys();
  for (const article of model.report.articles) fillArticle(model, article);
  const page = makePage(model);
  makeRibbons(page);
  makeMap(page);
  makeFilters(page);
  applyFilters(page);
  showSide(page, 'a');
  measure(page);
  light(page);
  listenToArticles(page);
  listenToPictures(page);
  listenToButtons(page);
  listenToKeys(page);
  listenToLayout(page);
  page.redraw();
  const linked = model.claims.get(location.hash.slice(1));
  if (linked) select(page, linked);
}

start();
