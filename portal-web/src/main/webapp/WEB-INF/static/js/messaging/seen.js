// What was before somebody's eyes: told by its id once enough of it was on a screen that is looked at. Whoever fetches a page without showing it to
// anybody, ahead of time or to look for viruses, has read nothing.

const PAUSE_MILLIS = 400;
const MOST = 100;
/** Of something taller than the screen never a third is seen at once. */
const THRESHOLDS = [0, 0.05, 0.1, 0.2, 0.3];

const isSeen = (entry) => entry.isIntersecting && (entry.intersectionRatio >= 0.3 || entry.intersectionRect.height >= entry.rootBounds.height / 3);

/** @param ids of something shown: Element -> string @param address that is told of it */
export function watch(items, idOf, address) {
  const shown = new Map();
  let timer = 0;
  const later = () => { clearTimeout(timer); timer = setTimeout(tell, PAUSE_MILLIS); };
  const observer = new IntersectionObserver((entries) => {
    entries.forEach((entry) => { if (isSeen(entry)) { shown.set(entry.target, idOf(entry.target)); } else { shown.delete(entry.target); } });
    later();
  }, { threshold: THRESHOLDS });

  async function tell() {
    const now = document.visibilityState === 'visible' ? [...shown].slice(0, MOST) : [];
    if (!now.length) {
      return;
    }
    now.forEach(([item]) => { shown.delete(item); observer.unobserve(item); });
    const answer = await fetch(address, { method: 'PUT', redirect: 'error', headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ seen: now.map(([, id]) => id) }) }).catch(() => null);
    if (!answer || answer.status === 429 || answer.status >= 500) {
      // seen again with the next look at the page
      now.forEach(([item]) => observer.observe(item));
    }
  }

  document.addEventListener('visibilitychange', later);
  items.forEach((item) => observer.observe(item));
}

const page = document.getElementById('seen');
if (page) {
  watch(document.querySelectorAll('[data-said]'), (item) => item.dataset.said, page.dataset.address);
}
