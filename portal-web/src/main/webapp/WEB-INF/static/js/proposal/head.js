// The head of the draft: the fields of the page's own form, which a page without scripts sends as they are.

const form = document.getElementById('head');
const NAMES = ['title', 'taxName', 'taxRate', 'intro', 'terms', 'internalNote', 'depositKind', 'depositValue', 'durationDays', 'validUntil'];
const inputs = Object.fromEntries(NAMES.map((name) => [name, form.elements[`head:${name}`]]));
let kept = null;

export function head() {
  return Object.fromEntries(NAMES.map((name) => [name, inputs[name].value]));
}

/** The server has these values. */
export function keepHead(values) {
  kept = values;
}

export function fillHead(values) {
  NAMES.forEach((name) => { inputs[name].value = values[name]; });
  keepHead(head());
}

/** What was typed and is not on the server. */
export function headDiffers() {
  return NAMES.filter((name) => inputs[name].value !== kept[name])
    .map((name) => ({ label: inputs[name].labels[0]?.firstChild.textContent ?? name, value: inputs[name].value }));
}

export function watchHead(save) {
  form.addEventListener('input', save);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.querySelector('.actions').hidden = true;
  const rates = form.querySelector('.tax-rates');
  if (rates) {
    rates.hidden = false;
    rates.addEventListener('click', ({ target }) => {
      const rate = target.closest('[data-rate]');
      if (rate) {
        inputs.taxName.value = rate.dataset.name;
        inputs.taxRate.value = rate.dataset.rate;
        save();
      }
    });
  }
}
