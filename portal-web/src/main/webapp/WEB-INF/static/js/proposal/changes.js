// What somebody can do to the draft, by whatever means: each is drawn, counted and handed to be saved here, so that keys, mouse and buttons do the same.

import { FIELDS, NOTES, freshGroup, freshLine, freshSection, isUntouched, problems } from './draft.js';
import { price, recount, sections } from './estimate.js';
import * as grid from './grid.js';
import { area, text } from './page.js';
import { saveGroup, saveLine, saveLinePlace, saveLineRemoval, savePartPlace, savePartRemoval, savePhotoAgain, savePreference, saveSection }
  from './saving.js';

let undo = null;

/** After something was typed into a line. */
export function changed(line) {
  price(line);
  line.errors = isUntouched(line) ? {} : Object.fromEntries(Object.entries(problems(line)).map(([field, why]) => [field, text(why)]));
  line.row.classList.toggle('is-open', Object.keys(line.errors).length > 0);
  // a name that is still to come is no error while the line is being written
  grid.showErrors(line, line.key === null && line.row.contains(document.activeElement) ? {} : line.errors);
  saveLine(line);
  recount();
}

/** Puts a value into a line and its cell; it counts once {@link changed} is told. */
export function write(line, field, value) {
  line.terms[field] = value;
  if (line.cells[field]) {
    grid.fill(line.cells[field], value);
  }
}

/** @param after the line above, null for the end. @param like the line whose unit, markup and tax it takes over */
export function addLine(holder, after, like) {
  const line = freshLine(holder, like ?? holder.lines.at(-1));
  const at = after ? holder.lines.indexOf(after) + 1 : holder.lines.length;
  holder.lines.splice(at, 0, line);
  const row = grid.drawLine(line);
  if (after) {
    after.row.after(row);
  } else {
    holder.list.append(row);
  }
  grid.drawLeads(holder);
  return line;
}

export function moveLine(line, holder, at) {
  const from = line.holder.lines;
  from.splice(from.indexOf(line), 1);
  holder.lines.splice(at, 0, line);
  const former = line.holder;
  line.holder = holder;
  const next = holder.lines[at + 1];
  holder.list.insertBefore(line.row, next ? next.row : null);
  if (former !== holder) {
    line.byDefault = false;
    grid.drawLead(line);
    grid.drawLeads(former);
  }
  grid.drawLeads(holder);
  saveLinePlace(line);
  recount();
}

/** @param step 1 for a place further down, -1 for one further up */
export function shiftLine(line, step) {
  const at = line.holder.lines.indexOf(line) + step;
  if (at >= 0 && at < line.holder.lines.length) {
    const active = document.activeElement;
    moveLine(line, line.holder, at);
    active?.focus();
  }
}

export function removeLine(line) {
  const { holder } = line;
  const at = holder.lines.indexOf(line);
  const next = grid.neighbour(line.cells.name, 1) ?? grid.neighbour(line.cells.name, -1);
  holder.lines.splice(at, 1);
  line.row.remove();
  grid.drawLeads(holder);
  saveLineRemoval(line);
  recount();
  grid.focus(next);
  if (!isUntouched(line)) {
    offerUndo(line.terms.name, () => bringBack(line, holder, at));
  }
}

function bringBack(line, holder, at) {
  const again = addLine(holder, holder.lines[at - 1] ?? null, line);
  if (at === 0) {
    moveLine(again, holder, 0);
  }
  [...FIELDS, ...NOTES].forEach((field) => write(again, field, line.terms[field]));
  changed(again);
  if (line.byDefault && !holder.lines.some((other) => other.byDefault && holder.kind === 'PICK_ONE')) {
    prefer(again, true);
  }
  if (line.pictureId !== '0') {
    again.pictureId = line.pictureId;
    savePhotoAgain(again);
  }
  grid.focus(again.cells.name);
}

function offerUndo(what, work) {
  const bar = document.getElementById('undo');
  undo = work;
  bar.hidden = false;
  bar.querySelector('.undo-what').textContent = what;
}

/** Takes the last removal back. */
export function undoLast() {
  undo?.();
  document.getElementById('undo').hidden = true;
}

export function addSection() {
  const section = freshSection(text('newSection'));
  sections.push(section);
  area.append(grid.drawSection(section));
  saveSection(section);
  grid.focus(section.element.querySelector('.es-title'));
  recount();
}

export function addGroup(section) {
  const group = freshGroup(section, text('newGroup'), 'PICK_ONE');
  section.groups.push(group);
  section.element.querySelector('.es-groups').append(grid.drawGroup(group));
  saveGroup(group);
  grid.focus(group.element.querySelector('.eg-title'));
}

const siblings = (part) => (part.section ? part.section.groups : sections);

/** Moves a section or group. @param step 1 for a place further down, -1 for one further up */
export function shiftPart(part, step) {
  const all = siblings(part);
  const at = all.indexOf(part) + step;
  if (at < 0 || at >= all.length) {
    return;
  }
  const active = document.activeElement;
  all.splice(at - step, 1);
  all.splice(at, 0, part);
  const next = all[at + 1];
  part.element.parentElement.insertBefore(part.element, next ? next.element : null);
  active?.focus();
  savePartPlace(part, all);
}

/** Removes a section or group; asks first where there is something in it. */
export function removePart(part) {
  const count = part.lines.length + (part.groups ?? []).reduce((sum, group) => sum + group.lines.length, 0);
  if (count === 0) {
    takeOut(part);
    return;
  }
  const dialog = document.getElementById('sure');
  dialog.querySelector('.sure-what').textContent = part.title;
  dialog.querySelector('.sure-count').textContent = count;
  dialog.returnValue = '';
  dialog.onclose = () => { if (dialog.returnValue === 'yes') { takeOut(part); } };
  dialog.showModal();
}

function takeOut(part) {
  const all = siblings(part);
  all.splice(all.indexOf(part), 1);
  part.element.remove();
  savePartRemoval(part);
  recount();
}

export function retitle(part, title) {
  part.title = title;
  (part.section ? saveGroup : saveSection)(part);
}

/** Says how many of a group's options are chosen. */
export function setKind(group, kind) {
  group.kind = kind;
  grid.drawLeads(group);
  saveGroup(group);
  recount();
}

/** Makes an option count by default, or no longer. */
export function prefer(line, on) {
  if (line.holder.kind === 'PICK_ONE') {
    line.holder.lines.forEach((other) => { other.byDefault = false; });
  }
  line.byDefault = on;
  grid.drawLeads(line.holder);
  savePreference(line);
  recount();
}
