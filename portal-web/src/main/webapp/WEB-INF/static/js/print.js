// Buttons that print are of no use without a script, so they are hidden until there is one.
for (const button of document.querySelectorAll('button[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
}
