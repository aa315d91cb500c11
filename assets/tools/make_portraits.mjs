// Renders the cast: every person in four moods, transparent, 256 x 256, and 80 x 80 in small/
// (the game scales without mipmaps: use the small ones up to 80 pixels).
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';
import { MOODS, PEOPLE, person } from './people.mjs';
import { encodePng, straight } from './png.mjs';

const out = join(dirname(fileURLToPath(import.meta.url)), '..', 'portraits');
const SIZES = [[256, ''], [80, 'small']];
const CROP = [72, 28, 630];

for (const [, folder] of SIZES) {
  mkdirSync(join(out, folder), { recursive: true });
  for (const f of readdirSync(join(out, folder))) if (f.endsWith('.png')) rmSync(join(out, folder, f));
}
let bytes = 0, largest = 0;
for (const [key, { crop }] of Object.entries(PEOPLE)) {
  for (const mood of MOODS) {
    const [x, y, size] = crop ?? CROP;
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${x} ${y} ${size} ${size}" fill="none">${person(key, mood)}</svg>`;
    for (const [pixels, folder] of SIZES) {
      const image = new Resvg(svg, { fitTo: { mode: 'width', value: pixels } }).render();
      const png = encodePng(pixels, pixels, straight(image.pixels));
      bytes += png.length;
      largest = Math.max(largest, png.length);
      writeFileSync(join(out, folder, `${key}-${mood}.png`), png);
    }
  }
}
console.log(`${Object.keys(PEOPLE).length} people, ${bytes >> 10} kB, largest ${largest >> 10} kB`);
