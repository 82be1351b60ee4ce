// Makes a photo as small as it will be kept: cameras send ten times what a page shows, over the network of a building site.

const LONGEST_SIDE = 1600;

/** A JPEG of at most 1600 pixels; the file itself where the browser can't read it, for the server to judge. */
export async function smaller(file) {
  try {
    const image = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const scale = Math.min(1, LONGEST_SIDE / Math.max(image.width, image.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(image.width * scale);
    canvas.height = Math.round(image.height * scale);
    const brush = canvas.getContext('2d');
    // a JPEG has no transparency: what shines through would turn black
    brush.fillStyle = '#fff';
    brush.fillRect(0, 0, canvas.width, canvas.height);
    brush.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((done) => { canvas.toBlob((blob) => done(blob ?? file), 'image/jpeg', 0.85); });
  } catch {
    return file;
  }
}
