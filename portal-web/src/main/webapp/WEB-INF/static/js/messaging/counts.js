// The list of conversations stays true on every device: what is said or read anywhere draws it anew, by the server, as it was drawn at first.

import { showBadge } from './badge.js';

const MOST_ROOMS = 20;
const PAUSE_MILLIS = 400;
const AGAIN_MILLIS = 15_000;
const LONGEST_MILLIS = 300_000;
const list = document.getElementById('rooms');
let timer = 0;
let wait = AGAIN_MILLIS;

async function refresh() {
  const answer = await fetch(location.href, { credentials: 'same-origin' }).catch(() => null);
  if (!answer?.ok || answer.redirected) {
    return;
  }
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const fresh = page.getElementById('rooms');
  // whoever is on a row with the keyboard stays there: only what changed is put in its place
  for (const row of fresh?.children ?? []) {
    const known = list.querySelector(`[data-project="${row.dataset.project}"]`);
    if (known && !known.isEqualNode(row) && !known.contains(document.activeElement)) {
      known.replaceWith(document.importNode(row, true));
    }
  }
  document.querySelectorAll('[data-count-of]').forEach((count, at) => {
    const now = page.querySelectorAll('[data-count-of]')[at];
    if (now) {
      count.replaceWith(document.importNode(now, true));
    }
  });
  showBadge();
}

function soon() {
  clearTimeout(timer);
  timer = setTimeout(refresh, PAUSE_MILLIS);
}

function listen() {
  const socket = new WebSocket(new URL(list.dataset.socket, location.href).href.replace(/^http/, 'ws'));
  const beat = setInterval(() => { if (socket.readyState === WebSocket.OPEN) { socket.send('{"type":"ping"}'); } }, 25_000);
  socket.onopen = () => {
    wait = AGAIN_MILLIS;
    const audiences = list.dataset.audiences.split(' ');
    [...list.children].slice(0, MOST_ROOMS / audiences.length).forEach((row) => audiences.forEach((audience) => socket.send(
      JSON.stringify({ type: 'subscribe', project: row.dataset.project, audience }))));
    soon();
  };
  socket.onmessage = ({ data }) => { if (['message', 'changed', 'mark', 'asked', 'unread'].includes(JSON.parse(data).type)) { soon(); } };
  socket.onclose = ({ code }) => {
    clearInterval(beat);
    wait = Math.min(LONGEST_MILLIS, wait * 2);
    if (code !== 1008) {
      setTimeout(listen, wait * (0.5 + Math.random()));
    }
  };
}

if (list) {
  listen();
}
