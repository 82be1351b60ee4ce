// Does the time of an answer tell whether an address is known? A forgotten password, a new link, a wrong access code: known and unknown
// addresses in turn; prints both medians and the difference of each page. Every try comes from a loopback network of its own
// (127.x.y.0/24). A page takes five wishes an hour for one address: of known addresses give one for every five tries, else those refused
// by that limit are counted as refusals, on both sides alike.
//
//   node portal-ear/src/bench/answer-timing.mjs http://127.0.0.1:8080 ana@example.com,ben@example.com [tries=100]
import http from 'node:http';

const [address, list = '', tries = '100'] = process.argv.slice(2);
const portal = new URL(address ?? '');
const known = list.split(',').filter(Boolean);
if (!['127.0.0.1', 'localhost'].includes(portal.hostname) || known.length === 0) {
  console.error('usage: answer-timing.mjs http://127.0.0.1:<port> <known address>[,<known address>...] [tries]; loopback only');
  process.exit(2);
}

const pages = [
  { name: 'forgotten password', path: '/public/forgot.xhtml', form: 'forgot', button: 'send' },
  { name: 'new link', path: '/public/new-link.xhtml', form: 'wish', button: 'ask' },
  { name: 'access code', path: '/public/code.xhtml', form: 'entry', button: 'enter', fields: { attempt: '', code: 'ACDE FGHJ' } },
];

let asked = process.pid;

function ask(page, email) {
  const fields = Object.entries({ email, ...page.fields }).map(([id, value]) => [`${page.form}:${id}`, value]);
  const body = new URLSearchParams([[page.form, page.form], ...fields, [`${page.form}:${page.button}`, ''],
    ['jakarta.faces.ViewState', 'stateless']]).toString();
  asked++;
  const options = {
    method: 'POST', host: '127.0.0.1', port: portal.port, path: page.path, agent: false,
    localAddress: `127.${1 + (asked >> 8) % 250}.${asked % 256}.9`,
    headers: { 'Content-Type': 'application/x-www-form-urlencoded', 'Content-Length': Buffer.byteLength(body), 'Sec-Fetch-Site': 'same-origin' },
  };
  return new Promise((resolve, reject) => {
    const begin = process.hrtime.bigint();
    const request = http.request(options, (response) => {
      response.resume();
      response.on('end', () => (response.statusCode < 400 || response.statusCode === 429
        ? resolve({ status: response.statusCode, millis: Number(process.hrtime.bigint() - begin) / 1e6 })
        : reject(new Error(`HTTP ${response.statusCode} of ${page.path}`))));
    });
    request.on('error', reject);
    request.end(body);
  });
}

const median = (times) => times.sort((a, b) => a - b)[times.length >> 1];
const count = Number(tries);
for (const page of pages) {
  const times = { known: [], unknown: [] };
  const answers = { known: {}, unknown: {} };
  for (let i = -10; i < count; i++) {
    // strangers are as many as the known, and come as often; in turn one first and then the other
    const at = (i + 10) % known.length;
    const emails = { known: known[at], unknown: `nobody-${process.pid}-${at}@example.org` };
    for (const kind of i % 2 === 0 ? ['known', 'unknown'] : ['unknown', 'known']) {
      const { status, millis } = await ask(page, emails[kind]);
      if (i >= 0) {
        times[kind].push(millis);
        answers[kind][status] = (answers[kind][status] ?? 0) + 1;
      }
    }
  }
  const [a, b] = [median(times.known), median(times.unknown)];
  console.log(`${page.name}, ${count} tries each: known ${a.toFixed(1)} ms, unknown ${b.toFixed(1)} ms, difference ${Math.abs(a - b).toFixed(1)} ms `
    + `(medians); answers ${JSON.stringify(answers)}`);
}
