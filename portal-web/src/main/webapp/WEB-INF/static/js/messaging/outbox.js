// What was written and is not in the portal yet: drafts and messages without an acknowledgement. Kept in this browser, for this person and
// this project, until it is there; sent as often as it takes under the same sign, which makes it one message.

import { me, project } from './page.js';

const KEY = `plumbline-room:${me}:${project}`;
const OLDEST_MILLIS = 7 * 24 * 3600 * 1000;

function read() {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY)) ?? {};
    const waiting = (kept.waiting ?? []).filter((message) => Date.now() - message.at < OLDEST_MILLIS);
    return { drafts: kept.drafts ?? {}, waiting };
  } catch {
    return { drafts: {}, waiting: [] };
  }
}

function write(kept) {
  try {
    if (kept.waiting.length || Object.values(kept.drafts).some((draft) => draft)) {
      localStorage.setItem(KEY, JSON.stringify(kept));
    } else {
      localStorage.removeItem(KEY);
    }
  } catch {
    // a browser that keeps nothing still sends
  }
}

const change = (what) => { const kept = read(); what(kept); write(kept); };

export const waiting = () => read().waiting;

/** @param message { id, audience, content, quoted } */
export const keep = (message) => change((kept) => { kept.waiting = [...kept.waiting.filter((other) => other.id !== message.id), message]; });

export const drop = (id) => change((kept) => { kept.waiting = kept.waiting.filter((message) => message.id !== id); });

export const draft = (audience) => read().drafts[audience] ?? '';

export const keepDraft = (audience, words) => change((kept) => { kept.drafts[audience] = words; });

/** A sign nobody else has. */
export function sign() {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
