// How a message stands, at the message and at the top of the page: pinned, settled. The same as standing.xhtml and pins.xhtml.

const EXCERPT = 200;

/** @param where anchor of the message @param text of the page, by its name */
export function showStanding(item, where, message, text) {
  const words = [message.pinned && text('pinned'), message.resolved && text('resolved', message.resolved)].filter(Boolean);
  let place = item.querySelector('.say-standing');
  if (!place && words.length) {
    place = document.createElement('p');
    place.className = 'say-standing small muted';
    item.querySelector('.say-state').before(place);
  }
  if (place && words.length) {
    place.textContent = words.join(' ');
  } else {
    place?.remove();
  }
  pin(where, message, text);
}

function pin(where, message, text) {
  const pins = document.getElementById('pins');
  const known = pins.querySelector(`[data-pin="${where}"]`);
  if (message.pinned && !known) {
    const row = document.createElement('li');
    const link = document.createElement('a');
    row.dataset.pin = where;
    link.href = `#${where}`;
    link.textContent = message.name;
    row.append(link, where.startsWith('n') ? ` ${text('note')}: ` : ' ', message.content.slice(0, EXCERPT));
    pins.querySelector('ul').prepend(row);
  } else if (!message.pinned) {
    known?.remove();
  }
  const count = pins.querySelectorAll('li').length;
  pins.hidden = count === 0;
  document.getElementById('pins-count').textContent = count;
}
