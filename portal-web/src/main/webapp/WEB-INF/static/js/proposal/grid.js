// Draws the draft from the page's templates and finds its way between cells. Every text comes from the page.

import { FIELDS, isTaken } from './draft.js';
import { area, root } from './page.js';

const template = (id) => document.getElementById(id).content.firstElementChild;
const things = new WeakMap();

/** What a row, a group or a section on the page stands for. */
export const thingOf = (element) => things.get(element);
export const rowOf = (node) => node.closest('.el');
export const partOf = (node) => node.closest('.eg, .es');

export function drawSection(section) {
  const element = template('t-section').cloneNode(true);
  things.set(element, section);
  section.element = element;
  section.list = element.querySelector('.el-list');
  element.querySelector('.es-title').value = section.title;
  section.list.append(...section.lines.map(drawLine));
  element.querySelector('.es-groups').append(...section.groups.map(drawGroup));
  element.style.setProperty('--lines', section.groups.reduce((sum, group) => sum + group.lines.length, section.lines.length));
  element.style.setProperty('--parts', 1 + section.groups.length);
  return element;
}

export function drawGroup(group) {
  const element = template('t-group').cloneNode(true);
  things.set(element, group);
  group.element = element;
  group.list = element.querySelector('.el-list');
  element.querySelector('.eg-title').value = group.title;
  element.querySelector('.eg-kind').value = group.kind;
  group.list.append(...group.lines.map(drawLine));
  return element;
}

export function drawLine(line) {
  const row = template('t-line').cloneNode(true);
  things.set(row, line);
  line.row = row;
  line.cells = {};
  for (const input of row.querySelectorAll('[data-f]')) {
    line.cells[input.dataset.f] = input;
    fill(input, line.terms[input.dataset.f]);
  }
  line.output = row.querySelector('.el-price');
  drawLead(line);
  return row;
}

/** The start of a row: how to drag it, and for an option whether it counts unless the client chooses otherwise. */
export function drawLead(line) {
  const box = line.row.querySelector('.el-default');
  const group = line.holder.section ? line.holder : null;
  box.hidden = !group;
  line.row.classList.toggle('is-option', group !== null);
  const input = box.querySelector('input');
  if (group) {
    input.type = group.kind === 'PICK_ONE' ? 'radio' : 'checkbox';
    input.name = `default-${group.uid}`;
    input.checked = isTaken(line);
  }
}

/** The same for all options of a group: which of them count hangs on the others. */
export function drawLeads(holder) {
  if (holder.section) {
    holder.lines.forEach(drawLead);
  }
}

/** Shows or hides the notes of a line; they are drawn when they are first asked for: most lines have none. */
export function toggleMore(line, button) {
  if (line.more) {
    line.more.hidden = !line.more.hidden;
  } else {
    drawMore(line);
  }
  button.setAttribute('aria-expanded', String(!line.more.hidden));
}

function drawMore(line) {
  const more = template('t-more').cloneNode(true);
  for (const input of more.querySelectorAll('[data-f]')) {
    line.cells[input.dataset.f] = input;
    fill(input, line.terms[input.dataset.f]);
  }
  const error = more.querySelector('.el-file-error');
  error.id = `photo-error-${line.uid}`;
  more.querySelector('.el-file').setAttribute('aria-describedby', error.id);
  line.row.append(more);
  line.more = more;
  showPhoto(line, {});
}

/**
 * Shows the photo of a line. @param news { sending, part, wrong }: whether another is on its way, how much of it has left (from 0 to 1; missing
 * while it is not known), why it was refused
 */
export function showPhoto(line, { sending = false, part, wrong = '' }) {
  if (!line.more) {
    return;
  }
  const progress = line.more.querySelector('.el-progress');
  progress.hidden = !sending;
  if (part === undefined) {
    progress.removeAttribute('value');
  } else {
    progress.value = part;
  }
  const error = line.more.querySelector('.el-file-error');
  error.hidden = wrong === '';
  error.textContent = wrong;
  markInvalid(line.more.querySelector('.el-file'), wrong);
  const image = line.more.querySelector('.el-picture');
  const has = line.pictureId !== '0';
  image.hidden = !has;
  line.more.querySelector('[data-do="plain"]').hidden = !has;
  if (has) {
    image.alt = line.terms.name;
    image.src = `${root.dataset.pictures}${line.pictureId}?w=480`;
  }
}

export function fill(input, value) {
  if (input.type === 'checkbox') {
    input.checked = value;
  } else if (input.value !== value) {
    input.value = value;
  }
}

export function typed(input) {
  return input.type === 'checkbox' ? input.checked : input.value;
}

/** Says at a line what is wrong with it. @param errors field to text */
export function showErrors(line, errors) {
  const texts = Object.values(errors);
  const place = line.row.querySelector('.el-error');
  const said = texts.join(' ');
  place.hidden = texts.length === 0;
  if (place.textContent !== said) {
    place.textContent = said;
  }
  for (const [field, input] of Object.entries(line.cells)) {
    markInvalid(input, errors[field]);
  }
}

function markInvalid(input, why) {
  if (why) {
    input.setAttribute('aria-invalid', 'true');
  } else {
    input.removeAttribute('aria-invalid');
  }
}

/** The cell of the same column in the row before or after, across sections. */
export function neighbour(input, step) {
  const row = beside(rowOf(input), step);
  return row?.querySelector(`[data-f="${input.dataset.f}"]`) ?? row?.querySelector('[data-f="name"]') ?? null;
}

function beside(row, step) {
  const near = step > 0 ? row.nextElementSibling : row.previousElementSibling;
  if (near) {
    return near;
  }
  const rows = [...area.querySelectorAll('.el')];
  return rows[rows.indexOf(row) + step];
}

export function focus(input) {
  input?.focus();
  if (input?.select && input.type === 'text') {
    input.select();
  }
}

/** Goes to the first cell at which something is wrong. */
export function focusFault() {
  const row = area.querySelector('.el.is-open');
  focus(row?.querySelector('[aria-invalid="true"]') ?? row?.querySelector('[data-f="name"]'));
}

/** Cells of a spreadsheet: parted by tabs, rows by line ends, a cell with either in quotation marks. */
export function cellsOf(text) {
  const rows = [[]];
  const cell = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r\n|\n|\r|$)/gy;
  for (let match = cell.exec(text); match; match = cell.exec(text)) {
    rows.at(-1).push(match[1] === undefined ? match[2] : match[1].replaceAll('""', '"'));
    if (cell.lastIndex >= text.length && match[3] !== '\t') {
      break;
    }
    if (match[3] !== '\t') {
      rows.push([]);
    }
  }
  return rows.at(-1).every((value) => value === '') ? rows.slice(0, -1) : rows;
}

/** The columns from this one on, in the order of the page. */
export function columnsFrom(field) {
  return FIELDS.slice(Math.max(0, FIELDS.indexOf(field)));
}
