// The editor of a proposal: what was typed goes to the server as it is typed, and the totals follow every key.

import { FIELDS, NOTES, NOTHING, copy, freshGroup, freshLine, freshSection, isUntouched, problems, reckon, sectionOf, sectionsOf, totals } from './draft.js';
import * as grid from './grid.js';
import { moneyFormat } from './numbers.js';
import { fillHead, head, headDiffers, keepHead, watchHead } from './head.js';
import { Queue } from './queue.js';
import { smaller } from './picture.js';

const root = document.getElementById('estimate');
const area = document.getElementById('sections');
const text = (name) => root.dataset[name];
const money = moneyFormat(root.dataset.locale, root.dataset.currency);
const NEW = '0';

let sections = [];
let queue = null;
let dragged = null;
let before = null;

const place = (thing, all) => String(all.slice(0, all.indexOf(thing)).filter((other) => other.key !== null).length);
const keyOf = (holder) => ({ section: sectionOf(holder).key, group: holder.section ? holder.key : NEW });

// ---- what goes to the server ----

function saveHead() {
  let sent = null;
  queue.add({ same: 'head', body: () => { sent = head(); return { what: 'head', ...sent }; }, done: () => keepHead(sent), refused: say });
  recount();
}

function saveSection(section) {
  say({ text: section.title.trim() ? '' : text('untitled') });
  const add = section.key === null;
  queue.add({
    same: section,
    body: () => (section.title.trim() === '' ? null : { what: add ? 'section.add' : 'section.rename', key: section.key, title: section.title }),
    done: (answer) => { section.key = answer.key; section.saved = { title: section.title }; if (add) { section.lines.forEach(saveLine); section.groups.forEach(saveGroup); } },
    refused: say,
  });
}

function saveGroup(group) {
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

function saveLine(line) {
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
      line.key = answer.key;
      line.saved = sent;
      line.price = BigInt(answer.price);
      line.row.classList.remove('is-open');
      line.output.textContent = money.write(line.price);
    },
    refused: (answer) => {
      line.errors = { [answer.field ?? 'name']: answer.text };
      line.row.classList.add('is-open');
      grid.showErrors(line, line.errors);
      recount();
    },
  });
}

function saveMove(thing, what, body) {
  queue.add({ same: `${what}-${thing.uid}`, body: () => (thing.key === null || thing.gone ? null : { what, key: thing.key, ...body() }) }, true);
}

function saveRemoval(thing, what) {
  thing.gone = true;
  queue.drop((change) => change.same === thing);
  queue.add({ same: `${what}-${thing.uid}`, body: () => (thing.key === null ? null : { what, key: thing.key }) }, true);
}

// ---- what changes on the page ----

function check(line) {
  line.errors = isUntouched(line) ? {} : Object.fromEntries(Object.entries(problems(line)).map(([field, why]) => [field, text(why)]));
  line.row.classList.toggle('is-open', Object.keys(line.errors).length > 0);
}

function changed(line) {
  reckon(line, money.decimals);
  line.output.textContent = line.price === null ? '' : money.write(line.price);
  line.row.classList.toggle('is-credit', line.price !== null && line.price < 0n);
  check(line);
  // a name that is still to come is no error while the line is being written
  grid.showErrors(line, line.key === null && line.row.contains(document.activeElement) ? {} : line.errors);
  saveLine(line);
  recount();
}

function write(line, field, value) {
  line.terms[field] = value;
  if (line.cells[field]) {
    grid.fill(line.cells[field], value);
  }
}

function addLine(holder, after, like) {
  const line = freshLine(holder, like ?? holder.lines.at(-1));
  const at = after ? holder.lines.indexOf(after) + 1 : holder.lines.length;
  holder.lines.splice(at, 0, line);
  const row = grid.drawLine(line);
  if (after) {
    after.row.after(row);
  } else {
    holder.list.append(row);
  }
  reckon(line, money.decimals);
  return line;
}

function moveLine(line, holder, at) {
  const from = line.holder.lines;
  from.splice(from.indexOf(line), 1);
  holder.lines.splice(at, 0, line);
  line.holder = holder;
  const next = holder.lines[at + 1];
  holder.list.insertBefore(line.row, next ? next.row : null);
  grid.drawLead(line);
  saveMove(line, 'line.move', () => ({ ...keyOf(line.holder), place: place(line, line.holder.lines) }));
  recount();
}

function shiftLine(line, step) {
  const at = line.holder.lines.indexOf(line) + step;
  if (at >= 0 && at < line.holder.lines.length) {
    const active = document.activeElement;
    moveLine(line, line.holder, at);
    active?.focus();
  }
}

function removeLine(line) {
  const { holder } = line;
  const at = holder.lines.indexOf(line);
  const next = grid.neighbour(line.cells.name, 1) ?? grid.neighbour(line.cells.name, -1);
  holder.lines.splice(at, 1);
  line.row.remove();
  saveRemoval(line, 'line.remove');
  recount();
  grid.focus(next);
  if (!isUntouched(line)) {
    offerUndo(line.terms.name, () => {
      const again = addLine(holder, holder.lines[at - 1] ?? null, line);
      if (at === 0) {
        moveLine(again, holder, 0);
      }
      [...FIELDS, ...NOTES].forEach((field) => write(again, field, line.terms[field]));
      changed(again);
      grid.focus(again.cells.name);
    });
  }
}

function shift(part, step) {
  const all = part.section ? part.section.groups : sections;
  const at = all.indexOf(part) + step;
  if (at < 0 || at >= all.length) {
    return;
  }
  all.splice(at - step, 1);
  all.splice(at, 0, part);
  const next = all[at + 1];
  part.element.parentElement.insertBefore(part.element, next ? next.element : null);
  if (part.section) {
    saveMove(part, 'group.move', () => ({ section: part.section.key, place: place(part, all) }));
  } else {
    saveMove(part, 'section.move', () => ({ place: place(part, all) }));
  }
}

function removePart(part) {
  const all = part.section ? part.section.groups : sections;
  all.splice(all.indexOf(part), 1);
  part.element.remove();
  [...part.lines, ...(part.groups ?? []).flatMap((group) => [group, ...group.lines])].forEach((thing) => {
    thing.gone = true;
    queue.drop((change) => change.same === thing);
  });
  saveRemoval(part, part.section ? 'group.remove' : 'section.remove');
  recount();
}

function askRemoval(part) {
  const count = part.lines.length + (part.groups ?? []).reduce((sum, group) => sum + group.lines.length, 0);
  if (count === 0) {
    removePart(part);
    return;
  }
  const dialog = document.getElementById('sure');
  dialog.querySelector('.sure-what').textContent = part.title;
  dialog.querySelector('.sure-count').textContent = count;
  dialog.returnValue = '';
  dialog.onclose = () => { if (dialog.returnValue === 'yes') { removePart(part); } };
  dialog.showModal();
}

function addSection() {
  const section = freshSection(text('newSection'));
  sections.push(section);
  area.append(grid.drawSection(section));
  saveSection(section);
  grid.focus(section.element.querySelector('.es-title'));
  recount();
}

function addGroup(section) {
  const group = freshGroup(section, text('newGroup'), 'PICK_ONE');
  section.groups.push(group);
  section.element.querySelector('.es-groups').append(grid.drawGroup(group));
  saveGroup(group);
  grid.focus(group.element.querySelector('.eg-title'));
}

function prefer(line, on) {
  if (line.holder.kind === 'PICK_ONE') {
    line.holder.lines.forEach((other) => { other.byDefault = false; });
  }
  line.byDefault = on;
  queue.add({ same: `prefer-${line.uid}`, body: () => (line.key === null ? null : { what: 'line.prefer', key: line.key, byDefault: line.byDefault }) }, true);
  recount();
}

async function illustrate(line, file) {
  if (line.key === null || !file) {
    return;
  }
  const packed = { file: await smaller(file), path: `/lines/${line.key}/picture` };
  queue.add({ same: `picture-${line.uid}`, body: () => packed, refused: (answer) => { grid.showErrors(line, { picture: answer.text }); },
    done: (answer) => { line.pictureId = answer.pictureId; grid.drawPicture(line); } }, true);
}

function removePicture(line) {
  queue.add({ same: `picture-${line.uid}`, body: () => ({ what: 'line.plain', key: line.key }),
    done: () => { line.pictureId = '0'; grid.drawPicture(line); } }, true);
}

// ---- what the page says ----

let open = 0;

function recount() {
  const sum = totals(sections, head(), money.decimals);
  show(sum.subtotal, sum.tax, sum.total, sum.deposit);
  sum.sums.forEach((amount, section) => { section.element.querySelector('.es-sum').textContent = money.write(amount); });
  open = document.querySelectorAll('#sections .is-open').length;
  document.getElementById('open-lines').hidden = open === 0;
  document.getElementById('open-count').textContent = open;
  document.getElementById('no-sections').hidden = sections.length > 0;
}

function show(subtotal, tax, total, deposit) {
  const amounts = { subtotal, tax, total, deposit };
  for (const [name, amount] of Object.entries(amounts)) {
    document.getElementById(`sum-${name}`).textContent = money.write(amount);
  }
}

function say(answer) {
  const place = document.getElementById('refused');
  place.hidden = !answer.text;
  place.querySelector('.refused-text').textContent = answer.text ?? '';
}

function state(name) {
  const place = document.getElementById('save-state');
  if (place.dataset.state !== name) {
    place.dataset.state = name;
    place.textContent = text(`state${name[0].toUpperCase()}${name.slice(1)}`);
  }
  document.getElementById('retry').hidden = !['away', 'signedOut'].includes(name);
}

function answered(answer, busy) {
  say({});
  const warning = document.getElementById('cap');
  warning.hidden = answer.warning === '';
  warning.querySelector('.cap-text').textContent = answer.warning;
  // while more is on its way the page's own figures are newer
  if (!busy) {
    show(...['subtotal', 'tax', 'total', 'deposit'].map((name) => BigInt(answer[name])));
  }
}

let undo = null;

function offerUndo(what, work) {
  const bar = document.getElementById('undo');
  undo = work;
  bar.hidden = false;
  bar.querySelector('.undo-what').textContent = what;
}

// ---- two who edit at once ----

/** What was typed here and is not on the server: where, which field, the value. */
function own() {
  const found = headDiffers().map(({ label, value }) => ({ where: label, value }));
  const lines = sections.flatMap((section) => [section, ...section.groups]).flatMap((holder) => holder.lines);
  for (const line of lines) {
    for (const field of [...FIELDS, ...NOTES]) {
      if (!isUntouched(line) && line.terms[field] !== line.saved[field] || line.key === null && field === 'name' && !isUntouched(line)) {
        const label = line.cells[field]?.getAttribute('aria-label') ?? field;
        found.push({ where: `${line.saved.name || line.terms.name}: ${label}`, value: String(line.terms[field]) });
      }
    }
  }
  for (const part of sections.flatMap((section) => [section, ...section.groups])) {
    if (part.title !== part.saved.title) {
      found.push({ where: part.saved.title, value: part.title });
    }
  }
  return found;
}

/** Shows what was typed here and is not kept, to be copied. */
function listOwn() {
  const banner = document.getElementById('conflict');
  const mine = banner.querySelector('.conflict-own');
  mine.replaceChildren(...own().map(({ where, value }) => {
    const item = document.getElementById('t-own').content.firstElementChild.cloneNode(true);
    item.querySelector('.own-where').textContent = where;
    item.querySelector('input').value = value;
    item.querySelector('input').setAttribute('aria-label', where);
    return item;
  }));
  banner.querySelector('.conflict-mine').hidden = mine.children.length === 0;
}

async function conflict(answer, status) {
  state('stopped');
  listOwn();
  const banner = document.getElementById('conflict');
  banner.querySelector('.conflict-text').textContent = answer.text ?? '';
  const edited = status === 409 && answer.key === 'proposal.edited';
  banner.querySelector('[data-do="theirs"]').hidden = !edited;
  banner.querySelector('[data-do="dismiss"]').hidden = true;
  banner.hidden = false;
  banner.scrollIntoView({ block: 'center' });
  banner.focus();
  if (edited) {
    const theirs = await fetchDraft();
    banner.querySelector('.conflict-text').textContent = text('conflictWho').replace('%who%', theirs.editedBy || text('somebody')).replace('%when%', theirs.editedAt);
  }
}

async function loadTheirs() {
  const banner = document.getElementById('conflict');
  const theirs = await fetchDraft();
  listOwn();
  begin(theirs);
  banner.querySelector('[data-do="theirs"]').hidden = true;
  banner.querySelector('[data-do="dismiss"]').hidden = false;
  banner.querySelector('.conflict-text').textContent = text('theirsLoaded');
  if (banner.querySelector('.conflict-mine').hidden) {
    banner.hidden = true;
  }
}

async function fetchDraft() {
  const response = await fetch(root.dataset.address, { redirect: 'error' });
  if (!response.ok) {
    throw new Error(`The draft was not read: ${response.status}`);
  }
  return response.json();
}

// ---- keys, mouse, clipboard ----

function onKey(event) {
  const input = event.target.closest('.el [data-f]');
  if (!input || event.isComposing) {
    return;
  }
  const line = grid.thingOf(grid.rowOf(input));
  const area = input.tagName === 'TEXTAREA';
  const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    grid.focus(addLine(line.holder, line, line).cells.name);
  } else if (event.altKey && step) {
    shiftLine(line, step);
  } else if (step && !area && !event.shiftKey && !event.ctrlKey && !event.metaKey) {
    grid.focus(grid.neighbour(input, step));
  } else if (event.key === 'Enter' && !area && !event.altKey) {
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

const ACTIONS = {
  'line-add': (part) => grid.focus(addLine(part).cells.name),
  'group-add': addGroup,
  'section-add': addSection,
  up: (part) => shift(part, -1),
  down: (part) => shift(part, 1),
  'remove-part': askRemoval,
  'line-up': (line) => shiftLine(line, -1),
  'line-down': (line) => shiftLine(line, 1),
  'line-remove': removeLine,
  plain: removePicture,
  undo: () => { undo?.(); document.getElementById('undo').hidden = true; },
  retry: () => queue.retry(),
  theirs: loadTheirs,
  dismiss: () => { document.getElementById('conflict').hidden = true; },
  more(line, button) {
    if (!line.more) {
      grid.drawMore(line);
    } else {
      line.more.hidden = !line.more.hidden;
    }
    button.setAttribute('aria-expanded', String(!line.more.hidden));
  },
};

function onClick(event) {
  const button = event.target.closest('[data-do]');
  if (button) {
    const row = grid.rowOf(button);
    const part = row ?? grid.partOf(button);
    ACTIONS[button.dataset.do](part ? grid.thingOf(part) : null, button);
  }
}

function onInput(event) {
  const { target } = event;
  const part = grid.partOf(target);
  if (target.dataset.f && grid.rowOf(target)) {
    const line = grid.thingOf(grid.rowOf(target));
    line.terms[target.dataset.f] = grid.typed(target);
    changed(line);
  } else if (target.matches('.el-default input')) {
    prefer(grid.thingOf(grid.rowOf(target)), target.checked);
  } else if (target.matches('.el-file')) {
    illustrate(grid.thingOf(grid.rowOf(target)), target.files[0]);
  } else if (target.matches('.es-title')) {
    grid.thingOf(part).title = target.value;
    saveSection(grid.thingOf(part));
  } else if (target.matches('.eg-title, .eg-kind')) {
    const group = grid.thingOf(part);
    group[target.matches('.eg-title') ? 'title' : 'kind'] = target.value;
    group.lines.forEach(grid.drawLead);
    saveGroup(group);
    recount();
  }
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

function onDrag(event) {
  const row = grid.rowOf(event.target);
  if (event.type === 'dragstart' && row) {
    dragged = grid.thingOf(row);
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setDragImage(row, 0, 0);
  } else if (event.type === 'dragover' && dragged && (row || grid.partOf(event.target))) {
    event.preventDefault();
  } else if (event.type === 'drop' && dragged) {
    event.preventDefault();
    const target = row ? grid.thingOf(row) : null;
    const holder = target?.holder ?? grid.thingOf(grid.partOf(event.target));
    if (target !== dragged) {
      const others = holder.lines.filter((line) => line !== dragged);
      const box = row?.getBoundingClientRect();
      moveLine(dragged, holder, target ? others.indexOf(target) + (event.clientY > box.top + box.height / 2 ? 1 : 0) : others.length);
    }
    dragged = null;
  }
}

function begin(json) {
  sections = sectionsOf(json);
  sections.flatMap((section) => [section, ...section.groups]).flatMap((holder) => holder.lines).forEach((line) => reckon(line, money.decimals));
  queue = new Queue(root.dataset.address, json.state.version, { state, answered, conflict });
  fillHead(json.head);
  area.replaceChildren(...sections.map(grid.drawSection));
  for (const line of sections.flatMap((section) => [section, ...section.groups]).flatMap((holder) => holder.lines)) {
    line.output.textContent = money.write(line.price);
    line.row.classList.toggle('is-credit', line.price < 0n);
  }
  recount();
  answered({ ...json.state, warning: json.warning }, false);
  state('saved');
}

root.addEventListener('keydown', onKey);
root.addEventListener('paste', onPaste);
root.addEventListener('click', onClick);
area.addEventListener('input', onInput);
area.addEventListener('focusout', onLeave);
area.addEventListener('focusin', ({ target }) => { before = target.dataset.f ? { input: target, value: grid.typed(target) } : null; });
['dragstart', 'dragover', 'drop'].forEach((type) => area.addEventListener(type, onDrag));
addEventListener('beforeunload', (event) => {
  if (queue?.busy || open > 0) {
    event.preventDefault();
  }
});
watchHead(saveHead);
begin(await fetchDraft());
root.dataset.ready = 'true';
