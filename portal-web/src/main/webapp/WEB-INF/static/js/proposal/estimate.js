// The one draft that is open on this page, and what it comes to. Everything that changes it asks here for its sections and has it counted.

import { copy, reckon, sectionsOf, totals } from './draft.js';
import { head } from './head.js';
import { area, money, showFaulty, showMoney, showSums } from './page.js';
import { drawSection } from './grid.js';

export let sections = [];
let open = 0;

/** Everything that lines stand in: sections and the groups of options in them. */
export const holders = () => sections.flatMap((section) => [section, ...section.groups]);

export const lines = () => holders().flatMap((holder) => holder.lines);

/** How many lines have a fault and are not saved. */
export const openLines = () => open;

/** From now on this is the draft. */
export function take(json) {
  sections = sectionsOf(json);
  area.replaceChildren(...sections.map(drawSection));
  lines().forEach(price);
  recount();
}

/** Computes and shows the price of a line; nothing where a number can't be read. */
export function price(line) {
  reckon(line, money.decimals);
  showMoney(line.output, line.price);
  line.row.classList.toggle('is-credit', line.price !== null && line.price < 0n);
}

/** The server has these terms and came to this price. */
export function keep(line, terms, minor) {
  line.saved = copy(terms);
  line.price = minor;
  line.row.classList.remove('is-open');
  showMoney(line.output, minor);
}

/** Shows what the draft comes to now. */
export function recount() {
  const sum = totals(sections, head(), money.decimals);
  showSums(sum);
  sum.sums.forEach((amount, section) => { showMoney(section.element.querySelector('.es-sum'), amount); });
  open = lines().filter((line) => line.row.classList.contains('is-open')).length;
  showFaulty(open);
  document.getElementById('no-sections').hidden = sections.length > 0;
}
