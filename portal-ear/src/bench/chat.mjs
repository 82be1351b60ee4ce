// The chat under load: sockets in rooms, messages at a rate that waits for nobody (open loop). Tells how long a message takes from its sender to each
// of the others, and what was lost, came twice or out of order. Reads a target prepare.mjs made; see README.md beside this.
//   node chat.mjs --target <portal.json> --people 500 --rooms 50 --rate 200,1000 --seconds 15 --runs 3
//   node chat.mjs --target <portal.json> --people 2000 --rooms 50 --idle 60        sockets that say nothing for so many seconds

import { readFileSync } from 'node:fs';

const options = { target: '', people: '500', rooms: '50', rate: '200,1000', seconds: '15', warmup: '3', drain: '5', runs: '3', idle: '0' };
for (let at = 2; at < process.argv.length; at += 2) {
  const name = process.argv[at].replace(/^--/, '');
  if (!(name in options) || process.argv[at + 1] === undefined) {
    throw new Error(`Unknown or empty option ${process.argv[at]}; there are ${Object.keys(options).join(', ')}`);
  }
  options[name] = process.argv[at + 1];
}
const number = (name) => Number(options[name]);
const target = JSON.parse(readFileSync(options.target, 'utf8'));
const sleep = (millis) => new Promise((done) => { setTimeout(done, millis); });
const now = () => performance.now();
/** A hundred and twenty characters, as people write. */
const WORDS = 'Inspector confirmed, the pour moved to Thursday morning, please bring the signed change order and mind the gate. ';
const SAID = /@@(\w+):(\d+):(\d+):([\d.]+)@@/;
/** Sockets that are opened at once. */
const OPENING = 16;

/** A run's own messages: what others of an earlier run still say is not counted. */
class Run {
  constructor(name) {
    this.name = name;
    this.late = [];
    this.latest = new Map();
    this.count = { expected: 0, doubled: 0, outOfOrder: 0 };
  }

  /** @param listener who hears it @param text a frame as it came */
  hear(listener, text) {
    const [, run, sender, place, at] = SAID.exec(text) ?? [];
    if (run !== this.name || Number(sender) === listener) {
      return;
    }
    const key = `${sender}>${listener}`;
    const seen = this.latest.get(key) ?? { last: -1, all: new Set() };
    this.latest.set(key, seen);
    if (seen.all.has(place)) {
      this.count.doubled += 1;
      return;
    }
    seen.all.add(place);
    if (Number(place) < seen.last) {
      this.count.outOfOrder += 1;
    }
    seen.last = Math.max(seen.last, Number(place));
    // the first seconds warm the server up: their messages carry no time
    if (Number(at) > 0) {
      this.late.push(now() - Number(at));
    }
  }

  result() {
    const sorted = this.late.sort((a, b) => a - b);
    const at = (part) => (sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)] ?? 0).toFixed(1);
    return { p50: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1), delivered: sorted.length, lost: this.count.expected - sorted.length,
      doubled: this.count.doubled, outOfOrder: this.count.outOfOrder };
  }
}

const roomOf = (person) => target.roomName.replace('{rr}', String((person % number('rooms')) + 1));
let run = new Run('none');
let closed = 0;

function join(person) {
  return new Promise((done, failed) => {
    const cookie = target.headers.cookie.replace('{n}', String(person + 1));
    const socket = new WebSocket(target.url, { headers: { cookie, origin: target.headers.origin } });
    socket.onopen = () => socket.send(JSON.stringify({ type: 'subscribe', project: roomOf(person), audience: 'EVERYBODY' }));
    socket.onerror = () => failed(new Error(`person ${person} got no socket`));
    socket.onclose = () => { closed += 1; };
    socket.onmessage = ({ data }) => {
      if (data.includes('"type":"subscribed"')) {
        done(socket);
      } else {
        run.hear(person, data);
      }
    };
  });
}

async function joinAll() {
  const sockets = [];
  let next = 0;
  await Promise.all(Array.from({ length: OPENING }, async () => {
    while (next < number('people')) {
      const person = next;
      next += 1;
      sockets[person] = await join(person);
    }
  }));
  return sockets;
}

/** Sends at a rate whatever comes back, and waits a while for what is still under way. */
async function talk(sockets, rate) {
  const said = new Array(sockets.length).fill(0);
  const begun = now();
  const counted = begun + number('warmup') * 1000;
  const end = counted + number('seconds') * 1000;
  for (let turn = 0, at = begun; at < end; turn += 1, at = begun + (turn * 1000) / rate) {
    if (at > now()) {
      await sleep(at - now());
    }
    const person = turn % sockets.length;
    const isCounted = at >= counted;
    const sign = `${run.name}-${person}-${said[person]}`;
    run.count.expected += isCounted ? Math.floor((sockets.length - 1 - (person % number('rooms'))) / number('rooms')) : 0;
    sockets[person].send(JSON.stringify({ type: 'post', id: sign, project: roomOf(person), audience: 'EVERYBODY',
      content: `${WORDS}@@${run.name}:${person}:${said[person]}:${isCounted ? now().toFixed(2) : '0'}@@` }));
    said[person] += 1;
  }
  await sleep(number('drain') * 1000);
}

const sockets = await joinAll();
if (number('idle')) {
  console.log(`${sockets.length} sockets are there`);
  await sleep(number('idle') * 1000);
  console.log(`${closed} of them were closed meanwhile`);
} else {
  for (const rate of options.rate.split(',').map(Number)) {
    for (let turn = 1; turn <= number('runs'); turn += 1) {
      run = new Run(`r${Date.now().toString(36)}`);
      await talk(sockets, rate);
      console.log(`${rate}/s run ${turn}: ${JSON.stringify(run.result())}`);
    }
  }
  console.log(`${closed} sockets were closed`);
}
process.exit(0);
