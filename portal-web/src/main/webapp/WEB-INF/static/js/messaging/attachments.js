// Files at a message that is being written: chosen, photographed, pasted or dropped, several at once. The form works with one without this.

import { live, me, project } from './drawing.js';
import { sized } from './files.js';
import { pause, Transfer } from '../shared/transfer.js';

const AT_ONCE = 2;
/** What cameras write the place into. */
const PHOTO = /^image\/(jpeg|heic|heif)$/;
/** Of a person and a project; their files wait for a day. */
const KEY = `plumbline-files:${me}:${project}`;
const FIRST_WAIT_MILLIS = 1000;
const LONGEST_WAIT_MILLIS = 30_000;
const coarse = matchMedia('(pointer: coarse)');

/** Ids of uploads by the form they belong to. */
function remembered() {
  try {
    return JSON.parse(sessionStorage.getItem(KEY)) ?? {};
  } catch {
    return {};
  }
}

const size = (bytes) => sized(bytes, live.dataset.locale);

export class Attachments {
  /** @param form of a composer @param told is called when the last file that was on its way is there */
  constructor(form, told) {
    Object.assign(this, { form, told, place: form.querySelector('.attach'), transfers: [], missing: [] });
    this.list = this.place.querySelector('.attach-list');
    this.trouble = this.place.querySelector('.attach-trouble');
    this.place.dataset.live = 'true';
    const picked = this.place.querySelector('.attach-file');
    picked.multiple = true;
    picked.removeAttribute('name');
    const camera = this.place.querySelector('.attach-camera');
    camera.hidden = !coarse.matches;
    const take = (input) => { this.add([...input.files]); input.value = ''; };
    [picked, camera.querySelector('input')].forEach((input) => input.addEventListener('change', () => take(input)));
    form.querySelector('textarea').addEventListener('paste', (paste) => {
      if (paste.clipboardData.files.length) {
        paste.preventDefault();
        this.add([...paste.clipboardData.files]);
      }
    });
    this.takeDrops(form.closest('.composer'));
    const { [form.id]: kept = [] } = remembered();
    if (kept.length) {
      this.restore(kept);
    }
    if (picked.files.length) {
      // chosen while this was on its way
      take(picked);
    }
  }

  takeDrops(area) {
    const carries = (drag) => [...drag.dataTransfer.types].includes('Files');
    area.addEventListener('dragover', (drag) => { if (carries(drag)) { drag.preventDefault(); area.classList.add('attach-over'); } });
    area.addEventListener('dragleave', () => area.classList.remove('attach-over'));
    area.addEventListener('drop', (drop) => {
      area.classList.remove('attach-over');
      if (drop.dataTransfer.files.length) {
        drop.preventDefault();
        this.add([...drop.dataTransfer.files]);
      }
    });
  }

  text(name, ...values) {
    return values.reduce((words, value, i) => words.replace(`{${i}}`, value), this.place.dataset[name]);
  }

  /** What was on its way when the page was loaded anew. @param ids of those of this tab; without, all that wait, none of them chosen for this message */
  async restore(ids) {
    this.missing = ids ?? [];
    const uploads = await this.unsent();
    const here = this.transfers.map((transfer) => transfer.id);
    this.missing = [];
    uploads.filter(({ id }) => !here.includes(id) && (!ids || ids.includes(id))).forEach((upload) => {
      const transfer = Transfer.left(this.place.dataset.uploads, project, ids ? upload : { ...upload, file: null }, () => this.show(transfer));
      this.transfers.push(transfer);
      this.draw(transfer);
    });
    this.remember();
    this.begin();
  }

  /** What waits at the portal for this person and project: asked for until it is said, for what stands at a message must not vanish in silence. */
  async unsent() {
    for (let wait = FIRST_WAIT_MILLIS; ; wait = Math.min(LONGEST_WAIT_MILLIS, wait * 2)) {
      const answer = await fetch(`${this.place.dataset.uploads}?project=${project}`, { redirect: 'error' }).catch(() => null);
      const { uploads } = (answer?.ok && await answer.json().catch(() => null)) || {};
      const refused = answer?.status >= 400 && answer.status < 500 && ![408, 429].includes(answer.status);
      this.trouble.textContent = uploads ? '' : this.text(refused ? 'lost' : 'unsure');
      if (uploads || refused) {
        return uploads ?? [];
      }
      await pause(wait);
    }
  }

  /** For the next time this tab loads the page. */
  remember() {
    const ids = [...this.missing, ...this.transfers.filter((transfer) => transfer.id && transfer.state !== 'refused').map((transfer) => transfer.id)];
    try {
      sessionStorage.setItem(KEY, JSON.stringify({ ...remembered(), [this.form.id]: ids }));
    } catch {
      // a browser that keeps nothing still sends
    }
  }

  add(files) {
    files.forEach((file) => {
      const left = this.transfers.find((each) => each.state === 'left' && each.file.name === file.name && each.file.size === file.size);
      if (left) {
        left.give(file);
        return;
      }
      const transfer = new Transfer(this.place.dataset.uploads, project, file, () => this.show(transfer));
      this.transfers.push(transfer);
      this.draw(transfer);
    });
    this.begin();
  }

  begin() {
    const running = this.transfers.filter((each) => ['running', 'paused'].includes(each.state)).length;
    this.transfers.filter((each) => each.state === 'waiting').slice(0, AT_ONCE - running).forEach((each) => each.run().then(() => this.begin()));
    if (!this.isBusy) {
      this.told();
    }
  }

  get isBusy() {
    return this.missing.length > 0 || this.transfers.some((each) => ['waiting', 'running', 'paused'].includes(each.state));
  }

  /** Whether something keeps the message from being sent: nobody wants to send it without a file that failed. */
  get isFaulty() {
    return this.transfers.some((each) => ['refused', 'failed', 'left'].includes(each.state));
  }

  /** The files that are there, for the message: they are its own from now on. */
  take() {
    const files = this.transfers.filter((each) => each.kept).map((each) => each.kept);
    this.transfers = [];
    this.list.replaceChildren();
    this.trouble.textContent = '';
    this.remember();
    return files;
  }

  draw(transfer) {
    const item = document.createElement('li');
    const name = document.createElement('span');
    const bar = document.createElement('progress');
    const state = document.createElement('span');
    name.className = 'attach-name';
    name.textContent = transfer.file.name;
    bar.max = Math.max(1, transfer.file.size);
    bar.setAttribute('aria-label', transfer.file.name);
    state.className = 'attach-state small';
    state.setAttribute('role', 'status');
    transfer.again = this.button(this.text('retry'), () => { transfer.change('waiting'); this.begin(); });
    const away = this.button(this.text('remove'), () => this.remove(transfer, item));
    away.setAttribute('aria-label', `${this.text('remove')} ${transfer.file.name}`);
    item.append(name, bar, state, transfer.again, away);
    Object.assign(transfer, { item, bar, words: state });
    this.list.append(item);
    this.show(transfer);
  }

  show(transfer) {
    const { state, why, offset, file } = transfer;
    transfer.item.dataset.state = state;
    transfer.bar.value = state === 'done' ? transfer.bar.max : offset;
    transfer.bar.hidden = ['refused', 'failed', 'done'].includes(state);
    transfer.again.hidden = state !== 'failed';
    const kept = PHOTO.test(file.type ?? '') ? `${size(file.size)}. ${this.text('photo')}` : size(file.size);
    const words = { waiting: this.text('waiting'), running: this.text('running', size(offset), size(file.size)), paused: this.text('paused'),
      done: kept, left: this.text('left', size(offset), size(file.size)), refused: why || this.text('failed'), failed: why || this.text('failed') }[state];
    if (transfer.words.textContent !== words) {
      transfer.words.textContent = words ?? '';
    }
    this.remember();
    if (state === 'refused' && transfer.key === 'file.too_many') {
      // the reader is told to remove some, so they must see them
      this.restore();
    }
  }

  remove(transfer, item) {
    transfer.cancel();
    this.transfers = this.transfers.filter((other) => other !== transfer);
    this.remember();
    item.remove();
    this.begin();
    this.place.querySelector('.attach-file').focus();
  }

  button(label, act) {
    const made = document.createElement('button');
    made.type = 'button';
    made.className = 'btn btn-quiet';
    made.textContent = label;
    made.addEventListener('click', act);
    return made;
  }
}
