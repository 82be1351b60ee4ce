// The place to draw a signature, shown where somebody wants to draw; the drawing goes out with the form as text. Typing needs nothing of this.

const form = document.getElementById('drawing').closest('form');
const way = form.querySelector('select');
const drawing = document.getElementById('drawing');
const upload = document.getElementById('upload');
const kept = form.elements.namedItem('drawn');
const canvas = drawing.querySelector('canvas');
const pen = canvas.getContext('2d');
let drawn = kept.value !== '';
let touched = false;

function choose() {
  drawing.hidden = way.value !== 'DRAWN';
  // what is refused is told there
  upload.hidden = way.value !== 'UPLOADED' && !upload.querySelector('.field-error');
}

function point(touch) {
  const box = canvas.getBoundingClientRect();
  return [(touch.clientX - box.left) * canvas.width / box.width, (touch.clientY - box.top) * canvas.height / box.height];
}

canvas.addEventListener('pointerdown', (touch) => {
  canvas.setPointerCapture(touch.pointerId);
  Object.assign(pen, { lineWidth: 6, lineCap: 'round', lineJoin: 'round', strokeStyle: '#121f5c' });
  pen.beginPath();
  pen.moveTo(...point(touch));
});
canvas.addEventListener('pointermove', (touch) => {
  if (canvas.hasPointerCapture(touch.pointerId)) {
    drawn = touched = true;
    pen.lineTo(...point(touch));
    pen.stroke();
  }
});
drawing.querySelector('[data-part=clear]').addEventListener('click', () => {
  pen.clearRect(0, 0, canvas.width, canvas.height);
  drawn = false;
});
form.addEventListener('submit', () => {
  if (way.value !== 'DRAWN' || !drawn) {
    kept.value = '';
  } else if (touched) {
    kept.value = canvas.toDataURL('image/png');
  }
});
way.addEventListener('change', choose);
if (drawn) {
  // the form came back: what was drawn is there as it was
  const bytes = Uint8Array.from(atob(kept.value.split(',')[1]), (sign) => sign.charCodeAt(0));
  createImageBitmap(new Blob([bytes], { type: 'image/png' })).then((before) => pen.drawImage(before, 0, 0));
}
choose();
