// What a name may hold and a reader must not be fooled by: control characters, characters that
// turn the direction of writing, invisible ones and halves of pairs. The only escaper.
const HIDDEN =
  /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

const byId = id => document.getElementById(id);
const isThere = child => child !== null && child !== undefined && child !== '' && child !== false;
const two = value => String(value).padStart(2, '0');

function escaped(character) {
  const code = character.codePointAt(0);
  const hex = code.toString(16);
  return code < 0x100 ? '\\x' + hex.padStart(2, '0') : 'U+' + hex.toUpperCase().padStart(4, '0');
}

/** Text as nodes, with hidden characters made visible. */
function shown(text) {
  const nodes = [];
  let from = 0;
  for (const match of text.matchAll(HIDDEN)) {
    nodes.push(text.slice(from, match.index));
    const mark = document.createElement('span');
    mark.className = 'escaped';
    mark.textContent = escaped(match[0]);
    nodes.push(mark);
    from = match.index + match[0].length;
  }
  nodes.push(text.slice(from));
  return nodes;
}

/** The same as plain text, where there are no nodes. */
const plain = text => text.replace(HIDDEN, escaped);

const toNodes = child => (child instanceof Node ? [child] : shown(String(child)));
const nodes = children => children.flat(3).filter(isThere).flatMap(toNodes);

/** An element; children are nodes, texts, numbers, arrays of them, or nothing. */
function make(tag, className, ...children) {
  const element = document.createElement(tag);
  if (className) {
    element.className = className;
  }
  element.append(...nodes(children));
  return element;
}

/** Sets attributes of an element, HTML or SVG. */
function having(element, attributes) {
  for (const [name, value] of Object.entries(attributes)) {
    element.setAttribute(name, value);
  }
  return element;
}

function drawing(tag, attributes, ...children) {
  const element = having(document.createElementNS('http://www.w3.org/2000/svg', tag), attributes);
  element.append(...nodes(children));
  return element;
}

const icon = name =>
  drawing('svg', { class: 'icon ' + name, 'aria-hidden': 'true' }, drawing('use', { href: '#icon-' + name }));

function button(text, action, className) {
  const element = make('button', className, text);
  element.type = 'button';
  element.addEventListener('click', action);
  return element;
}

// Numbers and dates as the reader writes them.

const number = new Intl.NumberFormat();
const percent = new Intl.NumberFormat(undefined, { style: 'percent', maximumFractionDigits: 1 });
const day = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeZone: 'UTC' });
const moment = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });
const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });
const languages = new Intl.DisplayNames(undefined, { type: 'language', fallback: 'code' });

const plural = (count, word, words) =>
  number.format(count) + ' ' + (count === 1 ? word : words || word + 's');

const share = (part, whole) => {
  const value = part / whole;
  // Never 100 % while something is missing, nor 0 % while something is there.
  const isPart = part > 0 && part < whole;
  return percent.format(isPart ? Math.min(Math.max(value, 0.001), 0.999) : value);
};

const SIZES = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte', 'petabyte'];
const formats = new Map();

function unitFormat(unit, digits) {
  const key = unit + digits;
  if (!formats.has(key)) {
    formats.set(key, new Intl.NumberFormat(undefined, {
      style: 'unit', unit, unitDisplay: unit === 'byte' ? 'long' : 'short', maximumFractionDigits: digits,
    }));
  }
  return formats.get(key);
}

function scaled(value, units) {
  let unit = 0;
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return [value, units[unit], unit === 0 || value >= 100 ? 0 : 1];
}

function bytes(value) {
  const [size, unit, digits] = scaled(value, SIZES);
  return unitFormat(unit, digits).format(size);
}

function bitRate(value) {
  const [rate, unit, digits] = scaled(value, ['b/s', 'kb/s', 'Mb/s', 'Gb/s']);
  return number.format(Number(rate.toFixed(digits))) + '\u00a0' + unit;
}

function duration(seconds) {
  if (seconds < 60) {
    return number.format(Number(seconds.toFixed(seconds < 10 ? 1 : 0))) + '\u00a0s';
  }
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor((seconds % 3600) / 60);
  return hours > 0
    ? `${number.format(hours)}\u00a0h ${minutes}\u00a0min`
    : `${minutes}\u00a0min ${Math.floor(seconds % 60)}\u00a0s`;
}

function time(text) {
  return having(make('time', '', moment.format(new Date(text))), { datetime: text });
}

/** A language by its name; what is none stays as it is. */
function language(code) {
  try {
    return languages.of(code);
  } catch {
    return code;
  }
}

/** The shortest code of a language: eng and en are one. */
function shortLanguage(code) {
  try {
    return Intl.getCanonicalLocales(code)[0];
  } catch {
    return code;
  }
}

/** For comparing: no accents, no letter cases. */
function folded(text) {
  const small = text.toLowerCase();
  return /^[\x00-\x7f]*$/.test(small) ? small : small.normalize('NFD').replace(/\p{M}/gu, '');
}

const CODECS = {
  h264: 'H.264', hevc: 'HEVC', av1: 'AV1', vp8: 'VP8', vp9: 'VP9', vvc: 'VVC', vc1: 'VC-1',
  mpeg4: 'MPEG-4', mpeg2video: 'MPEG-2', mpeg1video: 'MPEG-1', theora: 'Theora',
};
const codecName = codec => CODECS[codec] || codec;

const CONTAINERS = {
  'matroska,webm': 'Matroska', 'mov,mp4,m4a,3gp,3g2,mj2': 'MP4', avi: 'AVI', mpegts: 'MPEG-TS',
  mpeg: 'MPEG-PS', asf: 'ASF', flv: 'FLV', ogg: 'Ogg',
};
const containerName = container => CONTAINERS[container] || container;
