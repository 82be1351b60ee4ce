// Writes what somebody has said into an element: text, and the web addresses in it as links. Never as markup. The same rule as Prose.java.

const ADDRESS = /https?:\/\/[^\s<>"]{1,2000}[^\s<>".,;:!?'()[\]{}]/g;

export function write(element, words) {
  element.replaceChildren();
  let written = 0;
  for (const found of words.matchAll(ADDRESS)) {
    element.append(words.slice(written, found.index));
    const link = document.createElement('a');
    link.href = found[0];
    link.rel = 'noopener noreferrer nofollow';
    link.textContent = found[0];
    element.append(link);
    written = found.index + found[0].length;
  }
  element.append(words.slice(written));
}
