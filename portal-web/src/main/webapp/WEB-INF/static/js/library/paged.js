// Pages one at a time: which, how large, by buttons and keys. What is drawn of one is up to who extends this.

const STEP = 1.25;
const LEAST = 0.5;
const MOST = 6;

export class Paged {
  constructor(place) {
    Object.assign(this, { place, text: place.dataset, number: 1, pages: 0, zoom: 1, turn: 0 });
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
    let rest = null;
    new ResizeObserver(() => { clearTimeout(rest); rest = setTimeout(() => this.fit(), 150); }).observe(this.stage);
  }

  // The file is open, or couldn't be opened
  async begin(opened) {
    try {
      this.pages = await opened;
    } catch (trouble) {
      this.fail({ PasswordException: 'locked', InvalidPDFException: 'broken' }[trouble.name] ?? 'lost');
      return;
    }
    this.part('count').textContent = this.text.of.replace('{0}', this.pages);
    await this.go(Number(window.location.hash.replace('#page=', '')) || 1);
    this.part('tools').hidden = false;
    this.part('wait').hidden = !this.failed;
    this.fit();
  }

  get at() {
    return this.text.at.replace('{0}', this.number).replace('{1}', this.pages);
  }

  // The page that was asked for, or the nearest there is
  async go(number) {
    this.number = Math.min(Math.max(1, Math.trunc(number) || 1), this.pages);
    this.field.value = this.number;
    this.part('before').disabled = this.number === 1;
    this.part('after').disabled = this.number === this.pages;
    window.history.replaceState(null, '', `#page=${this.number}`);
    await this.show();
    this.stage.scrollTo(0, 0);
  }

  // Draws a page so wide; of two turns in a row the later one is shown
  async show() {
    const turn = ++this.turn;
    this.width = this.stage.clientWidth;
    try {
      await this.draw(this.number, this.width * this.zoom, () => turn === this.turn);
    } catch {
      this.fail('broken');
    }
  }

  fit() {
    if (this.pages && !this.failed && this.stage.clientWidth !== this.width) {
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
      Home: () => this.go(1), End: () => this.go(this.pages), '+': () => this.magnify(this.zoom * STEP), '-': () => this.magnify(this.zoom / STEP),
      0: () => this.magnify(1),
    }[key.key];
    if (act && this.pages && !key.ctrlKey && !key.metaKey && !key.altKey) {
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

  // The first reason counts: others follow from it
  fail(why) {
    if (this.failed) {
      return;
    }
    this.failed = true;
    const said = this.part('wait');
    said.hidden = false;
    said.textContent = this.text[why];
    this.part('tools').hidden = true;
    this.sheet.replaceChildren();
  }
}
