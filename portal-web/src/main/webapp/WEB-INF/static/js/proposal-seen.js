// Tells the contractor which sections were read: those at least half in sight, or that fill half the window, while the page is in front.
// A report names this visit and the seconds of each section so far, so one that is lost or comes twice does no harm.
// <div data-seen-at="/api/viewings/7" data-revision="2"> around <section data-seen="<key>">.
const sheet = document.querySelector('[data-seen-at]');
if (sheet && 'IntersectionObserver' in window) {
  const visit = [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const seconds = {};
  const inSight = new Set();
  let told = '';

  const observer = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting, intersectionRatio, intersectionRect, rootBounds } of entries) {
      const fills = rootBounds && intersectionRect.height > rootBounds.height / 2;
      if (isIntersecting && (intersectionRatio >= 0.5 || fills)) {
        inSight.add(target.dataset.seen);
      } else {
        inSight.delete(target.dataset.seen);
      }
    }
  }, { threshold: [0, 0.1, 0.25, 0.5, 0.75, 1] });
  document.querySelectorAll('section[data-seen]').forEach((section) => observer.observe(section));

  function tell() {
    const sections = JSON.stringify(seconds);
    if (sections === told || sections === '{}') {
      return;
    }
    told = sections;
    const body = `{"revision":${Number(sheet.dataset.revision)},"visit":"${visit}","sections":${sections}}`;
    navigator.sendBeacon(sheet.dataset.seenAt, body);
  }

  let read = 0;
  setInterval(() => {
    if (document.visibilityState !== 'visible' || inSight.size === 0) {
      return;
    }
    inSight.forEach((key) => { seconds[key] = (seconds[key] || 0) + 1; });
    read += 1;
    // soon after the first section is in sight, so that a short look counts too, then seldom
    if (read === 3 || read % 30 === 0) {
      tell();
    }
  }, 1000);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') {
      tell();
    }
  });
}
