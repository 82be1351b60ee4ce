// Says a moment that is told by the clock at the site by the reader's own too, where that shows another time.
// <span data-moment="2027-03-15T05:00:00Z" data-zone="America/Chicago" data-formats="en" data-words="For you that is {0}." hidden>
for (const place of document.querySelectorAll('[data-moment]')) {
  const { moment, zone, formats, words } = place.dataset;
  const told = (timeZone) => new Intl.DateTimeFormat(formats, { dateStyle: 'full', timeStyle: 'short', timeZone }).format(new Date(moment));
  if (told(zone) !== told(undefined)) {
    place.textContent = words.replace('{0}', told(undefined));
    place.hidden = false;
  }
}
