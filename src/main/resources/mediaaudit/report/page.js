/** Puts the parts together: what is shown, controls, keys, print. */

const search = byId('search');
const MOST_PRINTED = 2000;

function update() {
  select();
  if (openItem >= 0 && !(isWide() && selection.shown[openItem])) {
    hideDetails();
  }
  flatten();
  active = 0;
  grid.scrollTop = 0;
  showHeadings();
  redraw();
  tell();
  writeAddress();
}

function tell() {
  const found = selection.titles.length;
  const all = items.titles.length;
  const matching = selection.own.reduce((sum, each) => sum + each, 0);
  byId('count').textContent = isFiltered()
    ? `${number.format(found)} of ${plural(all, 'title')}, ${plural(matching, 'item')}`
    : plural(all, 'title');
  byId('clear').hidden = !isFiltered();
  byId('nothing').hidden = found > 0;
  byId('nothing').textContent = all > 0 ? 'Nothing matches these filters.' : emptiness();
}

/** Brings the controls in step with the state. */
function showControls() {
  search.value = state.q;
  byId('sort').value = state.sort;
  const pressed = { problems: state.problems, direction: state.reverse, expand: state.expand };
  Object.entries(pressed).forEach(([id, isPressed]) => byId(id).setAttribute('aria-pressed', isPressed));
  showFilters();
}

function markCurrent(link, isCurrent) {
  if (isCurrent) {
    link.setAttribute('aria-current', 'page');
  } else {
    link.removeAttribute('aria-current');
  }
}

function showView() {
  const isItems = state.view === 'items';
  document.body.dataset.view = state.view;
  byId('overview').hidden = isItems;
  byId('items').hidden = !isItems;
  markCurrent(byId('to-overview'), !isItems);
  markCurrent(byId('to-items'), isItems);
  if (isItems) {
    showControls();
    update();
  }
}

function follow() {
  readAddress();
  showView();
}

addEventListener('hashchange', () => {
  follow();
  byId('main').focus({ preventScroll: true });
});

let typing = 0;
search.addEventListener('input', () => {
  clearTimeout(typing);
  typing = setTimeout(() => {
    state.q = search.value;
    update();
  }, 80);
});

function change(changed) {
  Object.assign(state, changed);
  showControls();
  update();
}

byId('sort').addEventListener('change', event => change({ sort: event.target.value }));
byId('direction').addEventListener('click', () => change({ reverse: !state.reverse }));
byId('problems').addEventListener('click', () => change({ problems: !state.problems }));
byId('expand').addEventListener('click', () => {
  explicit.clear();
  change({ expand: !state.expand });
});
byId('clear').addEventListener('click', () => {
  clearFilters();
  showControls();
  update();
  search.focus();
});

// Filters stand at the side where there is room, else above the list when asked for.

function showFilterPane(isShown) {
  if (isShown && !isWide()) {
    hideDetails();
  }
  document.body.classList.toggle('with-filters', isShown);
  byId('toggle-filters').setAttribute('aria-expanded', isShown);
}

byId('toggle-filters').addEventListener('click', () =>
  showFilterPane(!document.body.classList.contains('with-filters')));

// Keys.

const isTyping = target => target.closest('input:not([type=checkbox], [type=radio]), select, textarea');

addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey) {
    return;
  }
  if (event.key === '/' && !isTyping(event.target)) {
    event.preventDefault();
    if (state.view !== 'items') {
      state.view = 'items';
      showView();
    }
    search.focus();
    search.select();
  } else if (event.key === 'Escape') {
    stepBack(event.target);
  } else if (event.key === 'ArrowDown' && event.target === search) {
    event.preventDefault();
    go(0);
  }
});

/** Takes back the last thing: the details, the pane of filters, the search. */
function stepBack(target) {
  if (openItem >= 0) {
    closeDetails();
  } else if (document.body.classList.contains('with-filters') && !isWide()) {
    showFilterPane(false);
    byId('toggle-filters').focus();
  } else if (target === search || state.q !== '') {
    change({ q: '' });
    search.focus();
  }
}

// Colours.

const THEMES = { '': 'System', light: 'Light', dark: 'Dark' };

function setTheme(theme) {
  document.documentElement.dataset.theme = theme;
  byId('theme-name').textContent = THEMES[theme];
}

byId('theme').addEventListener('click', () => {
  const names = Object.keys(THEMES);
  const next = names[(names.indexOf(document.documentElement.dataset.theme) + 1) % names.length];
  setTheme(next);
  try {
    localStorage.setItem('media-audit-theme', next);
  } catch {
    // Files have no storage in some browsers; the choice lasts as long as the page.
  }
});

function keptTheme() {
  try {
    const theme = localStorage.getItem('media-audit-theme');
    return theme in THEMES ? theme : '';
  } catch {
    return '';
  }
}

// Print: rows below each other, as far as paper makes sense.

function printed() {
  const issuesOf = i => (selection.own[i] ? wanted(head.found[items.found[i]]) : []);
  const titles = [];
  const visit = i => {
    titles.push(i);
    childrenOf(i).filter(child => selection.shown[child]).forEach(visit);
  };
  for (const i of selection.titles) {
    if (titles.length >= MOST_PRINTED) {
      break;
    }
    visit(i);
  }
  const lines = titles.map(i => make('tr', ['movie', 'series', 'season', 'episode'][items.kind[i]],
    make('th', '', code(i) && code(i) + ' ', make('bdi', '', name(i) || fileName(i)), items.year[i] >= 0 && ` (${items.year[i]})`),
    make('td', '', videoCell(i)),
    make('td', '', items.bytes[i] > 0 && bytes(items.bytes[i])),
    make('td', '', issuesOf(i).map(([rule, severity], at) =>
      [at > 0 && ', ', make('span', 'finding', icon(SEVERITIES[severity]), rule)]))));
  const left = selection.titles.filter(i => !titles.includes(i)).length;
  return [
    make('p', '', byId('count').textContent),
    make('table', '', make('thead', '', make('tr', '', ['Title', 'Video', 'Size', 'Issues'].map(heading => make('th', '', heading)))),
      make('tbody', '', lines)),
    left > 0 && make('p', '', `${plural(left, 'title')} more: narrow the filters to print them.`),
  ];
}

addEventListener('beforeprint', () => {
  byId('print').replaceChildren(...nodes(state.view === 'items' ? printed() : []));
});
addEventListener('afterprint', () => byId('print').replaceChildren());

async function start() {
  setTheme(keptTheme());
  if (!('DecompressionStream' in window && CSS.supports('color', 'light-dark(red, red)'))) {
    byId('loading').textContent = 'This browser is too old to show the report; one of 2024 or newer does.';
    return;
  }
  await load();
  document.body.classList.toggle('with-thumbnails', thumbnails.length > 0);
  showOverview();
  byId('loading').hidden = true;
  follow();
  (window.requestIdleCallback || setTimeout)(haystacks);
}

start().catch(error => {
  byId('loading').hidden = false;
  byId('loading').textContent = 'The report could not be read: the file is damaged (' + error.message + ').';
  throw error;
});
