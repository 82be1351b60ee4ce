// A room without a socket: the same frames in and out, by plain requests that wait.

const WAIT_SECONDS = 25;
const PAUSE_MILLIS = 3000;
/** Between two answers that tell only of who is there or writes. */
const BREATH_MILLIS = 500;
/** Asked again it would be the same: the project is no longer the reader's, or something between refuses. */
const GONE = [403, 404, 410];

export class Requests {
  /** @param rooms by audience, each with the last number it has @param listener { frame(frame), ended(reason) } */
  constructor(base, rooms, listener) {
    Object.assign(this, { base, rooms, listener, running: false, around: new Map() });
  }

  start() {
    if (!this.running) {
      this.running = true;
      this.rooms.forEach((room, audience) => this.ask(audience));
    }
  }

  stop() {
    this.running = false;
  }

  async ask(audience) {
    while (this.running) {
      const { last, change } = this.rooms.get(audience);
      const answer = await this.call(audience, `messages?after=${last}&changes=${change}&around=${this.around.get(audience) ?? 0}&wait=${WAIT_SECONDS}`, { method: 'GET' });
      if (!this.running) {
        return;
      }
      if (GONE.includes(answer.status)) {
        this.running = false;
        this.listener.ended('no-right');
        return;
      }
      if (answer.status === 200) {
        this.hear(audience, answer.body);
      }
      const isQuick = answer.status === 200 && (answer.body.messages.length || answer.body.changed.length);
      if (!isQuick) {
        await new Promise((done) => { setTimeout(done, answer.status === 200 ? BREATH_MILLIS : PAUSE_MILLIS); });
      }
    }
  }

  /** As a socket says it, one after the other. */
  hear(audience, body) {
    this.around.set(audience, body.around);
    this.listener.frame({ type: 'subscribed', audience, ...body });
    this.listener.frame({ type: 'present', audience, people: body.present });
    body.typing.forEach((writer) => this.listener.frame({ type: 'typing', audience, ...writer }));
  }

  /** What a page sends. */
  async send(frame) {
    if (frame.type === 'post') {
      const answer = await this.call(frame.audience, 'messages', { method: 'POST', body: JSON.stringify(frame) });
      if (answer.status === 200) {
        this.listener.frame({ type: 'ack', id: frame.id, ...answer.body });
      } else if ([404, 413, 422].includes(answer.status)) {
        this.listener.frame({ type: 'error', id: frame.id, code: 'rejected', text: answer.body.text ?? '' });
      } else {
        this.listener.frame({ type: 'error', id: frame.id, code: 'unavailable', text: '' });
      }
    } else if (frame.type === 'acknowledge') {
      await this.call(frame.audience, `messages/${frame.number}/acknowledgement`, { method: 'PUT', body: '{}' });
    } else if (frame.type === 'typing') {
      await this.call(frame.audience, 'typing', { method: 'PUT', body: '{}' });
    } else if (frame.type === 'read') {
      const { status } = await this.call(frame.audience, 'marks', { method: 'PUT', body: JSON.stringify(frame) });
      if (![200, 204, 401, ...GONE].includes(status)) {
        // lost on the way, or too much at once: it is told again
        this.listener.frame({ type: 'error', code: 'too-many' });
      }
    }
  }

  async call(audience, path, options) {
    try {
      const response = await fetch(`${this.base}/${audience.toLowerCase()}/${path}`,
        { ...options, redirect: 'error', headers: { 'Content-Type': 'application/json' }, signal: AbortSignal.timeout((WAIT_SECONDS + 15) * 1000) });
      if (response.status === 401) {
        this.running = false;
        this.listener.ended('signed-out');
      }
      return { status: response.status, body: await response.json().catch(() => ({})) };
    } catch {
      return { status: 0, body: {} };
    }
  }
}
