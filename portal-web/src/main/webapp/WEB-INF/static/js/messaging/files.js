// The files of a message, as files.xhtml draws them: pictures to look at, the rest to save.

import { live, text } from './drawing.js';

const number = (options) => new Intl.NumberFormat(live.dataset.locale, options);
const whole = number({ maximumFractionDigits: 0 });
const tenths = number({ maximumFractionDigits: 1 });

/** The same rule as MessagingFilesBacking.size. */
export function sized(bytes) {
  return bytes < 1_000_000 ? `${whole.format(Math.ceil(bytes / 1000))} KB` : `${tenths.format(bytes / 1_000_000)} MB`;
}

/** @param place the list of files of a message */
export function drawFiles(place, files) {
  if (place) {
    place.hidden = files.length === 0;
    place.replaceChildren(...files.map(drawn));
  }
}

function drawn(file) {
  const item = document.createElement('li');
  const address = `${live.dataset.files}/${file.id}`;
  if (file.state !== 'CLEAN') {
    item.append(named(file, 'span'), ' ', said(text(file.state === 'REFUSED' ? 'fileRefused' : 'filePending')));
    return item;
  }
  const link = named(file, 'a');
  link.href = address;
  if (file.width) {
    const picture = document.createElement('img');
    Object.assign(picture, { src: `${address}/preview?w=480`, width: file.width, height: file.height, alt: file.name, loading: 'lazy', decoding: 'async' });
    link.replaceChildren(picture);
    item.className = 'say-picture';
    item.append(link);
  } else {
    item.append(link, ' ', said(file.type === 'image/heic' ? `${sized(file.size)}. ${text('fileHeic')}` : sized(file.size)));
  }
  return item;
}

function named(file, tag) {
  const made = document.createElement(tag);
  made.className = 'say-file';
  made.textContent = file.name;
  return made;
}

function said(words) {
  const made = document.createElement('span');
  made.className = 'small muted';
  made.textContent = words;
  return made;
}
