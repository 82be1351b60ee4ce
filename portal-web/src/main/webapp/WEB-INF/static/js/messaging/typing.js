// Who is writing: told at most every 3 s, shown for 5.

import { personOf, text } from './page.js';

const AGAIN_MILLIS = 3000;
const SHOWN_MILLIS = 5000;
const place = document.getElementById('typing');
const writers = new Map();
let last = 0;

/** @param tell says it to the others */
export function typed(tell) {
  if (Date.now() - last > AGAIN_MILLIS) {
    last = Date.now();
    tell();
  }
}

/** What was written is sent: the next letter is news again. */
export const sent = () => { last = 0; };

export function writes(news) {
  const person = personOf(news);
  stop(person);
  writers.set(person, { name: news.name, timer: setTimeout(() => { stop(person); show(); }, SHOWN_MILLIS) });
  show();
}

/** A message came: its author has stopped. */
export function stopped(person) {
  if (stop(person)) {
    show();
  }
}

function stop(person) {
  clearTimeout(writers.get(person)?.timer);
  return writers.delete(person);
}

function show() {
  place.textContent = writers.size ? text('typing', [...writers.values()].map((writer) => writer.name).join(', ')) : '';
}
