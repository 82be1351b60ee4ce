// Makes what a load of the chat needs and no installation has: hundreds of signed-in people and dozens of projects. Writes, into a folder,
// people.sql for the database of a stopped portal and portal.json, the target of the driver. See README.md beside this.
//   node prepare.mjs --port 8080 --people 500 --rooms 50 --pid-file <file> --out <folder>

import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const options = { port: '8080', people: '500', rooms: '50', out: '.', 'pid-file': '' };
for (let at = 2; at < process.argv.length; at += 2) {
  const name = process.argv[at].replace(/^--/, '');
  if (!(name in options) || process.argv[at + 1] === undefined) {
    throw new Error(`Unknown or empty option ${process.argv[at]}; there are ${Object.keys(options).join(', ')}`);
  }
  options[name] = process.argv[at + 1];
}

// ids of their own: those the portal makes are much larger
const STAFF = 7_000_000_000;
const SESSION = 7_100_000_000;
const PROJECT = '72000000';
const secret = randomBytes(24).toString('base64url');
const hash = (token) => createHash('sha256').update(token).digest('base64url');

const sql = [
  'create table bench_staff as select * from staff_member fetch first 1 row only;',
  'create table bench_project as select * from project fetch first 1 row only;',
  "update bench_staff set role = 'OWNER', status = 'ACTIVE';",
];
for (let n = 1; n <= Number(options.people); n += 1) {
  sql.push(`update bench_staff set id = ${STAFF + n}, name = 'Bench ${n}', email_index = '${hash(`bench-${secret}-${n}`)}';`,
    'insert into staff_member select * from bench_staff;',
    'insert into sign_in_session (id, version, created_at, company_id, person_kind, person_id, token_hash, means, device_name, restricted, last_seen_at, idle_seconds, expires_at) '
    + `select ${SESSION + n}, 1, current_timestamp, company_id, 'STAFF', id, '${hash(`${secret}-${n}`)}', 'PASSWORD', 'Bench', false, current_timestamp, 86400, `
    + "current_timestamp + interval '1' day from bench_staff;");
}
for (let n = 1; n <= Number(options.rooms); n += 1) {
  sql.push(`update bench_project set id = ${PROJECT}${n}, name = 'Bench ${n}';`, 'insert into project select * from bench_project;');
}
sql.push('drop table bench_staff;', 'drop table bench_project;');

const address = `127.0.0.1:${options.port}`;
const room = '"project":"{room}","audience":"EVERYBODY"';
const target = {
  name: 'Plumbline', adapter: 'json', base: `http://${address}`, url: `ws://${address}/ws/live`, pidfiles: options['pid-file'] ? [path.resolve(options['pid-file'])] : [],
  roomName: `${PROJECT}{rr}`, headers: { cookie: `plumbline=${secret}-{n}`, origin: `http://${address}` },
  onOpen: [`{"type":"subscribe",${room}}`], joined: '"type":"subscribed"',
  send: `{"type":"post","id":"",${room},"content":"{text}"}`, textEscape: 'json', echo: true,
};

mkdirSync(options.out, { recursive: true });
// both are as good as a password of that database
writeFileSync(path.join(options.out, 'people.sql'), `${sql.join('\n')}\n`, { mode: 0o600 });
writeFileSync(path.join(options.out, 'portal.json'), `${JSON.stringify(target, null, 2)}\n`, { mode: 0o600 });
