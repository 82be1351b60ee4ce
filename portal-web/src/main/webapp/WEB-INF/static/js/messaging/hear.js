// Whatever page is open and looked at hears that how much is unread may be another figure now, and shows it. A socket for that alone: it is opened
// late, so that whoever only passes a page opens none, and closed while nobody looks, so that it takes no place from a room.

const LATE_MILLIS = 2000;
const FIRST_WAIT_MILLIS = 15_000;
const LONGEST_WAIT_MILLIS = 300_000;
const PING_MILLIS = 25_000;
const POLICY = 1008;
const place = document.getElementById('hear');
let socket = null;
let timer = 0;
let beat = 0;
let wait = FIRST_WAIT_MILLIS;
let isOver = false;

/** What is unread is asked for; pages with more to draw anew hear of it as an event. */
function tell() {
  import('./badge.js').then(({ refreshBadge }) => refreshBadge(place.dataset.unreadCount), () => {});
  document.dispatchEvent(new Event('plumbline:unread'));
}

function open() {
  if (socket || isOver || document.visibilityState !== 'visible') {
    return;
  }
  const mine = new WebSocket(new URL(place.dataset.socket, location.href).href.replace(/^http/, 'ws'));
  socket = mine;
  mine.onopen = () => {
    wait = FIRST_WAIT_MILLIS;
    mine.send('{"type":"count"}');
    beat = setInterval(() => mine.send('{"type":"ping"}'), PING_MILLIS);
    // something may have happened since the page was drawn
    tell();
  };
  mine.onmessage = ({ data }) => { if (JSON.parse(data).type === 'unread') { tell(); } };
  mine.onclose = ({ code }) => {
    if (socket === mine) {
      drop();
      isOver = code === POLICY;
      wait = Math.min(LONGEST_WAIT_MILLIS, wait * 2);
      later(wait * (0.5 + Math.random()));
    }
  };
}

function drop() {
  clearInterval(beat);
  const old = socket;
  socket = null;
  old?.close();
}

function later(millis) {
  clearTimeout(timer);
  timer = setTimeout(open, millis);
}

document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') {
    later(LATE_MILLIS);
  } else {
    clearTimeout(timer);
    drop();
  }
});
addEventListener('pagehide', () => { clearTimeout(timer); drop(); });
addEventListener('pageshow', (shown) => { if (shown.persisted) { later(LATE_MILLIS); } });
later(LATE_MILLIS);
