// What was said before: as one nears the beginning of the page, the page before it is fetched and put in front. Drawn by the server like
// everything a page begins with; a link leads there where this fails. The box is turned around, so what comes in front moves nothing.

import { day, log, me, talk, text } from './drawing.js';

/** How far from the beginning one may be for the page before to be fetched. */
const NEAR = '1200px 0px 0px';
/** Pages fetched to get to the first unread message. */
const MOST_PAGES = 40;
const TRY_AGAIN_MILLIS = 10_000;

const link = () => document.getElementById('older');
let fetching = null;
let own = () => {};

/** @param showing is given each of the reader's own messages that came, to say who has read it */
export function beginOlder(showing) {
  own = showing;
  const near = new IntersectionObserver(([entry]) => { if (entry.isIntersecting) { more(near); } }, { root: log, rootMargin: NEAR });
  near.observe(link());
  link().addEventListener('click', (click) => { click.preventDefault(); more(near); });
  document.getElementById('to-unread')?.addEventListener('click', (click) => { click.preventDefault(); toUnread(click.currentTarget, near); });
}

/** Fetches one page, and looks again: what came may not fill the box. */
async function more(near) {
  if (await fetchPage() && link()) {
    near.unobserve(link());
    near.observe(link());
  } else if (link()) {
    setTimeout(() => { near.unobserve(link()); near.observe(link()); }, TRY_AGAIN_MILLIS);
  }
}

function fetchPage() {
  fetching ??= load().finally(() => { fetching = null; });
  return fetching;
}

async function load() {
  log.setAttribute('aria-busy', 'true');
  try {
    const answer = await fetch(link().href, { credentials: 'same-origin' });
    const page = answer.ok && !answer.redirected && new DOMParser().parseFromString(await answer.text(), 'text/html');
    const items = page && page.getElementById('talk')?.children;
    if (!items) {
      return false;
    }
    // nobody is read fifty messages of last week because somebody scrolls
    log.setAttribute('aria-live', 'off');
    put([...items]);
    const before = page.getElementById('older');
    if (before) {
      link().href = before.href;
    } else {
      link().closest('.log-older').remove();
    }
    return true;
  } catch {
    return false;
  } finally {
    log.removeAttribute('aria-busy');
    setTimeout(() => log.removeAttribute('aria-live'), 1000);
  }
}

function put(items) {
  const fresh = items.map((item) => document.importNode(item, true)).filter((item) => !item.id || !document.getElementById(item.id));
  const first = talk.querySelector('[data-at]');
  const last = fresh.filter((item) => item.dataset.at).at(-1);
  if (last && first && day(last.dataset.at) === day(first.dataset.at) && talk.firstElementChild.classList.contains('day')) {
    talk.firstElementChild.remove();
  }
  talk.prepend(...fresh);
  fresh.filter((item) => item.dataset.author === me).forEach(own);
}

/** Goes to where the reader stopped reading, however many pages up that is. */
async function toUnread(button, near) {
  button.setAttribute('aria-disabled', 'true');
  let found = first(button);
  for (let pages = 0; !found && pages < MOST_PAGES && link() && await fetchPage(); pages += 1) {
    found = first(button);
  }
  button.removeAttribute('aria-disabled');
  if (found) {
    const mark = document.createElement('li');
    const words = document.createElement('span');
    mark.className = 'unread';
    mark.id = 'unread';
    words.textContent = text('unread');
    mark.append(words);
    if (!document.getElementById('unread')) {
      found.before(mark);
    }
    button.closest('.log-unread').remove();
    document.getElementById('unread').scrollIntoView({ block: 'start' });
    found.tabIndex = -1;
    found.focus({ preventScroll: true });
  } else {
    more(near);
  }
}

const first = (button) => document.getElementById(button.dataset.first);
