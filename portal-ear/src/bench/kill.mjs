// The chat under load while its server is killed: every acknowledged message has to be in every recipient's feed once and in order, and nobody may
// be away long. Reads a target prepare.mjs made. The server is started again by --start (a shell command that ends once it is started, or goes on
// in the background) and killed by the number in --pid-file. See README.md beside this.
//   node kill.mjs --target <portal.json> --pid-file <file> --start '<command>' --people 60 --rooms 10 --rate 100 --kills 10 --seconds 6

import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

const options = { target: '', 'pid-file': '', start: '', people: '60', rooms: '10', rate: '100', kills: '10', seconds: '6', patience: '180' };
for (let at = 2; at < process.argv.length; at += 2) {
  const name = process.argv[at].replace(/^--/, '');
  if (!(name in options) || process.argv[at + 1] === undefined) {
    throw new Error(`Unknown or empty option ${process.argv[at]}; there are ${Object.keys(options).join(', ')}`);
  }
  options[name] = process.argv[at + 1];
}
const number = (name) => Number(options[name]);
const target = JSON.parse(readFileSync(options.target, 'utf8'));
/** As long as the page waits for a socket to open. */
const PATIENCE_MILLIS = 10_000;
const run = Date.now().toString(36);
const sleep = (millis) => new Promise((done) => { setTimeout(done, millis); });
const quantile = (values, part) => values.sort((a, b) => a - b)[Math.max(0, Math.ceil(values.length * part) - 1)];

/** What the server is known to do: when it was last killed and when it last took a socket again. */
const server = { killedAt: 0, backAt: 0 };
const away = [];
const afterReady = [];

/** Somebody with a browser: comes again by number, sends again under the same sign. */
class Person {
  constructor(index) {
    this.index = index;
    this.project = target.roomName.replace('{rr}', String((index % number('rooms')) + 1));
    this.feed = [];
    this.last = null;
    this.sent = 0;
    this.waiting = new Map();
    this.acknowledged = new Map();
    this.waits = 0;
    this.lostAt = 0;
    this.over = false;
    this.open();
  }

  open() {
    if (this.over) {
      return;
    }
    const cookie = target.headers.cookie.replace('{n}', String(this.index + 1));
    const socket = new WebSocket(target.url, { headers: { cookie, origin: target.headers.origin } });
    this.socket = socket;
    const giveUp = setTimeout(() => socket.onclose(), PATIENCE_MILLIS);
    socket.onopen = () => {
      clearTimeout(giveUp);
      this.send({ type: 'subscribe', ...(this.last === null ? {} : { after: this.last }) });
    };
    socket.onmessage = ({ data }) => this.hear(JSON.parse(data));
    let gone = false;
    // a connection that is refused is told of by an error alone in some versions of Node
    socket.onerror = () => socket.onclose();
    socket.onclose = () => {
      if (gone) {
        return;
      }
      gone = true;
      clearTimeout(giveUp);
      socket.onmessage = null;
      socket.close();
      this.ready = false;
      this.lostAt ||= Date.now();
      const wait = Math.min(6000, 1000 * 2 ** this.waits);
      this.waits += 1;
      setTimeout(() => this.open(), wait * (0.5 + Math.random()));
    };
  }

  send(frame) {
    if (this.socket.readyState === WebSocket.OPEN) {
      this.socket.send(JSON.stringify({ ...frame, project: this.project, audience: 'EVERYBODY' }));
    }
  }

  hear(frame) {
    this.waits = 0;
    if (frame.type === 'subscribed') {
      if (frame.reload) {
        throw new Error('too far behind: choose a lower rate or fewer seconds');
      }
      this.last ??= frame.last;
      frame.messages.forEach((message) => this.take(message));
      this.ready = true;
      if (this.lostAt) {
        server.backAt ||= Date.now();
        away.push(Date.now() - this.lostAt);
        afterReady.push(Date.now() - server.backAt);
        this.lostAt = 0;
      }
      this.waiting.forEach((content, id) => this.send({ type: 'post', id, content }));
    } else if (frame.type === 'message') {
      this.take(frame.message);
    } else if (frame.type === 'ack') {
      this.acknowledged.set(frame.id, frame.number);
      this.waiting.delete(frame.id);
    } else if (frame.type === 'error' && this.waiting.has(frame.id)) {
      setTimeout(() => { if (this.waiting.has(frame.id)) { this.send({ type: 'post', id: frame.id, content: this.waiting.get(frame.id) }); } }, (frame.wait ?? 1) * 1000);
    }
  }

  take(message) {
    this.feed.push(message.number);
    this.last = Math.max(this.last, message.number);
  }

  say() {
    const id = `${run}-${this.index}-${this.sent}`;
    this.sent += 1;
    this.waiting.set(id, `Said ${id}`);
    if (this.ready) {
      this.send({ type: 'post', id, content: this.waiting.get(id) });
    }
  }
}

async function until(what, isSo) {
  const end = Date.now() + number('patience') * 1000;
  while (!isSo()) {
    if (Date.now() > end) {
      throw new Error(`Waited in vain for ${what}`);
    }
    await sleep(100);
  }
}

function start() {
  spawn(options.start, { shell: true, detached: true, stdio: 'ignore' }).unref();
}

const people = Array.from({ length: number('people') }, (_, index) => new Person(index));
await until('everybody to come', () => people.every((person) => person.ready));
let turn = 0;
const talk = setInterval(() => { people[turn % people.length].say(); turn += 1; }, 1000 / number('rate'));
for (let kill = 1; kill <= number('kills'); kill += 1) {
  await sleep(number('seconds') * 1000);
  server.backAt = 0;
  process.kill(Number(readFileSync(options['pid-file'], 'utf8')), 'SIGKILL');
  await until('sockets to break', () => people.every((person) => !person.ready));
  start();
  await until('everybody to come back', () => people.every((person) => person.ready));
  console.log(`kill ${kill}: ${people.reduce((sum, person) => sum + person.acknowledged.size, 0)} acknowledged so far`);
}
clearInterval(talk);
await until('acknowledgements', () => people.every((person) => person.waiting.size === 0));
await sleep(2000);

const result = { kills: number('kills'), said: 0, acknowledged: 0, missing: 0, doubled: 0, outOfOrder: 0, numbersTwice: 0 };
for (let room = 0; room < number('rooms'); room += 1) {
  const inRoom = people.filter((person) => person.index % number('rooms') === room);
  const numbers = inRoom.flatMap((person) => [...person.acknowledged.values()]);
  result.said += inRoom.reduce((sum, person) => sum + person.sent, 0);
  result.acknowledged += numbers.length;
  result.numbersTwice += numbers.length - new Set(numbers).size;
  for (const person of inRoom) {
    const seen = new Set(person.feed);
    result.missing += numbers.filter((wanted) => !seen.has(wanted)).length;
    result.doubled += person.feed.length - seen.size;
    result.outOfOrder += person.feed.filter((each, at) => at > 0 && each <= person.feed[at - 1]).length;
  }
}
result.awayMillis = { p50: quantile(away, 0.5), p95: quantile(away, 0.95), max: quantile(away, 1) };
result.backAfterServerMillis = { p50: quantile(afterReady, 0.5), p95: quantile(afterReady, 0.95), max: quantile(afterReady, 1) };
console.log(JSON.stringify(result, null, 2));
people.forEach((person) => { person.over = true; person.socket.close(); });
process.exit(result.missing || result.doubled || result.outOfOrder || result.numbersTwice || result.acknowledged < result.said ? 1 : 0);
