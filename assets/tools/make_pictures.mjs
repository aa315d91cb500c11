// Draws the pictures of Two Hats from vector shapes and rasterises them.
// Usage: node make_pictures.mjs [name ...]
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';
import { person } from './people.mjs';
import { encodePng, straight } from './png.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const out = join(here, '..', 'pictures');
const fonts = join(here, '..', 'fonts');
const C = { paper: '#F3EAD9', card: '#FFFAEE', ink: '#2A2620', orange: '#C8551F', teal: '#14707F',
  mustard: '#C79A2B', green: '#2E7D4F', line: '#D9C9AC', muted: '#7A7061' };

// ---- drawing by hand --------------------------------------------------------------------------
let seed = 1;
const random = () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
};
const j = (amount) => (random() * 2 - 1) * amount;
const n = (v) => +v.toFixed(1);
/** A rounded box whose sides are not quite straight. */
function box(x, y, w, h, r, attrs = '', wobble = 1.2) {
  const p = (px, py) => `${n(px + j(wobble))} ${n(py + j(wobble))}`;
  const d = `M${p(x + r, y)}Q${p(x + w / 2, y)} ${p(x + w - r, y)}Q${n(x + w)} ${n(y)} ${p(x + w, y + r)}`
    + `Q${p(x + w, y + h / 2)} ${p(x + w, y + h - r)}Q${n(x + w)} ${n(y + h)} ${p(x + w - r, y + h)}`
    + `Q${p(x + w / 2, y + h)} ${p(x + r, y + h)}Q${n(x)} ${n(y + h)} ${p(x, y + h - r)}`
    + `Q${p(x, y + h / 2)} ${p(x, y + r)}Q${n(x)} ${n(y)} ${p(x + r, y)}Z`;
  return `<path d="${d}" ${attrs}/>`;
}
/** A line with a little bow. */
const stroke = (x1, y1, x2, y2, attrs = '', bow = 1.2) =>
  `<path d="M${n(x1)} ${n(y1)}Q${n((x1 + x2) / 2 + j(bow))} ${n((y1 + y2) / 2 + j(bow))} ${n(x2)} ${n(y2)}" fill="none" ${attrs.includes('linecap') ? '' : 'stroke-linecap="round"'} ${attrs}/>`;
const text = (x, y, size, content, { font = 'Inter', weight = 400, fill = C.ink, anchor = 'start', extra = '' } = {}) =>
  `<text x="${x}" y="${y}" font-family="${font}" font-weight="${weight}" font-size="${size}" fill="${fill}" text-anchor="${anchor}" ${extra}>${content}</text>`;
const title = (x, y, size, content, fill = C.ink, anchor = 'start') =>
  text(x, y, size, content, { font: 'Vollkorn', weight: 700, fill, anchor });
const group = (transform, content, attrs = '') => `<g transform="${transform}" ${attrs}>${content}</g>`;

function render(name, width, height, content, { opaque = true } = {}) {
  if (process.argv.length > 2 && !process.argv.slice(2).includes(name)) return;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${content}</svg>`;
  const image = new Resvg(svg, {
    fitTo: { mode: 'original' },
    font: { fontDirs: [fonts], loadSystemFonts: false, defaultFontFamily: 'Inter' },
  }).render();
  const png = encodePng(width, height, straight(image.pixels), { opaque });
  writeFileSync(join(out, `${name}.png`), png);
  console.log(`${name}.png ${width} x ${height}, ${png.length >> 10} kB`);
}

// ---- things -----------------------------------------------------------------------------------
/** A hat in a box of 200 x 130. */
const hat = (fill, band, ink, width = 7) => `<g stroke="${ink}" stroke-width="${width}" stroke-linejoin="round">`
  + `<path d="M4 98C10 82 44 88 100 88C156 88 190 82 196 98C198 118 150 127 100 127C50 127 2 118 4 98Z" fill="${fill}"/>`
  + `<path d="M42 96C45 62 48 34 60 17C70 4 88 9 100 17C112 9 130 4 140 17C152 34 155 62 158 96C140 107 60 107 42 96Z" fill="${fill}"/>`
  + `<path d="M44 74C70 86 130 86 156 74L158 96C140 107 60 107 42 96Z" fill="${band}"/>`
  + `<path d="M100 18C97 28 97 36 99 46" fill="none" stroke-linecap="round" opacity=".55"/></g>`;

const dumbbell = (x, y, s, colour) => group(`translate(${x} ${y}) scale(${s})`,
  `<g fill="none" stroke="${colour}" stroke-width="2.6" stroke-linecap="round" stroke-linejoin="round"><path d="M8 12H16M8 5V19M4.500 8V16M16 5V19M19.500 8V16M2 11V13M22 11V13"/></g>`);

// ---- the title scene --------------------------------------------------------------------------
const PAPER = {
  ink: '#1E1A16', wallTop: '#F8F0E0', wallLow: '#EBDCC0', floor: '#D7B98A', skirting: '#F6ECD8',
  frame: '#FBF5E8', skyTop: '#BFE0E2', skyLow: '#F6EBC9', orb: '#F2C14E', hillFar: '#9CC3A5', hillNear: '#6FA383',
  town: '#D99A6C', lit: '#FBF0D0', top: '#D9A05F', topEdge: '#B8793B', front: '#C48A4C', frontDark: '#A86F36',
  grain: '#A9713A', card: '#FFFAEE', small: '#6B6254', orange: '#C8551F', teal: '#14707F', pot: '#C8663A', leaf: '#4F8C5D',
  leafDark: '#3B7049', mug: '#F6ECD8', glow: 0, shade: 0, rail: '#A9713A', fade: '#F5EAD6',
};
const DARK = {
  ...PAPER,
  ink: '#14110F', wallTop: '#2B2520', wallLow: '#3A3029', floor: '#2A221C', skirting: '#4A3D33',
  frame: '#6B5847', skyTop: '#22364A', skyLow: '#6E6A82', orb: '#F3E6BE', hillFar: '#2F4A57', hillNear: '#233A43',
  town: '#1C2C36', lit: '#F2C868', top: '#A87443', topEdge: '#7A4F28', front: '#8A5B31', frontDark: '#6B4423',
  grain: '#6F4825', card: '#F4E9D2', small: '#5E5548', pot: '#A5502C', leaf: '#3F7550', leafDark: '#2E5A3C', mug: '#DCCBAB',
  glow: 1, shade: .2, rail: '#6F4825', fade: '#221D19',
};

function titleScene(P, night) {
  seed = 7;
  const W = 1600, H = 1000, ink = P.ink, line = `stroke="${ink}" stroke-width="7" stroke-linejoin="round" stroke-linecap="round"`;
  const peep = (key, mood) => person(key, mood).replaceAll('#000', ink);
  let s = `<defs>
    <linearGradient id="wall" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${P.wallTop}"/><stop offset="1" stop-color="${P.wallLow}"/></linearGradient>
    <linearGradient id="sky" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${P.skyTop}"/><stop offset="1" stop-color="${P.skyLow}"/></linearGradient>
    <radialGradient id="lamp" cx=".5" cy=".5" r=".5"><stop offset="0" stop-color="#F6C672" stop-opacity=".62"/><stop offset=".45" stop-color="#D9954A" stop-opacity=".36"/><stop offset="1" stop-color="#C9803A" stop-opacity="0"/></radialGradient>
    <linearGradient id="beam" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#FFE3A6" stop-opacity=".5"/><stop offset="1" stop-color="#FFE3A6" stop-opacity="0"/></linearGradient>
    <clipPath id="pane"><rect x="876" y="92" width="400" height="400"/></clipPath>
    <clipPath id="behind"><path d="M500 0H1600V794H500Z"/></clipPath>
  </defs>
  <rect width="${W}" height="${H}" fill="url(#wall)"/>
  <rect y="846" width="${W}" height="154" fill="${P.floor}"/><rect y="824" width="${W}" height="24" fill="${P.skirting}"/>
  <rect y="846" width="${W}" height="4" fill="${ink}" opacity=".18"/>`;
  if (night) s += `<ellipse cx="1080" cy="470" rx="760" ry="600" fill="url(#lamp)"/>`;
  // window
  s += `<rect x="876" y="92" width="400" height="400" fill="url(#sky)"/><g clip-path="url(#pane)">`;
  if (night) {
    for (let i = 0; i < 34; i++) s += `<circle cx="${n(880 + random() * 392)}" cy="${n(96 + random() * 210)}" r="${n(1.2 + random() * 1.8)}" fill="#FBF1D2" opacity="${n(.5 + random() * .5)}"/>`;
    s += `<path d="M1208 148A38 38 0 1 1 1163 203A34 34 0 0 0 1208 148Z" fill="${P.orb}"/>`;
  } else {
    s += `<circle cx="1120" cy="196" r="46" fill="${P.orb}"/><g fill="#FFFBF0"><path d="M900 200c6-22 40-26 50-8c20-12 44 2 40 20h-92c-8-2-8-8 2-12Z"/><path d="M1160 280c6-16 30-18 38-5c16-8 34 2 30 16h-72c-6-2-5-8 4-11Z"/></g>`;
  }
  s += `<path d="M860 400C930 340 1010 350 1070 378C1140 330 1230 340 1300 384V520H860Z" fill="${P.hillFar}"/>`;
  const houses = [[890, 392, 52, 110], [946, 360, 44, 140], [994, 400, 60, 100], [1058, 340, 50, 160], [1112, 386, 62, 110], [1178, 356, 46, 150], [1228, 398, 60, 100]];
  houses.forEach(([x, y, w, h], i) => {
    s += `<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="${night ? P.town : [P.town, '#E7B98C', '#C98460'][i % 3]}"/>`;
    for (let yy = y + 14; yy < 490; yy += 24) for (let xx = x + 9; xx < x + w - 10; xx += 17)
      if (random() < (night ? .55 : .8)) s += `<rect x="${xx}" y="${yy}" width="8" height="12" rx="1" fill="${P.lit}" opacity="${night ? .95 : .75}"/>`;
  });
  s += `<path d="M860 470C960 440 1040 462 1110 470C1180 446 1250 450 1300 466V520H860Z" fill="${P.hillNear}"/></g>`;
  s += `<g fill="none" stroke="${ink}" stroke-width="34"><rect x="876" y="92" width="400" height="400" rx="4"/></g>`
    + `<g fill="none" stroke="${P.frame}" stroke-width="22"><rect x="876" y="92" width="400" height="400" rx="2"/></g>`
    + `<path d="M1076 104V480M888 290H1264" stroke="${ink}" stroke-width="20"/><path d="M1076 96V488M880 290H1272" stroke="${P.frame}" stroke-width="9"/>`
    + box(846, 500, 460, 24, 6, `fill="${P.frame}" ${line.replace('"7"', '"6"')}`);
  // two hats on a rail
  s += box(1352, 92, 216, 22, 8, `fill="${P.rail}" ${line.replace('"7"', '"6"')}`)
    + `<g ${line} fill="none"><path d="M1408 112V134M1512 112V134"/></g>`
    + group('translate(1343 112) rotate(-5 65 60) scale(.63)', hat(P.orange, '#8E3A12', ink, 9))
    + group('translate(1453 118) rotate(6 65 60) scale(.63)', hat(night ? '#1F8494' : P.teal, '#0B4650', ink, 9));
  // pendant lamp at night
  if (night) {
    s += `<path d="M1032 168L760 800H1390L1118 168Z" fill="url(#beam)" opacity=".3"/>`;
  }
  // people
  const pose = { product: 'smile', program: 'concern' };
  s += `<g clip-path="url(#behind)">`
    + group('translate(556 160) scale(.85)', peep('you-product', pose.product))
    + group('translate(1640 160) scale(-.85 .85)', peep('you-program', pose.program)) + `</g>`;
  if (night) s += `<path d="M1076 0V112" stroke="${ink}" stroke-width="6"/><path d="M1018 170C1022 128 1048 108 1076 108C1104 108 1130 128 1134 170Z" fill="${P.orange}" ${line}/><path d="M1046 172C1050 194 1102 194 1106 172Z" fill="#FFEBB5" ${line.replace('"7"', '"6"')}/>`;
  // desk
  s += `<ellipse cx="1130" cy="978" rx="620" ry="22" fill="${ink}" opacity=".12"/>`
    + `<path d="M560 846L560 1010H600V846Z" fill="${P.frontDark}" ${line}/>`
    + `<path d="M596 824H1640V1010H596Z" fill="${P.front}" ${line}/>`;
  for (let i = 0; i < 15; i++) {
    const y = 850 + random() * 140, x = 620 + random() * 820, w = 70 + random() * 170;
    s += `<path d="M${n(x)} ${n(y)}q${n(w / 4)} ${n(-4 - random() * 4)} ${n(w / 2)} 0t${n(w / 2)} 0" stroke="${P.grain}" stroke-width="4" fill="none" stroke-linecap="round" opacity=".55"/>`;
  }
  s += box(1230, 862, 300, 104, 12, `fill="${P.top}" fill-opacity=".45" ${line.replace('"7"', '"6"')}`) + `<circle cx="1380" cy="914" r="13" fill="${P.topEdge}" ${line.replace('"7"', '"6"')}/>`
    + box(880, 862, 300, 104, 12, `fill="${P.top}" fill-opacity=".45" ${line.replace('"7"', '"6"')}`) + `<circle cx="1030" cy="914" r="13" fill="${P.topEdge}" ${line.replace('"7"', '"6"')}/>`
    + `<path d="M570 786H1640V822H536Q528 822 534 812Z" fill="${P.top}" ${line}/>`
    + `<path d="M532 818H1640V842H540Q526 842 532 818Z" fill="${P.topEdge}" ${line}/>`;
  // things on the desk
  const plant = `<g ${line}><path d="M-2 -40C-40 -70 -62 -110 -50 -132C-22 -124 2 -90 4 -44Z" fill="${P.leaf}"/><path d="M2 -40C-14 -92 -4 -140 20 -158C40 -132 34 -82 14 -40Z" fill="${P.leafDark}"/><path d="M8 -40C22 -84 52 -112 76 -112C80 -84 54 -54 16 -38Z" fill="${P.leaf}"/><path d="M-36 -44H48L38 20H-26Z" fill="${P.pot}"/><path d="M-42 -48H54V-28H-42Z" fill="${P.pot}"/></g>`;
  s += group('translate(622 788) scale(.92)', plant);
  const mug = `<g ${line}><path d="M50 14C78 8 82 50 48 48" fill="none"/><path d="M0 0H52V48C52 64 0 64 0 48Z" fill="${P.mug}"/></g><path d="M6 20H46" stroke="${P.teal}" stroke-width="9"/>`
    + `<g fill="none" stroke="${night ? '#F7E7C8' : ink}" stroke-width="4" stroke-linecap="round" opacity=".45"><path d="M16 -14c-8-10 8-16 0-28M34 -14c-8-10 8-16 0-28"/></g>`;
  s += group('translate(1538 738)', mug);
  // cards, held up
  const hand = (x, y, side, skin) => group(`translate(${x} ${y}) scale(${side} 1)`,
    `<path d="M40 -40C10 -46 -22 -42 -30 -24C-38 -6 -36 22 -26 36C-12 50 18 50 40 46Z" fill="${skin}" ${line}/>`);
  const thumb = (x, y, side, skin) => group(`translate(${x} ${y}) scale(${side} 1) rotate(-14)`,
    `<path d="M-12 -17C4 -20 22 -19 36 -14C52 -8 52 10 36 13C20 16 4 17 -10 18" fill="${skin}" ${line}/><path d="M33 -6C40 -3 40 3 34 6" fill="none" stroke="${ink}" stroke-width="3.500" stroke-linecap="round" opacity=".5"/>`);
  const note = (head, colour, lines, skin, seedling, under) => {
    seed = seedling;
    const w = 326, h = 150, y = 98;
    return hand(0, y, 1, skin) + hand(w, y, -1, skin)
      + box(8, 12, w, h, 14, `fill="${ink}" opacity=".22"`) + box(0, 0, w, h, 14, `fill="${P.card}" ${line.replace('"7"', '"6"')}`)
      + title(w / 2, 46, 23.5, head, colour, 'middle')
      + `<path d="M${w / 2 - under / 2} 59q${under / 4} -4 ${under / 2} 0t${under / 2} -1" fill="none" stroke="${colour}" stroke-width="3.500" stroke-linecap="round" opacity=".5"/>`
      + lines.map((l, i) => text(w / 2, 92 + i * 25, 18, l, { fill: P.small, weight: 500, anchor: 'middle' })).join('')
      + thumb(-6, y + 6, 1, skin) + thumb(w + 6, y + 6, -1, skin);
  };
  s += group('translate(716 686) rotate(-3)', note('Why would they use it?', P.orange, ['six interviews,', 'three needs, one number'], '#edb98a', 3, 250))
    + group('translate(1152 672) rotate(2.500)', note('Backend first, then mobile', P.teal, ['eight weeks, if nobody', 'says Friday'], '#d08b5b', 5, 280));
  if (night) s += `<rect width="${W}" height="${H}" fill="#1B1420" opacity=".14"/>`;
  return s;
}

mkdirSync(out, { recursive: true });
render('title-paper', 1600, 1000, titleScene(PAPER, false));
render('title-dark', 1600, 1000, titleScene(DARK, true));

// ---- the icon of the program ------------------------------------------------------------------
render('app-icon', 256, 256,
  `<rect x="8" y="8" width="240" height="240" rx="54" fill="${C.paper}" stroke="${C.ink}" stroke-width="7"/>`
  + group('translate(28 108) scale(1.02)', hat(C.teal, '#0B4650', C.ink, 8))
  + group('translate(34 28) rotate(-9 100 65) scale(.94)', hat(C.orange, '#8E3A12', C.ink, 8.5)), { opaque: false });

// ---- the product as users see it --------------------------------------------------------------
function workoutHistory() {
  seed = 21;
  const ink = C.ink, line = (w = 4) => `stroke="${ink}" stroke-width="${w}" stroke-linejoin="round" stroke-linecap="round"`;
  let s = `<defs><linearGradient id="w" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#F6EDDC"/><stop offset="1" stop-color="#EBDDC2"/></linearGradient>
    <clipPath id="screen"><rect x="20" y="20" width="214" height="420" rx="22"/></clipPath></defs>
    <rect width="640" height="400" fill="url(#w)"/>`;
  // tiles on the wall, high up
  for (let i = 0; i < 11; i++) s += stroke(i * 64 + (i % 2) * 3, 0, i * 64 + (i % 2) * 3, 44, `stroke="#DCCBA8" stroke-width="2"`);
  s += stroke(0, 22, 640, 22, 'stroke="#DCCBA8" stroke-width="2"') + stroke(0, 45, 640, 45, `stroke="${ink}" stroke-width="3" opacity=".35"`);
  // lockers
  const doors = ['#2A8390', '#D8A63F', '#2A8390', '#C96A3C', '#2A8390', '#2A8390', '#D8A63F'];
  doors.forEach((colour, i) => {
    const x = 14 + i * 90;
    if (i === 1) { // an open one, with a jacket in it
      s += box(x, 62, 84, 236, 5, `fill="#4B3B2C" ${line()}`) + stroke(x + 6, 112, x + 78, 112, `stroke="#8A6E50" stroke-width="5"`)
        + `<g ${line(3.5)}><path d="M${x + 42} 120v10M${x + 20} 146q22-20 44 0" fill="none"/><path d="M${x + 22} 146q-10 6-10 24v84h58v-84q0-18-10-24q-16 16-38 0Z" fill="${C.orange}"/><path d="M${x + 41} 158v94" fill="none"/></g>`
        + box(x + 14, 82, 34, 26, 4, `fill="${C.card}" ${line(3)}`) + box(x + 50, 90, 22, 18, 4, `fill="#7FA08A" ${line(3)}`)
        + `<path d="M${x - 2} 62L${x - 30} 76V312L${x - 2} 298Z" fill="${colour}" ${line()}/>`
        + stroke(x - 23, 106, x - 10, 101, `stroke="${ink}" stroke-width="3" opacity=".6"`) + stroke(x - 23, 117, x - 10, 112, `stroke="${ink}" stroke-width="3" opacity=".6"`);
      return;
    }
    s += box(x, 62, 84, 236, 5, `fill="${colour}" ${line()}`);
    for (let k = 0; k < 3; k++) s += stroke(x + 26, 86 + k * 10, x + 58, 86 + k * 10, `stroke="${ink}" stroke-width="3" opacity=".6"`);
    s += box(x + 30, 128, 24, 15, 3, `fill="${C.card}" ${line(2.5)}`) + text(x + 42, 140, 10.5, 11 + i, { weight: 700, anchor: 'middle' })
      + `<circle cx="${x + 70}" cy="190" r="5" fill="${C.card}" ${line(3)}/>` + stroke(x + 70, 196, x + 70, 210, `${line(3.5)}`);
  });
  // floor and bench
  s += `<path d="M0 314H640V400H0Z" fill="#D9BE92"/>` + stroke(0, 314, 640, 314, line(3.5));
  for (let i = 0; i < 6; i++) s += stroke(20 + i * 120, 322 + random() * 60, 80 + i * 120, 322 + random() * 60, 'stroke="#C5A774" stroke-width="2.5" opacity=".5"');
  s += `<g ${line()}><path d="M46 346V392M74 346V392M300 346V392" fill="none" stroke-width="8"/></g>` + box(14, 328, 330, 22, 6, `fill="#B98A55" ${line()}`) + stroke(30, 338, 180, 337, 'stroke="#96693A" stroke-width="2.5" opacity=".7"') + stroke(210, 341, 318, 340, 'stroke="#96693A" stroke-width="2.5" opacity=".7"');
  // bag, bottle, towel
  s += `<g ${line()}><path d="M76 262Q112 226 150 262" fill="none" stroke-width="6"/><path d="M40 276Q46 260 64 260H166Q184 260 190 276L198 322Q198 330 188 330H42Q32 330 33 322Z" fill="${C.mustard}"/><path d="M64 261V329M168 261V329" fill="none"/><path d="M92 284H140V312Q116 322 92 312Z" fill="#E2BC5A"/><path d="M36 274H194" fill="none"/></g>`
    + dumbbell(101, 286, 1.25, ink)
    + `<g ${line()}><path d="M222 272H250V322Q250 329 243 329H229Q222 329 222 322Z" fill="#BFE0E2"/><path d="M226 258H246V272H226Z" fill="${C.teal}"/><path d="M222 290H250" fill="none"/></g>`
    + `<g ${line()}><path d="M266 312H334Q342 312 342 320V362L326 356L312 364L296 356L282 364L266 358Z" fill="${C.card}"/></g><path d="M268 336H341M268 343H341" stroke="${C.orange}" stroke-width="3.5"/>`;
  // the phone in a hand
  const skin = '#D9976A', deep = '#C4814F';
  let phone = `<path d="M262 250C300 262 316 300 314 350L330 520H40L22 360C8 330 6 300 6 280Z" fill="${skin}" ${line(5)}/>`;
  phone += box(8, 8, 238, 460, 32, `fill="${ink}"`, 0) + `<rect x="16" y="16" width="222" height="440" rx="25" fill="#4A433A"/>`;
  let ui = `<rect x="20" y="20" width="214" height="420" fill="${C.paper}"/>`
    + text(36, 45, 11, '18:04', { weight: 600 }) + `<g fill="${ink}"><rect x="192" y="36" width="20" height="10" rx="3"/><rect x="213" y="39" width="2.500" height="4" rx="1"/></g><circle cx="127" cy="37" r="5" fill="${ink}"/>`
    + title(36, 83, 25, 'Stride', C.orange)
    + `<circle cx="206" cy="75" r="14" fill="#E7D5B4"/><circle cx="206" cy="71" r="5" fill="${C.muted}"/><path d="M197 84a9.500 9.500 0 0 1 18 0" fill="${C.muted}"/>`;
  // 12 times this month
  ui += box(31, 102, 192, 120, 14, `fill="${ink}" opacity=".1"`, 0) + box(30, 98, 192, 120, 14, `fill="${C.card}" stroke="${C.line}" stroke-width="1.5"`, .6)
    + title(44, 160, 60, '12', C.orange) + text(119, 140, 15, 'times', { weight: 600 }) + text(119, 159, 15, 'this month', { weight: 600 });
  for (let d = 0; d < 20; d++) {
    const on = [0, 2, 3, 5, 7, 8, 10, 12, 13, 15, 16, 18].includes(d), x = 49 + (d % 10) * 17.2, y = 182 + Math.floor(d / 10) * 17;
    ui += on ? `<circle cx="${x}" cy="${y}" r="5.800" fill="${C.orange}"/>` : `<circle cx="${x}" cy="${y}" r="5" fill="none" stroke="${C.line}" stroke-width="1.800"/>`;
  }
  // next workout
  ui += box(31, 236, 192, 132, 14, `fill="${ink}" opacity=".1"`, 0) + box(30, 232, 192, 132, 14, `fill="${C.card}" stroke="${C.line}" stroke-width="1.5"`, .6)
    + text(44, 254, 11.5, 'Next workout', { weight: 600, fill: C.muted })
    + `<rect x="44" y="266" width="40" height="40" rx="11" fill="#D5E7E6"/>` + dumbbell(49, 271, 1.25, C.teal)
    + title(94, 284, 18, 'Legs and back') + text(94, 302, 12, 'today · 40 minutes', { fill: C.muted })
    + `<rect x="44" y="320" width="164" height="32" rx="10" fill="${C.teal}"/><path d="M101 330v12l10-6Z" fill="#fff"/>` + text(118, 341, 14, 'Start', { weight: 600, fill: '#fff' });
  ui += `<rect x="20" y="378" width="214" height="70" fill="${C.card}"/>` + `<path d="M20 378H234" stroke="${C.line}" stroke-width="1.500"/>`;
  phone += `<g clip-path="url(#screen)">${ui}</g>`;
  // fingers on the left edge, thumb on the right
  [248, 292, 336].forEach((y, i) => { phone += `<path d="M-16 ${y}C-22 ${y + 30} -8 ${y + 38} 8 ${y + 37}H20C34 ${y + 35} 34 ${y + 4} 20 ${y + 2}H4C-6 ${y - 3} -14 ${y - 2} -16 ${y}Z" fill="${skin}" ${line(4.5)}/><path d="M24 ${y + 12}q5 7 0 15" fill="none" ${line(3)} opacity=".5"/>`; });
  phone += `<path d="M318 420C322 356 312 300 286 262C270 240 250 214 232 212C214 212 212 234 222 250C236 274 246 300 246 330L240 420Z" fill="${skin}" ${line(5)}/><path d="M228 222q10 0 15 10" fill="none" ${line(3)} opacity=".5"/><path d="M262 306q12 26 10 60" fill="none" stroke="${deep}" stroke-width="4" stroke-linecap="round"/>`;
  s += `<g opacity=".16">${group('translate(362 34) rotate(4 127 200)', box(14, 16, 238, 460, 32, `fill="${ink}"`, 0))}</g>`
    + group('translate(352 22) rotate(4 127 200)', phone);
  return s;
}
render('workout_history', 640, 400, workoutHistory());

// ---- sketches of single features --------------------------------------------------------------
function sketch(seedling, screen, notes = []) {
  seed = seedling;
  const ink = C.ink;
  let s = `<rect width="320" height="200" fill="${C.card}"/>`;
  for (let x = 16; x < 320; x += 16) for (let y = 16; y < 200; y += 16) s += `<circle cx="${x}" cy="${y}" r=".9" fill="#DFD0B2"/>`;
  s += box(105, 12, 116, 210, 15, `fill="${ink}" opacity=".1"`) + box(102, 8, 116, 210, 15, `fill="${C.paper}" stroke="${ink}" stroke-width="3.2"`)
    + stroke(148, 18, 172, 18, `stroke="${ink}" stroke-width="3"`);
  s += `<g stroke-linejoin="round">${screen({ ink })}</g>`;
  for (const [x, y, tx, ty, right] of notes) {
    s += `<path d="M${tx} ${ty}Q${(x + tx) / 2} ${Math.min(y, ty) - 8} ${x} ${y}" fill="none" stroke="${C.orange}" stroke-width="2" stroke-linecap="round"/><circle cx="${tx}" cy="${ty}" r="3" fill="${C.orange}"/>`;
    for (let i = 0; i < 3; i++) {
      const len = [46, 54, 32][i], from = right ? x + 4 : x - 4 - len;
      s += stroke(from, y + i * 9 - 4, from + len, y + i * 9 - 4 + j(1), `stroke="${i ? '#B9AA8C' : C.ink}" stroke-width="${i ? 2.4 : 3}"`);
    }
  }
  return s;
}
const L = (w = 2.4, c = C.ink, o = 1) => `stroke="${c}" stroke-width="${w}" opacity="${o}"`;
const grey = '#B9AA8C';
const pen = (d, w = 2.4, c = C.ink, fill = 'none') => `<path d="${d}" fill="${fill}" stroke="${c}" stroke-width="${w}" stroke-linecap="round" stroke-linejoin="round"/>`;
const panel = (x, y, w, h, r = 6, fill = C.card) => box(x, y, w, h, r, `fill="${fill}" stroke="${C.ink}" stroke-width="2.2"`, .8);
const head = (label = 40) => stroke(112, 32, 112 + label, 32, L(4));

const SKETCHES = {
  'sketch-analytics': [31, () => {
    let s = '';
    ['', '', '', ''].forEach((_, i) => { s += box(111 + i * 25, 26, 22, 11, 4, `fill="${i ? C.card : C.ink}" stroke="${C.ink}" stroke-width="1.8"`, .5); });
    s += panel(111, 43, 98, 48) + pen('M117 84L131 70L144 76L158 58L172 66L186 52L202 60', 2.6, C.orange) + pen('M117 78L131 80L144 66L158 72L172 56L186 70L202 74', 2, C.teal);
    s += panel(111, 97, 46, 44) + panel(163, 97, 46, 44);
    [14, 24, 18, 30, 22].forEach((h, i) => { s += box(116 + i * 8, 135 - h, 5.5, h, 1, `fill="${C.teal}"`, .3); });
    s += `<circle cx="186" cy="119" r="14" fill="none" stroke="${grey}" stroke-width="8"/><path d="M186 105A14 14 0 0 1 198.500 125" fill="none" stroke="${C.orange}" stroke-width="8"/>`;
    for (let i = 0; i < 5; i++) s += stroke(111, 152 + i * 11, 150, 152 + i * 11, L(2.2, grey)) + stroke(158, 152 + i * 11, 176, 152 + i * 11, L(2.2)) + stroke(186, 152 + i * 11, 206, 152 + i * 11, L(2.2, grey));
    return s;
  }, [[84, 60, 118, 60], [238, 122, 206, 116, true]]],
  'sketch-list': [32, () => {
    let s = head(46);
    for (let i = 0; i < 5; i++) {
      const y = 46 + i * 30;
      s += panel(110, y, 100, 25) + dumbbell(114, y + 3, .8, i % 2 ? C.teal : C.orange)
        + stroke(139, y + 9, 139 + [44, 36, 48, 40, 44][i], y + 9, L(2.8)) + stroke(139, y + 17, 139 + [26, 34, 22, 30, 26][i], y + 17, L(2.2, grey))
        + pen(`M199 ${y + 8}l4 4.500l-4 4.500`, 2.2);
    }
    return s;
  }, [[84, 104, 112, 90]]],
  'sketch-one-number': [33, () => {
    let s = head(34) + panel(110, 44, 100, 104, 12) + title(160, 106, 62, '12', C.orange, 'middle') + text(160, 123, 10, 'times this month', { weight: 600, anchor: 'middle' });
    for (let i = 0; i < 7; i++) s += i < 5 ? `<circle cx="${124 + i * 12}" cy="136" r="4" fill="${C.orange}"/>` : `<circle cx="${124 + i * 12}" cy="136" r="3.500" fill="none" stroke="${grey}" stroke-width="1.800"/>`;
    return s + stroke(124, 166, 196, 166, L(2.6, grey)) + stroke(136, 178, 184, 178, L(2.6, grey));
  }, [[240, 74, 200, 84, true]]],
  'sketch-next-workout': [34, () => head(52) + panel(110, 44, 100, 106, 12) + `<rect x="118" y="53" width="84" height="42" rx="8" fill="#D5E7E6"/>` + dumbbell(141, 55, 1.6, C.teal)
    + stroke(119, 106, 176, 106, L(3.4)) + stroke(119, 116, 162, 116, L(2.4, grey))
    + box(118, 124, 84, 19, 7, `fill="${C.teal}"`, .5) + `<path d="M155 128.500v10l9-5Z" fill="#fff"/>`
    + panel(110, 160, 100, 24) + stroke(119, 169, 152, 169, L(2.6)) + stroke(119, 177, 142, 177, L(2.2, grey)) + pen('M198 168l4 4.500l-4 4.500', 2.2),
  [[84, 128, 118, 132], [240, 60, 202, 70, true]]],
  'sketch-share-card': [35, () => head(38) + group('rotate(-3 160 92)', panel(113, 44, 94, 98, 10, '#F7D9B8') + `<g stroke="${C.ink}" stroke-width="2.200"><path d="M146 84L138 112L148 107L154 116L160 88Z" fill="${C.teal}"/><path d="M174 84L182 112L172 107L166 116L160 88Z" fill="${C.teal}"/><circle cx="160" cy="74" r="19" fill="${C.mustard}"/><circle cx="160" cy="74" r="12.500" fill="#F0CF74"/></g>`
      + pen('M154 74l4.500 5L167 69', 3) + stroke(132, 128, 188, 128, L(3)))
    + box(112, 154, 45, 20, 8, `fill="${C.orange}"`, .5) + pen('M134 169v-10M129.500 163l4.500-4.500l4.500 4.500', 2.4, '#fff') + box(163, 154, 45, 20, 8, `fill="${C.card}" stroke="${C.ink}" stroke-width="2.2"`, .5)
    + pen('M185.500 169.500c-11-6-7-13.500-2.500-11.500c1.500.6 2.500 2 2.500 2c0 0 1-1.400 2.500-2c4.500-2 8.500 5.500-2.500 11.500Z', 2, C.orange), [[238, 118, 204, 100, true]]],
  'sketch-social-comparison': [36, () => {
    let s = head(44);
    const bar = (x, h, c, i) => box(x, 128 - h, 28, h, 4, `fill="${c}" stroke="${C.ink}" stroke-width="2.2"`, .6)
      + `<circle cx="${x + 14}" cy="${112 - h}" r="9" fill="${C.card}" stroke="${C.ink}" stroke-width="2.2"/>` + text(x + 14, 123, 12, i, { weight: 700, anchor: 'middle', fill: '#fff' });
    s += bar(115, 38, C.teal, 2) + bar(146, 58, C.orange, 1) + bar(177, 26, C.mustard, 3);
    for (let i = 0; i < 3; i++) s += panel(110, 138 + i * 21, 100, 17, 5) + `<circle cx="120" cy="${146.500 + i * 21}" r="4.500" fill="${grey}"/>` + stroke(130, 146 + i * 21, 164, 146 + i * 21, L(2.6)) + stroke(190, 146 + i * 21, 202, 146 + i * 21, L(2.6, C.teal));
    return s;
  }, [[240, 84, 176, 86, true]]],
  'sketch-coach-chat': [37, () => `<circle cx="121" cy="36" r="9" fill="${C.teal}"/>` + stroke(136, 33, 170, 33, L(3)) + stroke(136, 41, 156, 41, L(2.2, C.green))
    + stroke(106, 52, 214, 52, L(1.6, grey)) + panel(110, 60, 72, 30, 9) + stroke(119, 70, 170, 70, L(2.4, grey)) + stroke(119, 79, 156, 79, L(2.4, grey))
    + box(138, 97, 72, 24, 9, `fill="#F7D9B8" stroke="${C.ink}" stroke-width="2.2"`, .8) + stroke(147, 109, 200, 109, L(2.4, C.orange))
    + panel(110, 128, 60, 30, 9) + `<circle cx="126" cy="143" r="3.200" fill="${grey}"/><circle cx="139" cy="143" r="3.200" fill="${grey}"/><circle cx="152" cy="143" r="3.200" fill="${grey}"/>`
    + panel(110, 172, 80, 18, 9) + `<circle cx="203" cy="181" r="10" fill="${C.orange}"/>` + pen('M199 185l8-4l-8-4', 2.2, '#fff'), [[84, 104, 136, 108]]],
  'sketch-streak-badges': [38, () => {
    let s = head(40) + pen('M160 46C176 62 184 72 180 86C178 98 170 104 160 104C150 104 142 98 140 86C139 78 144 72 150 68C151 74 154 76 157 76C160 66 156 56 160 46Z', 2.6, C.ink, C.orange) + title(160, 98, 20, '21', '#fff', 'middle');
    for (let i = 0; i < 6; i++) {
      const x = 127 + (i % 3) * 33, y = 131 + Math.floor(i / 3) * 35, on = i < 4;
      s += `<path d="M${x} ${y - 14}l12 7v14l-12 7l-12-7v-14Z" fill="${on ? [C.mustard, C.teal, C.green, C.orange][i] : C.card}" stroke="${on ? C.ink : grey}" stroke-width="2.2" ${on ? '' : 'stroke-dasharray="3 3"'}/>`
        + (on ? pen(`M${x - 5} ${y}l4 4.500l7-8`, 2.4, '#fff') : pen(`M${x - 3} ${y}v-3a3 3 0 0 1 6 0v3m-8 0h10v6h-10Z`, 1.8, grey));
    }
    return s;
  }, [[84, 90, 138, 84]]],
  'sketch-calendar-sync': [39, () => {
    let s = head(48) + panel(110, 44, 100, 92, 8) + `<path d="M111 62H209" stroke="${C.ink}" stroke-width="2"/>` + pen('M130 39v10M190 39v10', 3);
    for (let i = 0; i < 20; i++) {
      const x = 121 + (i % 5) * 19.500, y = 74 + Math.floor(i / 5) * 16, hit = [3, 6, 8, 14, 16].includes(i);
      s += hit ? box(x - 7, y - 6, 14, 12, 3, `fill="${i % 2 ? C.orange : C.teal}"`, .4) : `<circle cx="${x}" cy="${y}" r="2.200" fill="${grey}"/>`;
    }
    return s + panel(110, 146, 100, 30, 8) + stroke(119, 157, 156, 157, L(2.8)) + stroke(119, 166, 144, 166, L(2.2, grey))
      + box(176, 153, 27, 16, 8, `fill="${C.teal}"`, .2) + '<circle cx="195" cy="161" r="5.800" fill="#fff"/>';
  }, [[240, 142, 204, 160, true]]],
  'sketch-paywall': [40, () => {
    let s = `<g opacity=".35">` + head(44);
    for (let i = 0; i < 4; i++) s += panel(110, 44 + i * 26, 100, 20, 5) + stroke(119, 54 + i * 26, 170, 54 + i * 26, L(2.4));
    return s + '</g>' + `<rect x="104" y="84" width="112" height="116" fill="${C.ink}" opacity=".12"/>` + box(104, 96, 112, 120, 14, `fill="${C.card}" stroke="${C.ink}" stroke-width="2.4"`, .8)
      + `<circle cx="160" cy="96" r="17" fill="${C.mustard}" stroke="${C.ink}" stroke-width="2.400"/>` + pen('M154 95v-4a6 6 0 0 1 12 0v4', 2.6) + box(151, 94, 18, 12, 3, `fill="${C.ink}"`, .3)
      + stroke(130, 126, 190, 126, L(3.2)) + box(112, 136, 45, 30, 7, `fill="${C.paper}" stroke="${grey}" stroke-width="2"`, .5) + box(163, 136, 45, 30, 7, `fill="#F7D9B8" stroke="${C.orange}" stroke-width="2.4"`, .5)
      + title(134, 156, 13, '€ 4', C.ink, 'middle') + title(185, 156, 13, '€ 39', C.orange, 'middle') + box(112, 174, 96, 18, 7, `fill="${C.orange}"`, .5) + stroke(142, 183, 178, 183, L(3, '#fff'));
  }, [[240, 118, 204, 140, true]]],
  'sketch-gym-chain': [41, () => head(40) + panel(110, 44, 100, 72, 8, '#DDE8D8') + pen('M112 92Q140 80 152 92T190 84T209 88M136 46Q142 70 132 90T140 115M180 46Q172 66 184 84T178 115', 2, '#9DB79B')
    + [[132, 74], [166, 66], [192, 96], [152, 104]].map(([x, y], i) => `<path d="M${x} ${y + 10}C${x - 12} ${y - 2} ${x - 8} ${y - 13} ${x} ${y - 13}C${x + 8} ${y - 13} ${x + 12} ${y - 2} ${x} ${y + 10}Z" fill="${i === 1 ? C.orange : C.teal}" stroke="${C.ink}" stroke-width="2"/><circle cx="${x}" cy="${y - 4}" r="2.800" fill="#fff"/>`).join('')
    + panel(110, 126, 100, 34, 8) + dumbbell(113, 132, .9, C.orange) + stroke(140, 138, 184, 138, L(3)) + stroke(140, 148, 166, 148, L(2.2, grey))
    + box(112, 168, 96, 20, 8, `fill="${C.teal}"`, .5) + stroke(140, 178, 180, 178, L(3, '#fff')), [[84, 66, 124, 70]]],
};
for (const [name, [seedling, screen, notes]] of Object.entries(SKETCHES)) render(name, 320, 200, sketch(seedling, screen, notes));
