// What others do besides speaking, and what they are told of the reader: who has received what, who has read it, who is writing.

import { mark, me, own, personOf, rooms, talk, text } from './drawing.js';
import { isSeen, SIGHT, whileLooking } from './seen.js';

const PAUSE_MILLIS = 300;
const AGAIN_MILLIS = 3000;
const SHOWN_MILLIS = 5000;
const typingPlace = document.getElementById('typing');
const writers = new Map();
let lastTyped = 0;
const others = new Map([...rooms.keys()].map((audience) => [audience, new Map()]));
/** What the portal knows of the reader, as far as it has said so. */
const told = new Map([...rooms].map(([audience, room]) => [audience, { delivered: room.read, read: room.read }]));
let tell = () => {};
let timer = 0;

const seen = new IntersectionObserver((entries) => {
  entries.forEach((entry) => entry.target.toggleAttribute('data-seen', isSeen(entry)));
  later();
}, SIGHT);

/** @param telling is given audience, delivered and read, and says whether it could be told @param leaving the same, from a page that is left */
export function beginMarks(telling, leaving) {
  tell = telling;
  whileLooking(later, () => tellAll(leaving, true));
  talk.querySelectorAll('.say[data-number]').forEach(arrived);
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

/** What was told was not taken, for it was too much at once. */
export function tellAgain() {
  told.forEach(({ delivered, read }, audience) => tell(audience, delivered, read));
}

/** What the portal knows of the reader; what was lost on the way is told again. */
export function known(audience, marks) {
  const mine = marks.find((each) => personOf(each) === me);
  told.set(audience, { delivered: mine?.delivered ?? 0, read: mine?.read ?? 0 });
  later();
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

function later() {
  clearTimeout(timer);
  timer = setTimeout(() => tellAll(tell, document.visibilityState === 'visible'), PAUSE_MILLIS);
}

/** @param looking whether somebody looks at the page, or has until now */
function tellAll(say, looking) {
  clearTimeout(timer);
  for (const [audience, room] of rooms) {
    const visible = looking ? [...talk.querySelectorAll(`.say[data-audience=${audience}][data-seen]`)] : [];
    const before = told.get(audience);
    const now = { delivered: Math.max(before.delivered, room.last), read: Math.max(before.read, 0, ...visible.map((item) => Number(item.dataset.number))) };
    if ((now.delivered > before.delivered || now.read > before.read) && say(audience, now.delivered, now.read)) {
      told.set(audience, now);
    }
  }
}

/** The reader writes: the others hear of it at most every 3 s, and forget it after 5. @param say tells them */
export function typed(say) {
  if (Date.now() - lastTyped > AGAIN_MILLIS) {
    lastTyped = Date.now();
    say();
  }
}

/** What was written is sent: the next letter is news again. */
export const sent = () => { lastTyped = 0; };

export function writes(news) {
  const person = personOf(news);
  forget(person);
  writers.set(person, { name: news.name, timer: setTimeout(() => { forget(person); showWriters(); }, news.left ?? SHOWN_MILLIS) });
  showWriters();
}

/** A message came: its author has stopped. */
export function stopped(person) {
  if (forget(person)) {
    showWriters();
  }
}

function forget(person) {
  clearTimeout(writers.get(person)?.timer);
  return writers.delete(person);
}

function showWriters() {
  typingPlace.textContent = writers.size ? text('typing', [...writers.values()].map((writer) => writer.name).join(', ')) : '';
}

/** Who else is there. */
export function here(people) {
  const names = people.filter((person) => personOf(person) !== me).map((person) => person.name);
  document.getElementById('present').textContent = names.length ? text('present', names.join(', ')) : '';
}
