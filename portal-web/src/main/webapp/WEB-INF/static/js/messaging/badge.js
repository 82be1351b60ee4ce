// In how many projects something is unread, while a page is open: beside the word of the navigation, before the title of the tab, and on the icon
// of the installed portal, where the browser has such a thing.

const PAUSE_MILLIS = 300;
/** Projects of a page whose figures are asked for. */
const MOST = 100;
let timer = 0;

const places = () => document.querySelectorAll('[data-count-of=messages]');

/** Whatever the page says now. */
export function showBadge() {
  const count = Number(places()[0]?.dataset.unread || 0);
  document.title = `${count ? `(${count}) ` : ''}${document.title.replace(/^\(\d+\) /, '')}`;
  // a browser that was not asked to install the portal refuses, and that is no harm
  (count ? navigator.setAppBadge?.(count) : navigator.clearAppBadge?.())?.catch(() => {});
}

/** Something was said or read: asked for anew, once for all that happens at the same moment. @param address of the figure */
export function refreshBadge(address) {
  clearTimeout(timer);
  timer = setTimeout(async () => {
    const shown = [...document.querySelectorAll('[data-unread-in]')].slice(0, MOST);
    const asked = new URLSearchParams(shown.map((place) => ['project', place.dataset.unreadIn]));
    const answer = await fetch(`${address}?${asked}`, { redirect: 'error' }).catch(() => null);
    const { projects, of } = answer?.ok ? await answer.json() : {};
    if (projects === undefined) {
      return;
    }
    shown.forEach((place) => {
      const count = of[place.dataset.unreadIn] ?? 0;
      place.hidden = !count;
      place.querySelector('.count-figure').textContent = count;
    });
    places().forEach((place) => {
      place.dataset.unread = projects;
      place.hidden = !projects;
      place.querySelector('.count-figure').textContent = projects;
    });
    showBadge();
  }, PAUSE_MILLIS);
}
