// Does the time of a refused sign-in tell whether an address is known? Wrong passwords for one known and for unknown addresses, in
// turn; prints both medians and the difference. Every try comes from a loopback network of its own (127.x.y.0/24), so that no wait begins.
//
//   node portal-ear/src/bench/sign-in-timing.mjs http://127.0.0.1:8080 owner@example.com [tries=200]
import http from 'node:http';

const [address, known, tries = '200'] = process.argv.slice(2);
const portal = new URL(address ?? '');
if (!['127.0.0.1', 'localhost'].includes(portal.hostname) || !known) {
  console.error('usage: sign-in-timing.mjs http://127.0.0.1:<port> <known address> [tries]; loopback only');
  process.exit(2);
}

function refusedSignIn(email, number) {
  const body = new URLSearchParams({
    signIn: 'signIn', 'signIn:email': email, 'signIn:password': `not the password ${number}`, 'signIn:send': '',
    'jakarta.faces.ViewState': 'stateless',
  }).toString();
  const options = {
    method: 'POST', host: '127.0.0.1', port: portal.port, path: '/public/sign-in.xhtml', agent: false,
    localAddress: `127.${1 + (process.pid + number >> 8) % 250}.${(process.pid + number) % 256}.9`,
    headers: { 'Content-Type': 'application/x-www-form-urlencoded', 'Content-Length': Buffer.byteLength(body), 'Sec-Fetch-Site': 'same-origin' },
  };
  return new Promise((resolve, reject) => {
    const begin = process.hrtime.bigint();
    const request = http.request(options, (response) => {
      response.resume();
      response.on('end', () => (response.statusCode === 200 ? resolve(Number(process.hrtime.bigint() - begin) / 1e6)
        : reject(new Error(`HTTP ${response.statusCode}`))));
    });
    request.on('error', reject);
    request.end(body);
  });
}

const median = (times) => times.sort((a, b) => a - b)[times.length >> 1];
const times = { known: [], unknown: [] };
const count = Number(tries);
for (let i = -20; i < count; i++) {
  // in turn one first and then the other: what comes second must not look slower
  const order = i % 2 === 0 ? ['known', 'unknown'] : ['unknown', 'known'];
  for (const [at, kind] of order.entries()) {
    const time = await refusedSignIn(kind === 'known' ? known : `nobody${i}@example.org`, 2 * i + at + 64);
    if (i >= 0) {
      times[kind].push(time);
    }
  }
}
const [a, b] = [median(times.known), median(times.unknown)];
console.log(`${count} tries each: known ${a.toFixed(1)} ms, unknown ${b.toFixed(1)} ms, difference ${Math.abs(a - b).toFixed(1)} ms (medians)`);
