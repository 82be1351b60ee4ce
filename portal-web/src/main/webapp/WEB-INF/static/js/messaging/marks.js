// Who has received and read what: tells it of the reader, shows it of the others.

import { mark, own } from './drawing.js';
import { me, personOf, rooms, talk, text } from './page.js';

const PAUSE_MILLIS = 300;
const others = new Map([...rooms.keys()].map((audience) => [audience, new Map()]));
const told = new Map([...rooms].map(([audience, room]) => [audience, { delivered: room.last, read: Math.max(room.read, room.last) }]));
let tell = () => {};
let timer = 0;

const seen = new IntersectionObserver((entries) => {
  for (const { isIntersecting, target } of entries) {
    target.toggleAttribute('data-seen', isIntersecting);
  }
  later();
}, { threshold: 0.3 });

/** @param telling is given audience, delivered and read, and says whether it could be told */
export function beginMarks(telling) {
  tell = telling;
  document.addEventListener('visibilitychange', later);
}

/** A message of somebody else's has arrived. */
export function arrived(item) {
  if (item.dataset.author !== me) {
    seen.observe(item);
    later();
  }
}

/** Somebody has received or read more. */
export function note(audience, marks) {
  for (const each of marks) {
    others.get(audience).set(personOf(each), each);
  }
  own(audience).forEach((item) => show(item, audience));
}

export function show(item, audience) {
  const number = Number(item.dataset.number);
  const them = [...others.get(audience)].filter(([person]) => person !== me).map(([, each]) => each);
  const readers = them.filter((each) => each.read >= number);
  const state = readers.length ? 'read' : them.some((each) => each.delivered >= number) ? 'delivered' : 'sent';
  if (item.dataset.state !== state + readers.length) {
    item.dataset.state = state + readers.length;
    mark(item, readers.length ? text('readBy', readers.map((each) => each.name).join(', ')) : text(state), state);
  }
}

/** What could not be told is told now. */
export const tellAgain = () => later();

function later() {
  clearTimeout(timer);
  timer = setTimeout(tellAll, PAUSE_MILLIS);
}

function tellAll() {
  for (const [audience, room] of rooms) {
    const visible = document.visibilityState === 'visible' ? [...talk.querySelectorAll(`.say[data-audience=${audience}][data-seen]`)] : [];
    const before = told.get(audience);
    const now = { delivered: Math.max(before.delivered, room.last), read: Math.max(before.read, 0, ...visible.map((item) => Number(item.dataset.number))) };
    if ((now.delivered > before.delivered || now.read > before.read) && tell(audience, now.delivered, now.read)) {
      told.set(audience, now);
    }
  }
}
