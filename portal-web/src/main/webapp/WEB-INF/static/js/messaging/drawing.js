// A room's page: its places, its texts, how it writes days and hours; and its messages, each drawn once, in its place, with its day. What the
// server has drawn is taken as it is.

export const live = document.getElementById('live');
export const log = document.getElementById('log');
export const talk = document.getElementById('talk');

export const project = talk.dataset.project;

/** The reader, as the page names authors: "staff:42". */
export const me = talk.dataset.me;

/** A text of the page, its placeholder filled. */
export const text = (name, value = '') => live.dataset[name].replace('{0}', value);

const given = (name) => Number(talk.dataset[name] || 0);

/** The rooms of the page by their audience, each with the numbers of the last message and the last change it has: a client has one, staff two. */
export const rooms = new Map([['EVERYBODY', { last: given('last'), change: given('change'), read: given('read') }]]);
if (document.getElementById('note')) {
  rooms.set('STAFF', { last: given('lastNote'), change: given('changeNote'), read: given('readNote') });
}

export const personOf = (message) => `${message.staff ? 'staff' : 'client'}:${message.author ?? message.person}`;

/** Says how the connection is; the same again is not read out once more. */
export function state(name) {
  const place = document.getElementById('live-state');
  if (place.dataset.state !== name) {
    place.dataset.state = name;
    place.textContent = live.dataset[name] ?? '';
  }
}

const format = (options) => new Intl.DateTimeFormat(live.dataset.locale, { timeZone: live.dataset.zone, ...options });
const hours = format({ hour: 'numeric', minute: '2-digit' });
const days = format({ dateStyle: 'medium' });

export const hour = (at) => hours.format(new Date(at));
export const day = (at) => days.format(new Date(at));

const AT_END_PIXELS = 60;
/** The same rule as Prose.java. */
const ADDRESS = /https?:\/\/[^\s<>"]{1,2000}[^\s<>".,;:!?'()[\]{}]/g;
/** What means something in a pattern: nothing else may be escaped in one of Unicode, and O’Brien has more than letters. */
const SYNTAX = /[\\^$.*+?()[\]{}|/]/g;
const template = document.getElementById('t-say');
const jump = document.getElementById('jump');

export const anchor = (audience, number) => `${audience === 'STAFF' ? 'n' : 'm'}${number}`;
export const drawn = (audience, number) => document.getElementById(anchor(audience, number));
export const own = (audience) => [...talk.querySelectorAll(`.say.own[data-audience=${audience}][data-number]`)];
const pending = (id) => [...talk.querySelectorAll('.say[data-sign]')].find((item) => item.dataset.sign === id);

/** Whether the reader sees the end of the conversation. The box is turned around: its end is 0. */
export const atEnd = () => Math.abs(log.scrollTop) < AT_END_PIXELS;

export function toEnd() {
  log.scrollTop = 0;
  jump.hidden = true;
}

/** A message of the portal: new, changed, or the own one that had no number yet. */
export function draw(audience, message) {
  const known = drawn(audience, message.number);
  const mine = personOf(message) === me;
  const waiting = message.id && pending(message.id);
  if (waiting) {
    waiting.remove();
  }
  if (known) {
    fill(known, audience, message);
    return known;
  }
  const item = fill(template.content.firstElementChild.cloneNode(true), audience, message);
  const follow = atEnd();
  place(item);
  if (!follow && !mine) {
    jump.hidden = false;
  }
  return item;
}

/** A message that is on its way. */
export function drawWaiting(message) {
  const known = pending(message.id);
  if (known) {
    return known;
  }
  const item = fill(template.content.firstElementChild.cloneNode(true), message.audience,
    { content: message.content, files: message.files, mentions: message.mentions, at: new Date(message.at).toISOString(), name: live.dataset.name, quote: message.quote, mine: true });
  item.dataset.sign = message.id;
  talk.append(item);
  document.getElementById('nothing')?.remove();
  toEnd();
  return item;
}

/** The portal has it: from now on it has a number. */
export function number(message, acknowledged) {
  const item = pending(message.id);
  if (!item || drawn(message.audience, acknowledged.number)) {
    item?.remove();
    return;
  }
  delete item.dataset.sign;
  fill(item, message.audience, { ...message, ...acknowledged, name: live.dataset.name, mine: true });
  item.remove();
  place(item);
}

/** Says under a message how far it is. @param acts buttons to put beside it */
export function mark(item, words, kind, ...acts) {
  const place = item.querySelector('.say-state');
  place.querySelectorAll('.say-read, button').forEach((old) => old.remove());
  if (words) {
    const said = document.createElement('span');
    said.className = `say-read say-${kind}`;
    said.textContent = words;
    place.append(said, ...acts);
  }
}

export const markWaiting = (id, words, kind, ...acts) => { const item = pending(id); if (item) { mark(item, words, kind, ...acts); } };

export const removeWaiting = (id) => pending(id)?.remove();

function fill(item, audience, message) {
  const mine = message.mine || personOf(message) === me;
  const note = audience === 'STAFF';
  item.classList.toggle('own', mine);
  item.classList.toggle('note', note);
  Object.assign(item.dataset, { audience, at: message.at, author: mine ? me : personOf(message) });
  if (message.number) {
    item.id = anchor(audience, message.number);
    item.dataset.number = message.number;
  }
  const find = (name) => item.querySelector(name);
  find('.note-mark')?.toggleAttribute('hidden', !note);
  if (find('.say-company')) {
    find('.say-by strong').textContent = message.name;
    find('.say-company').textContent = message.staff && live.dataset.company ? `, ${live.dataset.company}` : '';
    find('.say-by time').dateTime = message.at;
    find('.say-by time').textContent = hour(message.at);
    find('.say-by a').href = `#${item.id}`;
    quote(find('.say-quote'), audience, message.quote);
  }
  content(item, message);
  stand(item, audience, message);
  acts(item, audience, message);
  return item;
}

function quote(place, audience, quoted) {
  place.hidden = !quoted;
  if (quoted) {
    place.querySelector('a').textContent = quoted.name;
    place.querySelector('a').href = `#${anchor(audience, quoted.number)}`;
    place.querySelector('span').textContent = quoted.content || text('retracted');
  }
}

function content(item, message) {
  let prose = item.querySelector('.prose, .say-gone');
  prose.className = message.retracted ? 'say-gone muted' : 'prose';
  write(prose, message.retracted ? text('retracted') : message.content, (message.mentions ?? []).map((person) => person.name));
  filesPlace(item, prose, message);
  const place = item.querySelector('.say-state');
  place.querySelector('.say-edited')?.remove();
  if (message.editedAt || (message.retracted && live.dataset.history)) {
    place.prepend(edited(item, message), ' ');
  }
}

/** The same as edited.xhtml; the page has no word for what was there before unless its reader may know. */
function edited(item, message) {
  const { history } = live.dataset;
  const made = document.createElement(history ? 'a' : 'span');
  made.className = 'say-edited';
  made.textContent = message.retracted ? history : text('edited');
  if (history) {
    made.href = `history.xhtml?project=${project}&audience=${item.dataset.audience}&number=${message.number}`;
    const of = document.createElement('span');
    of.className = 'sr-only';
    of.textContent = message.retracted ? '' : text('historyOf');
    made.append(of);
  }
  return made;
}

/** Few messages are pinned or settled: what says so comes with the first. */
function stand(item, audience, message) {
  if (message.pinned || message.resolved || item.querySelector('.say-standing')) {
    import('./standing.js').then(({ showStanding }) => showStanding(item, anchor(audience, message.number), message, text), () => {});
  }
}

/** The page draws a list of files only where there are some. */
function filesPlace(item, prose, message) {
  const files = message.retracted ? [] : message.files ?? [];
  let place = item.querySelector('.say-files');
  if (!place && files.length) {
    place = document.createElement('ul');
    place.className = 'say-files';
    prose.after(place);
  }
  prose.hidden = !message.retracted && !message.content;
  if (place) {
    // most messages have none: what draws them comes with the first
    import('./files.js').then(({ drawFiles }) => drawFiles(place, files, live), () => {});
  }
}

function acts(item, audience, message) {
  const place = item.querySelector('.say-acts');
  if (!place) {
    return;
  }
  place.hidden = !message.number || message.retracted === true;
  const answer = place.querySelector('.say-answer');
  if (answer && message.number) {
    const page = `${location.pathname}?project=${project}`;
    answer.href = `${page}&${audience === 'STAFF' ? 'quotedNote' : 'quoted'}=${message.number}#${audience === 'STAFF' ? 'note' : 'say'}`;
    answer.querySelector('.sr-only').textContent = ` ${message.name}`;
    const change = place.querySelector('.say-change');
    change.href = `message.xhtml?project=${project}&audience=${audience}&number=${message.number}`;
    place.querySelector('.say-task')?.setAttribute('href', change.href);
  }
}

/** Puts a numbered message where it belongs: by number in its own room, by time beside all else; before what has no number yet. */
export function place(item) {
  const { audience, at } = item.dataset;
  const mine = Number(item.dataset.number);
  const others = [...talk.querySelectorAll('.say, .asked')].reverse();
  const before = others.find((other) => (other.dataset.number || other.dataset.asked)
    && (audience && other.dataset.audience === audience ? Number(other.dataset.number) < mine : new Date(other.dataset.at) <= new Date(at)));
  document.getElementById('nothing')?.remove();
  if (before) {
    before.after(item);
  } else {
    talk.prepend(item);
  }
  if (!before || day(before.dataset.at) !== day(at)) {
    const head = document.createElement('li');
    head.className = 'day';
    head.textContent = day(at);
    item.before(head);
  }
}

/** What somebody has said: text, and the web addresses in it as links. Never as markup. */
function write(element, words, names) {
  element.replaceChildren();
  let written = 0;
  for (const found of words.matchAll(ADDRESS)) {
    element.append(...marked(words.slice(written, found.index), names));
    const link = document.createElement('a');
    link.href = found[0];
    link.rel = 'noopener noreferrer nofollow';
    link.textContent = found[0];
    element.append(link);
    written = found.index + found[0].length;
  }
  element.append(...marked(words.slice(written), names));
}

/** People who are spoken to, as Prose.java marks them. */
function marked(words, names) {
  const called = names.length ? new RegExp(`(${names.map((name) => `@${name.replace(SYNTAX, '\\$&')}`).join('|')})`, 'gu') : null;
  return !called ? [words] : words.split(called).map((part, at) => {
    if (at % 2 === 0) {
      return part;
    }
    const strong = document.createElement('strong');
    strong.className = 'mention';
    strong.textContent = part;
    return strong;
  });
}
