// A room's page comes alive: what others say appears, what the reader says is kept and sent until it is there. Without this the page works by
// its links and forms. portal-ear/src/docs/protocol/live.md has the frames.

import { beginComposing, drop, isOld, keep, sign, waiting } from './composer.js';
import { Connection } from './connection.js';
import { draw, drawn, drawWaiting, live, markWaiting, me, number, personOf, project, removeWaiting, rooms, state, talk, text, toEnd } from './drawing.js';
import { arrived, beginMarks, here, known, note, show, stopped, tellAgain, writes } from './others.js';

/** How long a connection may be away before it is spoken of. */
const QUIET_MILLIS = 1500;
const RETRY_MILLIS = 3000;
/** Refused for good, however often it is sent. */
const REFUSED = ['bad-frame', 'rejected', 'not-found', 'conflict'];

const failed = new Set();
/** What was acknowledged without a connection, by the message's number. */
const untold = new Map();
/** The rooms that have answered over this socket. */
const joined = new Set();
/** Plain requests in place of a socket, once they are needed. */
let requests = { running: false, stop() {} };
let worry = 0;
/** Whether the page has said that it hears nothing more. */
let isOver = false;

const listener = {
  opened() {
    clearTimeout(worry);
    joined.clear();
    join();
  },
  frame: (frame) => heard[frame.type]?.(frame),
  lost() {
    clearTimeout(worry);
    worry = setTimeout(() => { if (!requests.running && !isOver) { state('stateLost'); } }, QUIET_MILLIS);
  },
  ended(reason) {
    requests.stop();
    isOver = true;
    state(reason === 'signed-out' ? 'stateSignedOut' : 'stateEnded');
  },
  async impossible(isSo) {
    if (!isSo) {
      requests.stop();
    } else if (!requests.running && !isOver) {
      // few need it, so it comes when it is needed
      const { Requests } = await import('./requests.js').catch(() => ({}));
      if (Requests && !connection.isOpen && !requests.running) {
        requests = new Requests(`${live.dataset.rooms}/${project}`, rooms, listener);
        requests.start();
      }
    }
  },
};

const connection = new Connection(new URL(live.dataset.socket, location.href).href.replace(/^http/, 'ws'), listener);

const heard = {
  subscribed({ audience, reload, messages, change, changed, marks }) {
    if (reload) {
      location.reload();
      return;
    }
    clearTimeout(worry);
    isOver = false;
    joined.add(audience);
    state(document.getElementById('live-state').dataset.state ? 'stateBack' : '');
    messages.forEach((message) => take(audience, message));
    changed.forEach((message) => redraw(audience, message));
    rooms.get(audience).change = change;
    note(audience, marks);
    waiting().filter((message) => message.audience === audience && !failed.has(message.id)).forEach(transmit);
    untold.forEach((frame, its) => { if (tell(frame)) { untold.delete(its); } });
    known(audience, marks);
    talk.dataset.live = 'true';
    badge();
  },
  message: ({ audience, message }) => take(audience, message),
  changed({ audience, message, change }) {
    redraw(audience, message);
    rooms.get(audience).change = change;
  },
  mark: (frame) => note(frame.audience, [frame]),
  asked: () => { import('./asked.js').then(({ fetchAsked }) => fetchAsked(live.dataset.rooms), () => {}); },
  unread: () => badge(),
  typing: (frame) => writes(frame),
  present: ({ audience, people }) => { if (audience === 'EVERYBODY') { here(people); } },
  unsubscribed: () => state('stateEnded'),
  ack(frame) {
    const message = waiting().find((other) => other.id === frame.id);
    drop(frame.id);
    if (message) {
      number(message, frame);
      own(message.audience, frame.number);
    }
  },
  error(frame) {
    const message = waiting().find((other) => other.id === frame.id);
    if (message && REFUSED.includes(frame.code)) {
      fail(message, frame.text);
    } else if (message) {
      setTimeout(() => transmit(message), (frame.wait ?? 0) * 1000 || RETRY_MILLIS);
    } else if (frame.code === 'too-many') {
      // this or another tab was too fast: what was asked for or told comes again
      setTimeout(() => { join(); tellAgain(); }, RETRY_MILLIS);
    }
  },
};

/** How much is unread everywhere; it is not of the first view. */
function badge() {
  import('./badge.js').then(({ refreshBadge }) => refreshBadge(live.dataset.unreadCount), () => {});
}

function join() {
  rooms.forEach((room, audience) => {
    if (!joined.has(audience)) {
      connection.send({ type: 'subscribe', project, audience, after: room.last, changes: room.change });
    }
  });
}

/** A message of the portal, maybe one that is there already. */
function take(audience, message) {
  const room = rooms.get(audience);
  const item = draw(audience, message);
  notice(item, audience, message);
  room.last = Math.max(room.last, message.number);
  if (message.id) {
    drop(message.id);
  }
  if (personOf(message) === me) {
    show(item, audience);
  } else {
    stopped(personOf(message));
    arrived(item);
  }
}

/** Few messages ask to be acknowledged: what shows it comes with the first that does. */
async function notice(item, audience, message) {
  if (message.notice) {
    const { showNotice } = await import('./notices.js');
    showNotice(item, message, (itsNumber) => {
      const frame = { type: 'acknowledge', id: sign(), project, audience, number: itsNumber };
      if (!tell(frame)) {
        untold.set(itsNumber, frame);
      }
    });
  }
}

/** A message that reads otherwise now; one further up than the page reaches is drawn when one gets there. */
function redraw(audience, message) {
  if (drawn(audience, message.number)) {
    notice(draw(audience, message), audience, message);
  }
}

function own(audience, itsNumber) {
  const item = drawn(audience, itsNumber);
  if (item) {
    show(item, audience);
  }
}

function say(message) {
  keep(message);
  drawWaiting(message);
  transmit(message);
}

function transmit(message) {
  if (!waiting().some((other) => other.id === message.id)) {
    return;
  }
  failed.delete(message.id);
  const frame = { type: 'post', id: message.id, project, audience: message.audience, content: message.content, quoted: message.quoted || 0,
    files: (message.files ?? []).map((file) => file.id), asking: message.asking === true,
    mentions: (message.mentions ?? []).map((person) => personOf(person)) };
  markWaiting(message.id, text('sending'), 'sending');
  if (!connection.send(frame)) {
    if (requests.running) {
      requests.send(frame);
    } else {
      markWaiting(message.id, text('kept'), 'kept');
    }
  }
}

function fail(message, why) {
  failed.add(message.id);
  const again = button(text('retry'), () => transmit(message));
  const away = button(text('discard'), () => { drop(message.id); removeWaiting(message.id); });
  markWaiting(message.id, `${text('failed')} ${why}`, 'failed', again, away);
}

function button(label, act) {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'btn btn-quiet';
  made.textContent = label;
  made.addEventListener('click', act);
  return made;
}

function tell(frame) {
  if (connection.send(frame)) {
    return true;
  }
  if (requests.running) {
    requests.send(frame);
  }
  return requests.running;
}

/** A socket ends with its page, and what was handed to it last may end with it. */
function tellLeaving(audience, delivered, read) {
  fetch(`${live.dataset.rooms}/${project}/${audience.toLowerCase()}/marks`, { method: 'PUT', redirect: 'error', keepalive: true,
    headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ delivered, read }) }).catch(() => {});
  return true;
}

if (talk.dataset.newest === 'true') {
  waiting().forEach((message) => {
    drawWaiting(message);
    if (isOld(message)) {
      fail(message, '');
    } else {
      markWaiting(message.id, text('kept'), 'kept');
    }
  });
  beginComposing(say, (audience) => tell({ type: 'typing', project, audience }));
  beginMarks((audience, delivered, read) => tell({ type: 'read', project, audience, delivered, read }), tellLeaving);
  document.getElementById('jump').addEventListener('click', toEnd);
  if (!location.hash) {
    document.querySelector('.unread')?.scrollIntoView({ block: 'center' });
  }
  connection.open();
}
// what is new about things is read as it comes before the reader's eyes, on whatever page
const unreadAsked = [...talk.querySelectorAll('.asked[data-unread=true]')];
if (unreadAsked.length) {
  import('./asked.js').then(({ watchAsked }) => watchAsked(live.dataset.rooms, unreadAsked), () => {});
}
// what is pinned may be on the page already
document.getElementById('pins').addEventListener('click', (click) => {
  const shown = document.getElementById(click.target.closest('a') && click.target.closest('[data-pin]').dataset.pin);
  if (shown && !click.ctrlKey && !click.metaKey && !click.shiftKey) {
    click.preventDefault();
    location.hash = shown.id;
  }
});
// few messages become a task: what makes one comes with the first
talk.addEventListener('click', (click) => {
  const link = click.target.closest('.say-task');
  if (link && !click.ctrlKey && !click.metaKey && !click.shiftKey) {
    click.preventDefault();
    import('./tasks.js').then(({ makeTask }) => makeTask(link, live.dataset), () => { location.href = link.href; });
  }
});
if (document.getElementById('older')) {
  import('./older.js').then(({ beginOlder }) => beginOlder((item) => show(item, item.dataset.audience)), () => {});
}
