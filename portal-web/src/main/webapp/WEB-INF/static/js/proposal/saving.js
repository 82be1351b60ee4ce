// What goes to the server, and what its answer means for the draft. The only module that has the queue: whoever changes something says so here.

import { copy, isUntouched, problems, sectionOf } from './draft.js';
import { keep, recount } from './estimate.js';
import * as grid from './grid.js';
import { head, keepHead } from './head.js';
import { root, say, text } from './page.js';
import { Queue } from './queue.js';

/** The group of a line that is in none. */
const NO_GROUP = '0';

let queue = null;

/** Saves from now on, changes to this version of the draft. @param listener of the queue */
export function beginSaving(version, listener) {
  queue = new Queue(root.dataset.address, version, listener);
}

export const isBusy = () => queue !== null && queue.busy;

export const retry = () => queue.retry();

const keyOf = (holder) => ({ section: sectionOf(holder).key, group: holder.section ? holder.key : NO_GROUP });

/** The place of something among those of its kind that the server has. */
const place = (thing, all) => String(all.slice(0, all.indexOf(thing)).filter((other) => other.key !== null).length);

export function saveHead() {
  let sent = null;
  queue.add({ same: 'head', body: () => { sent = head(); return { what: 'head', ...sent }; }, done: () => keepHead(sent), refused: say });
  recount();
}

export function saveSection(section) {
  say({ text: section.title.trim() ? '' : text('untitled') });
  const add = section.key === null;
  queue.add({
    same: section,
    body: () => (section.title.trim() === '' ? null : { what: add ? 'section.add' : 'section.rename', key: section.key, title: section.title }),
    done: (answer) => { section.key = answer.key; section.saved = { title: section.title }; if (add) { section.lines.forEach(saveLine); section.groups.forEach(saveGroup); } },
    refused: say,
  });
}

export function saveGroup(group) {
  say({ text: group.title.trim() ? '' : text('untitled') });
  const add = group.key === null;
  queue.add({
    same: group,
    body: () => (group.title.trim() === '' || group.section.key === null ? null
      : { what: add ? 'group.add' : 'group.write', key: group.key, section: group.section.key, title: group.title, kind: group.kind }),
    done: (answer) => { group.key = answer.key; group.saved = { title: group.title, kind: group.kind }; if (add) { group.lines.forEach(saveLine); } },
    refused: say,
  });
}

export function saveLine(line) {
  if (Object.keys(line.errors).length || isUntouched(line) || line.gone) {
    return;
  }
  let sent = null;
  queue.add({
    same: line,
    body: () => {
      const at = keyOf(line.holder);
      if (line.gone || at.section === null || at.group === null || Object.keys(problems(line)).length) {
        return null;
      }
      sent = copy(line.terms);
      const what = line.key === null ? { what: 'line.add', place: place(line, line.holder.lines), ...at } : { what: 'line.write', key: line.key };
      return { ...what, ...sent };
    },
    done: (answer) => {
      if (line.key === null) {
        kept(line, answer.key);
      }
      keep(line, sent, BigInt(answer.price));
    },
    refused: (answer) => {
      line.errors = { [answer.field ?? 'name']: answer.text };
      line.row.classList.add('is-open');
      grid.showErrors(line, line.errors);
      recount();
    },
  });
}

/** The server has a new line. The first option of a group to pick one of is its default there. */
function kept(line, key) {
  const { holder } = line;
  line.byDefault ||= holder.kind === 'PICK_ONE' && !holder.lines.some((other) => other.key !== null);
  line.key = key;
  grid.drawLeads(holder);
  recount();
}

/** A line that was removed shows its photo again. */
export function savePhotoAgain(line) {
  const picture = line.pictureId;
  queue.add({ same: `photo-${line.uid}`, body: () => (line.key === null || line.gone ? null : { what: 'line.show', key: line.key, picture }) }, true);
}

/** Whether an option counts by default. */
export function savePreference(line) {
  queue.add({ same: `prefer-${line.uid}`, body: () => (line.key === null ? null : { what: 'line.prefer', key: line.key, byDefault: line.byDefault }) }, true);
}

export function saveLinePlace(line) {
  savePlace(line, 'line.move', () => ({ ...keyOf(line.holder), place: place(line, line.holder.lines) }));
}

/** @param all its siblings in their order */
export function savePartPlace(part, all) {
  if (part.section) {
    savePlace(part, 'group.move', () => ({ section: part.section.key, place: place(part, all) }));
  } else {
    savePlace(part, 'section.move', () => ({ place: place(part, all) }));
  }
}

function savePlace(thing, what, body) {
  queue.add({ same: `${what}-${thing.uid}`, body: () => (thing.key === null || thing.gone ? null : { what, key: thing.key, ...body() }) }, true);
}

export function saveLineRemoval(line) {
  saveRemoval(line, 'line.remove');
}

/** A section or group is gone with everything in it. */
export function savePartRemoval(part) {
  [...part.lines, ...(part.groups ?? []).flatMap((group) => [group, ...group.lines])].forEach(forget);
  saveRemoval(part, part.section ? 'group.remove' : 'section.remove');
}

function saveRemoval(thing, what) {
  forget(thing);
  queue.add({ same: `${what}-${thing.uid}`, body: () => (thing.key === null ? null : { what, key: thing.key }) }, true);
}

function forget(thing) {
  thing.gone = true;
  queue.drop((change) => change.same === thing);
}

/** @param change as the queue takes it; it is sent at once */
export function saveAtOnce(change) {
  queue.add(change, true);
}
