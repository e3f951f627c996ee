/** The first view: how well the library is, and what it is made of. */

const SVG_WIDTH = 100;

/** A bar from the left over a share of the width. */
function bar(part, whole, className) {
  const width = whole === 0 ? 0 : Math.max((SVG_WIDTH * part) / whole, part > 0 ? 0.8 : 0);
  return drawing('svg', { class: 'meter', viewBox: `0 0 ${SVG_WIDTH} 8`, preserveAspectRatio: 'none', 'aria-hidden': 'true' },
    drawing('rect', { class: 'track', width: SVG_WIDTH, height: 8 }),
    drawing('rect', { class: 'fill ' + className, width: width.toFixed(2), height: 8 }));
}

/** Bars below each other; an entry is {label, value, text, href, className, note}. */
function bars(entries) {
  const most = Math.max(...entries.map(entry => entry.value));
  return make('ul', 'bars', entries.map(entry => {
    const label = entry.href
      ? having(make('a', 'label', entry.label), { href: entry.href })
      : make('span', 'label', entry.label);
    return make('li', '', label, make('span', 'value', entry.text),
      bar(entry.value, most, entry.className || ''), entry.note && make('span', 'note', entry.note));
  }));
}

function card(title, className, ...content) {
  return make('section', 'card ' + className, make('h2', '', title), content);
}

function issueCounts() {
  const perRule = new Map();
  const perSeverity = [0, 0, 0];
  const add = (rule, severity, count) => {
    perSeverity[severity] += count;
    perRule.set(rule, (perRule.get(rule) || 0) + count);
  };
  const uses = new Int32Array(head.found.length);
  let clean = 0;
  const errorless = head.found.map(found => !found.some((each, at) => at % 2 === 1 && each === 2));
  for (let i = 0; i < items.count; i++) {
    uses[items.found[i]] += 1;
    clean += errorless[items.found[i]] ? 1 : 0;
  }
  head.found.forEach((found, set) => {
    for (let at = 0; at < found.length; at += 2) {
      add(head.ruleIds[found[at]], found[at + 1], uses[set]);
    }
  });
  head.issues.forEach(issue => add(head.ruleIds[issue[0]], issue[1], 1));
  return { perRule, perSeverity, clean };
}

/** A ring of which a share is drawn. */
function ring(part) {
  const length = 2 * Math.PI * 42;
  return drawing('svg', { class: 'ring', viewBox: '0 0 100 100', 'aria-hidden': 'true' },
    drawing('circle', { class: 'track', cx: 50, cy: 50, r: 42 }),
    drawing('circle', {
      class: 'part', cx: 50, cy: 50, r: 42, transform: 'rotate(-90 50 50)',
      'stroke-dasharray': `${(length * part).toFixed(2)} ${length.toFixed(2)}`,
    }));
}

/** Why a report has no titles. */
function emptiness() {
  if (!head.scan.filter.problems_only) {
    return 'The index holds no titles yet.';
  }
  return head.issues.length > 0 ? 'No title has a problem.' : 'No problems found.';
}

const figure = (value, label) => make('div', 'figure', make('dt', '', label), make('dd', '', value));

function healthCard({ clean }) {
  const kinds = [0, 0, 0, 0];
  items.kind.forEach(kind => {
    kinds[kind] += 1;
  });
  const whole = !head.scan.filter.problems_only && items.count > 0;
  const size = items.titles.reduce((sum, i) => sum + items.bytes[i], 0);
  const runtime = items.titles.reduce((sum, i) => sum + items.runtime[i], 0);
  return card('Library health', 'health',
    items.count === 0 && make('p', 'empty', emptiness()),
    whole && make('div', 'score',
      ring(clean / items.count),
      make('p', '', make('strong', '', share(clean, items.count)), make('span', '', 'of items without errors'),
        make('span', 'muted', `${number.format(clean)} of ${number.format(items.count)}`))),
    make('dl', 'figures',
      figure(number.format(kinds[MOVIE]), 'Movies'),
      figure(number.format(kinds[SERIES]), 'Series'),
      figure(number.format(kinds[SEASON]), 'Seasons'),
      figure(number.format(kinds[EPISODE]), 'Episodes'),
      figure(bytes(size), 'Videos'),
      figure(duration(Math.round(runtime)), 'Runtime')));
}

function issuesCard(counts) {
  const { perSeverity } = counts;
  const entries = [2, 1, 0].map(severity => ({
    label: [icon(SEVERITIES[severity]), SEVERITIES[severity]],
    value: perSeverity[severity],
    text: number.format(perSeverity[severity]),
    href: addressOfWord('severity', SEVERITIES[severity]),
    className: SEVERITIES[severity],
  }));
  return card('Issues by severity', 'tall', bars(entries), categoryBars(counts), scanFacts());
}

function categoryBars({ perRule }) {
  const counts = new Map();
  perRule.forEach((count, rule) => counts.set(categoryOf(rule), (counts.get(categoryOf(rule)) || 0) + count));
  const entries = [...counts].sort((a, b) => b[1] - a[1]).map(([category, count]) => ({
    label: category, value: count, text: number.format(count), href: addressOfWord('category', category),
  }));
  return entries.length > 0 && [make('h2', '', 'Issues by category'), bars(entries)];
}

const TOP_RULES = 8;

function ruleCard({ perRule }) {
  const entries = [...perRule].sort((a, b) => b[1] - a[1]).slice(0, TOP_RULES).map(([rule, count]) => ({
    label: make('code', '', rule), value: count, text: number.format(count),
    href: addressOfWord('rule', rule), note: head.rules[rule][2] || head.rules[rule][1],
  }));
  return entries.length > 0 && card('Top rules', 'wide', bars(entries));
}

/** One facet of the videos, by their number or their size. */
function censusCard(title, facet, bySize, label = word => word) {
  const at = bySize ? 2 : 1;
  const entries = (head.census[facet] || []).slice().sort((a, b) => b[at] - a[at]);
  const whole = entries.reduce((sum, entry) => sum + entry[at], 0);
  return entries.length > 0 && card(title, '', bars(entries.map(entry => ({
    label: label(entry[0]),
    value: entry[at],
    text: [bySize ? bytes(entry[2]) : number.format(entry[1]), make('span', 'muted', ' ' + share(entry[at], whole))],
    href: addressOfWord(facet, entry[0]),
  }))));
}

function scanFacts() {
  const { scan } = head;
  const lookups = scan.hits + scan.misses;
  const facts = [
    ['Scanned', time(scan.scan_time)],
    ['Duration', duration(scan.duration)],
    lookups > 0 && ['Hit rate', `${share(scan.hits, lookups)} of ${plural(lookups, 'video')} from the cache`],
    scan.ending !== 'complete' && ['Ending', make('strong', 'warning', scan.ending)],
    ['Library roots', make('ul', '', (scan.root_paths || []).map(root => make('li', 'path', make('bdi', '', root))))],
    pictureFact(),
    ['Report', [time(scan.report_time), ' by media-audit ', scan.version]],
  ];
  return [make('h2', '', 'Last scan'), definitions(facts.filter(isThere))];
}

/** How many movies and series show a poster, and why others show none. */
function pictureFact() {
  const { unreadable, leftOut } = head.thumbnails;
  const shown = items.titles.filter(i => items.thumbnail[i] >= 0).length;
  return shown + unreadable + leftOut > 0 && ['Posters', [
    `${number.format(shown)} shown`,
    unreadable > 0 && `${number.format(unreadable)} not readable as JPEG, PNG or GIF`,
    leftOut > 0 && `${number.format(leftOut)} left out: report.thumbnail_megabytes is reached`,
  ].filter(isThere).join('; ')];
}

const definitions = facts => make('dl', 'facts', facts.map(([term, description]) =>
  make('div', '', make('dt', '', term), make('dd', '', description))));

const CHART_HEIGHT = 80;
const BAR_WIDTH = 10;

/** How many issues there were after each scan, a bar a scan, the newest at the right. */
function historyChart(scans) {
  const totals = scans.map(scan => scan[4] + scan[5] + scan[6]);
  const most = Math.max(1, ...totals);
  const height = count => (CHART_HEIGHT * count) / most;
  const columns = scans.map((scan, at) => {
    let top = CHART_HEIGHT;
    const parts = [6, 5, 4].map((each, part) => {
      top -= height(scan[each]);
      return drawing('rect', {
        class: 'fill ' + SEVERITIES[part], x: at * BAR_WIDTH, y: top.toFixed(2), width: BAR_WIDTH - 2,
        height: height(scan[each]).toFixed(2),
      });
    });
    return drawing('g', {}, drawing('title', {},
      `${moment.format(new Date(scan[0]))}: ${plural(scan[4], 'error')}, ${plural(scan[5], 'warning')}`), parts);
  });
  const width = Math.max(scans.length, 12) * BAR_WIDTH;
  return drawing('svg', {
    class: 'history', viewBox: `0 0 ${width} ${CHART_HEIGHT}`, preserveAspectRatio: 'none', role: 'img',
    'aria-label': `Issues after each of ${plural(scans.length, 'scan')}; the table below has the numbers`,
  }, columns);
}

function historyTable(scans) {
  const cell = (tag, text) => make(tag, '', text);
  return make('table', '',
    make('thead', '', make('tr', '', ['Scan', 'Duration', 'Hit rate', 'Errors', 'Warnings', 'Infos'].map(heading =>
      having(cell('th', heading), { scope: 'col' })))),
    make('tbody', '', scans.slice().reverse().map(scan => make('tr', '',
      having(cell('th', time(scan[0])), { scope: 'row' }),
      cell('td', duration(scan[1])),
      cell('td', scan[2] + scan[3] > 0 && share(scan[2], scan[2] + scan[3])),
      [4, 5, 6].map(at => cell('td', scan.length > at && number.format(scan[at])))))));
}

function historyCard() {
  const counted = head.history.filter(scan => scan.length > 4);
  return head.history.length > 0 && card('Issues after each scan', 'wide whole',
    counted.length > 0 && historyChart(counted),
    having(make('div', 'scrolled', historyTable(head.history)), { tabindex: 0, role: 'region', 'aria-label': 'Scans' }));
}

function leftOut() {
  const { filter } = head.scan;
  return [
    filter.problems_only && 'items without problems',
    filter.min_severity !== 'info' && 'issues below ' + filter.min_severity,
    filter.categories && 'all categories but ' + filter.categories.join(', '),
    filter.rules && 'all rules but ' + filter.rules.join(', '),
    isThere(filter.since_scan) && `issues that were there at the end of scan ${filter.since_scan}`,
    filter.excluded_categories && 'category ' + filter.excluded_categories.join(', '),
  ].filter(isThere);
}

function noticesCard() {
  const without = leftOut();
  return (head.issues.length > 0 || without.length > 0) && card('About the whole library', 'wide whole',
    head.issues.length > 0 && make('ul', 'issues', head.issues.map(issue => issueEntry(issue))),
    without.length > 0 && make('p', 'muted', 'Not in this report: ', without.join('; '), '.'));
}

function showOverview() {
  const counts = issueCounts();
  byId('overview').replaceChildren(...nodes([
    noticesCard(),
    healthCard(counts),
    issuesCard(counts),
    ruleCard(counts),
    censusCard('Main videos by codec', 'codec', false, codecName),
    censusCard('Space of main videos by codec', 'codec', true, codecName),
    censusCard('Main videos by resolution', 'resolution', false),
    censusCard('Space of main videos by resolution', 'resolution', true),
    censusCard('Main videos by dynamic range', 'hdr', false),
    censusCard('Main videos by container', 'container', false, containerName),
    historyCard(),
  ]));
}
