// The cast: who looks like what, and how a face is put together from Open Peeps parts.
import { createAvatar } from '@dicebear/core';
import * as openPeeps from '@dicebear/open-peeps';
import { face as faces } from './node_modules/@dicebear/open-peeps/lib/components/face.js';
import { facialHair as beards } from './node_modules/@dicebear/open-peeps/lib/components/facialHair.js';
import svgpath from 'svgpath';

const SKIN = { porcelain: 'ffdbb4', peach: 'edb98a', tan: 'd08b5b', brown: 'b8693a', umber: '8a5f47' };

// head, hair colour (only where the drawing has one), skin, clothes, and extras.
// `crop`: [x, y, size] of the square cut out of the 704 wide drawing.
export const PEOPLE = {
  ada: { head: 'afro', skin: SKIN.umber, clothes: 'c9a227' },
  tomas: { head: 'short1', beard: 'full', skin: SKIN.tan, clothes: '8fa876' },
  priya: { head: 'long', skin: SKIN.brown, clothes: 'd9796a' },
  jonas: { head: 'short4', hair: 'ecdcbf', accessory: 'sunglasses2', skin: SKIN.porcelain, clothes: '6f9bab' },
  mara: { head: 'grayBun', hair: 'a5502a', skin: SKIN.porcelain, clothes: '5f7a4f' },
  lena: { head: 'bangs', hair: 'e0bd74', skin: SKIN.porcelain, clothes: '9c86bd' },
  ravi: { head: 'pomp', accessory: 'glasses5', skin: SKIN.brown, clothes: '4f79b8' },
  sofia: { head: 'grayMedium', hair: 'd8d2ca', accessory: 'glasses2', skin: SKIN.tan, clothes: 'b0546e' },
  viktor: { head: 'noHair3', hair: 'bdb6ab', accessory: 'glasses3', skin: SKIN.porcelain, clothes: '6b6f7d' },
  yuki: { head: 'bangs2', skin: SKIN.peach, clothes: 'c24f45' },
  amara: { head: 'turban', hair: 'b5487a', skin: SKIN.umber, clothes: '7d5a9b' },
  niels: { head: 'grayShort', hair: 'd0682f', beard: 'chin', beardColour: 'd0682f', skin: SKIN.porcelain, clothes: '7fb0a2' },
  'you-product': { head: 'bun', hair: 'e2924a', skin: SKIN.peach, clothes: 'e2924a', crop: [74, -42, 656] },
  'you-program': { head: 'hatBeanie', hair: '2f8a94', beard: 'chin', skin: SKIN.tan, clothes: '2f8a94' },
};

export const MOODS = ['content', 'neutral', 'worried', 'angry'];

/** Splits the black drawing of a face into its closed strokes, with the middle of each. */
function strokes(name) {
  const svg = faces[name]({}, {});
  const out = [];
  for (const [tag, d, fill] of [...svg.matchAll(/<path[^>]*? d="([^"]+)"[^>]*?fill="([^"]+)"[^>]*>/g)].map((m) => [m[0], m[1], m[2]])) {
    let current = [];
    const flush = () => {
      if (!current.length) return;
      const numbers = current.flatMap((s) => (s.length > 1 ? [[s.at(-2), s.at(-1)]] : []));
      const ys = numbers.map((p) => p[1]), xs = numbers.map((p) => p[0]);
      out.push({ d: current.map((s) => s[0] + s.slice(1).map((v) => +v.toFixed(2)).join(' ')).join(''), fill,
        x: (Math.min(...xs) + Math.max(...xs)) / 2, y: (Math.min(...ys) + Math.max(...ys)) / 2 });
      current = [];
    };
    svgpath(d).abs().unshort().unarc().iterate((s) => {
      if (s[0] === 'M') flush();
      const expanded = s[0] === 'H' ? ['L', s[1], NaN] : s[0] === 'V' ? ['L', NaN, s[1]] : s;
      if (expanded !== s) {
        const last = current.at(-1);
        if (Number.isNaN(expanded[1])) expanded[1] = last.at(-2);
        if (Number.isNaN(expanded[2])) expanded[2] = last.at(-1);
      }
      current.push([...expanded]);
    });
    flush();
  }
  return out;
}

const draw = (list) => list.map((s) => `<path fill-rule="evenodd" d="${s.d}" fill="${s.fill}"/>`).join('');
const FACE = 1.1;
const MOUTH = 196; // strokes whose middle lies lower than this belong to the mouth

const moods = {
  content: () => draw(strokes('calm').filter((s) => s.y < MOUTH))
    + '<path d="M100 208C126 220 172 221 210 205C214 238 190 268 158 269C126 270 102 244 100 208Z" fill="#fff" stroke="#000" stroke-width="13" stroke-linejoin="round"/>'
    + '<path d="M121 248C136 236 172 234 192 243C186 256 173 263 158 264C143 264 129 258 121 248Z" fill="#e8635a"/>',
  neutral: () => draw(strokes('smile').filter((s) => s.y < MOUTH))
    + '<path d="M118 236C142 242 172 241 200 233" fill="none" stroke="#000" stroke-width="14" stroke-linecap="round"/>',
  worried: () => faces.concerned({}, {})
    + '<path d="M292 -22C304 2 316 18 316 36A24 24 0 0 1 268 36C268 18 280 2 292 -22Z" fill="#a9d8e2" stroke="#000" stroke-width="10" stroke-linejoin="round"/>',
  angry: () => faces.veryAngry({}, {}),
  // for the title only
  smile: () => faces.smile({}, {}),
  concern: () => faces.concerned({}, {}),
};

/** The whole drawing of a person, without a frame; the drawing's own size is 704 x 704. */
export function person(key, mood, overrides = {}) {
  const p = { ...PEOPLE[key], ...overrides };
  const svg = createAvatar(openPeeps, {
    seed: key,
    head: [p.head],
    face: ['smile'],
    facialHair: p.beard ? [p.beard] : [],
    facialHairProbability: p.beard ? 100 : 0,
    accessories: p.accessory ? [p.accessory] : [],
    accessoriesProbability: p.accessory ? 100 : 0,
    maskProbability: 0,
    skinColor: [p.skin],
    clothingColor: [p.clothes],
    headContrastColor: [p.hair ?? '2c1b18'],
  }).toString();
  const smile = faces.smile({}, {});
  const body = svg.replace(/<metadata[\s\S]*?<\/metadata>/, '').replace(/<mask[\s\S]*?<\/mask>/, '')
    .replace(/^<svg[^>]*>/, '').replace(/<\/svg>$/, '').replace(/<g mask="[^"]*">/, '<g>');
  if (!body.includes(smile)) throw new Error('Open Peeps has changed: the face is not where it was');
  const beard = p.beard && beards[p.beard]({}, {});
  const dyed = p.beardColour ? body.replace(beard, beard.replace('fill="#000"', `fill="#${p.beardColour}" stroke="#000" stroke-width="7"`)) : body;
  // A little larger than life, so that a mood can be read at 40 pixels.
  return dyed.replace(smile, `<g transform="translate(155 170) scale(${FACE}) translate(-155 -170)">${moods[mood]()}</g>`);
}
export { strokes };
