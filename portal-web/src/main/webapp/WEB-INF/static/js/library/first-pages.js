// The first pages of PDFs on their cards, one after the other as they come into view. Not for who counts bytes, nor on
// a slow line: what draws is heavier than the page.

const waiting = [];
let busy = false;

async function next() {
  if (busy || !waiting.length) {
    return;
  }
  busy = true;
  const place = waiting.shift();
  try {
    const { open, draw } = await import('./pdf.js');
    const pdf = await open(place.dataset.pdf, Number(place.dataset.size));
    const canvas = document.createElement('canvas');
    const page = await pdf.getPage(1);
    await draw(page, canvas, place.clientWidth);
    canvas.removeAttribute('style');
    canvas.setAttribute('aria-hidden', 'true');
    place.replaceChildren(canvas);
    place.classList.add('shelf-first');
    await pdf.loadingTask.destroy();
  } catch {
    // its sign stays: opened, it says what is wrong
  }
  busy = false;
  next();
}

const { saveData, effectiveType = '4g' } = navigator.connection ?? {};
if (!saveData && effectiveType === '4g') {
  const watch = new IntersectionObserver((entries) => entries.filter((entry) => entry.isIntersecting).forEach((entry) => {
    watch.unobserve(entry.target);
    waiting.push(entry.target);
    next();
  }));
  document.querySelectorAll('[data-pdf]').forEach((place) => watch.observe(place));
}
