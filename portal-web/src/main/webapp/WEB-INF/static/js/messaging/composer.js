// Where one writes: sending without a reload, answering to a message; and what was written and is not in the portal yet, drafts and messages
// without an acknowledgement. It is kept in this browser, for this person and this project, until it is there; sent as often as it takes under the
// same sign, which makes it one message.

import { drawn, log, me, project, text } from './drawing.js';
import { sent, typed } from './others.js';

const KEY = `plumbline-room:${me}:${project}`;
const OLDEST_MILLIS = 7 * 24 * 3600 * 1000;
/** What a browser that keeps nothing has at least until the page is left. */
let unkept = null;

function read() {
  if (unkept) {
    return unkept;
  }
  try {
    const kept = JSON.parse(localStorage.getItem(KEY)) ?? {};
    return { drafts: kept.drafts ?? {}, waiting: kept.waiting ?? [] };
  } catch {
    return { drafts: {}, waiting: [] };
  }
}

function write(kept) {
  try {
    if (kept.waiting.length || Object.values(kept.drafts).some((draft) => draft)) {
      localStorage.setItem(KEY, JSON.stringify(kept));
    } else {
      localStorage.removeItem(KEY);
    }
    unkept = null;
  } catch {
    unkept = kept;
  }
}

const change = (what) => { const kept = read(); what(kept); write(kept); };

export const waiting = () => read().waiting;

/** Whether a message was written so long ago that its author has to say whether it is still to be sent. */
export const isOld = (message) => Date.now() - message.at > OLDEST_MILLIS;

/** @param message { id, audience, content, quoted } */
export const keep = (message) => change((kept) => { kept.waiting = [...kept.waiting.filter((other) => other.id !== message.id), message]; });

export const drop = (id) => change((kept) => { kept.waiting = kept.waiting.filter((message) => message.id !== id); });

export const draft = (audience) => read().drafts[audience] ?? '';

export const keepDraft = (audience, words) => change((kept) => { kept.drafts[audience] = words; });

/** A sign nobody else has. */
export function sign() {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Whether files were on their way when the page was loaded anew: attachments.js keeps which. */
function hasFilesLeft(form) {
  try {
    return sessionStorage.getItem(`plumbline-files:${me}:${project}`)?.includes(`"${form.id}":["`) === true;
  } catch {
    return false;
  }
}

const fine = matchMedia('(pointer: fine)');
/** An @ and what may become a name, right before the cursor. */
const AT = /(^|[\s(])@[^\s@]{0,30}$/;
const NO_FILES = { isBusy: false, isFaulty: false, take: () => [], text: () => '' };

/** @param post is given a message to send @param typing is given the audience somebody writes for */
export function beginComposing(post, typing) {
  for (const [id, audience] of [['say', 'EVERYBODY'], ['note', 'STAFF']]) {
    const form = document.getElementById(id);
    if (form) {
      compose(form, audience, post, typing);
    }
  }
  log.addEventListener('click', (click) => answer(click));
  const fields = [...document.querySelectorAll('#say textarea, #note textarea')];
  if (fields.length > 1) {
    mindSwitching(fields);
  }
}

/** Whoever turns from a text for some readers to a field for others is asked whether they mean to. */
function mindSwitching(fields) {
  let current = fields.find((field) => field.value.trim()) ?? null;
  let asking = false;
  const turn = async (field) => {
    const left = current;
    if (asking || left === field) {
      // while it is asked the focus goes to and fro by itself
      return;
    }
    if (!left?.value.trim()) {
      current = field;
      return;
    }
    asking = true;
    const { confirmSwitch } = await import('./switching.js').catch(() => ({}));
    if (!confirmSwitch || await confirmSwitch(left, field)) {
      current = field;
    }
    asking = false;
  };
  fields.forEach((field) => field.addEventListener('focus', () => turn(field)));
}

function compose(form, audience, post, typing) {
  const field = form.querySelector('textarea');
  const state = form.querySelector('.composer-state');
  let wished = false;
  let attachments = NO_FILES;
  const told = () => {
    state.textContent = '';
    if (wished && !attachments.isFaulty) {
      form.requestSubmit();
    }
    wished = false;
  };
  // what takes files comes as one turns to the composer; it looks from the first as it will then
  form.querySelector('.attach')?.setAttribute('data-live', 'true');
  const turn = () => {
    import('./attachments.js').then(({ Attachments }) => { attachments = attachments === NO_FILES ? new Attachments(form, told) : attachments; }, () => {});
  };
  ['focusin', 'pointerenter', 'dragenter'].forEach((sign) => form.closest('.composer').addEventListener(sign, turn, { once: true }));
  if (hasFilesLeft(form)) {
    turn();
  }
  if (!field.value && draft(audience)) {
    field.value = draft(audience);
    form.closest('details')?.setAttribute('open', 'open');
  }
  field.addEventListener('input', () => {
    keepDraft(audience, field.value);
    if (field.value.trim()) {
      typed(() => typing(audience));
    }
    // few speak to somebody by name: what offers names comes with the first @
    if (AT.test(field.value.slice(0, field.selectionStart)) || field.getAttribute('aria-controls')) {
      import('./mentions.js').then(({ offer }) => offer(field, audience), () => {});
    }
  });
  const emoji = form.querySelector('.composer-emoji');
  emoji.hidden = false;
  emoji.addEventListener('click', () => { import('./emoji.js').then(({ toggle }) => toggle(emoji, field), () => {}); });
  field.addEventListener('keydown', (key) => {
    if (key.key === 'Enter' && !key.shiftKey && !key.isComposing && (fine.matches || key.ctrlKey || key.metaKey)) {
      key.preventDefault();
      form.requestSubmit();
    }
  });
  form.addEventListener('submit', (submit) => {
    submit.preventDefault();
    if (attachments.isFaulty || attachments.isBusy) {
      wished = !attachments.isFaulty;
      state.textContent = attachments.text(wished ? 'busy' : 'faulty');
      return;
    }
    const content = field.value.trim();
    const files = attachments.take();
    if (content || files.length) {
      post({ id: sign(), audience, content, files, at: Date.now(), ...quoted(form, audience), ...asked(form), mentions: spokenTo(field, content) });
      field.value = '';
      keepDraft(audience, '');
      quote(form, null);
      sent();
    }
    field.focus();
  });
}

/** Whether the client is to acknowledge it; the next one is not, unless that is said again. */
function asked(form) {
  const box = form.querySelector('input[type=checkbox]');
  const asking = box?.checked === true;
  if (box) {
    box.checked = false;
  }
  return { asking };
}

/** People chosen by name while this was written, as far as their names still stand in it. */
function spokenTo(field, content) {
  const chosen = Object.values(JSON.parse(field.dataset.chosen ?? '{}'));
  delete field.dataset.chosen;
  return chosen.filter((person) => content.includes(`@${person.name}`));
}

const quoteField = (form) => form.querySelector('[name=quoted], [name=quotedNote]');

/** What the message answers to, as the page shows it. */
function quoted(form, audience) {
  const number = Number(quoteField(form).value);
  const said = number && drawn(audience, number);
  return said ? { quoted: number, quote: { number, ...excerpt(said) } } : { quoted: number };
}

const excerpt = (said) => ({ name: said.querySelector('.say-by strong').textContent,
  content: (said.querySelector('.prose')?.textContent || filesOf(said)).slice(0, 200) });

/** As RoomViews says a message of files alone. */
const filesOf = (said) => { const count = said.querySelectorAll('.say-files > li').length; return count ? `\u{1F4CE} ${count}` : ''; };

function answer(click) {
  const link = click.target.closest('.say-acts a[href*="quoted"]');
  const said = link?.closest('.say');
  if (!said || click.ctrlKey || click.metaKey || click.shiftKey) {
    return;
  }
  click.preventDefault();
  const form = document.getElementById(said.dataset.audience === 'STAFF' ? 'note' : 'say');
  form.closest('details')?.setAttribute('open', 'open');
  quote(form, said);
  form.querySelector('textarea').focus();
}

/** Shows what is answered to; a button takes it back. */
function quote(form, said) {
  form.querySelector('.composer-quote')?.remove();
  quoteField(form).value = said ? said.dataset.number : '';
  if (said) {
    const place = document.createElement('p');
    const name = document.createElement('strong');
    const back = document.createElement('button');
    place.className = 'composer-quote small';
    name.textContent = excerpt(said).name;
    back.type = 'button';
    back.className = 'btn btn-quiet';
    back.textContent = text('noQuote');
    back.addEventListener('click', () => { quote(form, null); form.querySelector('textarea').focus(); });
    place.append(name, ` ${excerpt(said).content} `, back);
    form.prepend(place);
  }
}
