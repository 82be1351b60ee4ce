// Staff have two composers, for everybody and for themselves. Whoever turns from one with text in it to the other is asked whether they mean to: what
// they wrote stays where it is, and each composer sends to its own readers whatever the answer is.

/** @param from, to fields; @return whether the reader writes in the second from now on */
export function confirmSwitch(from, to) {
  const dialog = document.getElementById(`switch-${to.form.id}`);
  dialog.returnValue = 'stay';
  dialog.onclick = (click) => { if (click.target.value) { dialog.close(click.target.value); } };
  dialog.showModal();
  return new Promise((done) => {
    dialog.addEventListener('close', () => {
      const goes = dialog.returnValue === 'go';
      // the dialog gives the focus back to where it was, which is not always where it belongs
      (goes ? to : from).focus();
      done(goes);
    }, { once: true });
  });
}
