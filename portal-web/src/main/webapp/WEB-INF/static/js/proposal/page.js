// What of the editor's page is there whatever the draft holds: its places, its texts, how it writes money. Knows nothing of lines.

import { moneyFormat } from './numbers.js';

export const root = document.getElementById('estimate');
export const area = document.getElementById('sections');
export const text = (name) => root.dataset[name];
export const money = moneyFormat(root.dataset.locale, root.dataset.currency);

/** Minor units by the names of the sums: subtotal, tax, total, deposit. */
export function showSums(sums) {
  for (const name of ['subtotal', 'tax', 'total', 'deposit']) {
    showMoney(document.getElementById(`sum-${name}`), sums[name]);
  }
}

const shown = new WeakMap();

/** Writes an amount where it differs from the one that stands there: a page of hundreds of lines pays for every text it is given. */
export function showMoney(place, minor) {
  if (shown.get(place) !== minor) {
    shown.set(place, minor);
    place.textContent = minor === null ? '' : money.write(minor);
  }
}

/** Says why something was refused, or takes back what was said. */
export function say(answer) {
  const place = document.getElementById('refused');
  place.hidden = !answer.text;
  place.querySelector('.refused-text').textContent = answer.text ?? '';
}

/** What the law says of the deposit, empty for nothing. */
export function warn(words) {
  const place = document.getElementById('cap');
  place.hidden = words === '';
  document.getElementById('sum-cap').hidden = words === '';
  const said = place.querySelector('.cap-text');
  // writing the same again would have it read out after every change
  if (said.textContent !== words) {
    said.textContent = words;
  }
}

const saveState = document.getElementById('save-state');
let faulty = 0;

/** Whether what was typed is kept. */
export function state(name) {
  saveState.dataset.state = name;
  showState();
  document.getElementById('retry').hidden = !['away', 'signedOut'].includes(name);
}

/** How many lines have a fault. They are not saved, and nothing may say that all is. */
export function showFaulty(count) {
  faulty = count;
  document.getElementById('open-lines').hidden = count === 0;
  document.getElementById('open-count').textContent = count;
  showState();
}

function showState() {
  const name = saveState.dataset.state === 'saved' && faulty > 0 ? 'rest' : saveState.dataset.state;
  const said = name ? text(`state${name[0].toUpperCase()}${name.slice(1)}`) : '';
  // writing the same again would have it read out again
  if (saveState.textContent !== said) {
    saveState.textContent = said;
  }
}
