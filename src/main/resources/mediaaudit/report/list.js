/** The list of items: of many thousand rows only those in sight, and the active one, exist. */

const OVERSCAN = 8;
const MOST_PIXELS = 15_000_000;
const TITLE_LETTERS = 300;

const grid = byId('grid');
const rowGroup = byId('rows');
const explicit = new Map();
const drawn = new Map();
let rows = [];
let rowHeight = 0;
let active = 0;
let openItem = -1;

const isOpen = i => hasChildren(i)
  && (explicit.get(i) ?? (state.expand || (selection.searching && !selection.own[i])));

function flatten() {
  rows = [];
  const visit = i => {
    rows.push(i);
    if (isOpen(i)) {
      for (let child = i + 1; child < items.end[i]; child = items.end[child]) {
        if (selection.shown[child]) {
          visit(child);
        }
      }
    }
  };
  selection.titles.forEach(visit);
}

const HEADINGS = [
  ['title', 'Title', 'title'], ['year', 'Year', 'year'], ['runtime', 'Runtime', 'runtime'], ['', 'Video', 'video'],
  ['', 'Audio', 'audio'], ['', 'Subtitles', 'subtitles'], ['size', 'Size', 'size'], ['issues', 'Issues', 'found'],
];

function showHeadings() {
  const row = having(make('div', 'row heading', HEADINGS.map(([sort, label, className]) => {
    const cell = having(make('div', className, sort ? button(label, () => sortBy(sort)) : label), { role: 'columnheader' });
    if (state.sort === sort) {
      const descends = (sort === 'title') === state.reverse;
      cell.setAttribute('aria-sort', descends ? 'descending' : 'ascending');
    }
    return cell;
  })), { role: 'row', 'aria-rowindex': 1 });
  byId('headings').replaceChildren(row);
}

function sortBy(sort) {
  state.reverse = state.sort === sort && !state.reverse;
  state.sort = sort;
  update();
  byId('headings').querySelector(`.${HEADINGS.find(each => each[0] === sort)[2]} button`).focus();
}

// The cells.

/** Different words of the looks of an item and of what is below it, the most frequent first. */
function frequent(i, at, most) {
  const counts = new Map();
  for (let each = i; each < items.end[i]; each++) {
    head.looks[items.look[each]][at].forEach(word => counts.set(word, (counts.get(word) || 0) + 1));
  }
  const words = [...counts.keys()].sort((a, b) => counts.get(b) - counts.get(a));
  return { words: words.slice(0, most), more: words.length - most };
}

const joined = ({ words, more }, label = word => word) =>
  [...new Set(words.map(label))].join(', ') + (more > 0 ? ' +' + number.format(more) : '');

function videoCell(i) {
  const resolution = joined(frequent(i, 0, 2));
  const hdr = joined(frequent(i, 2, 2));
  const troubles = joined(frequent(i, 6, 2));
  return [
    resolution && make('span', 'resolution', resolution),
    joined(frequent(i, 1, 2), codecName),
    hdr && make('span', 'chip', hdr),
    troubles && make('span', 'trouble', troubles),
  ].filter(isThere).flatMap((part, index) => (index > 0 ? [' ', part] : [part]));
}

function badges(i) {
  const counts = selection.counts.subarray(3 * i, 3 * i + 3);
  return [2, 1, 0].filter(severity => counts[severity] > 0).map(severity =>
    make('span', 'badge ' + SEVERITIES[severity], icon(SEVERITIES[severity]), number.format(counts[severity]),
      make('span', 'unseen', ' ' + SEVERITIES[severity] + (counts[severity] === 1 ? ' ' : 's '))));
}

function extent(i) {
  if (items.kind[i] === SERIES) {
    const seasons = childrenOf(i);
    const episodes = seasons.reduce((sum, season) => sum + items.end[season] - season - 1, 0);
    return `${plural(seasons.length, 'season')}, ${plural(episodes, 'episode')}`;
  }
  return items.kind[i] === SEASON ? plural(items.end[i] - i - 1, 'episode') : '';
}

function titleCell(i) {
  const cut = name(i);
  return [
    hasChildren(i) ? make('span', 'toggle', icon('open')) : make('span', 'toggle'),
    thumbnail(i),
    make('span', 'name',
      code(i) && make('span', 'code', code(i), ' '),
      make('bdi', 'text', cut.length > TITLE_LETTERS ? cut.slice(0, TITLE_LETTERS) + '\u2026' : cut || fileName(i)),
      make('span', 'extent', extent(i))),
  ];
}

/** The poster of a title; a shape of its size where there is none, so that names stand in line. */
function thumbnail(i) {
  if (thumbnails.length === 0 || !isTitle(i)) {
    return null;
  }
  const at = items.thumbnail[i];
  return at < 0
    ? make('span', 'poster')
    : having(make('img', 'poster'), { src: 'data:image/jpeg;base64,' + thumbnails[at], alt: '', width: 80, height: 120, decoding: 'async' });
}

const fileName = i => items.path[i].split('/').pop();

function cells(i) {
  return [
    titleCell(i),
    items.year[i] >= 0 && String(items.year[i]),
    items.runtime[i] > 0 && duration(items.runtime[i]),
    videoCell(i),
    joined(frequent(i, 4, 3), shortLanguage),
    joined(frequent(i, 5, 3), shortLanguage),
    items.bytes[i] > 0 && bytes(items.bytes[i]),
    badges(i),
  ];
}

function makeRow(position) {
  const i = rows[position];
  const row = having(make('div', 'row ' + ['movie', 'series', 'season', 'episode'][items.kind[i]],
    cells(i).map((content, column) => having(
      make('div', HEADINGS[column][2], content), { role: column === 0 ? 'rowheader' : 'gridcell' }))), {
    role: 'row', 'aria-rowindex': position + 2, 'aria-level': level(i) + 1, 'data-position': position,
  });
  if (hasChildren(i)) {
    row.setAttribute('aria-expanded', isOpen(i));
  }
  row.style.top = position * rowHeight + 'px';
  return row;
}

function mark(row, position) {
  row.tabIndex = position === active ? 0 : -1;
  row.setAttribute('aria-selected', rows[position] === openItem);
}

/** Draws what is in sight. */
function draw() {
  if (rows.length === 0 || rowHeight === 0) {
    return;
  }
  const above = grid.scrollTop - byId('headings').offsetHeight;
  const first = Math.max(0, Math.floor(above / rowHeight) - OVERSCAN);
  const last = Math.min(drawable() - 1, Math.ceil((above + grid.clientHeight) / rowHeight) + OVERSCAN);
  for (const [position, row] of drawn) {
    if ((position < first || position > last) && position !== active) {
      row.remove();
      drawn.delete(position);
    }
  }
  for (let position = first; position <= last; position++) {
    show(position);
  }
  show(active);
}

function show(position) {
  if (!drawn.has(position)) {
    const row = makeRow(position);
    // In the order of the rows, for those who hear them.
    const next = [...drawn.keys()].filter(each => each > position).sort((a, b) => a - b)[0];
    rowGroup.insertBefore(row, next === undefined ? null : drawn.get(next));
    drawn.set(position, row);
  }
  mark(drawn.get(position), position);
}

/** A browser ends the scrolling of taller elements somewhere; nobody scrolls that far. */
const drawable = () => Math.min(rows.length, Math.floor(MOST_PIXELS / rowHeight));

/** Draws all anew. */
function redraw() {
  const focused = rowGroup.contains(document.activeElement);
  active = Math.max(0, Math.min(active, rows.length - 1));
  drawn.forEach(row => row.remove());
  drawn.clear();
  if (rows.length > 0) {
    measure();
    rowGroup.style.height = drawable() * rowHeight + 'px';
    draw();
  } else {
    rowGroup.style.height = '0';
  }
  grid.setAttribute('aria-rowcount', rows.length + 1);
  if (focused) {
    drawn.get(active)?.focus({ preventScroll: true });
  }
}

function measure() {
  const probe = make('div', 'row');
  rowGroup.append(probe);
  rowHeight = probe.offsetHeight;
  probe.remove();
}

// Moving about.

function go(position) {
  if (rows.length === 0) {
    return;
  }
  active = Math.max(0, Math.min(position, drawable() - 1));
  const top = active * rowHeight;
  const headings = byId('headings').offsetHeight;
  if (top < grid.scrollTop) {
    grid.scrollTop = top;
  } else if (top + rowHeight + headings > grid.scrollTop + grid.clientHeight) {
    grid.scrollTop = top + rowHeight + headings - grid.clientHeight;
  }
  draw();
  drawn.get(active).focus({ preventScroll: true });
}

function toggle(position, open = !isOpen(rows[position])) {
  if (hasChildren(rows[position]) && open !== isOpen(rows[position])) {
    explicit.set(rows[position], open);
    active = position;
    flatten();
    redraw();
  }
}

function goUp(i) {
  const above = items.parent[i];
  if (above >= 0) {
    go(rows.indexOf(above));
  }
}

const pageRows = () => Math.max(1, Math.floor(grid.clientHeight / rowHeight) - 1);

const KEYS = {
  ArrowDown: () => go(active + 1),
  ArrowUp: () => go(active - 1),
  PageDown: () => go(active + pageRows()),
  PageUp: () => go(active - pageRows()),
  Home: () => go(0),
  End: () => go(rows.length - 1),
  ArrowRight: () => (isOpen(rows[active]) ? go(active + 1) : toggle(active, true)),
  ArrowLeft: () => (isOpen(rows[active]) ? toggle(active, false) : goUp(rows[active])),
  Enter: () => openDetails(rows[active], true),
  ' ': () => openDetails(rows[active], false),
};

grid.addEventListener('keydown', event => {
  if (event.target.closest('#rows .row') && KEYS[event.key] && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    KEYS[event.key]();
    if (openItem >= 0 && event.key.startsWith('Arrow') && isWide()) {
      openDetails(rows[active], false);
    }
  }
});

rowGroup.addEventListener('click', event => {
  const row = event.target.closest('.row');
  if (!row) {
    return;
  }
  const position = Number(row.dataset.position);
  active = position;
  if (event.target.closest('.toggle') && hasChildren(rows[position])) {
    toggle(position);
    drawn.get(active).focus({ preventScroll: true });
  } else {
    draw();
    openDetails(rows[position], !isWide());
  }
});

grid.addEventListener('scroll', draw, { passive: true });

/** Where the panes change their widths, rows may change their heights: stay at the same one. */
new ResizeObserver(() => {
  if (grid.clientHeight > 0 && rows.length > 0) {
    const first = rowHeight === 0 ? 0 : grid.scrollTop / rowHeight;
    const before = rowHeight;
    measure();
    if (rowHeight !== before) {
      redraw();
      grid.scrollTop = first * rowHeight;
    }
    draw();
  }
}).observe(grid);
