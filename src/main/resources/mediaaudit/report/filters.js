/** What is shown; all of it stands in the address, so that it can be kept and sent. */
const FACETS = ['severity', 'category', 'rule', 'codec', 'resolution', 'hdr', 'container', 'root', 'below'];
const SORTS = ['title', 'year', 'runtime', 'size', 'issues'];
const KINDS = ['movie', 'series'];

const state = { view: 'overview', q: '', kind: '', problems: false, sort: 'title', reverse: false, expand: false };
const chosen = Object.fromEntries(FACETS.map(facet => [facet, new Set()]));
const selection = { shown: null, own: null, counts: null, searching: false, titles: [] };

function readAddress() {
  const query = new URLSearchParams(location.hash.slice(1));
  const oneOf = (name, words, otherwise) => (words.includes(query.get(name)) ? query.get(name) : otherwise);
  state.view = oneOf('view', ['items'], 'overview');
  state.q = query.get('q') || '';
  state.kind = oneOf('kind', KINDS, '');
  state.problems = query.has('problems');
  state.sort = oneOf('sort', SORTS, 'title');
  state.reverse = query.has('reverse');
  state.expand = query.has('expand');
  FACETS.forEach(facet => {
    chosen[facet] = new Set(query.getAll(facet));
  });
}

function address(what, facets) {
  const query = new URLSearchParams({ view: what.view });
  const set = (key, value) => value && query.set(key, value === true ? '1' : value);
  set('q', what.q);
  set('kind', what.kind);
  set('problems', what.problems);
  set('sort', what.sort !== 'title' && what.sort);
  set('reverse', what.reverse);
  set('expand', what.expand);
  FACETS.forEach(facet => (facets[facet] || []).forEach(word => query.append(facet, word)));
  return '#' + query;
}

const writeAddress = () => history.replaceState(null, '', address(state, chosen));

/** The address of the items of which this holds. */
const addressOf = (facets, more) => address({ view: 'items', ...more }, facets);

const allows = (facet, word) => chosen[facet].size === 0 || chosen[facet].has(word);
const allowsAny = (facet, words) => chosen[facet].size === 0 || words.some(word => chosen[facet].has(word));
const isNarrowed = () => state.problems || ['severity', 'category', 'rule'].some(facet => chosen[facet].size > 0);
const isFiltered = () => state.q.trim() !== '' || state.kind !== '' || state.problems
  || FACETS.some(facet => chosen[facet].size > 0);

const categoryOf = rule => head.rules[rule]?.[0];
const rangeOf = look => (look[2].length > 0 ? look[2] : look[1].length > 0 ? ['SDR'] : []);

/** The issues of a set, as [rule, number of the severity]. */
const pairs = found =>
  found.filter((each, at) => at % 2 === 0).map((rule, at) => [head.ruleIds[rule], found[2 * at + 1]]);

/** Those that are looked for. */
const wanted = found => pairs(found).filter(([rule, severity]) =>
  allows('rule', rule) && allows('category', categoryOf(rule)) && allows('severity', SEVERITIES[severity]));

function bySeverity(issues) {
  const counts = [0, 0, 0];
  issues.forEach(([, severity]) => {
    counts[severity] += 1;
  });
  return counts;
}

/** The words of a set of issues and of a look, by facet. */
const ISSUE_WORDS = {
  severity: found => pairs(found).map(([, severity]) => SEVERITIES[severity]),
  category: found => pairs(found).map(([rule]) => categoryOf(rule)),
  rule: found => pairs(found).map(([rule]) => rule),
};
const LOOK_WORDS = { codec: look => look[1], resolution: look => look[0], hdr: rangeOf, container: look => look[3] };

const looksRight = look => Object.entries(LOOK_WORDS).every(([facet, words]) => allowsAny(facet, words(look)));

const occurs = (facet, word) => (facet in ISSUE_WORDS
  ? head.found.some(found => ISSUE_WORDS[facet](found).includes(word))
  : head.looks.some(look => LOOK_WORDS[facet](look).includes(word)));

/** The address of the items with this word; false where none has it. */
const addressOfWord = (facet, word) => occurs(facet, word) && addressOf({ [facet]: [word] });

/** The series and seasons below which things are looked for. */
function placesChosen() {
  const places = [];
  for (let i = 0; chosen.below.size > 0 && i < items.count; i++) {
    if (hasChildren(i) && chosen.below.has(place(i))) {
      places.push(i);
    }
  }
  return places;
}

/** 1 for each item that stands where things are looked for. */
function belowPlaces() {
  const marks = new Uint8Array(items.count).fill(chosen.below.size === 0 ? 1 : 0);
  placesChosen().forEach(i => marks.fill(1, i + 1, items.end[i]));
  return marks;
}

/** Finds out which items are shown: those that match, and those above them. */
function select() {
  const { count, kind, root, look, found, parent } = items;
  const words = folded(state.q).split(/\s+/).filter(isThere);
  const hay = words.length > 0 ? haystacks() : null;
  const narrowed = isNarrowed();
  const looks = head.looks.map(looksRight);
  const roots = head.roots.map(path => allows('root', path));
  const sets = head.found.map(found => bySeverity(wanted(found)));
  const places = belowPlaces();
  const shownItems = new Uint8Array(count);
  const own = new Uint8Array(count);
  const counts = new Int32Array(3 * count);
  for (let i = count - 1; i >= 0; i--) {
    const issues = sets[found[i]];
    const isKind = state.kind === '' || (state.kind === 'movie') === (kind[i] === MOVIE);
    if (isKind && looks[look[i]] && roots[root[i]] && places[i]
      && (!narrowed || issues[0] + issues[1] + issues[2] > 0)
      && (hay === null || words.every(word => hay[i].includes(word)))) {
      own[i] = 1;
      shownItems[i] = 1;
    }
    if (own[i]) {
      for (let severity = 0; severity < 3; severity++) {
        counts[3 * i + severity] += issues[severity];
      }
    }
    if (shownItems[i] && parent[i] >= 0) {
      shownItems[parent[i]] = 1;
      for (let severity = 0; severity < 3; severity++) {
        counts[3 * parent[i] + severity] += counts[3 * i + severity];
      }
    }
  }
  Object.assign(selection, { shown: shownItems, own, counts, searching: words.length > 0 });
  selection.titles = sorted(items.titles.filter(i => shownItems[i]));
}

const worse = (a, b) => {
  const { counts } = selection;
  return counts[3 * b + 2] - counts[3 * a + 2] || counts[3 * b + 1] - counts[3 * a + 1] || counts[3 * b] - counts[3 * a];
};

const ORDERS = {
  title: (a, b) => a - b,
  year: (a, b) => items.year[b] - items.year[a],
  runtime: (a, b) => items.runtime[b] - items.runtime[a],
  size: (a, b) => items.bytes[b] - items.bytes[a],
  issues: worse,
};

/** The index gives titles by kind; here movies and series stand among each other. */
function byTitle() {
  if (!items.byTitle) {
    const keys = new Map(items.titles.map(i => [i, folded(items.title[i])]));
    items.byTitle = items.titles.slice().sort((a, b) => {
      const left = keys.get(a);
      const right = keys.get(b);
      return left < right ? -1 : left > right ? 1 : items.year[a] - items.year[b] || a - b;
    });
  }
  return items.byTitle;
}

function sorted(titles) {
  if (state.sort === 'title') {
    const all = byTitle().filter(i => selection.shown[i]);
    return state.reverse ? all.reverse() : all;
  }
  const order = ORDERS[state.sort];
  return titles.sort((a, b) => (state.reverse ? -order(a, b) : order(a, b)) || a - b);
}

// The choices at the side, with how many items each has.

function tally(words) {
  const counts = new Map();
  for (let i = 0; i < items.count; i++) {
    for (const word of words(i)) {
      counts.set(word, (counts.get(word) || 0) + 1);
    }
  }
  return counts;
}

/** Different words of each set of issues or look, made once for thousands of items. */
const perSet = (sets, words) => sets.map(set => [...new Set(words(set))]);

function facetCounts() {
  const tallies = { root: tally(i => [head.roots[items.root[i]]]) };
  const count = (facets, sets, numbers) => Object.entries(facets).forEach(([facet, wordsOf]) => {
    const words = perSet(sets, wordsOf);
    tallies[facet] = tally(i => words[numbers[i]]);
  });
  count(ISSUE_WORDS, head.found, items.found);
  count(LOOK_WORDS, head.looks, items.look);
  return tallies;
}

const FACET_TITLES = {
  severity: 'Severity', category: 'Category', rule: 'Rule', codec: 'Codec', resolution: 'Resolution',
  hdr: 'Dynamic range', container: 'Container', root: 'Library root', below: 'Below',
};

function facetLabel(facet, word) {
  switch (facet) {
    case 'severity': return [icon(word), word];
    case 'rule': return make('code', '', word);
    case 'codec': return codecName(word);
    case 'container': return containerName(word);
    case 'root':
    case 'below': return make('bdi', '', word);
    default: return word;
  }
}

function choice(type, group, label, count, isChosen, onChange) {
  const input = make('input');
  Object.assign(input, { type, name: group, checked: isChosen });
  input.addEventListener('change', () => {
    onChange(input.checked);
    update();
  });
  return make('label', 'choice', input, make('span', 'label', label), make('span', 'number', number.format(count)));
}

function facetGroup(facet, counts) {
  const order = facet === 'severity'
    ? (a, b) => SEVERITIES.indexOf(b[0]) - SEVERITIES.indexOf(a[0])
    : (a, b) => b[1] - a[1] || collator.compare(a[0], b[0]);
  const entries = [...counts].sort(order);
  return entries.length > (facet === 'root' ? 1 : 0) && make('fieldset', '',
    make('legend', '', FACET_TITLES[facet]),
    entries.map(([word, count]) => choice('checkbox', facet, facetLabel(facet, word), count,
      chosen[facet].has(word), isChosen => chosen[facet][isChosen ? 'add' : 'delete'](word))));
}

function kindGroup() {
  const movies = items.titles.filter(i => items.kind[i] === MOVIE).length;
  const counts = { '': items.titles.length, movie: movies, series: items.titles.length - movies };
  const labels = { '': 'All', movie: 'Movies', series: 'Series' };
  return make('fieldset', '', make('legend', '', 'Kind'), ['', ...KINDS].map(kind =>
    choice('radio', 'kind', labels[kind], counts[kind], state.kind === kind, () => {
      state.kind = kind;
    })));
}

let facetTallies = null;

function showFilters() {
  facetTallies ??= facetCounts();
  const below = new Map(placesChosen().map(i => [place(i), items.end[i] - i - 1]));
  const tallies = { ...facetTallies, below };
  byId('filters').replaceChildren(...nodes([
    kindGroup(),
    make('p', 'muted', 'The numbers below are of the whole report: movies, series, seasons and episodes.'),
    FACETS.map(facet => facetGroup(facet, tallies[facet])),
  ]));
}

function clearFilters() {
  Object.assign(state, { q: '', kind: '', problems: false });
  FACETS.forEach(facet => chosen[facet].clear());
}
