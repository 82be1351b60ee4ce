// Files at a message that is being written: chosen, photographed, pasted or dropped, several at once. The form works with one without this.

import { project } from './drawing.js';
import { sized } from './files.js';
import { Transfer } from './transfer.js';

const AT_ONCE = 2;
const coarse = matchMedia('(pointer: coarse)');

export class Attachments {
  /** @param form of a composer @param told is called when the last file that was on its way is there */
  constructor(form, told) {
    Object.assign(this, { form, told, place: form.querySelector('.attach'), transfers: [] });
    this.list = this.place.querySelector('.attach-list');
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

  add(files) {
    files.forEach((file) => {
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
    return this.transfers.some((each) => ['waiting', 'running', 'paused'].includes(each.state));
  }

  /** Whether something keeps the message from being sent: nobody wants to send it without a file that failed. */
  get isFaulty() {
    return this.transfers.some((each) => ['refused', 'failed'].includes(each.state));
  }

  /** The files that are there, for the message: they are its own from now on. */
  take() {
    const files = this.transfers.filter((each) => each.kept).map((each) => each.kept);
    this.transfers = [];
    this.list.replaceChildren();
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
    const words = { waiting: this.text('waiting'), running: this.text('running', sized(offset), sized(file.size)), paused: this.text('paused'),
      done: sized(file.size), refused: why || this.text('failed'), failed: why || this.text('failed') }[state];
    if (transfer.words.textContent !== words) {
      transfer.words.textContent = words ?? '';
    }
  }

  remove(transfer, item) {
    transfer.cancel();
    this.transfers = this.transfers.filter((other) => other !== transfer);
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
