// What of a room's page is there whatever is said in it: its places, its texts, who reads, how it writes days and hours. Knows nothing of messages.

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
