// Two pages, one over the other: what both have is black, what only the first has red, what only the second has blue.

/** Pixels of a page at most: three pictures of it are held at once, also by a phone. */
const MOST_PIXELS = 4_000_000;
const PALE = 64;
const BLACK = [0, 0, 0];
const RED = [190, 0, 20];
const BLUE = [0, 60, 220];

/** What is printed of a page, from 0 for white paper to 255, row by row. */
async function ink(page, scale, width, height) {
  const dark = new Uint8ClampedArray(width * height);
  if (!page) {
    return dark;
  }
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  await page.render({ canvas, viewport: page.getViewport({ scale }) }).promise;
  const { data } = canvas.getContext('2d').getImageData(0, 0, width, height);
  for (let at = 0; at < dark.length; at += 1) {
    const red = at * 4;
    dark[at] = (255 - (data[red] * 77 + data[red + 1] * 150 + data[red + 2] * 29) / 256) * (data[red + 3] / 255);
  }
  canvas.width = 0;
  return dark;
}

/** A picture each pixel of which is a colour, red, green and blue, seen as strongly as told. */
function layer(width, height, colour, strength) {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  canvas.setAttribute('aria-hidden', 'true');
  const context = canvas.getContext('2d');
  const picture = context.createImageData(width, height);
  const { data } = picture;
  for (let at = 0; at < strength.length; at += 1) {
    const red = at * 4;
    [data[red], data[red + 1], data[red + 2]] = colour;
    data[red + 3] = strength[at];
  }
  context.putImageData(picture, 0, 0);
  return canvas;
}

/**
 * Draws two pages so wide, in pixels of a picture; either may be missing. Resolves with the three layers, whether they clearly
 * differ, and the height of the page in its widths.
 */
export async function overlaid(before, after, width) {
  const sizes = [before, after].filter(Boolean).map((page) => page.getViewport({ scale: 1 }));
  const points = { width: Math.max(...sizes.map((size) => size.width)), height: Math.max(...sizes.map((size) => size.height)) };
  const wide = Math.min(width, Math.sqrt(MOST_PIXELS * points.width / points.height));
  const scale = wide / points.width;
  const [w, h] = [Math.ceil(wide), Math.ceil(points.height * scale)];
  const [first, second] = [await ink(before, scale, w, h), await ink(after, scale, w, h)];
  // what would be less than nothing is nothing
  const removed = first.map((dark, at) => dark - second[at]);
  const added = second.map((dark, at) => dark - first[at]);
  const differs = removed.some((alpha, at) => alpha > PALE || added[at] > PALE);
  return {
    both: layer(w, h, BLACK, first.map((dark, at) => Math.min(dark, second[at]))), removed: layer(w, h, RED, removed), added: layer(w, h, BLUE, added),
    differs, ratio: points.height / points.width,
  };
}
