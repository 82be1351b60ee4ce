// Two who edit at once: nothing is overwritten. Saving stops, who was faster is named, and what was typed here is listed to be copied.

import { FIELDS, NOTES, isUntouched } from './draft.js';
import { holders, lines } from './estimate.js';
import { headDiffers } from './head.js';
import { root, state, text } from './page.js';

const banner = document.getElementById('conflict');

/** The draft as the server has it. @throws Error when it does not give it */
export async function fetchDraft() {
  const response = await fetch(root.dataset.address, { redirect: 'error' });
  if (!response.ok) {
    throw new Error(`The draft was not read: ${response.status}`);
  }
  return response.json();
}

/** What was typed here and is not on the server: where, and the value. */
function own() {
  const found = headDiffers().map(({ label, value }) => ({ where: label, value }));
  for (const line of lines()) {
    for (const field of [...FIELDS, ...NOTES]) {
      if (!isUntouched(line) && line.terms[field] !== line.saved[field] || line.key === null && field === 'name' && !isUntouched(line)) {
        const label = line.cells[field]?.getAttribute('aria-label') ?? field;
        found.push({ where: `${line.saved.name || line.terms.name}: ${label}`, value: String(line.terms[field]) });
      }
    }
  }
  for (const part of holders()) {
    if (part.title !== part.saved.title) {
      found.push({ where: part.saved.title, value: part.title });
    }
  }
  return found;
}

function listOwn() {
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

/** Says that nothing more is saved, and why. */
export async function stop(answer, status) {
  state('stopped');
  listOwn();
  banner.querySelector('.conflict-title').textContent = text('conflictTitle');
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

/** Goes on with how the proposal stands. @param begin what shows a draft and saves changes to it */
export async function loadTheirs(begin) {
  const theirs = await fetchDraft();
  listOwn();
  begin(theirs);
  banner.querySelector('[data-do="theirs"]').hidden = true;
  banner.querySelector('[data-do="dismiss"]').hidden = false;
  banner.querySelector('.conflict-title').textContent = text('theirsTitle');
  banner.querySelector('.conflict-text').textContent = text('theirsLoaded');
  if (banner.querySelector('.conflict-mine').hidden) {
    dismiss();
  }
}

export function dismiss() {
  banner.hidden = true;
}
