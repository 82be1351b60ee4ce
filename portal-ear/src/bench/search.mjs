// How long a search takes among many messages. Writes, with --sql, what fills a company with them, for the database of a stopped portal; else asks a
// running portal, as the member of staff and the client that the same secret has signed in. See README.md beside this.
//   node search.mjs --sql messages.sql --messages 100000 --rooms 50 --secret <any>
//   node search.mjs --port 8080 --runs 5 --secret <the same>

import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import http from 'node:http';
import { performance } from 'node:perf_hooks';

const options = { sql: '', messages: '100000', rooms: '50', port: '8080', runs: '5', secret: '' };
for (let at = 2; at < process.argv.length; at += 2) {
  const name = process.argv[at].replace(/^--/, '');
  if (!(name in options) || process.argv[at + 1] === undefined) {
    throw new Error(`Unknown or empty option ${process.argv[at]}; there are ${Object.keys(options).join(', ')}`);
  }
  options[name] = process.argv[at + 1];
}
if (options.secret.length < 8) {
  throw new Error('--secret needs eight characters: whoever knows it signs in');
}
const hash = (token) => createHash('sha256').update(token).digest('base64url');
const token = (who) => `${options.secret}-${who}`;

// the commonest words first; each next one is used less, as in any language
const words = ('the and to is on we you for it of in a will be at have can with this that are not from please when tomorrow tile kitchen door window wall floor paint '
  + 'cabinet counter sink tap drain pipe wire outlet light switch ceiling beam joist stair railing deck roof gutter shingle siding brick mortar grout permit '
  + 'inspection schedule delivery invoice deposit change order price estimate measure photo plan drawing color sample oak maple walnut granite quartz marble '
  + 'insulation drywall plaster primer trim molding hinge handle drawer shelf oven range hood dishwasher refrigerator washer dryer shower tub toilet vanity '
  + 'mirror faucet heater furnace duct vent fan thermostat breaker panel conduit concrete footing foundation framing lumber plywood nail screw bolt anchor '
  + 'cocina señora mañana azulejo ventana puerta techo piso').split(' ');

// the same messages each time
let state = 20261123;
const random = () => {
  state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9 | 0;
  return ((state ^ (state >>> 13)) >>> 0) / 2 ** 32;
};
const word = () => (random() < 0.1 ? `sku${Math.floor(random() * 20000)}` : words[Math.floor(random() ** 2 * words.length)]);

async function write() {
  const out = createWriteStream(options.sql);
  const line = (text) => out.write(`${text}\n`);
  const rooms = Number(options.rooms);
  const all = Number(options.messages);
  line('create table bench_ground as select c.id as company, c.created_at, (select min(id) from staff_member s where s.company_id = c.id) as staff, '
    + '(select min(id) from client k where k.company_id = c.id) as client from company c order by c.created_at fetch first 1 row only;');
  const session = (id, kind, who, name) => line('insert into sign_in_session (id, version, created_at, company_id, person_kind, person_id, token_hash, means, device_name, '
    + `restricted, last_seen_at, idle_seconds, expires_at) select ${id}, 1, current_timestamp, company, '${kind}', ${who}, '${hash(token(name))}', '${kind === 'STAFF' ? 'PASSWORD' : 'LINK'}', `
    + "'Bench', false, current_timestamp, 86400, current_timestamp + interval '1' day from bench_ground;");
  session(7_600_000_001, 'STAFF', 'staff', 'staff');
  session(7_600_000_002, 'CLIENT', 'client', 'client');
  for (let room = 1; room <= rooms; room += 1) {
    const said = Math.floor(all / rooms) + (room <= all % rooms ? 1 : 0);
    line(`insert into project (id, version, created_at, company_id, name, time_zone, status, active_at) select ${7_610_000_000 + room}, 1, created_at, company, 'Talk ${room}', 'America/Chicago', 'ACTIVE', created_at from bench_ground;`);
    line(`insert into participant (id, version, created_at, company_id, project_id, client_id, role) select ${7_620_000_000 + room}, 1, created_at, company, ${7_610_000_000 + room}, client, 'CLIENT' from bench_ground;`);
    line('insert into message_thread (id, version, created_at, company_id, project_id, subject_kind, subject_id, subject_part, state, opened_by, last_number, touched_at, audience, room_key) '
      + `select ${7_630_000_000 + room}, 1, created_at, company, ${7_610_000_000 + room}, 'PROJECT', ${7_610_000_000 + room}, 0, 'OPEN', staff, ${said}, created_at, 'EVERYBODY', 'project:${7_610_000_000 + room}:EVERYBODY' from bench_ground;`);
  }
  for (let from = 0; from < all; from += 500) {
    const rows = [];
    for (let n = from; n < Math.min(all, from + 500); n += 1) {
      const content = Array.from({ length: 5 + Math.floor(random() * 15) }, word).join(' ');
      rows.push(`(${7_640_000_000 + n}, ${7_630_000_000 + (n % rooms) + 1}, ${Math.floor(n / rooms) + 1}, '${content}')`);
    }
    line('insert into message (id, version, created_at, company_id, thread_id, number, author_kind, author_id, author_name, content, sent_at) '
      + "select v.id, 1, g.created_at, g.company, v.thread, v.number, 'STAFF', g.staff, 'Bench', v.content, g.created_at + v.number * interval '1' minute "
      + `from bench_ground g, (values ${rows.join(',')}) as v(id, thread, number, content);`);
  }
  line('drop table bench_ground;');
  await new Promise((done) => { out.end(done); });
}

/** A person may search so often. */
const PACE_MILLIS = 2100;
const sleep = (millis) => new Promise((done) => { setTimeout(done, millis); });

function ask(path, who) {
  return new Promise((done, failed) => {
    http.get({ host: '127.0.0.1', port: options.port, path, headers: { cookie: `plumbline=${token(who)}` } }, (response) => {
      let text = '';
      response.on('data', (chunk) => { text += chunk; });
      response.on('end', () => (response.statusCode === 200 ? done(text) : failed(new Error(`${response.statusCode} ${path}`))));
    }).on('error', failed);
  });
}

async function measure() {
  const asked = ['kitchen', 'kitch', 'sku77', 'the', 'th', 'tile drain', 'the and you', 'kitchen sku1', 'granite quartz marble ov', 'MANANA senora', '"kitchen tile"', '"the and you"', 'nowhere'];
  for (const who of ['staff', 'client']) {
    for (const q of asked) {
      const path = `/search/list.xhtml?q=${encodeURIComponent(q)}`;
      const times = [];
      let rows = 0;
      for (let run = 0; run < Number(options.runs); run += 1) {
        await sleep(PACE_MILLIS);
        const from = performance.now();
        rows = (await ask(path, who)).split('data-kind=').length - 1;
        times.push(performance.now() - from);
      }
      times.sort((a, b) => a - b);
      const at = (part) => times[Math.min(times.length - 1, Math.floor(times.length * part))].toFixed(0);
      console.log(`${who.padEnd(7)} ${q.padEnd(26)} ${String(rows).padStart(3)} shown   median ${at(0.5).padStart(4)} ms   p95 ${at(0.95).padStart(4)} ms`);
    }
  }
}

await (options.sql ? write() : measure());
