// A page of questions stays true while it is open: what is said anywhere is drawn anew, by the server, as it was drawn at first; and what comes
// before the reader's eyes counts as read.

import { watch } from './seen.js';

const { address } = document.getElementById('seen').dataset;
const watchIn = (place) => watch(place.querySelectorAll('[data-said]'), (item) => item.dataset.said, address);
let again = Promise.resolve();

async function load() {
  const answer = await fetch(location.href, { credentials: 'same-origin' });
  const page = answer.ok && !answer.redirected ? new DOMParser().parseFromString(await answer.text(), 'text/html') : null;
  let before = null;
  for (const fresh of page?.querySelectorAll('article[id^=question-]') ?? []) {
    const known = document.getElementById(fresh.id);
    if (known) {
      // a form in it stays as it is: somebody may be writing there
      ['.card-head', '.words'].forEach((part) => swap(known.querySelector(part), fresh.querySelector(part)));
    } else if (before) {
      before.after(document.importNode(fresh, true));
      watchIn(before.nextElementSibling);
    }
    before = document.getElementById(fresh.id) ?? before;
  }
}

function swap(old, fresh) {
  if (!old.isEqualNode(fresh)) {
    const now = document.importNode(fresh, true);
    old.replaceWith(now);
    watchIn(now);
  }
}

document.addEventListener('plumbline:unread', () => { again = again.then(load).catch(() => {}); });
watchIn(document);
