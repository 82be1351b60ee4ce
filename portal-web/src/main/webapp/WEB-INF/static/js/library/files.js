// Files of a form in a project's library: chosen or dropped, several at once, sent in pieces. The form goes out when all of them are there.

import { Transfer } from '../shared/transfer.js';

const AT_ONCE = 2;

class Shipment {
  constructor(place) {
    Object.assign(this, { place, form: place.closest('form'), transfers: [], wished: null });
    this.list = place.querySelector('.drop-list');
    this.said = place.querySelector('.drop-state');
    this.picked = place.querySelector('.drop-file');
    this.picked.addEventListener('change', () => { this.add([...this.picked.files]); this.picked.value = ''; });
    this.form.addEventListener('submit', (submit) => this.send(submit));
    const carries = (drag) => [...drag.dataTransfer.types].includes('Files');
    place.addEventListener('dragover', (drag) => { if (carries(drag)) { drag.preventDefault(); place.classList.add('drop-over'); } });
    place.addEventListener('dragleave', () => place.classList.remove('drop-over'));
    place.addEventListener('drop', (drop) => {
      place.classList.remove('drop-over');
      if (drop.dataTransfer.files.length) {
        drop.preventDefault();
        this.add([...drop.dataTransfer.files]);
      }
    });
    if (this.picked.files.length) {
      // chosen while this was on its way
      this.add([...this.picked.files]);
      this.picked.value = '';
    }
  }

  add(files) {
    (this.picked.multiple ? files : files.slice(0, 1)).forEach((file) => {
      if (!this.picked.multiple) {
        this.transfers.forEach((other) => this.remove(other));
      }
      const { uploads, project } = this.place.dataset;
      const transfer = new Transfer(uploads, project, file, () => this.show(transfer));
      this.transfers.push(transfer);
      this.draw(transfer);
    });
    this.begin();
  }

  begin() {
    const running = this.transfers.filter((each) => ['running', 'paused'].includes(each.state)).length;
    this.transfers.filter((each) => each.state === 'waiting').slice(0, Math.max(0, AT_ONCE - running))
      .forEach((each) => each.run().then(() => this.begin()));
    if (this.wished && !this.isBusy) {
      const button = this.wished;
      this.wished = null;
      this.form.requestSubmit(button);
    }
  }

  get isBusy() {
    return this.transfers.some((each) => ['waiting', 'running', 'paused'].includes(each.state));
  }

  send(submit) {
    const faulty = this.transfers.some((each) => ['refused', 'failed'].includes(each.state));
    this.said.textContent = faulty ? this.place.dataset.faulty : this.isBusy ? this.place.dataset.busy : '';
    if (faulty || this.isBusy) {
      submit.preventDefault();
      this.wished = faulty ? null : submit.submitter;
    } else {
      this.form.querySelector('[name=files]').value = this.transfers.filter((each) => each.kept).map((each) => each.kept.id).join(',');
    }
  }

  draw(transfer) {
    const item = document.createElement('li');
    const name = document.createElement('span');
    const bar = document.createElement('progress');
    const words = document.createElement('span');
    name.textContent = transfer.file.name;
    bar.max = Math.max(1, transfer.file.size);
    bar.setAttribute('aria-label', transfer.file.name);
    words.className = 'small';
    words.setAttribute('role', 'status');
    const again = this.button('retry', transfer, () => { transfer.change('waiting'); this.begin(); });
    const away = this.button('remove', transfer, () => { this.remove(transfer); this.picked.focus(); });
    item.append(name, bar, words, again, away);
    Object.assign(transfer, { item, bar, words, again });
    this.list.append(item);
    this.show(transfer);
  }

  show(transfer) {
    const { state, why, offset, file, item, bar, words, again } = transfer;
    item.dataset.state = state;
    bar.value = state === 'done' ? bar.max : offset;
    bar.hidden = ['refused', 'failed', 'done'].includes(state);
    again.hidden = state !== 'failed';
    const text = this.place.dataset[state === 'refused' ? 'failed' : state] ?? '';
    const said = ['refused', 'failed'].includes(state) && why ? why : text.replace('{0}', Math.floor(100 * offset / Math.max(1, file.size)));
    if (words.textContent !== said) {
      words.textContent = said;
    }
  }

  remove(transfer) {
    transfer.cancel();
    this.transfers = this.transfers.filter((other) => other !== transfer);
    transfer.item.remove();
    this.begin();
  }

  button(word, transfer, act) {
    const made = document.createElement('button');
    made.type = 'button';
    made.className = 'btn btn-quiet';
    made.textContent = this.place.dataset[word];
    made.setAttribute('aria-label', `${this.place.dataset[word]} ${transfer.file.name}`);
    made.addEventListener('click', act);
    return made;
  }
}

document.querySelectorAll('.drop').forEach((place) => new Shipment(place));
