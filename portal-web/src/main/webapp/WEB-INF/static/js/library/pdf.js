// PDFs, read with pdf.js by ranges of bytes: what nobody looks at is not fetched, and nothing in a file is run.

import { getDocument, GlobalWorkerOptions, PDFDataRangeTransport } from '../../pdfjs/legacy/build/pdf.min.mjs';

const HOME = new URL('../../pdfjs/', import.meta.url);
const CHUNK = 65536;
const MOST_PIXELS = 50_000_000;

GlobalWorkerOptions.workerSrc = new URL('legacy/build/pdf.worker.min.mjs', HOME).href;

// pdf.js itself would begin with the whole file and break off
class Ranges extends PDFDataRangeTransport {
  constructor(address, size, fail) {
    super(size, null);
    Object.assign(this, { address, fail, stop: new AbortController() });
  }

  async requestDataRange(begin, end) {
    try {
      const answer = await fetch(this.address, { headers: { Range: `bytes=${begin}-${end - 1}` }, signal: this.stop.signal });
      if (answer.status !== 206) {
        throw new Error(`${answer.status}`);
      }
      this.onDataRange(begin, new Uint8Array(await answer.arrayBuffer()));
    } catch (trouble) {
      if (!this.stop.signal.aborted) {
        this.fail(trouble);
      }
    }
  }

  abort() {
    this.stop.abort();
  }
}

// Resolves with the document of pdf.js. Calls lost when bytes don't come any more: then or later
export function open(address, size, lost) {
  let task = null;
  return new Promise((resolve, reject) => {
    const range = new Ranges(address, size, (trouble) => { reject(trouble); lost?.(trouble); task?.destroy(); });
    task = getDocument({
      range, rangeChunkSize: CHUNK, disableAutoFetch: true, disableStream: true, isEvalSupported: false, enableXfa: false,
      maxImageSize: MOST_PIXELS, cMapUrl: new URL('cmaps/', HOME).href, standardFontDataUrl: new URL('standard_fonts/', HOME).href,
      wasmUrl: new URL('wasm/', HOME).href,
    });
    task.promise.then(resolve, reject);
  });
}

// Draws a page so wide, in pixels of the page's style. Sharp on a dense screen, within what phones can hold
export async function draw(page, canvas, width) {
  const whole = page.getViewport({ scale: 1 });
  const viewport = page.getViewport({ scale: width / whole.width });
  const dense = Math.min(window.devicePixelRatio || 1, Math.sqrt(16_000_000 / (viewport.width * viewport.height)));
  canvas.width = Math.floor(viewport.width * dense);
  canvas.height = Math.floor(viewport.height * dense);
  canvas.style.inlineSize = `${viewport.width}px`;
  canvas.style.blockSize = `${viewport.height}px`;
  await page.render({ canvas, viewport, transform: [dense, 0, 0, dense, 0, 0] }).promise;
  return viewport;
}
