// A few signs for where one writes. The keyboard of a phone has them all; these are those a site needs.

const SIGNS = ['👍', '👎', '👌', '🙏', '👏', '💪', '🙂', '😄', '😅', '😉', '😕', '😢', '❤️', '🎉', '✅', '❌', '❗', '❓', '⏰', '📅', '📷', '📐', '🔨', '🚧', '🏠', '🚚'];
const lists = new WeakMap();

/** @param button that opens them @param field that takes them */
export function toggle(button, field) {
  const list = lists.get(button) ?? make(button, field);
  list.hidden = !list.hidden;
  button.setAttribute('aria-expanded', String(!list.hidden));
  if (!list.hidden) {
    list.firstElementChild.focus();
  }
}

function make(button, field) {
  const list = document.createElement('div');
  list.className = 'emoji';
  list.hidden = true;
  list.id = `${field.id.replace(/\W/g, '-')}-emoji`;
  list.setAttribute('role', 'group');
  list.setAttribute('aria-label', button.textContent.trim());
  list.append(...SIGNS.map((sign) => {
    const one = document.createElement('button');
    one.type = 'button';
    one.className = 'btn btn-quiet';
    one.textContent = sign;
    one.addEventListener('click', () => {
      field.setRangeText(sign, field.selectionStart, field.selectionEnd, 'end');
      toggle(button, field);
      field.focus();
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    return one;
  }));
  list.addEventListener('keydown', (key) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[key.key];
    if (key.key === 'Escape') {
      toggle(button, field);
      button.focus();
    } else if (step) {
      const all = [...list.children];
      all[(all.indexOf(document.activeElement) + step + all.length) % all.length].focus();
    }
  });
  button.setAttribute('aria-controls', list.id);
  button.closest('.composer-end').before(list);
  lists.set(button, list);
  return list;
}
