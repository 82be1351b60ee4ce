// Boxes on the pages, moved by pointer or by keys; what they say is written into the numbers of the form, which is what is sent.

import { open, draw } from '../library/pdf.js';

const STEP = 0.5;
const LEAST = 1;

class Placing {
  constructor(place) {
    Object.assign(this, { place, number: 1, turn: 0 });
    this.part = (name) => place.querySelector(`[data-part=${name}]`);
    this.sheet = this.part('sheet');
    this.rows = [...document.querySelectorAll('.place-row')].map((row) => ({
      row, name: row.dataset.name, input: (field) => row.querySelector(`input[id$=":${field}"]`),
    }));
    this.fresh = document.querySelector('input[id$=":newPage"]');
    this.part('before').addEventListener('click', () => this.go(this.number - 1));
    this.part('after').addEventListener('click', () => this.go(this.number + 1));
    this.fresh.addEventListener('change', () => this.go(Number(this.fresh.value)));
    this.rows.forEach((each) => each.row.addEventListener('change', () => this.go(Number(each.input('page').value))));
    let rest = null;
    new ResizeObserver(() => { clearTimeout(rest); rest = setTimeout(() => this.fit(), 150); }).observe(place);
  }

  async begin() {
    this.place.hidden = false;
    try {
      this.pdf = await open(this.place.dataset.file, Number(this.place.dataset.size), () => this.fail());
      await this.go(Number(this.fresh.value));
    } catch {
      this.fail();
    }
  }

  async go(number) {
    this.number = Math.min(Math.max(1, Math.trunc(number) || 1), this.pdf.numPages);
    this.part('before').disabled = this.number === 1;
    this.part('after').disabled = this.number === this.pdf.numPages;
    this.part('count').textContent = `${this.number} ${this.place.dataset.of.replace('{0}', this.pdf.numPages)}`;
    this.fresh.value = this.number;
    await this.show();
  }

  async show() {
    // of two turns in a row the later one is shown
    const turn = ++this.turn;
    const page = await this.pdf.getPage(this.number);
    const canvas = document.createElement('canvas');
    this.width = this.sheet.clientWidth;
    await draw(page, canvas, this.width);
    if (turn === this.turn) {
      canvas.setAttribute('aria-hidden', 'true');
      this.sheet.replaceChildren(canvas, ...this.rows.filter((each) => Number(each.input('page').value) === this.number).map((each) => this.box(each)));
    }
  }

  fit() {
    if (this.pdf && this.sheet.clientWidth !== this.width) {
      this.show();
    }
  }

  box(each) {
    const box = document.createElement('button');
    box.type = 'button';
    box.className = 'place-box';
    box.textContent = each.name;
    box.addEventListener('keydown', (key) => this.press(key, each, box));
    box.addEventListener('pointerdown', (touch) => this.grasp(touch, each, box));
    this.put(each, box);
    return box;
  }

  put(each, box) {
    const style = { insetInlineStart: 'across', insetBlockStart: 'down', inlineSize: 'width', blockSize: 'height' };
    Object.entries(style).forEach(([side, field]) => { box.style[side] = `${each.input(field).value}%`; });
  }

  press(key, each, box) {
    const way = { ArrowLeft: [-STEP, 0], ArrowRight: [STEP, 0], ArrowUp: [0, -STEP], ArrowDown: [0, STEP] }[key.key];
    if (way) {
      key.preventDefault();
      this.change(each, box, this.numbers(each), way, key.shiftKey);
      const now = this.numbers(each);
      this.part('said').textContent = this.place.dataset.moved.replace('{0}', now.across).replace('{1}', now.down)
        .replace('{2}', now.width).replace('{3}', now.height);
    }
  }

  // At its lower right corner it is made larger, everywhere else it is moved
  grasp(touch, each, box) {
    const edge = box.getBoundingClientRect();
    const larger = edge.right - touch.clientX < 16 && edge.bottom - touch.clientY < 16;
    const whole = this.sheet.getBoundingClientRect();
    const from = this.numbers(each);
    const move = (now) => this.change(each, box, from,
      [100 * (now.clientX - touch.clientX) / whole.width, 100 * (now.clientY - touch.clientY) / whole.height], larger);
    box.setPointerCapture(touch.pointerId);
    box.addEventListener('pointermove', move);
    ['pointerup', 'pointercancel'].forEach((end) => box.addEventListener(end, () => box.removeEventListener('pointermove', move), { once: true }));
  }

  numbers(each) {
    return Object.fromEntries(['across', 'down', 'width', 'height'].map((field) => [field, Number(each.input(field).value)]));
  }

  change(each, box, from, [right, below], larger) {
    const within = (value, least, most) => Math.min(Math.max(value, least), most).toFixed(2);
    if (larger) {
      each.input('width').value = within(from.width + right, LEAST, 100 - from.across);
      each.input('height').value = within(from.height + below, LEAST, 100 - from.down);
    } else {
      each.input('across').value = within(from.across + right, 0, 100 - from.width);
      each.input('down').value = within(from.down + below, 0, 100 - from.height);
    }
    this.put(each, box);
  }

  // The numbers stay: with them everything can be placed
  fail() {
    this.sheet.textContent = this.place.dataset.broken;
  }
}

new Placing(document.getElementById('placing')).begin();
