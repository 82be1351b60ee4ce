// The files of a message, as files.xhtml draws them: pictures to look at, the rest to save.

/** The same rule as FileWords.size. @param locale of numbers */
export function sized(bytes, locale) {
  const number = (digits) => new Intl.NumberFormat(locale, { maximumFractionDigits: digits });
  return bytes < 1_000_000 ? `${number(0).format(Math.ceil(bytes / 1000))} KB` : `${number(1).format(bytes / 1_000_000)} MB`;
}

/** @param place the list of files of a message @param live has the texts and addresses of the page */
export function drawFiles(place, files, live) {
  if (place) {
    place.hidden = files.length === 0;
    place.replaceChildren(...files.map((file) => drawn(file, live)));
  }
}

function drawn(file, live) {
  const item = document.createElement('li');
  const address = `${live.dataset.files}/${file.id}`;
  if (file.state !== 'CLEAN') {
    item.append(named(file, 'span'), ' ', said(file.state === 'REFUSED' ? live.dataset.fileRefused : live.dataset.filePending));
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
    item.append(link, ' ', said(`${sized(file.size, live.dataset.locale)}${file.type === 'image/heic' ? `. ${live.dataset.fileHeic}` : ''}`));
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
