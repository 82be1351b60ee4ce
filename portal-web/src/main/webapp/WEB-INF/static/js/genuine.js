// Sends a file to check as soon as it is chosen or dropped, tells how much of it has left, and puts the answer where the page without a
// script would have it. Whatever goes wrong is said; the form itself still works.
const form = document.getElementById('genuine');
const input = document.getElementById('file');
const bar = document.getElementById('progress');
const state = document.getElementById('sending');
const button = document.getElementById('check');

function busy(sending) {
  bar.hidden = !sending;
  state.hidden = !sending;
  button.disabled = sending;
  state.textContent = sending ? form.dataset.sending : '';
}

function fail() {
  busy(false);
  state.hidden = false;
  state.textContent = form.dataset.lost;
}

function show(request) {
  const answer = new DOMParser().parseFromString(request.responseText, 'text/html');
  const found = answer.getElementById('finding') ?? answer.querySelector('main');
  const place = document.getElementById('finding');
  busy(false);
  if (!found) {
    fail();
    return;
  }
  place.replaceChildren(...document.importNode(found, true).childNodes);
  place.focus();
}

function send(file) {
  const body = new FormData();
  body.append('file', file);
  const request = new XMLHttpRequest();
  request.open('POST', form.action);
  request.upload.onprogress = ({ loaded, total }) => { bar.value = total ? loaded / total : 0; };
  request.onload = () => show(request);
  request.onerror = fail;
  busy(true);
  request.send(body);
}

if (form && input) {
  input.addEventListener('change', () => input.files.length && send(input.files[0]));
  form.addEventListener('submit', (event) => {
    if (input.files.length) {
      event.preventDefault();
      send(input.files[0]);
    }
  });
  document.addEventListener('dragover', (event) => event.preventDefault());
  document.addEventListener('drop', (event) => {
    event.preventDefault();
    if (event.dataTransfer.files.length && !button.disabled) {
      send(event.dataTransfer.files[0]);
    }
  });
}
