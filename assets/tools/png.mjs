// A small PNG writer: 8-bit RGBA, adaptive row filters, best compression.
import { deflateSync } from 'node:zlib';

const CRC = new Uint32Array(256).map((_, n) => {
  for (let k = 0; k < 8; k++) n = n & 1 ? 0xedb88320 ^ (n >>> 1) : n >>> 1;
  return n >>> 0;
});
const crc = (bytes) => {
  let c = 0xffffffff;
  for (const b of bytes) c = CRC[(c ^ b) & 255] ^ (c >>> 8);
  return (c ^ 0xffffffff) >>> 0;
};
const chunk = (type, data) => {
  const out = Buffer.alloc(12 + data.length);
  out.writeUInt32BE(data.length, 0);
  out.write(type, 4, 'latin1');
  data.copy(out, 8);
  out.writeUInt32BE(crc(out.subarray(4, 8 + data.length)), 8 + data.length);
  return out;
};
const paeth = (a, b, c) => {
  const p = a + b - c, pa = Math.abs(p - a), pb = Math.abs(p - b), pc = Math.abs(p - c);
  return pa <= pb && pa <= pc ? a : pb <= pc ? b : c;
};

/** Encodes straight-alpha RGBA bytes. `opaque` drops the alpha channel. */
export function encodePng(width, height, rgba, { opaque = false } = {}) {
  const n = opaque ? 3 : 4, stride = width * n;
  let pixels = rgba;
  if (opaque) {
    pixels = Buffer.alloc(width * height * 3);
    for (let i = 0; i < width * height; i++) rgba.copy(pixels, i * 3, i * 4, i * 4 + 3);
  }
  const candidates = [0, 'adaptive'].map((mode) => {
    const raw = Buffer.alloc((stride + 1) * height);
    for (let y = 0; y < height; y++) {
      const at = (x, yy) => (x < 0 || yy < 0 ? 0 : pixels[yy * stride + x]);
      let best = null;
      for (let f = 0; f < (mode === 0 ? 1 : 5); f++) {
        const row = Buffer.alloc(stride + 1);
        row[0] = f;
        let sum = 0;
        for (let x = 0; x < stride; x++) {
          const a = at(x - n, y), b = at(x, y - 1), c = x < n ? 0 : at(x - n, y - 1);
          const guess = [0, a, b, (a + b) >> 1, paeth(a, b, c)][f];
          const v = (pixels[y * stride + x] - guess) & 255;
          row[x + 1] = v;
          sum += v < 128 ? v : 256 - v;
        }
        if (!best || sum < best.sum) best = { sum, row };
      }
      best.row.copy(raw, y * (stride + 1));
    }
    return deflateSync(raw, { level: 9, memLevel: 9 });
  });
  const data = candidates.reduce((a, b) => (a.length <= b.length ? a : b));
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, opaque ? 2 : 6, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', head), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** resvg gives premultiplied bytes; PNG and the game want straight alpha. */
export function straight(pixels) {
  const out = Buffer.from(pixels);
  for (let i = 0; i < out.length; i += 4) {
    const a = out[i + 3];
    if (a === 0) out[i] = out[i + 1] = out[i + 2] = 0;
    else if (a < 255) for (let k = 0; k < 3; k++) out[i + k] = Math.min(255, Math.round((out[i + k] * 255) / a));
  }
  return out;
}
