// The photo of an option: chosen, made smaller, sent. What is wrong with it stands at its field, and the one that was there stays until
// the server has another.

import * as grid from './grid.js';
import { text } from './page.js';
import { smaller } from './picture.js';
import { isBusy, saveAtOnce } from './saving.js';

const MEGABYTE = 1024 * 1024;
/** What a telephone's largest photos are; decoding more would take the memory of one. */
const MOST_CHOSEN = 25;
/** What the server takes. A photo that was made smaller is far below. */
const MOST_SENT = 2;

let preparing = 0;

/** Whether a photo is still being made smaller. */
export const isPreparing = () => preparing > 0;

/** @param input where a file was just chosen; it is emptied, so that the same file can be chosen again */
export async function choosePhoto(line, input) {
  const [file] = input.files;
  input.value = '';
  if (!file) {
    return;
  }
  line.photo = { name: file.name };
  const photo = line.photo;
  grid.showPhoto(line, { sending: true });
  preparing += 1;
  const wrong = file.size > MOST_CHOSEN * MEGABYTE ? say('photoSize', file.name) : await prepare(photo, file);
  preparing -= 1;
  if (line.photo !== photo) {
    return;
  }
  if (wrong) {
    grid.showPhoto(line, { wrong });
  } else {
    save(line);
  }
}

export function removePhoto(line) {
  line.photo = null;
  save(line);
}

const say = (why, name) => text(why).replace('%name%', name).replace('%most%', MOST_CHOSEN);

/** @return what is wrong with the file, empty for nothing */
async function prepare(photo, file) {
  photo.file = await smaller(file);
  return photo.file.size > MOST_SENT * MEGABYTE ? say('photoFormat', file.name) : '';
}

/** Sends the photo chosen last, or that there is to be none. */
function save(line) {
  saveAtOnce({
    same: `photo-${line.uid}`,
    body: () => sent(line),
    progress: (part) => grid.showPhoto(line, { sending: true, part }),
    done: (answer) => { line.pictureId = answer.pictureId; grid.showPhoto(line, {}); },
    refused: (answer) => grid.showPhoto(line, { wrong: answer.text }),
  });
  if (!isBusy()) {
    grid.showPhoto(line, {});
  }
}

function sent(line) {
  if (line.gone) {
    return null;
  }
  if (line.key === null) {
    grid.showPhoto(line, { wrong: text('required') });
    return null;
  }
  return line.photo ? { ...line.photo, path: `/lines/${line.key}/picture` } : { what: 'line.plain', key: line.key };
}
