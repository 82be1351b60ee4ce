// What is said about the things of a project: the portal only hints that there is something the reader may see, and the page asks for it. Drawn
// by the server, like everything a page begins with, from an address that marks nothing as read.

import { atEnd, place, project, toEnd } from './drawing.js';
import { watch } from './seen.js';

const ALL = '9223372036854775807';
let again = Promise.resolve();

/** @param rooms address of requests */
export function fetchAsked(rooms) {
  again = again.then(() => load(rooms)).catch(() => {});
}

async function load(rooms) {
  const answer = await fetch(`${location.pathname}?project=${project}&beforeAsked=${ALL}`, { credentials: 'same-origin' });
  const page = answer.ok && !answer.redirected && new DOMParser().parseFromString(await answer.text(), 'text/html');
  const fresh = page ? [...page.querySelectorAll('#talk .asked')].filter((item) => !document.getElementById(item.id)) : [];
  const follow = atEnd();
  fresh.forEach((item) => place(document.importNode(item, true)));
  if (follow && fresh.length) {
    toEnd();
  }
  watchAsked(rooms, fresh.map((item) => document.getElementById(item.id)));
}

/** What is new and comes before the reader's eyes is read. */
export function watchAsked(rooms, items) {
  watch(items.filter((item) => item.dataset.unread === 'true'), (item) => item.dataset.asked, `${rooms}/${project}/everybody/asked`);
}
