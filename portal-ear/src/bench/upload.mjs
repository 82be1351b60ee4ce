// How fast files come in and go out: whole files in one piece each, several at once, then downloads and ranges. See README.md beside this.
//   node upload.mjs --port 8080 --cookie <value of the cookie plumbline> --project <id> --mb 50 --par 1 --runs 5
// A person has four files under way at most: with more at once, {n} in the cookie stands for the number of the person, from 1.

import { randomBytes } from 'node:crypto';
import http from 'node:http';
import { performance } from 'node:perf_hooks';

const options = { port: '8080', cookie: '', project: '', mb: '50', par: '1', runs: '5', ranges: '20' };
for (let at = 2; at < process.argv.length; at += 2) {
  const name = process.argv[at].replace(/^--/, '');
  if (!(name in options) || process.argv[at + 1] === undefined) {
    throw new Error(`Unknown or empty option ${process.argv[at]}; there are ${Object.keys(options).join(', ')}`);
  }
  options[name] = process.argv[at + 1];
}

const agent = new http.Agent({ keepAlive: true, maxSockets: 64 });
const data = randomBytes(Number(options.mb) * 1_000_000);
data.write('%PDF-1.7\n');

const EACH = 4;
const cookieOf = (n) => options.cookie.replace('{n}', String(1 + Math.floor(n / EACH)));

function call(n, method, path, headers = {}, body = null) {
  return new Promise((done, failed) => {
    const all = { cookie: `plumbline=${cookieOf(n)}`, 'sec-fetch-site': 'same-origin', ...headers, ...(body ? { 'content-length': body.length } : {}) };
    const request = http.request({ host: '127.0.0.1', port: options.port, method, path, headers: all, agent }, (response) => {
      const chunks = [];
      let size = 0;
      response.on('data', (chunk) => { size += chunk.length; if (size < 10_000) { chunks.push(chunk); } });
      response.on('end', () => done({ status: response.statusCode, size, text: Buffer.concat(chunks).toString() }));
    });
    request.on('error', failed);
    request.end(body);
  });
}

const told = (answer, wanted) => {
  if (answer.status !== wanted) {
    throw new Error(`${answer.status} ${answer.text}`);
  }
  return JSON.parse(answer.text);
};
const begin = async (n) => told(await call(n, 'POST', '/api/uploads', { 'content-type': 'application/json' },
  Buffer.from(JSON.stringify({ project: options.project, name: `plan-${n}.pdf`, size: data.length }))), 201);
const send = async (upload, n) => told(
  await call(n, 'PATCH', `/api/uploads/${upload.id}`, { 'content-type': 'application/offset+octet-stream', 'upload-offset': '0' }, data), 200);
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const timed = async (work) => { const from = performance.now(); await work(); return performance.now() - from; };

const par = Number(options.par);
const rates = [];
for (let run = 0; run < Number(options.runs); run += 1) {
  const begun = await Promise.all(Array.from({ length: par }, (_, n) => begin(n)));
  let sent = [];
  const millis = await timed(async () => { sent = await Promise.all(begun.map(send)); });
  rates.push(par * data.length / 1000 / millis);
  if (run === 0) {
    const { id } = sent[0].file;
    let answer = { status: 404 };
    while (answer.status === 404) {
      answer = await call(0, 'GET', `/file/${id}`, { range: 'bytes=0-9' });
    }
    const whole = await timed(async () => { answer = await call(0, 'GET', `/file/${id}`); });
    console.log(`download ${(answer.size / 1000 / whole).toFixed(0)} MB/s`);
    const ranges = [];
    for (let n = 0; n < Number(options.ranges); n += 1) {
      const from = Math.floor(Math.random() * (data.length - 1_000_000));
      ranges.push(await timed(async () => { answer = await call(0, 'GET', `/file/${id}`, { range: `bytes=${from}-${from + 999_999}` }); }));
    }
    if (ranges.length) {
      console.log(`range of 1 MB ${median(ranges).toFixed(1)} ms at the median, ${answer.status}`);
    }
  }
  await Promise.all(begun.map((upload, n) => call(n, 'DELETE', `/api/uploads/${upload.id}`)));
}
console.log(`upload ${par} at once: ${median(rates).toFixed(0)} MB/s at the median, ${Math.min(...rates).toFixed(0)} to ${Math.max(...rates).toFixed(0)}`);
agent.destroy();
