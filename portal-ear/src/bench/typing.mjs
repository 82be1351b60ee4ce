// How long from a key to the picture that shows it, in the editor of a draft: keys typed into the quantity, name and description of lines
// spread over the draft, each timed from its event to the frame after the next paint; prints the median, the 95th and the slowest of each
// field, and how long the longest script ran. Nothing is throttled; a CPU that does other work shows in the slowest.
//
//   node portal-ear/src/bench/typing.mjs --address http://localhost:8080 --cookie <plumbline> --proposal <id of a draft> --chromium /usr/bin/chromium
//
// Wants playwright-core beside it or in NODE_PATH.
import { createRequire } from 'node:module';

const { chromium } = createRequire(process.cwd() + '/')('playwright-core');
const words = process.argv.slice(2);
const given = Object.fromEntries(words.flatMap((word, at) => (at % 2 === 0 ? [[word.replace(/^--/, ''), words[at + 1]]] : [])));
const { address = 'http://localhost:8080', cookie, proposal, chromium: executablePath = '/usr/bin/chromium', rows = '12' } = given;
if (!cookie || !proposal) {
  console.error('usage: typing.mjs --address <portal> --cookie <value> --proposal <id> [--rows 12] [--chromium <path>]');
  process.exit(2);
}
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-background-networking'] });
const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
await context.addCookies([{ name: 'plumbline', value: cookie, url: address }]);
const page = await context.newPage();
await page.goto(`${address}/proposal/edit.xhtml?id=${proposal}`);
await page.locator('#estimate[data-ready]').waitFor();
await page.evaluate(() => {
  window.keys = [];
  window.longest = 0;
  new PerformanceObserver((list) => list.getEntries().forEach((task) => { window.longest = Math.max(window.longest, task.duration); }))
    .observe({ type: 'longtask' });
  // from the moment the browser took the key, before any script of the page, to the frame after the one that paints it
  addEventListener('keydown', (event) => {
    const begin = event.timeStamp;
    const field = event.target.dataset.f;
    requestAnimationFrame(() => setTimeout(() => window.keys.push({ field, millis: performance.now() - begin })));
  }, true);
});
const lines = await page.locator('.el').count();
const fields = { quantity: '1234567', name: 'Oak, planed', description: 'Two coats' };
for (let i = 0; i < Number(rows); i++) {
  const line = page.locator('.el').nth(Math.floor((lines - 1) * i / Math.max(1, Number(rows) - 1)));
  for (const [field, text] of Object.entries(fields)) {
    const input = line.locator(`[data-f=${field}]`).first();
    const before = await input.inputValue();
    await input.click();
    await input.press('ControlOrMeta+a');
    await input.pressSequentially(text, { delay: 60 });
    await input.fill(before);
  }
  await page.keyboard.press('Tab');
}
const { keys, longest } = await page.evaluate(() => ({ keys: window.keys, longest: window.longest }));
const at = (times, part) => times[Math.min(times.length - 1, Math.floor(times.length * part))].toFixed(1);
for (const field of Object.keys(fields)) {
  const times = keys.filter((key) => key.field === field).map((key) => key.millis).sort((a, b) => a - b);
  console.log(`${lines} lines, ${field}: ${times.length} keys, median ${at(times, 0.5)} ms, 95th ${at(times, 0.95)} ms, slowest ${at(times, 1)} ms`);
}
console.log(`longest task ${longest.toFixed(0)} ms (0: none over 50 ms)`);
await browser.close();
