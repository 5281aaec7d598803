// Right-to-left scripts, widths, colours, paper, many claims.
'use strict';

const assert = require('node:assert');
const fs = require('node:fs');
const {after, before, test} = require('node:test');
const {assertQuiet, closeBrowser, compareTexts, contractOf, idsOf, open,
  openBrowser, sample, settled} = require('./report_page.js');

const AXE = fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

let demo;
let flood;

before(async () => {
  await openBrowser();
  demo = sample('demo.id.txt', 'demo.pt.txt');
  flood = sample('flood.ar.txt', 'flood.en.txt');
});
after(closeBrowser);

// The faults that axe finds, in short.
async function accessibilityFaults(page) {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const {violations} = await window.axe.run();
    return violations.flatMap(({id, nodes}) =>
      nodes.map((node) => `${id}: ${node.target} ${node.failureSummary}`));
  });
}

function chooseConflict(page) {
  return contractOf(page).then(({alignments}) => {
    const {a} = alignments.find((one) => one.relation === 'conflict');
    return page.click(`#${a[0]} .mark`);
  });
}

for (const colorScheme of ['light', 'dark']) {
  for (const width of [1280, 400]) {
    test(`accessible: ${colorScheme}, ${width} pixels`, async () => {
      const page = await open(demo, {width, colorScheme});
      await chooseConflict(page);
      assert.deepStrictEqual(await accessibilityFaults(page), []);
      await page.click('[data-kind="only-a"]');
      assert.deepStrictEqual(await accessibilityFaults(page), []);
      await page.keyboard.press('?');
      assert.deepStrictEqual(await accessibilityFaults(page), []);
      await assertQuiet(page);
    });
  }
}

test('the colours follow the system until the reader chooses', async () => {
  const page = await open(demo, {colorScheme: 'dark'});
  const paper = () => page.evaluate(() =>
    getComputedStyle(document.documentElement).backgroundColor);
  const dark = await paper();
  await page.emulateMedia({colorScheme: 'light'});
  await settled(page);
  const light = await paper();
  assert.notStrictEqual(light, dark);
  await page.click('#theme');
  assert.strictEqual(await paper(), dark);
  await page.keyboard.press('t');
  assert.strictEqual(await paper(), light);
  await assertQuiet(page);
});

test('Arabic runs from right to left, its marks at the right', async () => {
  const page = await open(flood);
  assert.strictEqual(await page.getAttribute('#text-a', 'dir'), 'rtl');
  assert.strictEqual(await page.getAttribute('#text-a', 'lang'), 'ar');
  assert.strictEqual(await page.getAttribute('#text-b', 'dir'), 'ltr');
  const text = await page.locator('#text-a').boundingBox();
  const mark = await page.locator('#a2 .mark').boundingBox();
  assert.ok(mark.x > text.x + text.width * 0.9, 'begins at the right');
  await page.click('#a2 .mark');
  const ids = await idsOf(page, '.claim.lit');
  assert.ok(ids.includes('a2'));
  await assertQuiet(page);
});

test('400 pixels: one article at a time, the counterpart in the evidence',
    async () => {
      const page = await open(demo, {width: 400});
      assert.ok(await page.isVisible('#article-a'));
      assert.ok(!await page.isVisible('#article-b'));
      const wide = await page.evaluate(() =>
        document.documentElement.scrollWidth);
      assert.ok(wide <= 400, `${wide} pixels wide`);
      const {alignments, articles} = await contractOf(page);
      const [{a, b}] = alignments;
      await page.click(`#${a[0]} .mark`);
      const {text} = articles[1].claims.find((claim) => claim.id === b[0]);
      assert.ok((await page.innerText('#evidence')).includes(text));
      await page.click(`#evidence [data-claim="${b[0]}"]`);
      assert.ok(await page.isVisible(`#${b[0]}`));
      assert.ok(!await page.isVisible('#article-a'));
      await page.click('#deselect');
      assert.ok(!await page.isVisible('#evidence'));
      await page.click('#show-a');
      assert.ok(await page.isVisible('#article-a'));
      await assertQuiet(page);
    });

test('ribbons join the claims where they stand', async () => {
  const page = await open(demo);
  const {alignments} = await contractOf(page);
  const runs = (ids) => ids.filter((id) =>
    !ids.includes(`${id[0]}${Number(id.slice(1)) - 1}`)).length;
  assert.strictEqual(await page.locator('.ribbon').count(),
      alignments.reduce((sum, {a, b}) => sum + runs(a) * runs(b), 0));
  const {a, b} = alignments.find((one) =>
    one.a.length === 1 && one.b.length === 1);
  await page.click(`#${a[0]} .mark`);
  await settled(page);
  const [ribbon, first, second] = await Promise.all(
      ['.ribbon.lit .ribbon-shape', `#${a[0]}`, `#${b[0]}`].map((selector) =>
        page.locator(selector).first().boundingBox()));
  const stroke = 5;
  assert.ok(ribbon.y >= Math.min(first.y, second.y) - stroke);
  assert.ok(ribbon.y + ribbon.height <= stroke +
      Math.max(first.y + first.height, second.y + second.height));
  assert.ok(ribbon.x >= first.x + first.width - stroke);
  assert.ok(ribbon.x + ribbon.width <= second.x + stroke);
  await assertQuiet(page);
});

test('on paper: both articles, no controls, the findings with evidence',
    async () => {
      const page = await open(demo, {colorScheme: 'dark'});
      await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
      await page.emulateMedia({media: 'print'});
      for (const selector of ['#article-a', '#article-b', '#findings']) {
        assert.ok(await page.isVisible(selector), selector);
      }
      for (const selector of ['#minimum', '#ribbons', '.side']) {
        assert.ok(!await page.isVisible(selector), selector);
      }
      assert.match(await page.innerText('.finding >> nth=0'), /^≠.*Conflict/);
      assert.strictEqual(await page.evaluate(() =>
        getComputedStyle(document.documentElement).backgroundColor),
      'rgb(255, 255, 255)');
      await assertQuiet(page);
    });

test('articles of different things: the notice is shown', async () => {
  const page = await open(compareTexts(
      'The choir of Lund sang in the old church on Sunday. It was cold.',
      'Shares of Varga Steel fell by 7% in Budapest. Analysts expected more.'));
  const {notice} = await contractOf(page);
  assert.ok(notice);
  assert.strictEqual(await page.innerText('#notice'), notice);
  await assertQuiet(page);
});

test('an article in which nothing was compared', async () => {
  const page = await open(compareTexts('***', 'One claim stands here.'));
  assert.match(await page.innerText('#article-a'), /no text/);
  await page.keyboard.press('n');
  assert.deepStrictEqual(await idsOf(page, '[aria-current]'), ['b1']);
  await assertQuiet(page);
});

// 500 claims a side, four in five of them with a counterpart.
function manyClaims(side) {
  const paragraphs = [];
  for (let i = 0; i < 500; ++i) {
    const place = `Town${String.fromCharCode(97 + i % 26)}${i}`;
    const people = (i * 7919) % 90000 + 1000;
    paragraphs.push(i % 5 === side * 2 ?
        `Nobody else tells what the ${i}th guest of side ${side} said.` :
        `The mayor of ${place} counted ${people} people and ${i + 3} bridges.`);
  }
  const perParagraph = 4;
  const blocks = [];
  while (paragraphs.length > 0) {
    blocks.push(paragraphs.splice(0, perParagraph).join(' '));
  }
  return blocks.join('\n\n');
}

// Milliseconds until a claim of a new page was chosen and drawn.
async function timeToFirstUse(file) {
  const page = await open(file);
  const claims = await page.locator('#article-a .claim').count();
  assert.ok(claims >= 500, `${claims} claims`);
  const time = await page.evaluate(async () => {
    const ribbon = document.querySelector('.ribbon');
    document.getElementById(ribbon.dataset.claim).click();
    await new Promise((resolve) => requestAnimationFrame(() =>
      requestAnimationFrame(resolve)));
    return document.querySelectorAll('.claim.lit').length > 1 ?
        performance.now() : Infinity;
  });
  await assertQuiet(page);
  return time;
}

test('500 claims can be used within two seconds', async () => {
  const file = compareTexts(manyClaims(0), manyClaims(1), {name: 'many'});
  // The best of some: other programs may be at work on this machine.
  const times = [await timeToFirstUse(file)];
  while (Math.min(...times) >= 2000 && times.length < 6) {
    times.push(await timeToFirstUse(file));
  }
  assert.ok(Math.min(...times) < 2000, `${times} ms`);
});
