// Rasterises the icons of the game: white on transparent, 48 x 48, tinted at run time.
// Left: the name by use in the game. Right: the Lucide icon it is drawn from.
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';
import { encodePng } from './png.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const out = join(here, '..', 'icons');
const lucide = join(here, 'node_modules', 'lucide-static');
const SIZE = 48;
const STROKE = 2.1; // of 24; a little bolder than Lucide's 2, for 16 px

const ICONS = {
  // families
  research: 'microscope', prioritisation: 'list-ordered', dependencies: 'waypoints', status: 'messages-square',
  // user research
  'interview-users': 'mic', 'watch-users': 'binoculars', survey: 'clipboard-list', prototype: 'smartphone',
  experiment: 'flask-conical', 'study-numbers': 'chart-column', 'study-market': 'telescope',
  // prioritisation
  'score-backlog': 'calculator', 'order-backlog': 'arrow-down-up', 'choose-variant': 'layers',
  'write-brief': 'file-pen-line', 'say-no': 'hand', kill: 'octagon-x',
  // dependency management
  'map-dependencies': 'network', commitment: 'handshake', resequence: 'shuffle', 'split-handoff': 'split',
  promise: 'calendar-check', 'pre-mortem': 'cloud-lightning', mitigation: 'shield-check',
  'clear-blocker': 'construction', 'move-people': 'arrow-right-left', 'release-day': 'rocket', escalate: 'siren',
  // status meetings
  'check-in': 'clipboard-check', look: 'scan-eye', 'sprint-review': 'presentation',
  'report-upward': 'megaphone', 'quarterly-planning': 'calendar-range',
  // either seat
  'one-to-one': 'coffee', ask: 'hand-helping', hire: 'user-plus', overtime: 'moon', 'send-back': 'undo-dot',
  // planning and running
  slack: 'battery-medium', drop: 'calendar-x', inbox: 'inbox', forecast: 'target', calendar: 'calendar-days',
  undo: 'undo-2', redo: 'redo-2', play: 'play', pause: 'pause', 'fast-forward': 'fast-forward', skip: 'skip-forward',
  rewind: 'rewind', branch: 'git-branch', repeat: 'repeat', standing: 'calendar-sync', 'half-time': 'timer',
  dilemma: 'signpost', release: 'package-check',
  // general controls
  help: 'circle-question-mark', close: 'x', 'chevron-left': 'chevron-left', 'chevron-right': 'chevron-right',
  'chevron-up': 'chevron-up', 'chevron-down': 'chevron-down', plus: 'plus', minus: 'minus', check: 'check',
  cross: 'circle-x', 'check-circle': 'circle-check', search: 'search', filter: 'funnel', 'drag-handle': 'grip-vertical',
  lock: 'lock', unlock: 'lock-open', eye: 'eye', 'eye-off': 'eye-off', 'arrow-left': 'arrow-left',
  'arrow-right': 'arrow-right', 'arrow-up': 'arrow-up', 'arrow-down': 'arrow-down', export: 'upload',
  import: 'download', print: 'printer', copy: 'copy', paste: 'clipboard-paste', link: 'link', menu: 'menu', home: 'house',
  quit: 'log-out', dice: 'dices', edit: 'pencil', trash: 'trash-2', save: 'save', reload: 'refresh-cw',
  // signs
  warning: 'triangle-alert', blocked: 'octagon-minus', info: 'info', star: 'star', 'star-filled': 'star (filled)', circle: 'circle', 'circle-filled': 'circle (filled)', flag: 'flag', clock: 'clock',
  late: 'clock-alert', money: 'banknote', question: 'message-circle-question-mark', note: 'sticky-note', lucky: 'clover',
  unlucky: 'cloud-rain', trophy: 'trophy', 'trend-up': 'trending-up', 'trend-down': 'trending-down', risk: 'flame',
  evidence: 'quote', rework: 'rotate-ccw', idea: 'lightbulb', 'role-overlap': 'squares-intersect', letter: 'mail',
  'ticket': 'ticket',
  // people
  users: 'users', person: 'user', team: 'users-round', people: 'contact-round', trust: 'heart-handshake',
  health: 'heart-pulse', sponsor: 'crown', hat: '(own)',
  'face-content': 'smile', 'face-neutral': 'meh', 'face-worried': 'frown', 'face-angry': 'angry',
  // screens and tabs
  settings: 'settings', library: 'library', workshop: 'projector', interview: 'briefcase-business', 'self-study': 'book-open',
  continue: 'circle-play', notebook: 'notebook-pen', map: 'map', plan: 'chart-gantt', backlog: 'list-todo', history: 'history',
  report: 'file-text', chart: 'chart-line', histogram: 'chart-column-increasing', debrief: 'scroll-text', room: 'qr-code',
  // settings
  volume: 'volume-2', mute: 'volume-x', theme: 'sun-moon', 'text-size': 'a-large-small', motion: 'wind', window: 'app-window',
  language: 'languages', keyboard: 'keyboard', folder: 'folder', contrast: 'contrast', gamepad: 'gamepad-2',
  accessibility: 'accessibility', mouse: 'mouse',
  // teams
  'team-backend': 'database', 'team-mobile': 'tablet-smartphone', 'team-web': 'globe', 'team-qa': 'bug', 'team-data': 'chart-pie',
  'team-design': 'palette', 'team-support': 'headset', 'team-platform': 'server', 'team-sales': 'badge-dollar-sign', 'team-legal': 'scale',
  'team-marketing': 'radio',
};

// Drawn for this game, in Lucide's manner.
const OWN = {
  hat: '<path d="M2 17.5c2.2 1.6 6 2.5 10 2.5s7.800-.9 10-2.5"/><path d="M5 16.500 6.600 6.800A2.600 2.600 0 0 1 10.400 5l1 .5a1.500 1.500 0 0 0 1.300 0l1-.5a2.600 2.600 0 0 1 3.700 1.800L19 16.500"/><path d="M5.500 13.200c4 1.600 9 1.600 13 0"/>',
};

mkdirSync(out, { recursive: true });
for (const f of readdirSync(out)) if (f.endsWith('.png')) rmSync(join(out, f));
for (const [name, source] of Object.entries(ICONS)) {
  const path = join(lucide, 'icons', `${source.split(' ')[0]}.svg`);
  if (!OWN[name] && !existsSync(path)) throw new Error(`${name}: Lucide has no icon "${source}"`);
  const drawing = OWN[name]
    ? `<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">${OWN[name]}</svg>`
    : readFileSync(path, 'utf8');
  const svg = (source.endsWith('(filled)') ? drawing.replace('fill="none"', 'fill="currentColor"') : drawing)
    .replace(/stroke-width="2"/, `stroke-width="${STROKE}"`)
    .replaceAll('currentColor', '#fff');
  const image = new Resvg(svg, { fitTo: { mode: 'width', value: SIZE } }).render();
  const pixels = Buffer.from(image.pixels);
  // White everywhere, also where nothing is drawn: no dark fringe when the game scales and tints.
  for (let i = 0; i < pixels.length; i += 4) pixels[i] = pixels[i + 1] = pixels[i + 2] = 255;
  writeFileSync(join(out, `${name}.png`), encodePng(SIZE, SIZE, pixels));
}
writeFileSync(join(out, 'index.txt'),
  Object.entries(ICONS).sort(([a], [b]) => (a < b ? -1 : 1)).map(([a, b]) => `${a} -> ${b}\n`).join(''));
copyFileSync(join(lucide, 'LICENSE'), join(out, 'LICENSE'));
console.log(`${Object.keys(ICONS).length} icons`);
