// Where one writes: drafts that survive, sending without a reload, answering to a message.

import { Attachments } from './attachments.js';
import { log, text } from './page.js';
import { draft, keepDraft, sign } from './outbox.js';
import { drawn } from './drawing.js';
import { sent, typed } from './others.js';

const fine = matchMedia('(pointer: fine)');

/** @param post is given a message to send @param typing is given the audience somebody writes for */
export function beginComposing(post, typing) {
  for (const [id, audience] of [['say', 'EVERYBODY'], ['note', 'STAFF']]) {
    const form = document.getElementById(id);
    if (form) {
      compose(form, audience, post, typing);
    }
  }
  log.addEventListener('click', (click) => answer(click));
}

function compose(form, audience, post, typing) {
  const field = form.querySelector('textarea');
  const state = form.querySelector('.composer-state');
  let wished = false;
  const attachments = new Attachments(form, () => {
    state.textContent = '';
    if (wished && !attachments.isFaulty) {
      form.requestSubmit();
    }
    wished = false;
  });
  if (!field.value && draft(audience)) {
    field.value = draft(audience);
    form.closest('details')?.setAttribute('open', 'open');
  }
  field.addEventListener('input', () => {
    keepDraft(audience, field.value);
    if (field.value.trim()) {
      typed(() => typing(audience));
    }
  });
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
      post({ id: sign(), audience, content, files, at: Date.now(), ...quoted(form, audience) });
      field.value = '';
      keepDraft(audience, '');
      quote(form, null);
      sent();
    }
    field.focus();
  });
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
