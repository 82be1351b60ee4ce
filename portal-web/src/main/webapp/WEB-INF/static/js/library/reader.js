// Reads a PDF page by page: buttons, keys, two fingers. Its words lie over the picture, for whoever marks them or has them read aloud.

import { TextLayer } from '../../pdfjs/legacy/build/pdf.min.mjs';
import { open, draw } from './pdf.js';

const STEP = 1.25;
const LEAST = 0.5;
const MOST = 6;

class Reader {
  constructor(place) {
    Object.assign(this, { place, number: 1, zoom: 1, turn: 0, fingers: new Map() });
    this.part = (name) => place.querySelector(`[data-part=${name}]`);
    this.stage = this.part('stage');
    this.sheet = this.part('sheet');
    this.field = this.part('number');
    this.part('before').addEventListener('click', () => this.go(this.number - 1));
    this.part('after').addEventListener('click', () => this.go(this.number + 1));
    this.part('larger').addEventListener('click', () => this.magnify(this.zoom * STEP));
    this.part('smaller').addEventListener('click', () => this.magnify(this.zoom / STEP));
    this.part('whole').addEventListener('click', () => this.magnify(1));
    this.field.addEventListener('change', () => this.go(Number(this.field.value)));
    this.stage.addEventListener('keydown', (key) => this.press(key));
    this.watchFingers();
    let rest = null;
    new ResizeObserver(() => { clearTimeout(rest); rest = setTimeout(() => this.fit(), 150); }).observe(this.stage);
  }

  async begin() {
    const { file, size } = this.place.dataset;
    try {
      this.pdf = await open(file, Number(size), () => this.fail('lost'));
    } catch (trouble) {
      this.fail({ PasswordException: 'locked', InvalidPDFException: 'broken' }[trouble.name] ?? 'lost');
      return;
    }
    this.part('count').textContent = this.place.dataset.of.replace('{0}', this.pdf.numPages);
    await this.go(Number(window.location.hash.replace('#page=', '')) || 1);
    this.part('tools').hidden = false;
    this.part('wait').hidden = true;
    this.fit();
  }

  // The page that was asked for, or the nearest there is
  async go(number) {
    this.number = Math.min(Math.max(1, Math.trunc(number) || 1), this.pdf.numPages);
    this.field.value = this.number;
    this.part('before').disabled = this.number === 1;
    this.part('after').disabled = this.number === this.pdf.numPages;
    window.history.replaceState(null, '', `#page=${this.number}`);
    await this.show();
    this.stage.scrollTo(0, 0);
    this.part('said').textContent = this.place.dataset.at.replace('{0}', this.number).replace('{1}', this.pdf.numPages);
  }

  async show() {
    // of two turns in a row the later one is shown
    const turn = ++this.turn;
    try {
      const page = await this.pdf.getPage(this.number);
      const canvas = document.createElement('canvas');
      const words = document.createElement('div');
      words.className = 'reader-words';
      this.width = this.stage.clientWidth;
      const viewport = await draw(page, canvas, this.width * this.zoom);
      if (turn !== this.turn) {
        return;
      }
      canvas.setAttribute('aria-hidden', 'true');
      this.sheet.style.setProperty('--total-scale-factor', viewport.scale);
      this.sheet.style.inlineSize = `${viewport.width}px`;
      this.sheet.style.transform = '';
      this.sheet.replaceChildren(canvas, words);
      await new TextLayer({ textContentSource: await page.getTextContent(), container: words, viewport }).render();
    } catch {
      this.fail('broken');
    }
  }

  fit() {
    if (this.pdf && this.stage.clientWidth !== this.width) {
      this.show();
    }
  }

  async magnify(wished) {
    const before = this.zoom;
    this.zoom = Math.min(MOST, Math.max(LEAST, wished));
    this.part('whole').textContent = `${Math.round(this.zoom * 100)} %`;
    const { scrollLeft, scrollTop, clientWidth, clientHeight } = this.stage;
    await this.show();
    const grown = this.zoom / before;
    this.stage.scrollTo((scrollLeft + clientWidth / 2) * grown - clientWidth / 2, (scrollTop + clientHeight / 2) * grown - clientHeight / 2);
  }

  press(key) {
    const act = {
      PageDown: () => this.go(this.number + 1), ArrowRight: () => this.aside(1), PageUp: () => this.go(this.number - 1), ArrowLeft: () => this.aside(-1),
      Home: () => this.go(1), End: () => this.go(this.pdf.numPages), '+': () => this.magnify(this.zoom * STEP), '-': () => this.magnify(this.zoom / STEP),
      0: () => this.magnify(1),
    }[key.key];
    if (act && this.pdf && !key.ctrlKey && !key.metaKey && !key.altKey) {
      key.preventDefault();
      act();
    }
  }

  // A page wider than the screen is moved first
  aside(way) {
    if (this.stage.scrollWidth > this.stage.clientWidth) {
      this.stage.scrollBy(way * this.stage.clientWidth / 4, 0);
    } else {
      this.go(this.number + way);
    }
  }

  // Two fingers pull the picture larger at once; it is drawn anew when they let go
  watchFingers() {
    const apart = () => {
      const [one, other] = [...this.fingers.values()];
      return Math.hypot(one.x - other.x, one.y - other.y);
    };
    const put = (touch) => this.fingers.set(touch.pointerId, { x: touch.clientX, y: touch.clientY });
    this.stage.addEventListener('pointerdown', (touch) => {
      if (touch.pointerType === 'touch') {
        put(touch);
        this.start = this.fingers.size === 2 ? apart() : null;
      }
    });
    this.stage.addEventListener('pointermove', (touch) => {
      if (this.fingers.has(touch.pointerId)) {
        put(touch);
        if (this.start && this.fingers.size === 2) {
          this.pulled = apart() / this.start;
          this.sheet.style.transform = `scale(${this.pulled})`;
        }
      }
    });
    const end = (touch) => {
      if (this.fingers.delete(touch.pointerId) && this.pulled) {
        const pulled = this.pulled;
        this.pulled = null;
        this.magnify(this.zoom * pulled);
      }
    };
    ['pointerup', 'pointercancel'].forEach((kind) => this.stage.addEventListener(kind, end));
  }

  // The first reason counts: others follow from it
  fail(why) {
    if (this.failed) {
      return;
    }
    this.failed = true;
    const said = this.part('wait');
    said.hidden = false;
    said.textContent = this.place.dataset[why];
    this.part('tools').hidden = true;
    this.sheet.replaceChildren();
  }
}

const place = document.getElementById('reader');
new Reader(place).begin();
