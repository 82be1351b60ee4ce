// Speaking to somebody by name: who writes an @ is offered those who may read it. A list under the field, moved through with the arrow keys or
// tapped; what is chosen is kept with the field as people, not as words.

import { live, project, text } from './drawing.js';

const AT = /(^|[\s(])@([^\s@]{0,30})$/;
const MOST = 6;
/** People by audience: they are asked for once. */
const known = new Map();
const open = new WeakMap();

async function people(audience) {
  if (!known.has(audience)) {
    known.set(audience, fetch(`${live.dataset.rooms}/${project}/${audience.toLowerCase()}/people`, { redirect: 'error' })
      .then((answer) => (answer.ok ? answer.json() : { people: [] })).then((body) => body.people).catch(() => { known.delete(audience); return []; }));
  }
  return known.get(audience);
}

/** The same letters whatever their case and accents. */
const plain = (words) => words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** What was just written in a field: offers names, or no longer does. */
export async function offer(field, audience) {
  const found = AT.exec(field.value.slice(0, field.selectionStart));
  const list = open.get(field) ?? make(field);
  if (!found) {
    close(field, list);
    return;
  }
  const wanted = plain(found[2]);
  const all = await people(audience);
  const fitting = all.filter((person) => plain(person.name).split(/\s+/).some((part) => part.startsWith(wanted))).slice(0, MOST);
  list.begin = field.selectionStart - found[2].length - 1;
  show(field, list, fitting);
}

function make(field) {
  const box = document.createElement('ul');
  const told = document.createElement('p');
  const list = { box, told, people: [], at: 0, begin: 0 };
  box.className = 'mentions plain';
  box.id = `${field.id.replace(/\W/g, '-')}-people`;
  box.setAttribute('role', 'listbox');
  box.setAttribute('aria-label', text('people'));
  box.hidden = true;
  told.className = 'sr-only';
  told.setAttribute('role', 'status');
  field.after(box, told);
  field.setAttribute('aria-autocomplete', 'list');
  // before the field's own keys, which send
  field.addEventListener('keydown', (key) => press(key, field, list), true);
  field.addEventListener('blur', () => setTimeout(() => close(field, list), 200));
  // the field keeps the cursor while a name is tapped
  box.addEventListener('pointerdown', (down) => down.preventDefault());
  box.addEventListener('click', (click) => { const item = click.target.closest('[role=option]'); if (item) { choose(field, list, Number(item.dataset.at)); } });
  open.set(field, list);
  return list;
}

function show(field, list, fitting) {
  list.people = fitting;
  list.at = 0;
  list.box.replaceChildren(...fitting.map((person, at) => {
    const item = document.createElement('li');
    item.id = `${list.box.id}-${at}`;
    item.dataset.at = at;
    item.setAttribute('role', 'option');
    item.textContent = person.name;
    return item;
  }));
  list.box.hidden = !fitting.length;
  list.told.textContent = fitting.length ? text('peopleFound', fitting.length) : '';
  mark(field, list);
}

function mark(field, list) {
  [...list.box.children].forEach((item, at) => item.setAttribute('aria-selected', String(at === list.at)));
  if (list.people.length) {
    field.setAttribute('aria-controls', list.box.id);
    field.setAttribute('aria-activedescendant', `${list.box.id}-${list.at}`);
    list.box.children[list.at].scrollIntoView({ block: 'nearest' });
  } else {
    field.removeAttribute('aria-controls');
    field.removeAttribute('aria-activedescendant');
  }
}

const close = (field, list) => show(field, list, []);

function press(key, field, list) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[key.key];
  if (!list.people.length || key.isComposing || !(step || ['Enter', 'Tab', 'Escape'].includes(key.key))) {
    return;
  }
  key.preventDefault();
  key.stopImmediatePropagation();
  if (step) {
    list.at = (list.at + step + list.people.length) % list.people.length;
    mark(field, list);
  } else if (key.key === 'Escape') {
    close(field, list);
  } else {
    choose(field, list, list.at);
  }
}

function choose(field, list, at) {
  const person = list.people[at];
  const chosen = JSON.parse(field.dataset.chosen ?? '{}');
  chosen[`${person.staff}:${person.person}`] = person;
  field.dataset.chosen = JSON.stringify(chosen);
  field.setRangeText(`@${person.name} `, list.begin, field.selectionStart, 'end');
  close(field, list);
  field.focus();
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
