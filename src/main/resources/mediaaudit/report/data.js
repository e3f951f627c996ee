const SEVERITIES = ['info', 'warning', 'error'];
const MOVIE = 0;
const SERIES = 1;
const SEASON = 2;
const EPISODE = 3;

/** The head of the report's data, and one array a fact of its items; see HtmlColumns. */
let head = {};
let items = {};
let detailLines = null;
let thumbnails = [];

function fromBase64(letters) {
  if (Uint8Array.fromBase64) {
    return Uint8Array.fromBase64(letters);
  }
  const binary = atob(letters);
  const result = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) {
    result[i] = binary.charCodeAt(i);
  }
  return result;
}

/** The text of an island of the page; its element is emptied. */
async function unpack(id) {
  const element = byId(id);
  const packed = new Blob([fromBase64(element.textContent)]);
  element.textContent = '';
  return new Response(packed.stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();
}

async function load() {
  head = {
    history: [], issues: [], looks: [], found: [], roots: [], rules: {}, ruleIds: [], scans: [], strings: [], streams: [],
    columns: {},
    ...JSON.parse(new TextDecoder().decode(await unpack('data-head'))),
  };
  items = { kind: [], ...head.columns };
  items.count = items.kind.length;
  thumbnails = byId('data-thumbnails').textContent.split('\n').slice(0, -1);
  byId('data-thumbnails').textContent = '';
  shape();
}

/** Finds out what stands below what, and sums sizes and runtimes of it. */
function shape() {
  const { count, kind } = items;
  items.parent = new Int32Array(count).fill(-1);
  items.end = new Int32Array(count);
  items.bytes = new Float64Array(count);
  items.runtime = new Float64Array(count);
  items.path = new Array(count);
  const open = [-1, -1, -1, -1];
  for (let i = 0; i < count; i++) {
    const level = kind[i] === MOVIE ? 0 : kind[i] - 1;
    open[level] = i;
    items.parent[i] = level === 0 ? -1 : open[level - 1];
    items.path[i] = level === 0
      ? items.rest[i]
      : items.path[items.parent[i]].slice(0, items.shared[i]) + items.rest[i];
  }
  for (let i = count - 1; i >= 0; i--) {
    items.bytes[i] += items.size[i];
    items.runtime[i] += Math.max(0, items.seconds[i]);
    items.end[i] = Math.max(items.end[i], i + 1);
    const above = items.parent[i];
    if (above >= 0) {
      items.bytes[above] += items.bytes[i];
      items.runtime[above] += items.runtime[i];
      items.end[above] = Math.max(items.end[above], items.end[i]);
    }
  }
  items.titles = [];
  for (let i = 0; i < count; i = items.end[i]) {
    items.titles.push(i);
  }
}

const level = i => (items.kind[i] < SEASON ? 0 : items.kind[i] - 1);
const isTitle = i => items.kind[i] < SEASON;
const hasChildren = i => items.end[i] > i + 1;

function childrenOf(i) {
  const children = [];
  for (let child = i + 1; child < items.end[i]; child = items.end[child]) {
    children.push(child);
  }
  return children;
}

function titleOf(i) {
  while (items.parent[i] >= 0) {
    i = items.parent[i];
  }
  return i;
}

function absolute(i, path = items.path[i]) {
  const root = head.roots[items.root[i]];
  return path === '' ? root : root + (root.endsWith('/') ? '' : '/') + path;
}

/** S01E02-E03 of an episode, a day where it has that alone; of others nothing. */
function code(i) {
  if (items.kind[i] !== EPISODE) {
    return '';
  }
  const last = items.last[i];
  return items.episode[i] < 0
    ? items.date[i]
    : `S${two(items.season[i])}E${two(items.episode[i])}` + (last >= 0 ? `-E${two(last)}` : '');
}

function name(i) {
  return items.kind[i] === SEASON
    ? items.season[i] === 0 ? 'Specials' : 'Season ' + items.season[i]
    : items.title[i] || (items.kind[i] === EPISODE ? '' : '(no title)');
}

/** What tells a series or season from others, whose folder they may share. */
function place(i) {
  return [...new Set([absolute(titleOf(i)), name(titleOf(i)), name(i)])].join(' \u203a ');
}

/** What is searched: titles from the series down, numbers and the path. */
function searched(i, above) {
  return above + folded([items.title[i], items.year[i] >= 0 && items.year[i], code(i), absolute(i)]
    .filter(isThere).join('\n')) + '\n';
}

/** Made once the report is shown, which is sooner without. */
function haystacks() {
  if (!items.haystack) {
    items.haystack = new Array(items.count);
    for (let i = 0; i < items.count; i++) {
      const above = items.parent[i];
      items.haystack[i] = searched(i, above < 0 ? '' : items.haystack[above]);
    }
  }
  return items.haystack;
}

/** The details of an item, once they are unpacked. */
async function details(i) {
  detailLines ??= unpack('data-details').then(buffer => {
    const all = new Uint8Array(buffer);
    const ends = new Int32Array(items.count + 1);
    for (let line = 0, at = 0; line < items.count; line++) {
      at = all.indexOf(10, at) + 1;
      ends[line + 1] = at;
    }
    return { all, ends };
  });
  const { all, ends } = await detailLines;
  return { issues: [], assets: {}, videos: [], ...JSON.parse(new TextDecoder().decode(all.subarray(ends[i], ends[i + 1]))) };
}
