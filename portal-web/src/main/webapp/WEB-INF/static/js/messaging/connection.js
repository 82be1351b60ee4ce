// The socket of this tab: opens it, opens it again, and says when there is none to be had. Knows the protocol's frames, not their meaning.

const PING_MILLIS = 25_000;
const PATIENCE_MILLIS = 10_000;
const FIRST_WAIT_MILLIS = 1000;
/** While a server that is started again may be back at any moment, and afterwards. */
const LONGEST_WAIT_MILLIS = 6_000;
const LATER_WAIT_MILLIS = 30_000;
/** Waits in a row before it is later: some four minutes. */
const EARLY_WAITS = 40;
/** Sockets in a row that never opened before plain requests are tried; of those that open and say nothing, as behind some proxies, one is enough. */
const TRIES = 3;
const POLICY = 1008;
/** What is over for good; whatever else closes comes again. */
const FINAL = ['signed-out', 'foreign', 'no-right'];

export class Connection {
  /** @param listener { opened(), frame(frame), lost(), ended(reason), impossible(isSo) } */
  constructor(address, listener) {
    Object.assign(this, { address, listener, socket: null, waits: 0, unopened: 0, heard: false, reason: '', timer: 0, ping: 0, over: false });
    addEventListener('online', () => this.soon());
    addEventListener('offline', () => this.drop());
    addEventListener('pageshow', (shown) => { if (shown.persisted) { this.soon(); } });
    document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'visible') { this.soon(); } });
  }

  /** Whether frames come and go: that a socket is open does not say so yet. */
  get isOpen() {
    return this.heard && this.socket?.readyState === WebSocket.OPEN;
  }

  open() {
    clearTimeout(this.timer);
    if (this.over || this.socket || !navigator.onLine) {
      return;
    }
    const socket = new WebSocket(this.address);
    let opened = false;
    this.socket = socket;
    this.heard = false;
    this.reason = '';
    const giveUp = setTimeout(() => this.closed(socket, opened), PATIENCE_MILLIS);
    socket.onopen = () => {
      clearTimeout(giveUp);
      opened = true;
      this.ask();
      this.listener.opened();
    };
    socket.onmessage = ({ data }) => this.hear(JSON.parse(data));
    socket.onclose = ({ code }) => { clearTimeout(giveUp); this.closed(socket, opened, code); };
  }

  /** @return whether it was handed to a socket that works; not whether it has arrived */
  send(frame) {
    if (this.socket?.readyState === WebSocket.OPEN) {
      this.socket.send(JSON.stringify(frame));
    }
    return this.isOpen;
  }

  hear(frame) {
    if (!this.heard) {
      this.heard = true;
      this.unopened = 0;
      this.listener.impossible(false);
    }
    this.waits = 0;
    this.beat();
    if (frame.type === 'bye') {
      this.reason = frame.reason;
    } else if (frame.type !== 'pong') {
      this.listener.frame(frame);
    }
  }

  /** A frame is a sign of life; after a while without one it is asked for, and without an answer the socket is dead. */
  beat() {
    clearTimeout(this.ping);
    this.ping = setTimeout(() => this.ask(), PING_MILLIS);
  }

  ask() {
    this.send({ type: 'ping' });
    this.ping = setTimeout(() => this.drop(), PATIENCE_MILLIS);
  }

  /** Lets go of a socket that is no good without waiting for the other side. */
  drop() {
    if (this.socket) {
      this.closed(this.socket, true);
    }
  }

  closed(socket, opened, code) {
    if (socket !== this.socket) {
      return;
    }
    socket.onclose = null;
    socket.onmessage = null;
    socket.close();
    this.socket = null;
    clearTimeout(this.ping);
    if (code === POLICY && FINAL.includes(this.reason)) {
      this.over = true;
      this.listener.ended(this.reason);
      return;
    }
    this.unopened += this.heard ? 0 : opened ? TRIES : 1;
    this.heard = false;
    this.listener.impossible(this.unopened >= TRIES);
    this.listener.lost();
    const wait = Math.min(this.waits < EARLY_WAITS ? LONGEST_WAIT_MILLIS : LATER_WAIT_MILLIS, FIRST_WAIT_MILLIS * 2 ** this.waits);
    this.waits += 1;
    // by chance, so that after a restart not everybody comes at once
    this.timer = setTimeout(() => this.open(), wait * (0.5 + Math.random()));
  }

  /** There is reason to think that it works now. */
  soon() {
    if (!this.socket && !this.over) {
      this.waits = 0;
      this.open();
    }
  }
}
