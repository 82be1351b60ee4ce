// What was before somebody's eyes: told by its id once enough of it was on a screen that is looked at. Whoever fetches a page without showing it to
// anybody, ahead of time or to look for viruses, has read nothing.

const PAUSE_MILLIS = 400;
const MOST = 100;

/** Of something taller than the screen never a third is seen at once. */
export const isSeen = (entry) => entry.isIntersecting && (entry.intersectionRatio >= 0.3 || entry.intersectionRect.height >= entry.rootBounds.height / 3);

/** Who watches with {@link isSeen} is told at these parts. */
export const SIGHT = { threshold: [0, 0.05, 0.1, 0.2, 0.3] };

/** Tells that somebody looks at the page again, and that they leave it or look away: then there is no time for a pause. */
export function whileLooking(again, away) {
  let looking = document.visibilityState === 'visible';
  const leave = () => {
    if (looking) {
      looking = false;
      away();
    }
  };
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') {
      looking = true;
      again();
    } else {
      leave();
    }
  });
  addEventListener('pagehide', leave);
  addEventListener('pageshow', () => { looking = document.visibilityState === 'visible'; });
}

/** @param ids of something shown: Element -> string @param address that is told of it */
export function watch(items, idOf, address) {
  const shown = new Map();
  let timer = 0;
  const later = () => { clearTimeout(timer); timer = setTimeout(() => { if (document.visibilityState === 'visible') { tell(); } }, PAUSE_MILLIS); };
  const observer = new IntersectionObserver((entries) => {
    entries.forEach((entry) => { if (isSeen(entry)) { shown.set(entry.target, idOf(entry.target)); } else { shown.delete(entry.target); } });
    later();
  }, SIGHT);

  async function tell() {
    clearTimeout(timer);
    const now = [...shown].slice(0, MOST);
    if (!now.length) {
      return;
    }
    now.forEach(([item]) => { shown.delete(item); observer.unobserve(item); });
    // kept alive: it outlives the page that is left
    const answer = await fetch(address, { method: 'PUT', redirect: 'error', keepalive: true, headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ seen: now.map(([, id]) => id) }) }).catch(() => null);
    if (!answer || answer.status === 429 || answer.status >= 500) {
      // seen again with the next look at the page
      now.forEach(([item]) => observer.observe(item));
    }
  }

  whileLooking(later, tell);
  items.forEach((item) => observer.observe(item));
}
