// One file on its way to the portal, in pieces: portal-ear/src/docs/protocol/uploads.md. What has arrived is never sent again; a lost
// connection is waited for.

const FIRST_PIECE = 256 * 1024;
const LARGEST_PIECE = 8 * 1024 * 1024;
/** A piece should take about so long: less is lost when the connection breaks. */
const PIECE_MILLIS = 3000;
const FIRST_WAIT_MILLIS = 1000;
const LONGEST_WAIT_MILLIS = 30_000;

/** Until the connection is back, or a while. @param millis at most */
export const pause = (millis) => new Promise((done) => {
  const over = () => { clearTimeout(timer); removeEventListener('online', over); done(); };
  const timer = setTimeout(over, millis);
  addEventListener('online', over);
});

export class Transfer {
  /** @param told is called whenever something has changed */
  constructor(base, project, file, told) {
    Object.assign(this, { base, project, file, told, id: null, offset: 0, state: 'waiting', why: '', kept: null, piece: FIRST_PIECE, waits: 0, stop: null });
  }

  /** One from before the page was loaded anew: what had arrived whole is there, the rest needs its file again. */
  static left(base, project, { id, name, size, offset, file }, told) {
    const transfer = new Transfer(base, project, { name, size, type: file?.type }, told);
    return Object.assign(transfer, { id, offset, kept: file ?? null, state: file ? 'done' : 'left' });
  }

  /** Goes on with its file. */
  give(file) {
    Object.assign(this, { file, unsure: true });
    this.change('waiting');
  }

  get isOver() {
    return ['done', 'refused', 'cancelled'].includes(this.state);
  }

  change(state, why = '') {
    if (this.state !== 'cancelled') {
      Object.assign(this, { state, why });
      this.told();
    }
  }

  async run() {
    this.change('running');
    while (!this.isOver && this.state !== 'failed') {
      const answer = this.id ? await this.next() : await this.begin();
      await this.judge(answer);
    }
  }

  begin() {
    return this.call('POST', this.base, JSON.stringify({ project: this.project, name: this.file.name, size: this.file.size, type: this.file.type }),
      { 'Content-Type': 'application/json' });
  }

  async next() {
    if (this.unsure) {
      return this.call('GET', `${this.base}/${this.id}`);
    }
    const bytes = await this.file.slice(this.offset, this.offset + this.piece).arrayBuffer().catch(() => null);
    if (!bytes) {
      // the file was moved or changed since it was chosen
      return { status: 0, gone: true, body: {} };
    }
    const headers = { 'Content-Type': 'application/offset+octet-stream', 'Upload-Offset': String(this.offset) };
    if (crypto.subtle) {
      const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
      headers['Content-Digest'] = `sha-256=:${btoa(String.fromCharCode(...digest))}:`;
    }
    const begun = Date.now();
    const answer = await this.call('PATCH', `${this.base}/${this.id}`, bytes, headers);
    if (answer.status === 200) {
      const fit = this.piece * PIECE_MILLIS / Math.max(1, Date.now() - begun);
      this.piece = Math.round(Math.min(LARGEST_PIECE, this.piece * 2, Math.max(FIRST_PIECE, fit)));
    }
    return answer;
  }

  async judge({ status, body, gone, after = 0 }) {
    if (this.state === 'cancelled') {
      return;
    }
    if (status === 200 || status === 201) {
      // patience ends when something has arrived: a piece that is damaged on every way must not be sent again at once, and for ever
      const waits = body.offset > this.offset ? 0 : this.waits;
      Object.assign(this, { id: body.id, offset: body.offset, kept: body.file ?? null, unsure: false, waits });
      this.change(this.kept ? 'done' : 'running');
    } else if (status === 404 && this.id) {
      // forgotten after a day of silence: from the beginning
      Object.assign(this, { id: null, offset: 0, unsure: false });
      await this.patience();
    } else if (status === 409 && this.id) {
      this.unsure = true;
      await this.patience();
    } else if (gone || status === 507) {
      this.change('failed', body.text);
    } else if (status >= 400 && status < 500 && status !== 429 && status !== 408) {
      this.key = body.key;
      this.change('refused', body.text);
    } else {
      this.unsure = this.id !== null;
      this.change('paused');
      await this.patience(after * 1000);
    }
  }

  /** Until the connection is back, or a while: each time twice as long, and at least as long as the server says. */
  async patience(least = 0) {
    const wait = Math.max(least, Math.min(LONGEST_WAIT_MILLIS, FIRST_WAIT_MILLIS * 2 ** this.waits));
    this.waits += 1;
    await pause(wait);
  }

  cancel() {
    const { id } = this;
    this.change('cancelled');
    this.stop?.abort();
    if (id) {
      fetch(`${this.base}/${id}`, { method: 'DELETE', keepalive: true }).catch(() => {});
    }
  }

  async call(method, address, body, headers) {
    this.stop = new AbortController();
    try {
      const response = await fetch(address, { method, body, headers, redirect: 'error', signal: this.stop.signal });
      return { status: response.status, body: await response.json().catch(() => ({})), after: Number(response.headers.get('Retry-After')) || 0 };
    } catch {
      return { status: 0, body: {} };
    }
  }
}
