// What staff ask to be acknowledged: at the message who has and who has not, and before the reader, while they have not, the notice itself.

import { me, text } from './drawing.js';

const due = (number) => document.querySelector(`.notice-due[data-number="${number}"]`);

/** @param readers everybody who was asked, with the time they acknowledged it @param acknowledge is called when the reader does */
export function showNotice(item, message, acknowledge) {
  const names = (wanted) => message.notice.filter((reader) => Boolean(reader.at) === wanted).map((reader) => reader.name).join(', ');
  const place = item.querySelector('.say-notice');
  if (place) {
    place.hidden = message.retracted === true;
    place.querySelector('.say-notice-done').textContent = names(true) && text('acknowledged', names(true));
    place.querySelector('.say-notice-open').textContent = names(false) && text('unacknowledged', names(false));
  }
  const open = !message.retracted && message.notice.some((reader) => `client:${reader.person}` === me && !reader.at);
  const shown = due(message.number);
  if (open && !shown) {
    stand(message, acknowledge);
  } else if (!open && shown) {
    shown.remove();
  }
}

function stand(message, acknowledge) {
  const card = document.getElementById('t-due')?.content.firstElementChild.cloneNode(true);
  if (card) {
    card.dataset.number = message.number;
    card.querySelector('.notice-by').textContent = message.name;
    card.querySelector('.prose').textContent = message.content;
    card.querySelector('button').addEventListener('click', () => acknowledge(message.number));
    document.getElementById('notices').append(card);
  }
}
