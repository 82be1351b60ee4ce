// Fills portal.json, the target of the drivers that load and judge pages, with what the running demo has made: its address, an owner, a
// client's link. They are as good as passwords of that demo.
//   node portal-ear/src/bench/target.mjs [--port 8080] [--demo .demo] --out /tmp/bench/portal.json

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const options = { port: '8080', demo: '.demo', out: '' };
for (let at = 2; at < process.argv.length; at += 2) {
  const name = process.argv[at].replace(/^--/, '');
  if (!(name in options) || process.argv[at + 1] === undefined) {
    throw new Error(`Unknown or empty option ${process.argv[at]}; there are ${Object.keys(options).join(', ')}`);
  }
  options[name] = process.argv[at + 1];
}
if (!options.out) {
  throw new Error('--out names the file to write');
}

const links = readFileSync(path.join(options.demo, 'data/demo-links.txt'), 'utf8');
const [, user, password] = links.match(/^\s*owner\s+(\S+)\s+(\S+)/m);
const [, link] = links.match(/^\s*client\s.*(\/l\/\S+)/m);
const pattern = path.join(path.dirname(fileURLToPath(import.meta.url)), 'portal.json');
const target = JSON.parse(readFileSync(pattern, 'utf8'));
target.base = `http://localhost:${options.port}`;
target.pidfiles = [path.resolve(options.demo, 'server/server.pid')];
target.vars = { user, password, link };
mkdirSync(path.dirname(path.resolve(options.out)), { recursive: true });
writeFileSync(options.out, `${JSON.stringify(target, null, 2)}\n`, { mode: 0o600 });
