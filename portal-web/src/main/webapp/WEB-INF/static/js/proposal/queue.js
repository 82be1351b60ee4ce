// Sends changes one at a time. Nothing is dropped: what could not be sent is kept and sent later, under the same name, so that the server
// knows a change whose answer was lost.

import { upload } from './upload.js';

const DEBOUNCE_MILLIS = 500;
const PATIENCE_MILLIS = 20_000;
const FILE_PATIENCE_MILLIS = 120_000;
const LONGEST_WAIT_MILLIS = 30_000;
/** What comes again just as wrong however often it is sent. */
const REFUSED = [400, 413, 415, 422];

function name() {
  const hex = [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/**
 * A change is { same, body(), done(answer), refused(answer), progress(part) }: what it is about, what to send (asked for at the last moment,
 * null for nothing; a file with the path below the draft's address it goes to), and what to do with the answer. Of changes about the same
 * thing that were not sent yet, one stands for all.
 */
export class Queue {
  constructor(address, version, listener) {
    Object.assign(this, { address, version, listener, waiting: [], flying: null, halted: false, failures: 0, timer: 0 });
    addEventListener('online', () => this.retry());
  }

  get busy() {
    return this.flying !== null || this.waiting.length > 0;
  }

  add(change, soon = false) {
    if (this.halted) {
      return;
    }
    if (!this.waiting.some((other) => other.same === change.same && !other.packed)) {
      this.waiting.push(change);
    }
    this.listener.state(this.failures ? 'away' : 'typing');
    if (!this.failures) {
      this.later(soon ? 0 : DEBOUNCE_MILLIS);
    }
  }

  /** Forgets what was not sent yet about something that is no longer there. */
  drop(test) {
    this.waiting = this.waiting.filter((change) => change.packed || !test(change));
  }

  retry() {
    if (this.failures && !this.halted) {
      this.later(0);
    }
  }

  /** From now on nothing is sent: somebody else has changed the draft. */
  halt() {
    this.halted = true;
    clearTimeout(this.timer);
  }

  later(millis) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.send(), millis);
  }

  async send() {
    if (this.flying || this.halted) {
      return;
    }
    const change = this.waiting.shift();
    if (!change) {
      this.listener.state('saved');
      return;
    }
    change.packed ??= change.body();
    if (change.packed === null) {
      this.send();
      return;
    }
    change.name ??= name();
    this.flying = change;
    this.listener.state('saving');
    const response = await this.post(change).catch(() => null);
    const answer = await response?.json().catch(() => null);
    this.flying = null;
    // an answer that can't be read is none, but for a refusal: what was refused would be sent for ever
    this.settle(change, answer || REFUSED.includes(response?.status) ? response.status : 0, answer ?? {});
  }

  post(change) {
    const { file, path, name } = change.packed;
    if (file) {
      return upload(this.address + path, file, { 'Content-Type': 'application/octet-stream', 'Draft-Version': this.version,
        'Draft-Change': change.name, 'Draft-File': encodeURIComponent(name) }, FILE_PATIENCE_MILLIS, change.progress);
    }
    return fetch(this.address, { signal: AbortSignal.timeout(PATIENCE_MILLIS), redirect: 'error', method: 'POST',
      headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ ...change.packed, version: this.version, change: change.name }) });
  }

  settle(change, status, answer) {
    if (status === 200) {
      this.failures = 0;
      this.version = answer.version;
      change.done?.(answer);
      this.listener.answered(answer, this.busy);
      this.send();
    } else if (status === 409 || status === 404) {
      this.waiting.unshift(change);
      this.halt();
      this.listener.conflict(answer, status);
    } else if (REFUSED.includes(status)) {
      this.failures = 0;
      change.refused?.(answer);
      this.send();
    } else {
      this.failures += 1;
      this.waiting.unshift(change);
      this.listener.state(status === 401 ? 'signedOut' : 'away');
      this.later(Math.min(LONGEST_WAIT_MILLIS, 1000 * 2 ** this.failures));
    }
  }
}
