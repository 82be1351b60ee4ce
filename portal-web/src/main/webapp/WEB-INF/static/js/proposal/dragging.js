// Lines are dragged by their grip, within a section or into another. Only for the mouse: keys and buttons move a line everywhere else.

import { moveLine } from './changes.js';
import * as grid from './grid.js';

let dragged = null;
let marked = null;

const isBelowMiddle = (row, y) => {
  const box = row.getBoundingClientRect();
  return y > box.top + box.height / 2;
};

function onStart(event) {
  const row = grid.rowOf(event.target);
  if (row) {
    dragged = grid.thingOf(row);
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setDragImage(row, 0, 0);
  }
}

/** Shows where the line would fall: above or below the row under the mouse, else at the end of the section or group. */
function mark(row, below) {
  marked?.classList.remove('is-drop', 'is-drop-below');
  marked = row;
  row?.classList.add('is-drop');
  row?.classList.toggle('is-drop-below', below);
}

function onOver(event) {
  const row = grid.rowOf(event.target);
  const part = grid.partOf(event.target);
  if (dragged && (row || part)) {
    event.preventDefault();
    mark(row ?? part, row === null || isBelowMiddle(row, event.clientY));
  }
}

function onEnd() {
  dragged = null;
  mark(null, false);
}

function onDrop(event) {
  if (!dragged) {
    return;
  }
  event.preventDefault();
  const row = grid.rowOf(event.target);
  const target = row ? grid.thingOf(row) : null;
  const holder = target?.holder ?? grid.thingOf(grid.partOf(event.target));
  if (target !== dragged) {
    const others = holder.lines.filter((line) => line !== dragged);
    moveLine(dragged, holder, target ? others.indexOf(target) + (isBelowMiddle(row, event.clientY) ? 1 : 0) : others.length);
  }
  onEnd();
}

/** Lets lines below an element be dragged. */
export function watchDragging(element) {
  element.addEventListener('dragstart', onStart);
  element.addEventListener('dragover', onOver);
  element.addEventListener('drop', onDrop);
  // let go where nothing takes it
  element.addEventListener('dragend', onEnd);
}
