// Reads a PDF page by page: buttons, keys, two fingers. Its words lie over the picture, for whoever marks them or has them read aloud.

import { TextLayer } from '../../pdfjs/legacy/build/pdf.min.mjs';
import { Paged } from './paged.js';
import { open, draw } from './pdf.js';

class Reader extends Paged {
  constructor(place) {
    super(place);
    this.fingers = new Map();
    this.watchFingers();
  }

  async open() {
    this.pdf = await open(this.text.file, Number(this.text.size), () => this.fail('lost'));
    return this.pdf.numPages;
  }

  async go(number) {
    await super.go(number);
    this.part('said').textContent = this.at;
  }

  async draw(number, width, isCurrent) {
    const page = await this.pdf.getPage(number);
    const canvas = document.createElement('canvas');
    const words = document.createElement('div');
    words.className = 'reader-words';
    const viewport = await draw(page, canvas, width);
    if (!isCurrent()) {
      return;
    }
    canvas.setAttribute('aria-hidden', 'true');
    this.sheet.style.setProperty('--total-scale-factor', viewport.scale);
    this.sheet.style.inlineSize = `${viewport.width}px`;
    this.sheet.style.transform = '';
    this.sheet.replaceChildren(canvas, words);
    await new TextLayer({ textContentSource: await page.getTextContent(), container: words, viewport }).render();
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
}

const reader = new Reader(document.getElementById('reader'));
reader.begin(reader.open());
