// What a client waits for and pays for when a proposal is opened on a slow telephone: bytes and requests over the network, the compressed HTML by
// itself, the first and the largest paint, and how long the total takes to follow an option. Every run is a browser that has seen nothing but the
// sign-in; its network and processor are slowed down by the browser itself (Chrome DevTools Protocol): each answer waits the latency, and then
// comes as fast as the line is wide. The page is reached as its client reaches it: by the link of the demo and the digits the demo keeps.
//
//   node portal-ear/src/bench/page.mjs --target /tmp/bench/portal.json [--path '/proposal/sheet.xhtml?id=…'] [--runs 5] [--chromium /usr/bin/chromium]
//
// Wants playwright-core where it is started.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const { chromium } = createRequire(`${process.cwd()}/`)('playwright-core');
const words = process.argv.slice(2);
const given = Object.fromEntries(words.flatMap((word, at) => (at % 2 === 0 ? [[word.replace(/^--/, ''), words[at + 1]]] : [])));
const { target, path, runs = '5', chromium: executablePath = '/usr/bin/chromium' } = given;
if (!target) {
  console.error('usage: page.mjs --target <file of target.mjs> [--path <page>] [--runs 5] [--chromium <path>]');
  process.exit(2);
}
const { base, vars } = JSON.parse(readFileSync(target, 'utf8'));
const PHONE = { viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75, isMobile: true, hasTouch: true, locale: 'en-US' };
const LINES = [{ name: 'not slowed', kilobits: 0, latency: 0, cpu: 1 }, { name: '1.6 Mbit/s, 300 ms, CPU 4x', kilobits: 1600, latency: 300, cpu: 4 },
  { name: '400 kbit/s, 400 ms, CPU 4x', kilobits: 400, latency: 400, cpu: 4 }];
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] });

/** Comes in as the client does. @return what the browser is known by, and the page the link leads to */
async function signIn() {
  const office = await (await browser.newContext({ baseURL: base })).newPage();
  await office.goto('/public/sign-in.xhtml');
  await office.locator('[id="signIn:email"]').fill(vars.user);
  await office.locator('[id="signIn:password"]').fill(vars.password);
  await office.locator('[id="signIn:send"]').click();
  await office.waitForURL('**/home.xhtml');
  const codes = async () => {
    await office.goto('/admin/mail.xhtml');
    return [...(await office.locator('main').innerText()).matchAll(/(?<!\d)(\d{6}) is your code/g)].map((found) => found[1]);
  };
  const before = await codes();
  const context = await browser.newContext({ ...PHONE, baseURL: base });
  const page = await context.newPage();
  await page.goto(vars.link);
  await page.locator('main button').first().click();
  await page.waitForURL('**/public/verify.xhtml*');
  let fresh = [];
  while (fresh.length === 0) {
    fresh = (await codes()).filter((code) => !before.includes(code));
  }
  await page.locator('[id="proof:code"]').fill(fresh[0]);
  await page.locator('[id="proof:prove"]').click();
  await page.waitForURL(/\?id=/);
  const known = { storageState: await context.storageState(), path: page.url().slice(base.length) };
  await context.close();
  return known;
}

/** Opens the page once in a browser with an empty cache. */
async function open(known, where, line) {
  const context = await browser.newContext({ ...PHONE, baseURL: base, storageState: known.storageState });
  const page = await context.newPage();
  await page.addInitScript(() => {
    new PerformanceObserver((list) => { window.largest = list.getEntries().at(-1).startTime; }).observe({ type: 'largest-contentful-paint', buffered: true });
  });
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  const bytes = new Map();
  let html = '';
  devtools.on('Network.requestWillBeSent', ({ requestId, type, request }) => {
    if (!request.url.startsWith('data:')) {
      bytes.set(requestId, 0);
    }
    html = type === 'Document' ? requestId : html;
  });
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => bytes.set(requestId, encodedDataLength));
  if (line.kilobits) {
    await devtools.send('Network.emulateNetworkConditions', { offline: false, latency: line.latency, downloadThroughput: line.kilobits * 125, uploadThroughput: line.kilobits * 125 });
  }
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: line.cpu });
  await page.goto(where, { waitUntil: 'networkidle', timeout: 120_000 });
  const seen = await page.evaluate(() => ({ first: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0, largest: window.largest ?? 0,
    lines: document.querySelectorAll('.line, .option').length }));
  const sizes = [...bytes.values()];
  const result = { ...seen, requests: sizes.length, kilobytes: sizes.reduce((sum, size) => sum + size, 0) / 1024, html: bytes.get(html) / 1024, option: await choose(page) };
  await context.close();
  return result;
}

/** How long from pressing another option to the frame that shows another total; NaN where there is nothing to choose. The choice is put back. */
async function choose(page) {
  const other = page.locator('input[form=choice]:not(:checked)').first();
  if (await other.count() === 0) {
    return NaN;
  }
  const id = await other.getAttribute('id');
  const beside = await page.evaluate((one) => {
    const input = document.getElementById(one);
    return [...document.getElementsByName(input.name)].find((each) => each.checked)?.id ?? one;
  }, id);
  const millis = await page.evaluate((one) => new Promise((done) => {
    const total = document.querySelector('.sum-total [data-sum=total]');
    const input = document.getElementById(one);
    new MutationObserver((_, observer) => {
      observer.disconnect();
      requestAnimationFrame(() => setTimeout(() => done(performance.now() - begin)));
    }).observe(total, { childList: true, characterData: true, subtree: true });
    const begin = performance.now();
    input.click();
  }), id);
  await page.waitForLoadState('networkidle');
  await Promise.all([page.waitForResponse('**/proposal/sheet.xhtml'), page.evaluate((one) => document.getElementById(one).click(), beside)]);
  return millis;
}

const known = await signIn();
const where = path ?? known.path;
for (const line of LINES) {
  const results = [];
  for (let run = 0; run < Number(runs); run++) {
    results.push(await open(known, where, line));
  }
  const middle = (name) => results.map((result) => result[name]).sort((a, b) => a - b)[Math.floor(results.length / 2)];
  const most = (name) => Math.max(...results.map((result) => result[name]));
  console.log(`${line.name}: ${middle('lines')} lines and options, ${middle('requests')} requests, ${middle('kilobytes').toFixed(1)} KB of which HTML ${middle('html').toFixed(1)} KB,`
    + ` first paint ${middle('first').toFixed(0)} ms, largest ${middle('largest').toFixed(0)} ms (slowest run ${most('largest').toFixed(0)}), option to total ${middle('option').toFixed(0)} ms`);
}
await browser.close();
