// Makes reports with the program and opens them in headless Chromium.
//
// CLAIMDIFF_BINARY and CHROMIUM name the two programs; ctest sets them.
'use strict';

const assert = require('node:assert');
const {execFileSync} = require('node:child_process');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const {chromium} = require('playwright-core');

const SAMPLES = path.join(__dirname, '..', 'samples');

let browser;
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'claimdiff-page-'));
let pages = 0;

// Whatever is left of a run is taken away with it.
process.on('exit', () => fs.rmSync(folder, {recursive: true, force: true}));

async function openBrowser() {
  // Chromium's own sandbox refuses to run as root.
  const args = process.getuid() === 0 ? ['--no-sandbox'] : [];
  browser = await chromium.launch(
      {executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args});
}

async function closeBrowser() {
  await browser.close();
}

// The path of the page that compares two files.
function compare(a, b, ...flags) {
  const out = path.join(folder, `report-${++pages}.html`);
  execFileSync(process.env.CLAIMDIFF_BINARY, [
    'compare', '--format', 'html', '-o', out, '--lexicon-dir', 'none', ...flags,
    '--', a, b,
  ]);
  return out;
}

function sample(a, b) {
  return compare(path.join(SAMPLES, a), path.join(SAMPLES, b));
}

// Compares two texts of our own. `name` becomes a part of the file names.
function compareTexts(a, b,
    {name = 'article', extension = 'txt', flags = []} = {}) {
  const paths = [a, b].map((text, side) => {
    const file = path.join(folder, `${name}.${side}.${extension}`);
    fs.writeFileSync(file, text);
    return file;
  });
  return compare(...paths, ...flags);
}

// A page that has been watched since before it was loaded: `faults` collects
// errors, console messages and dialogs, `requests` all that was asked for.
async function open(file, {width = 1280, height = 800, ...options} = {}) {
  const context = await browser.newContext(
      {viewport: {width, height}, reducedMotion: 'reduce', ...options});
  const page = await context.newPage();
  page.faults = [];
  page.requests = [];
  page.on('pageerror', (error) => page.faults.push(error.message));
  page.on('console', (message) => page.faults.push(message.text()));
  page.on('dialog', (dialog) => {
    page.faults.push(dialog.message());
    dialog.dismiss();
  });
  page.on('request', (request) => page.requests.push(request.url()));
  await page.goto(`file://${encodeURI(file)}`);
  return page;
}

async function assertQuiet(page) {
  assert.deepStrictEqual(page.faults, []);
  assert.deepStrictEqual(page.requests, [page.url().replace(/#.*/, '')]);
  await page.context().close();
}

// Scrolling and drawing have caught up with what was done.
function settled(page) {
  return page.evaluate(() => new Promise((resolve) =>
    requestAnimationFrame(() => requestAnimationFrame(resolve))));
}

// The report that the page holds.
function contractOf(page) {
  return page.evaluate(() =>
    JSON.parse(document.getElementById('report').textContent));
}

function idsOf(page, selector) {
  return page.$$eval(selector, (found) => found.map((one) => one.id));
}

module.exports = {
  assertQuiet, closeBrowser, compareTexts, contractOf, idsOf, open, openBrowser,
  sample, settled,
};
