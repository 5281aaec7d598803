// An article cannot bring anything to life.
'use strict';

const assert = require('node:assert');
const {after, before, test} = require('node:test');
const {assertQuiet, closeBrowser, compareTexts, contractOf, open, openBrowser} =
    require('./report_page.js');

before(openBrowser);
after(closeBrowser);

const HOSTILE = [
  '</script><script>window.pwned = 1</script> said the minister of Chad.',
  '<script>window.pwned = 2</script> was written on 12 walls in Oslo.',
  '<img src=x onerror="window.pwned = 3"> cost 15 percent more in Lima.',
  '"><svg onload=window.pwned=4> and \'><b onmouseover=alert(1)>Lima</b> ' +
      'agree.',
  '<!-- <script> --> closes nothing in Bern, and neither does --> or ]]>.',
  'Her site javascript:window.pwned=5 had 40 readers in Quito \u2028 and Rome.',
  '&lt;i&gt; &amp;lt; &#60;b&#62; stayed as they are in Paris in 2024.',
  '</style><style>* { display: none }</style> hid nothing in Kyiv.',
  '{{constructor}} ${window.pwned = 6} @@report@@ @@title@@ in Delhi.',
  '<base href="https://example.invalid/"><form action=x><input autofocus ' +
      'onfocus=window.pwned=7></form> was seen in Turin on 3 May 2024.',
  '\u202e\u0007 Turned around in Cairo by 30 km.',
  '<meta http-equiv=refresh content="0;url=https://example.invalid/"> moved ' +
      'nobody in Accra.',
];

test('markup and script in the articles stay text', async () => {
  const text = HOSTILE.join('\n\n');
  const file = compareTexts(text, text.replace('15 percent', '25 percent'), {
    name: '<img src=x onerror=alert(1)>&"\'@@report@@',
    flags: ['--lang-a', 'en', '--lang-b', 'en'],
  });
  const page = await open(file);
  const {articles} = await contractOf(page);
  const shown = await page.textContent('#article-a');
  for (const claim of articles[0].claims) {
    for (const word of claim.text.split(/\s+/)) {
      assert.ok(shown.includes(word), word);
    }
  }
  assert.ok(shown.includes('<script>window.pwned = 2</script>'));
  // Each claim in turn, so that all of it has been through the evidence too.
  for (const {id} of articles[0].claims) await page.click(`#${id} .mark`);
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  assert.strictEqual(await page.evaluate(() => window.pwned), undefined);
  assert.strictEqual(await page.locator('img, b[onmouseover], base, form, ' +
      'svg[onload], iframe, object').count(), 0);
  assert.strictEqual(await page.locator('script').count(), 3);
  assert.strictEqual(await page.locator('style').count(), 1);
  const title = await page.title();
  assert.ok(title.startsWith('<img src=x onerror=alert(1)>&"\'@@report@@'));
  await assertQuiet(page);
});

test('an override turns nothing around but its own claim', async () => {
  const text = 'It \u202egrew. The port shrank.';
  const page = await open(compareTexts(text, text,
      {flags: ['--lang-a', 'en', '--lang-b', 'en']}));
  const [begin, end] = await page.$eval('#a2', (claim) => {
    const walker = document.createTreeWalker(claim, NodeFilter.SHOW_TEXT);
    const lefts = {};
    while (walker.nextNode()) {
      for (const word of ['The', 'port']) {
        const at = walker.currentNode.data.indexOf(word);
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(walker.currentNode, at);
        range.setEnd(walker.currentNode, at + word.length);
        lefts[word] = range.getBoundingClientRect().left;
      }
    }
    return [lefts.The, lefts.port];
  });
  assert.ok(begin < end, `${begin} ${end}`);
  await assertQuiet(page);
});

test('live markup of an HTML article stays behind', async () => {
  const text = `<!DOCTYPE html><html lang="en"><head><title>Harbour</title>
    <style>.claim { display: none }</style></head><body onload=alert(1)>
    <h1 id="report" class="claim" style="color: red">The harbour of Bitung</h1>
    <p onclick="alert(2)">It <img src=x onerror=alert(3)> grows by
    <b data-claim="b1">15&nbsp;percent</b>, says <a
    href="javascript:alert(4)">Ann</a>.</p><script>alert(5)</script>
    <p>&lt;script&gt;alert(6)&lt;/script&gt; was read on a wall in Manado.</p>
    </body></html>`;
  const page = await open(compareTexts(text, text.replace('15', '25'),
      {extension: 'html'}));
  assert.ok((await page.textContent('#article-a')).includes(
      '<script>alert(6)</script> was read'));
  const conflicts = await page.$$eval('.claim.conflict .differs', (found) =>
    found.map((one) => one.textContent));
  assert.deepStrictEqual(conflicts.map((text) => text.replace(/\s/, ' ')),
      ['15 percent', '25 percent']);
  assert.strictEqual(await page.locator('#report').count(), 1);
  assert.strictEqual(await page.locator('img, [style], [onclick]').count(), 0);
  await assertQuiet(page);
});

test('the policy forbids what the page does not bring itself', async () => {
  const page = await open(compareTexts('One claim.', 'Another claim.'));
  const ran = await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.pwned = 1';
    document.body.append(script);
    const image = document.createElement('img');
    image.src = 'data:image/gif;base64,R0lGODlhAQABAAAAACw=';
    document.body.append(image);
    const button = document.createElement('button');
    button.setAttribute('onclick', 'window.pwned = 2');
    document.body.append(button);
    button.click();
    return window.pwned;
  });
  assert.strictEqual(ran, undefined);
  assert.ok(page.faults.length > 0);
  assert.ok(page.faults.every((fault) =>
    fault.includes('Content Security Policy')), page.faults.join('\n'));
  await page.context().close();
});
