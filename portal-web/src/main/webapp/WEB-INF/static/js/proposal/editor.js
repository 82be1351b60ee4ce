// The editor of a proposal: what was typed goes to the server as it is typed, and the totals follow every key. Here a page becomes an editor:
// what each button and input means. Imports go one way: editor > keys, dragging, photo, conflict > changes > saving > estimate > grid, head, page > draft.

import { addGroup, addLine, addSection, changed, prefer, removeLine, removePart, retitle, setKind, shiftLine, shiftPart, undoLast } from './changes.js';
import { dismiss, fetchDraft, loadTheirs, stop } from './conflict.js';
import { watchDragging } from './dragging.js';
import { openLines, take } from './estimate.js';
import * as grid from './grid.js';
import { fillHead, watchHead } from './head.js';
import { watchKeys } from './keys.js';
import { area, root, say, showSums, state, warn } from './page.js';
import { choosePhoto, isPreparing, removePhoto } from './photo.js';
import { beginSaving, isBusy, retry, saveHead } from './saving.js';

const BUTTONS = {
  'line-add': (part) => grid.focus(addLine(part).cells.name),
  'group-add': addGroup,
  'section-add': addSection,
  up: (part) => shiftPart(part, -1),
  down: (part) => shiftPart(part, 1),
  'remove-part': removePart,
  'line-up': (line) => shiftLine(line, -1),
  'line-down': (line) => shiftLine(line, 1),
  'line-remove': removeLine,
  plain: removePhoto,
  undo: undoLast,
  retry,
  theirs: () => loadTheirs(begin),
  dismiss,
  more: grid.toggleMore,
  open: () => grid.focusFault(),
};

function onClick(event) {
  const button = event.target.closest('[data-do]');
  if (button) {
    const element = grid.rowOf(button) ?? grid.partOf(button);
    BUTTONS[button.dataset.do](element ? grid.thingOf(element) : null, button);
  }
}

function onInput({ target }) {
  const element = grid.rowOf(target) ?? grid.partOf(target);
  const thing = grid.thingOf(element);
  if (target.matches('.el [data-f]')) {
    thing.terms[target.dataset.f] = grid.typed(target);
    changed(thing);
  } else if (target.matches('.el-default input')) {
    prefer(thing, target.checked);
  } else if (target.matches('.el-file')) {
    choosePhoto(thing, target);
  } else if (target.matches('.es-title, .eg-title')) {
    retitle(thing, target.value);
  } else if (target.matches('.eg-kind')) {
    setKind(thing, target.value);
  }
}

function answered(answer, busy) {
  say({});
  warn(answer.warning);
  // while more is on its way the page's own figures are newer
  if (!busy) {
    showSums(Object.fromEntries(['subtotal', 'tax', 'total', 'deposit'].map((name) => [name, BigInt(answer[name])])));
  }
}

function begin(json) {
  fillHead(json.head);
  take(json);
  beginSaving(json.state.version, { state, answered, conflict: stop });
  answered({ ...json.state, warning: json.warning }, false);
  state('saved');
}

root.addEventListener('click', onClick);
area.addEventListener('input', onInput);
watchKeys(area);
watchDragging(area);
watchHead(saveHead);
addEventListener('beforeunload', (event) => {
  if (isBusy() || isPreparing() || openLines() > 0) {
    event.preventDefault();
  }
});
begin(await fetchDraft());
root.dataset.ready = 'true';
