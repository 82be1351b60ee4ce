// The draft as the page holds it: sections with lines and groups of options, each with what was typed and what the server has.

import { readOr, read, price, percentOf, minorOf } from './numbers.js';

export const FIELDS = ['costCode', 'name', 'description', 'quantity', 'unit', 'unitCost', 'markup', 'taxable', 'allowance'];
export const NOTES = ['extraDays', 'clientNote', 'internalNote'];
const ALL = [...FIELDS, ...NOTES];
const BLANK = { costCode: '', name: '', description: '', quantity: '1', unit: '', unitCost: '', markup: '0', taxable: false, allowance: false,
  extraDays: '0', clientNote: '', internalNote: '' };
/** What an empty number means. */
export const NOTHING = { quantity: '1', unitCost: '0', markup: '0', extraDays: '0' };

let uids = 0;

/** A line that is not kept yet. */
export function freshLine(holder, like) {
  const terms = { ...BLANK };
  if (like) {
    terms.markup = like.terms.markup;
    terms.taxable = like.terms.taxable;
    terms.unit = like.terms.unit;
  }
  return { uid: ++uids, key: null, holder, terms, saved: { ...terms }, byDefault: false, pictureId: '0', price: 0n, errors: {} };
}

export function copy(terms) {
  return { ...terms };
}

function lineOf(json, holder) {
  const line = freshLine(holder);
  ALL.forEach((field) => { line.terms[field] = json[field]; });
  return Object.assign(line, { key: json.key, byDefault: json.byDefault, pictureId: json.pictureId, saved: copy(line.terms) });
}

export function freshGroup(section, title, kind) {
  return { uid: ++uids, key: null, section, title, kind, saved: { title, kind }, lines: [] };
}

export function freshSection(title) {
  return { uid: ++uids, key: null, title, saved: { title }, lines: [], groups: [] };
}

/** The content of the server as sections. A holder is what lines stand in: a section, or a group in one. */
export function sectionsOf(json) {
  return json.sections.map((found) => {
    const section = Object.assign(freshSection(found.title), { key: found.key });
    section.lines = found.lines.map((line) => lineOf(line, section));
    section.groups = found.groups.map((one) => {
      const group = Object.assign(freshGroup(section, one.title, one.kind), { key: one.key });
      group.lines = one.lines.map((line) => lineOf(line, group));
      return group;
    });
    return section;
  });
}

export function sectionOf(holder) {
  return holder.section ?? holder;
}

/** Whether the numbers of a line can be read and it has a name. */
export function problems(line) {
  const found = {};
  if (!line.terms.name.trim()) {
    found.name = 'required';
  }
  for (const field of ['quantity', 'unitCost', 'markup', 'extraDays']) {
    if (readOr(line.terms[field], NOTHING[field]) === null) {
      found[field] = 'number';
    }
  }
  return found;
}

/** Whether nothing was typed into a new line: it need not be kept. */
export function isUntouched(line) {
  return line.key === null && ['costCode', 'name', 'description', 'unitCost', 'clientNote', 'internalNote'].every((field) => !line.terms[field].trim());
}

/** Computes the price of a line; null when a number can't be read. */
export function reckon(line, decimals) {
  const numbers = ['quantity', 'unitCost', 'markup'].map((field) => readOr(line.terms[field], NOTHING[field]));
  line.price = numbers.includes(null) ? null : price(...numbers, decimals);
}

/** Whether an option counts unless the client chooses otherwise: of pick-one the default, else the first. */
export function isTaken(line) {
  const group = line.holder;
  if (!group.section) {
    return true;
  }
  return group.kind === 'PICK_ONE' ? line === (group.lines.find((option) => option.byDefault) ?? group.lines[0]) : line.byDefault;
}

/** What the draft comes to with its default choice. */
export function totals(sections, head, decimals) {
  const sums = new Map();
  let subtotal = 0n;
  let taxable = 0n;
  for (const section of sections) {
    let sum = 0n;
    for (const line of [...section.lines, ...section.groups.flatMap((group) => group.lines)]) {
      if (isTaken(line) && line.price !== null && !isUntouched(line)) {
        sum += line.price;
        taxable += line.terms.taxable ? line.price : 0n;
      }
    }
    sums.set(section, sum);
    subtotal += sum;
  }
  const base = taxable > 0n ? taxable : 0n;
  const tax = percentOf(base, readOr(head.taxRate, '0') ?? 0n);
  const total = subtotal + tax;
  return { sums, subtotal, taxable: base, tax, total, deposit: deposit(total, head, decimals) };
}

function deposit(total, head, decimals) {
  const value = read(head.depositValue) ?? 0n;
  const asked = { NONE: () => 0n, PERCENT: () => percentOf(total, value), AMOUNT: () => minorOf(value, decimals) }[head.depositKind]();
  const most = asked < total ? asked : total;
  return most > 0n ? most : 0n;
}
