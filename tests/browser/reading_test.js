// What a reader does with the page: point, choose, filter, step.
'use strict';

const assert = require('node:assert');
const {after, before, test} = require('node:test');
const {assertQuiet, closeBrowser, compareTexts, contractOf, idsOf, open,
  openBrowser, sample} = require('./report_page.js');

let demo;

before(async () => {
  await openBrowser();
  demo = sample('demo.id.txt', 'demo.pt.txt');
});
after(closeBrowser);

function conflictOf(report) {
  return report.alignments.find((one) => one.relation === 'conflict');
}

test('loads without an error or a request, and says what it compares',
    async () => {
      const page = await open(demo);
      assert.strictEqual(await page.title(),
          'demo.id.txt ↔ demo.pt.txt – claimdiff');
      assert.match(await page.innerText('h1'), /demo\.id\.txt.*demo\.pt\.txt/);
      assert.match(await page.innerText('#about'), /no dictionary was used/);
      await assertQuiet(page);
    });

test('shows both articles whole, in their order', async () => {
  const page = await open(demo);
  const report = await contractOf(page);
  for (const {side, claims, skipped} of report.articles) {
    const shown = await page.$$eval(`#article-${side} .text .claim,
        #article-${side} .text .skipped`, (found) => found.map((one) => {
      const copy = one.cloneNode(true);
      for (const extra of copy.querySelectorAll(
          '.hidden, .mark, .reason, .reference')) {
        extra.remove();
      }
      return copy.textContent.trim();
    }));
    const parts = [...claims, ...skipped];
    parts.sort((x, y) => x.span[0] - y.span[0]);
    assert.deepStrictEqual(shown, parts.map((part) => part.text.trim()));
  }
  assert.ok(report.articles[0].skipped.length > 0);
  await assertQuiet(page);
});

test('each claim has the colour class, the mark and the words of its verdict',
    async () => {
      const page = await open(demo);
      const report = await contractOf(page);
      const marks = {conflict: '≠', partial: '±', shared: '=', unclear: '?'};
      for (const {side, claims} of report.articles) {
        for (const {id, verdict} of claims) {
          const mark = marks[verdict] || side.toUpperCase();
          const text = await page.textContent(`#${id} .mark`);
          assert.strictEqual(text.replace('\u2060', ''), mark, id);
          const kind = verdict === 'only' ? `only-${side}` : verdict;
          assert.ok(await page.$(`#${id}.${kind}`), `${id} is ${kind}`);
        }
      }
      await assertQuiet(page);
    });

test('a click lights the counterpart, levels it and shows the evidence',
    async () => {
      const page = await open(demo);
      const conflict = conflictOf(await contractOf(page));
      await page.click(`#${conflict.a[0]} .mark`);
      assert.deepStrictEqual(await idsOf(page, '.claim.lit'),
          [...conflict.a, ...conflict.b]);
      const [first, second] = await Promise.all(
          [conflict.a[0], conflict.b[0]].map((id) =>
            page.locator(`#${id}`).boundingBox()));
      assert.ok(Math.abs(first.y - second.y) < 40, 'level');
      const evidence = await page.innerText('#evidence');
      for (const {a, b} of conflict.conflicts) {
        assert.ok(evidence.includes(a.text) && evidence.includes(b.text));
      }
      assert.strictEqual(new URL(page.url()).hash, `#${conflict.a[0]}`);
      assert.ok(await page.locator('.ribbon.lit').count() > 0);
      await assertQuiet(page);
    });

test('evidence has values as written and as normalised', async () => {
  const page = await open(sample('chips.en.txt', 'chips.zh.txt'));
  const conflict = conflictOf(await contractOf(page));
  await page.click(`#${conflict.b[0]} .mark`);
  const rows = await page.$$eval('.conflict-table tbody tr', (found) =>
    found.map((row) => row.innerText.split(/\s*\t\s*/)));
  assert.deepStrictEqual(rows,
      [['A', 'ten years', '10 years'], ['B', '15年', '15 years']]);
  await assertQuiet(page);
});

test('a section that the other article lacks is said to be missing, below its ' +
    'heading and with its evidence', async () => {
  const beginning = '# Bitung 2025\n\nBitung has 157000 people and 12 ' +
      'ports.\nIts area is 431 km².\n';
  const section = '\n## Ships\n\nThe Kumala came on 3 May 2021. She carried ' +
      '420 containers from Davao.\nThe Rawa sank off Lembeh in 1998.\n';
  const page = await open(compareTexts(beginning + section, beginning,
      {name: 'sections', extension: 'md'}));
  const words = 'B has nothing of this section: 3 claims besides.';
  assert.deepStrictEqual(await page.$$eval('.section', (found) =>
    found.map((one) => [one.previousElementSibling.tagName, one.innerText])),
  [['H4', words]]);
  await page.click('h4 .claim .mark');
  assert.ok((await page.innerText('#evidence')).includes(words));
  await assertQuiet(page);
});

test('pointing lights for as long as it lasts; what was chosen comes back',
    async () => {
      const page = await open(demo);
      const {alignments} = await contractOf(page);
      const [chosen, other] = alignments;
      await page.click(`#${chosen.a[0]} .mark`);
      await page.hover(`#${other.a[0]} .mark`);
      assert.deepStrictEqual(await idsOf(page, '.claim.lit'),
          [...other.a, ...other.b]);
      await page.hover('h1');
      assert.deepStrictEqual(await idsOf(page, '.claim.lit'),
          [...chosen.a, ...chosen.b]);
      await assertQuiet(page);
    });

test('a link names a claim', async () => {
  const page = await open(demo);
  await page.goto(`${page.url()}#b3`);
  await page.reload();
  assert.deepStrictEqual(await idsOf(page, '[aria-current]'), ['b3']);
  await page.context().close();
});

test('filters leave the chosen kinds in colour and pass over the others',
    async () => {
      const page = await open(demo);
      const report = await contractOf(page);
      const expected = {
        'conflict': report.alignments.filter((one) =>
          one.relation === 'conflict').flatMap((one) => [...one.a, ...one.b]),
        'only-a': report.only_in_a,
        'only-b': report.only_in_b,
        'unclear': [...report.unclear_in_a, ...report.unclear_in_b],
        'shared': report.alignments.filter((one) =>
          one.relation === 'equivalent').flatMap((one) => [...one.a, ...one.b]),
      };
      for (const [kind, ids] of Object.entries(expected)) {
        await page.click(`[data-kind="${kind}"]`);
        assert.strictEqual(
            await page.getAttribute(`[data-kind="${kind}"]`, 'aria-pressed'),
            'true');
        assert.deepStrictEqual(
            (await idsOf(page, '.claim:not(.out)')).sort(), ids.sort(), kind);
        await page.click(`[data-kind="${kind}"]`);
      }
      await page.click('[data-kind="conflict"]');
      await page.click('[data-kind="only-a"]');
      assert.deepStrictEqual(
          (await idsOf(page, '.claim:not(.out)')).sort(),
          [...expected.conflict, ...expected['only-a']].sort());
      await page.keyboard.press('0');
      assert.deepStrictEqual(await idsOf(page, '.claim.out'), []);
      await assertQuiet(page);
    });

test('the slider hides what is less certain', async () => {
  const page = await open(demo);
  const {alignments, articles} = await contractOf(page);
  const claims = articles.flatMap((article) => article.claims);
  const confidence = (claim) => {
    const alignment = alignments.find((one) =>
      [...one.a, ...one.b].includes(claim.id));
    return alignment ? alignment.score : claim.confidence;
  };
  const sorted = claims.map(confidence).sort((x, y) => x - y);
  const steps = Math.floor(20 * sorted[Math.floor(sorted.length / 2)]);
  await page.focus('#minimum');
  for (let i = 0; i < steps; ++i) await page.keyboard.press('ArrowRight');
  assert.match(await page.innerText('#minimum-value'),
      new RegExp(`^${5 * steps}\\s%$`));
  const less = claims.filter((claim) => confidence(claim) < steps / 20);
  assert.ok(less.length > 0 && less.length < claims.length);
  assert.deepStrictEqual(await idsOf(page, '.claim.out'),
      less.map((claim) => claim.id));
  assert.match(await page.innerText('#count'),
      new RegExp(`^${claims.length - less.length} of ${claims.length} claims`));
  await assertQuiet(page);
});

test('keys step through what differs, cross over and let go', async () => {
  const page = await open(demo);
  const report = await contractOf(page);
  const current = async () => (await idsOf(page, '[aria-current]'))[0];
  const visited = new Set();
  await page.keyboard.press('n');
  for (let id = await current(); !visited.has(id); id = await current()) {
    visited.add(id);
    await page.keyboard.press('n');
  }
  const differing = report.alignments.filter((one) =>
    one.relation !== 'equivalent').length +
    report.only_in_a.length + report.only_in_b.length +
    report.unclear_in_a.length + report.unclear_in_b.length;
  assert.strictEqual(visited.size, differing);

  const start = await current();
  await page.keyboard.press('j');
  await page.keyboard.press('k');
  assert.strictEqual(await current(), start);
  await page.keyboard.press('p');
  assert.strictEqual(await current(), [...visited].pop());

  const [{a, b}] = report.alignments;
  await page.click(`#${a[0]} .mark`);
  await page.keyboard.press('o');
  assert.strictEqual(await current(), b[0]);
  await page.keyboard.press('ArrowLeft');
  assert.strictEqual(await current(), a[0]);
  await page.keyboard.press('ArrowDown');
  assert.strictEqual(await current(), `a${Number(a[0].slice(1)) + 1}`);
  await page.keyboard.press('Escape');
  assert.strictEqual(await current(), undefined);
  await assertQuiet(page);
});

test('help lists the keys, and switches them off', async () => {
  const page = await open(demo);
  await page.keyboard.press('?');
  const help = page.locator('#help');
  assert.ok(await help.isVisible());
  assert.match(await help.innerText(), /next finding/);
  await page.uncheck('#use-keys');
  await page.click('#close-help');
  assert.ok(!await help.isVisible());
  await page.keyboard.press('n');
  assert.deepStrictEqual(await idsOf(page, '[aria-current]'), []);
  await assertQuiet(page);
});

test('Tab reaches each article once, and the claim has a visible focus',
    async () => {
      const page = await open(demo);
      assert.deepStrictEqual(await idsOf(page, '.claim[tabindex="0"]'),
          ['a1', 'b1']);
      await page.focus('#together');
      await page.keyboard.press('Tab');
      assert.deepStrictEqual(await idsOf(page, ':focus'), ['a1']);
      assert.notStrictEqual(await page.$eval('#a1', (claim) =>
        getComputedStyle(claim).outlineStyle), 'none');
      await assertQuiet(page);
    });

test('scrolling one article takes the other along, unless told not to',
    async () => {
      const page = await open(demo, {height: 500});
      const scrolled = () => page.$eval('#article-b', (one) => one.scrollTop);
      await page.hover('#article-a');
      await page.mouse.wheel(0, 400);
      await page.waitForFunction(() =>
        document.getElementById('article-b').scrollTop > 100);
      await page.uncheck('#together');
      const before = await scrolled();
      await page.hover('#article-a');
      await page.mouse.wheel(0, -300);
      await page.waitForTimeout(200);
      assert.strictEqual(await scrolled(), before);
      await assertQuiet(page);
    });

test('the map chooses the claim that was clicked', async () => {
  const page = await open(demo);
  const {articles} = await contractOf(page);
  await page.click('#map', {position: {x: 5, y: 1}});
  assert.deepStrictEqual(await idsOf(page, '[aria-current]'), ['a1']);
  const box = await page.locator('#map').boundingBox();
  await page.click('#map', {position: {x: box.width - 5, y: box.height - 2}});
  assert.deepStrictEqual(await idsOf(page, '[aria-current]'),
      [articles[1].claims[articles[1].claims.length - 1].id]);
  await assertQuiet(page);
});
