// The editor as a spreadsheet: keys that go from cell to cell or change lines, pasted cells, and what a cell shows once it is left.

import { addLine, addSection, changed, shiftLine, write } from './changes.js';
import { NOTHING, isUntouched } from './draft.js';
import * as grid from './grid.js';

let before = null;

function onEnter({ target }) {
  before = target.dataset.f ? { input: target, value: grid.typed(target) } : null;
}

function onKey(event) {
  const input = event.target.closest('[data-f]');
  if (!input || event.isComposing) {
    return;
  }
  if (event.key === 'Enter' && event.shiftKey && (event.ctrlKey || event.metaKey)) {
    addSection();
    event.preventDefault();
  } else if (grid.rowOf(input)) {
    onCellKey(event, input);
  } else if (event.key === 'Enter') {
    const part = grid.thingOf(grid.partOf(input));
    grid.focus((part.lines[0] ?? addLine(part)).cells.name);
    event.preventDefault();
  }
}

function onCellKey(event, input) {
  const line = grid.thingOf(grid.rowOf(input));
  const multiline = input.tagName === 'TEXTAREA';
  const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    grid.focus(addLine(line.holder, line, line).cells.name);
  } else if (event.altKey && step) {
    shiftLine(line, step);
  } else if (step && !multiline && !event.shiftKey && !event.ctrlKey && !event.metaKey) {
    grid.focus(grid.neighbour(input, step));
  } else if (event.key === 'Enter' && !multiline && !event.altKey) {
    grid.focus(grid.neighbour(input, event.shiftKey ? -1 : 1));
  } else if (event.key === 'Escape' && before?.input === input) {
    write(line, input.dataset.f, before.value);
    changed(line);
  } else {
    return;
  }
  event.preventDefault();
}

function onPaste(event) {
  const input = event.target.closest('.el-row [data-f]');
  const pasted = event.clipboardData?.getData('text/plain') ?? '';
  if (!input || !/[\t\n]/.test(pasted.replace(/[\r\n]+$/, ''))) {
    return;
  }
  event.preventDefault();
  const columns = grid.columnsFrom(input.dataset.f);
  let line = grid.thingOf(grid.rowOf(input));
  const { holder } = line;
  grid.cellsOf(pasted).forEach((cells, index) => {
    if (index > 0) {
      line = holder.lines[holder.lines.indexOf(line) + 1] ?? addLine(holder, null, line);
    }
    cells.slice(0, columns.length).forEach((value, at) => {
      const flag = typeof line.terms[columns[at]] === 'boolean';
      write(line, columns[at], flag ? /^(y|yes|x|1|true|s|sí|si)$/i.test(value.trim()) : value.trim().replace(/\s*\n\s*/g, ' '));
    });
    changed(line);
  });
}

/** An empty number shows what it means once it is left. */
function onLeave(event) {
  const { f } = event.target.dataset;
  const row = grid.rowOf(event.target);
  if (f && row) {
    const line = grid.thingOf(row);
    if (NOTHING[f] && line.terms[f].trim() === '' && !isUntouched(line)) {
      write(line, f, NOTHING[f]);
    }
    if (!row.contains(event.relatedTarget)) {
      grid.showErrors(line, line.errors);
    }
  }
}

/** Listens to the cells of an element. */
export function watchKeys(element) {
  element.addEventListener('focusin', onEnter);
  element.addEventListener('keydown', onKey);
  element.addEventListener('paste', onPaste);
  element.addEventListener('focusout', onLeave);
}
