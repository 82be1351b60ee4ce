// Compares two versions of a PDF page by page, their words and their drawing. Both come by ranges: what nobody looks at is not fetched.

import { diffArrays } from '../../jsdiff/lib/index.mjs';
import { overlaid } from './overlay.js';
import { Paged } from './paged.js';
import { open } from './pdf.js';

/** Wide enough to tell that a drawing differs. */
const GLANCE = 500;
const MOST_WORDS = 5000;
const MOST_CHANGES = 1000;
/** Words on either side of a change. */
const AROUND = 6;

async function words(page) {
  if (!page) {
    return [];
  }
  const { items } = await page.getTextContent();
  return items.map((item) => item.str + (item.hasEOL ? '\n' : ' ')).join('').split(/\s+/).filter(Boolean);
}

function paragraph(text, ...more) {
  const made = document.createElement('p');
  made.append(text, ...more);
  return made;
}

class Comparison extends Paged {
  constructor(place) {
    super(place);
    this.part('next').addEventListener('click', () => this.nextChange());
    this.part('mix').addEventListener('input', () => this.mix());
  }

  async open() {
    const { old, oldSize, new: latest, newSize } = this.text;
    const lost = () => this.fail('lost');
    this.versions = await Promise.all([open(old, Number(oldSize), lost), open(latest, Number(newSize), lost)]);
    const counts = this.versions.map((version) => version.numPages);
    this.part('next').hidden = Math.max(...counts) === 1;
    return Math.max(...counts);
  }

  async go(number) {
    await super.go(number);
    this.part('next').disabled = this.number === this.pages;
  }

  /** A page of each version; null where it has none. */
  pair(number) {
    return Promise.all(this.versions.map((version) => (number <= version.numPages ? version.getPage(number) : null)));
  }

  async draw(number, width, isCurrent) {
    const pair = await this.pair(number);
    const drawn = await overlaid(...pair, width * Math.min(window.devicePixelRatio || 1, 2));
    const [before, after] = await Promise.all(pair.map(words));
    if (!isCurrent()) {
      return;
    }
    this.layers = drawn;
    this.sheet.style.inlineSize = `${width}px`;
    this.sheet.style.blockSize = `${width * drawn.ratio}px`;
    this.sheet.replaceChildren(drawn.both, drawn.removed, drawn.added);
    this.mix();
    this.part('said').textContent = `${this.at}. ${this.verdict(pair, drawn.differs, this.tell(before, after))}`;
  }

  verdict([before, after], drawn, wordsDiffer) {
    if (!before || !after) {
      return before ? this.text.onlyOld : this.text.onlyNew;
    }
    return drawn || wordsDiffer ? this.text.drawn : this.text.same;
  }

  // Half way both are whole; towards an end the other fades
  mix() {
    const later = Number(this.part('mix').value) / 100;
    this.layers.removed.style.opacity = Math.min(1, 2 - 2 * later);
    this.layers.added.style.opacity = Math.min(1, 2 * later);
  }

  /** Shows which words were removed and added, with some around them. Says whether there are any. */
  tell(before, after) {
    const place = this.part('words');
    const pieces = diffArrays(before.slice(0, MOST_WORDS), after.slice(0, MOST_WORDS), { maxEditLength: MOST_CHANGES });
    if (!pieces) {
      place.replaceChildren(paragraph(this.text.wordsFar));
      return true;
    }
    if (!pieces.some((piece) => piece.added || piece.removed)) {
      place.replaceChildren(paragraph(before.length ? this.text.wordsSame : this.text.wordsNone));
      return false;
    }
    place.replaceChildren(paragraph('', ...pieces.flatMap((piece, at) => [this.piece(piece, at === 0, at === pieces.length - 1), ' '])));
    return true;
  }

  piece({ value, added, removed }, first, last) {
    if (!added && !removed) {
      const around = [...(first ? [] : value.slice(0, AROUND)), '…', ...(last ? [] : value.slice(-AROUND))];
      return (value.length > 2 * AROUND ? around : value).join(' ');
    }
    const spoken = (text) => {
      const words = document.createElement('span');
      words.className = 'sr-only';
      words.textContent = text;
      return words;
    };
    const mark = document.createElement(added ? 'ins' : 'del');
    mark.append(spoken(`${added ? this.text.added : this.text.removed} `), value.join(' '), spoken(` ${this.text.end}`));
    return mark;
  }

  async nextChange() {
    const turn = this.turn;
    try {
      for (let number = this.number + 1; number <= this.pages && turn === this.turn; number += 1) {
        this.part('said').textContent = this.text.looking.replace('{0}', number).replace('{1}', this.pages);
        const pair = await this.pair(number);
        const [before, after] = await Promise.all(pair.map(words));
        if (before.join(' ') !== after.join(' ') || (await overlaid(...pair, GLANCE)).differs) {
          await this.go(number);
          return;
        }
      }
      if (turn === this.turn) {
        this.part('said').textContent = this.text.none;
      }
    } catch {
      this.fail('broken');
    }
  }
}

const comparison = new Comparison(document.getElementById('compare'));
comparison.begin(comparison.open());
