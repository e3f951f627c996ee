'use strict';

(() => {
  const data = JSON.parse(document.getElementById('data').textContent);
  const { rules, strings, streams, scan } = {
    rules: [], strings: [], streams: [], ...data,
  };
  const SEVERITIES = ['info', 'warning', 'error'];
  const WORST_FIRST = [2, 1, 0];
  const CHUNK = 60;

  // ---- text ----------------------------------------------------------------

  // What a name may hold and a reader must not be fooled by: control characters, characters that
  // turn the direction of writing, invisible ones and halves of pairs. The only escaper.
  const HIDDEN =
    /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

  function escaped(character) {
    const code = character.codePointAt(0);
    const hex = code.toString(16);
    return code < 0x100
      ? '\\x' + hex.padStart(2, '0')
      : 'U+' + hex.toUpperCase().padStart(4, '0');
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

  /** An element; children are nodes, texts, numbers, arrays of them, or nothing. */
  function make(tag, className, ...children) {
    const element = document.createElement(tag);
    if (className) {
      element.className = className;
    }
    element.append(...children.flat(2).filter(isThere).flatMap(toNodes));
    return element;
  }

  const isThere = child => child !== null && child !== undefined && child !== '' && child !== false;
  const toNodes = child => (child instanceof Node ? [child] : shown(String(child)));

  function icon(name) {
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
    use.setAttribute('href', '#icon-' + name);
    svg.setAttribute('class', 'icon ' + name);
    svg.setAttribute('aria-hidden', 'true');
    svg.append(use);
    return svg;
  }

  const number = new Intl.NumberFormat('en');
  const plural = (count, word) => number.format(count) + ' ' + word + (count === 1 ? '' : 's');
  const folded = text => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const total = numbers => numbers.reduce((sum, each) => sum + each, 0);

  function scaled(value, units) {
    let unit = 0;
    while (value >= 1000 && unit < units.length - 1) {
      value /= 1000;
      unit += 1;
    }
    const digits = unit === 0 || value >= 100 ? 0 : 1;
    return value.toFixed(digits) + '\u00a0' + units[unit];
  }

  const bytes = value => scaled(value, ['B', 'kB', 'MB', 'GB', 'TB', 'PB']);
  const bitRate = value => scaled(value, ['b/s', 'kb/s', 'Mb/s', 'Gb/s']);

  function duration(seconds) {
    if (seconds < 60) {
      return seconds.toFixed(seconds < 10 ? 1 : 0) + '\u00a0s';
    }
    const hours = Math.floor(seconds / 3600);
    const minutes = Math.floor((seconds % 3600) / 60);
    const rest = Math.floor(seconds % 60);
    return hours > 0
      ? `${hours}\u00a0h ${minutes}\u00a0min`
      : `${minutes}\u00a0min ${rest}\u00a0s`;
  }

  function time(text) {
    const element = make(
      'time', '',
      new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(text)));
    element.dateTime = text;
    return element;
  }

  // ---- data ----------------------------------------------------------------

  const joined = (path, owner) => owner.slice(0, path[0]) + path[1];

  function read(raw, parent) {
    const item = {
      raw,
      kind: raw.kind,
      root: raw.root === undefined ? parent.root : strings[raw.root],
      path: joined(raw.path, parent ? parent.path : ''),
      issues: raw.issues || [],
      videos: raw.videos || [],
      open: false,
    };
    item.key = folded(
      [raw.title, raw.year, code(item), parent ? item.path : item.root + '/' + item.path]
        .filter(isThere).join('\n'));
    item.children = (raw.children || []).map(child => read(child, item));
    item.size = total(item.videos.map(video => video.size)) + total(item.children.map(child => child.size));
    item.worst = Math.max(
      -1, ...item.issues.map(issue => issue[1]), ...item.children.map(child => child.worst));
    return item;
  }

  const two = value => String(value).padStart(2, '0');

  /** S01E02-E03 of an episode; of others nothing. */
  function code(item) {
    const { season, episode, last } = item.raw;
    return item.kind !== 'episode'
      ? ''
      : `S${two(season)}E${two(episode)}` + (last ? `-E${two(last)}` : '');
  }

  function everyItem(items, visit) {
    for (const item of items) {
      visit(item);
      everyItem(item.children, visit);
    }
  }

  const titles = (data.titles || []).map(raw => read(raw, null));
  titles.forEach((title, index) => {
    title.index = index;
  });

  // ---- what the streams say ------------------------------------------------

  const CODECS = {
    h264: 'H.264', hevc: 'HEVC', av1: 'AV1', vp8: 'VP8', vp9: 'VP9', vvc: 'VVC', vc1: 'VC-1',
    mpeg4: 'MPEG-4', mpeg2video: 'MPEG-2', mpeg1video: 'MPEG-1', theora: 'Theora',
  };

  const streamsOf = video =>
    (video.streams || []).filter((value, index) => index % 2 === 0).map(index => streams[index]);

  const mainStream = video =>
    streamsOf(video).find(
      stream => stream.kind === 'video' && !(stream.flags || []).includes('attached_picture'));

  function mainVideos(item) {
    return item.videos.filter(video => !video.role).concat(item.children.flatMap(mainVideos));
  }

  /** Different texts, the most frequent first; no more than two are named. */
  function frequent(texts) {
    const counts = new Map();
    for (const text of texts.filter(isThere)) {
      counts.set(text, (counts.get(text) || 0) + 1);
    }
    const names = [...counts.keys()].sort((a, b) => counts.get(b) - counts.get(a));
    return names.slice(0, 2).join(', ') + (names.length > 2 ? ` +${names.length - 2}` : '');
  }

  /** Resolution, codec and HDR format of an item, in short. */
  function picture(item) {
    const videos = mainVideos(item);
    const main = videos.map(mainStream).filter(isThere);
    if (main.length === 0) {
      return make('span', 'picture', make('span', 'muted', frequent(videos.map(video => video.status))));
    }
    const hdr = frequent(main.map(stream => stream.hdr));
    return make(
      'span', 'picture',
      make('span', 'resolution', frequent(main.map(stream => stream.resolution))), ' ',
      make('span', '', frequent(main.map(stream => CODECS[stream.codec] || stream.codec))), ' ',
      hdr && make('span', 'chip', hdr));
  }

  // ---- filters -------------------------------------------------------------

  const state = {
    words: [],
    kind: 'all',
    problems: false,
    severities: new Set(),
    categories: new Set(),
    rules: new Set(),
    sort: 'title',
    reverse: false,
  };

  const facets = [state.severities, state.categories, state.rules];
  const isNarrowed = () => state.problems || facets.some(chosen => chosen.size > 0);
  const isFiltered = () => isNarrowed() || state.words.length > 0 || state.kind !== 'all';
  const allows = (chosen, value) => chosen.size === 0 || chosen.has(value);

  const isWanted = issue =>
    allows(state.severities, issue[1])
    && allows(state.categories, rules[issue[0]][1])
    && allows(state.rules, issue[0]);

  /** Whether an item is shown, and how many of its issues and of those below; words may stand above it. */
  function mark(item, words, narrowed) {
    const left = words.filter(word => !item.key.includes(word));
    const own = item.issues.filter(isWanted);
    item.counts = [0, 0, 0];
    own.forEach(issue => {
      item.counts[issue[1]] += 1;
    });
    item.shown = left.length === 0 && (!narrowed || own.length > 0);
    for (const child of item.children) {
      mark(child, left, narrowed);
      if (child.shown) {
        item.shown = true;
        child.counts.forEach((count, severity) => {
          item.counts[severity] += count;
        });
      }
    }
  }

  const ORDERS = {
    title: (a, b) => a.index - b.index,
    issues: (a, b) =>
      b.counts[2] - a.counts[2] || b.counts[1] - a.counts[1] || b.counts[0] - a.counts[0],
    year: (a, b) => (b.raw.year || 0) - (a.raw.year || 0),
    size: (a, b) => b.size - a.size,
  };

  function selection() {
    const narrowed = isNarrowed();
    titles.forEach(title => mark(title, state.words, narrowed));
    const direction = state.reverse ? -1 : 1;
    return titles
      .filter(title => title.shown && (state.kind === 'all' || title.kind === state.kind))
      .sort((a, b) => direction * ORDERS[state.sort](a, b) || a.index - b.index);
  }

  // ---- rows ----------------------------------------------------------------

  function severityCount(count, severity) {
    return severity === 0 ? number.format(count) + ' info' : plural(count, SEVERITIES[severity]);
  }

  function badges(item) {
    return make(
      'span', 'badges',
      WORST_FIRST.filter(severity => item.counts[severity] > 0).map(severity =>
        make('span', 'badge ' + SEVERITIES[severity], severityCount(item.counts[severity], severity))));
  }

  function statusIcon(item) {
    const word = item.worst < 0 ? 'clean' : SEVERITIES[item.worst];
    return make('span', 'status', icon(word), make('span', 'unseen', word + ': '));
  }

  function episodesBelow(item) {
    return item.kind === 'episode' ? 1 : total(item.children.map(episodesBelow));
  }

  function name(item) {
    const { title, year, season } = item.raw;
    if (item.kind === 'season') {
      return [make('bdi', 'title', title || (season === 0 ? 'Specials' : 'Season ' + season)), ' ',
        make('span', 'muted', plural(episodesBelow(item), 'episode'))];
    }
    if (item.kind === 'episode') {
      return [make('span', 'code', code(item)), ' ', make('bdi', 'title', title)];
    }
    const kind = item.kind === 'series'
      && plural(item.children.length, 'season') + ', ' + plural(episodesBelow(item), 'episode');
    return [make('bdi', 'title', title || item.path), ' ', make('span', 'muted', year), ' ',
      kind && make('span', 'muted extent', kind)];
  }

  /** A row that opens; what is in it is made when it opens. */
  function row(item) {
    const details = make(
      'details', 'item ' + item.kind,
      make('summary', '',
        icon('open'), statusIcon(item), make('span', 'name', name(item)), picture(item),
        make('span', 'size', item.size > 0 && bytes(item.size)), badges(item)));
    details.addEventListener('toggle', () => {
      item.open = details.open;
      if (details.open && details.childElementCount === 1) {
        details.append(body(item));
      }
    });
    details.open = item.open;
    return make('li', '', details);
  }

  function body(item) {
    const issues = item.issues.filter(isWanted);
    const children = item.children.filter(child => child.shown);
    if (children.length === 1) {
      children[0].open = true;
    }
    return make(
      'div', 'body',
      issues.length > 0 && make('ul', 'issues', issues.map(issueEntry)),
      facts(item),
      item.videos.map(video => videoPart(item, video)),
      files(item),
      children.length > 0 && make('ol', 'children', children.map(row)));
  }

  function issueEntry(issue) {
    const [rule, severity, message, ...details] = issue;
    const word = SEVERITIES[severity];
    const pairs = [];
    for (let i = 0; i < details.length; i += 2) {
      pairs.push([strings[details[i]], strings[details[i + 1]]]);
    }
    return make(
      'li', 'issue ' + word,
      icon(word),
      make('p', 'message', make('span', 'unseen', word + ': '), make('bdi', '', strings[message])),
      make('p', 'rule', rules[rule][1], ' \u00b7 ', make('code', '', rules[rule][0])),
      definitions(pairs));
  }

  /** Names and values; those without a value are left out. */
  function definitions(pairs) {
    const there = pairs.filter(([, value]) => isThere(value));
    return there.length > 0 && make(
      'dl', 'facts',
      there.map(([term, value]) => make('div', '', make('dt', '', term), make('dd', '', value))));
  }

  function facts(item) {
    const { edition, source, group, quality } = item.raw;
    return definitions([
      ['path', make('bdi', 'path', item.root + (item.path ? '/' + item.path : ''))],
      ['edition', edition], ['in the name', [quality, source].filter(isThere).join(', ')],
      ['release group', group],
      ['ids', ids(item)],
    ]);
  }

  const PROVIDERS = [
    ['imdb', 'IMDb', /^tt\d{7,12}$/, id => `https://www.imdb.com/title/${id}/`],
    ['tmdb', 'TMDB', /^\d{1,12}$/, (id, item) =>
      `https://www.themoviedb.org/${item.kind === 'movie' ? 'movie' : 'tv'}/${id}`],
    ['tvdb', 'TVDB', /^\d{1,12}$/, (id, item) =>
      `https://thetvdb.com/dereferrer/${item.kind === 'movie' ? 'movie' : 'series'}/${id}`],
  ];

  /** Links only from ids of the right form and only of titles; the rest of a link is fixed. */
  function ids(item) {
    const known = PROVIDERS.filter(([key]) => item.raw[key]);
    return known.length > 0 && make('span', 'ids', known.map(([key, label, form, address]) => {
      const id = item.raw[key];
      const text = label + ' ' + id;
      if (!form.test(id) || !['movie', 'series'].includes(item.kind)) {
        return make('span', '', text);
      }
      const link = make('a', '', text);
      link.href = address(id, item);
      link.rel = 'noopener noreferrer';
      return link;
    }));
  }

  // ---- videos --------------------------------------------------------------

  function videoPart(item, video) {
    const path = joined(video.path, item.path);
    const below = path.startsWith(item.path + '/') ? path.slice(item.path.length + 1) : path.split('/').pop();
    const tags = [video.role, video.label, video.part && 'part ' + video.part];
    return make(
      'section', 'video',
      make('h3', '', make('bdi', 'path', below), ' ',
        tags.filter(isThere).map(tag => make('span', 'chip', tag))),
      make('p', 'muted', videoFacts(video)),
      trouble(video),
      streamTable(video));
  }

  function trouble(video) {
    return ['empty', 'corrupt', 'unreadable'].includes(video.status)
      && make('p', 'trouble', video.status, video.reason && ': ' + video.reason);
  }

  function videoFacts(video) {
    return [
      bytes(video.size),
      video.status === 'unprobed' && 'not looked into',
      video.container,
      video.duration !== undefined && duration(video.duration),
      video.bitrate && bitRate(video.bitrate),
      video.chapters && plural(video.chapters, 'chapter'),
    ].filter(isThere).join(' \u00b7 ');
  }

  function streamTable(video) {
    const list = streamsOf(video);
    if (list.length === 0) {
      return null;
    }
    const table = make(
      'table', '',
      make('thead', '', make('tr', '',
        ['kind', 'codec', 'facts', 'language', 'title', 'bit rate', 'flags'].map(heading => {
          const cell = make('th', '', heading);
          cell.scope = 'col';
          return cell;
        }))),
      make('tbody', '', list.map((stream, index) => streamRow(stream, video.streams[2 * index + 1]))));
    const frame = make('div', 'table', table);
    frame.tabIndex = 0;
    frame.setAttribute('role', 'region');
    frame.setAttribute('aria-label', 'Streams');
    return frame;
  }

  function streamRow(stream, rate) {
    return make(
      'tr', '',
      make('td', '', stream.kind),
      make('td', '', stream.codec, make('span', 'muted', stream.profile && ' ' + stream.profile,
        stream.level && ' L' + stream.level)),
      make('td', 'wide', streamFacts(stream)),
      make('td', '', stream.language),
      make('td', 'wide', make('bdi', '', stream.title)),
      make('td', 'numeric', rate > 0 && bitRate(rate)),
      make('td', '', (stream.flags || []).join(', ').replaceAll('_', ' ')));
  }

  function streamFacts(stream) {
    const colors = [...new Set([stream.color_primaries, stream.color_transfer, stream.color_space])];
    return [
      stream.width && stream.height && `${stream.width}\u00d7${stream.height}`,
      stream.frame_rate && Number(stream.frame_rate.toFixed(3)) + '\u00a0fps',
      stream.hdr,
      stream.bit_depth && stream.bit_depth + '\u00a0bit',
      stream.pixel_format,
      colors.filter(isThere).join('/'),
      stream.channel_layout || (stream.channels && plural(stream.channels, 'channel')),
      stream.sample_rate && stream.sample_rate / 1000 + '\u00a0kHz',
    ].filter(isThere).join(' \u00b7 ');
  }

  function files(item) {
    const folder = item.path + '/';
    const shortName = path => (path.startsWith(folder) ? path.slice(folder.length) : path.split('/').pop());
    const byKind = Object.entries(item.raw.assets || {}).map(([kind, paths]) => [
      kind.replace('_', ' '),
      make('ul', 'names', paths.map(path => make('li', '', make('bdi', '', shortName(joined(path, item.path)))))),
    ]);
    return byKind.length > 0
      && make('section', 'files', make('h3', '', 'Artwork and other files'), definitions(byKind));
  }

  // ---- list ----------------------------------------------------------------

  const list = document.getElementById('list');
  const end = document.getElementById('end');
  let selected = [];
  let rendered = 0;

  const nearEnd = new IntersectionObserver(
    entries => entries.some(entry => entry.isIntersecting) && renderMore(CHUNK),
    { rootMargin: '1500px' });

  /** Observing anew asks again whether the end is near: it may still be. */
  function renderMore(count) {
    const next = selected.slice(rendered, rendered + count);
    rendered += next.length;
    for (const item of next) {
      list.append(row(item));
    }
    nearEnd.unobserve(end);
    if (rendered < selected.length) {
      nearEnd.observe(end);
    }
  }

  function update() {
    selected = selection();
    rendered = 0;
    list.replaceChildren();
    renderMore(CHUNK);
    const filtered = isFiltered();
    document.getElementById('count').replaceChildren(
      filtered
        ? `${number.format(selected.length)} of ${plural(titles.length, 'title')}`
        : plural(titles.length, 'title'));
    document.getElementById('clear').hidden = !filtered;
    const nothing = document.getElementById('nothing');
    nothing.hidden = selected.length > 0;
    nothing.textContent = titles.length > 0
      ? 'No title matches these filters.'
      : scan.filter.problems_only ? 'No problems found.' : 'The index holds no titles yet.';
  }

  addEventListener('beforeprint', () => renderMore(selected.length));

  // ---- header --------------------------------------------------------------

  function figure(count, label, severity) {
    return make(
      'div', 'figure ' + (count > 0 && severity ? severity : ''),
      make('dt', '', label), make('dd', '', number.format(count)));
  }

  const STANDINGS = {
    clean: 'clean', info: 'with infos', warning: 'with warnings', error: 'with errors',
  };

  function summary() {
    let episodes = 0;
    everyItem(titles, item => {
      episodes += item.kind === 'episode' ? 1 : 0;
    });
    const ofKind = kind => titles.filter(title => title.kind === kind).length;
    const withWorst = severity => titles.filter(title => title.worst === severity).length;
    const clean = withWorst(-1);
    const share = titles.length > 0 && !scan.filter.problems_only
      && Math.floor((100 * clean) / titles.length) + '\u00a0%';
    const bar = [[clean, 'clean'], ...WORST_FIRST.slice().reverse().map(severity =>
      [withWorst(severity), SEVERITIES[severity]])].filter(([count]) => count > 0);
    return [
      make('dl', 'figures',
        figure(ofKind('movie'), 'movies'),
        figure(ofKind('series'), 'series'),
        figure(episodes, 'episodes'),
        figure(scan.errors, 'errors', 'error'),
        figure(scan.warnings, 'warnings', 'warning'),
        figure(scan.infos, 'infos', 'info'),
        share && make(
          'div', 'figure clean', make('dt', '', 'titles clean'), make('dd', '', share))),
      bar.length > 0 && make('div', 'bar', bar.map(([count, word]) => {
        const part = make('span', word);
        part.style.flexGrow = count;
        return part;
      })),
      bar.length > 0 && make('p', 'legend', 'Movies and series by their worst issue: ', bar.map(([count, word]) =>
        make('span', '', icon(word), number.format(count), ' ', STANDINGS[word]))),
    ];
  }

  function scanned() {
    const lookups = scan.hits + scan.misses;
    const parts = [
      ['Scanned ', time(scan.scan_time), ' in ', duration(scan.duration)],
      scan.ending !== 'complete' && make('strong', 'ending', scan.ending),
      lookups > 0 && `${((100 * scan.hits) / lookups).toFixed(1)} % of ${plural(lookups, 'video')} from the cache`,
      ...(scan.root_paths || []).map(root => make('bdi', 'path', root)),
    ];
    return parts.filter(isThere).map(part => make('span', '', part));
  }

  function leftOut() {
    const filter = scan.filter;
    return [
      filter.problems_only && 'titles without problems',
      filter.min_severity !== 'info' && 'issues below ' + filter.min_severity,
      filter.categories && 'all categories but ' + filter.categories.join(', '),
      filter.excluded_categories && 'category ' + filter.excluded_categories.join(', '),
    ].filter(isThere);
  }

  function notices() {
    const issues = data.issues || [];
    const without = leftOut();
    const section = document.getElementById('notices');
    section.hidden = issues.length === 0 && without.length === 0;
    section.append(
      make('ul', 'issues', issues.map(issueEntry)),
      ...(without.length > 0 ? [make('p', 'left-out', 'Not in this report: ', without.join('; '), '.')] : []));
  }

  // ---- controls ------------------------------------------------------------

  function choice(type, group, label, count, checked, onChange) {
    const input = make('input', '');
    input.type = type;
    input.name = group;
    input.checked = checked;
    input.addEventListener('change', () => {
      onChange(input.checked);
      update();
    });
    return make('label', 'choice', input, make('span', 'label', label),
      count !== null && make('span', 'number', number.format(count)));
  }

  function group(title, choices) {
    return choices.length > 0 && make('fieldset', '', make('legend', '', title), choices);
  }

  function facet(title, chosen, entries) {
    return group(title, entries.map(([value, label, count]) =>
      choice('checkbox', title, label, count, chosen.has(value), checked => {
        chosen[checked ? 'add' : 'delete'](value);
      })));
  }

  /** Values of issues with how often they occur, the most frequent first. */
  function counted(valueOf) {
    const counts = new Map();
    const add = issue => counts.set(valueOf(issue), (counts.get(valueOf(issue)) || 0) + 1);
    everyItem(titles, item => item.issues.forEach(add));
    return [...counts].sort((a, b) => b[1] - a[1]);
  }

  function controls() {
    const problems = titles.filter(title => title.worst >= 0).length;
    const kinds = [['all', 'Everything'], ['movie', 'Movies'], ['series', 'Series']];
    const severities = counted(issue => issue[1]).sort((a, b) => b[0] - a[0]);
    document.getElementById('facets').replaceChildren(...[
      group('Show', [
        ...kinds.map(([value, label]) => choice(
          'radio', 'kind', label,
          titles.filter(title => value === 'all' || title.kind === value).length,
          state.kind === value, () => {
            state.kind = value;
          })),
        problems < titles.length && choice(
          'checkbox', 'problems', 'Problems only', problems, state.problems, checked => {
            state.problems = checked;
          })]),
      facet('Severity', state.severities, severities.map(([severity, count]) =>
        [severity, [icon(SEVERITIES[severity]), SEVERITIES[severity]], count])),
      facet('Category', state.categories,
        counted(issue => rules[issue[0]][1]).map(([word, count]) => [word, word, count])),
      facet('Rule', state.rules,
        counted(issue => issue[0]).map(([rule, count]) => [rule, make('code', '', rules[rule][0]), count])),
    ].filter(isThere));
  }

  const search = document.getElementById('search');
  let waiting = 0;

  function readSearch() {
    state.words = folded(search.value).split(/\s+/).filter(isThere);
    update();
  }

  search.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(readSearch, 120);
  });

  document.getElementById('sort').addEventListener('change', event => {
    state.sort = event.target.value;
    update();
  });

  document.getElementById('direction').addEventListener('click', event => {
    state.reverse = !state.reverse;
    event.currentTarget.setAttribute('aria-pressed', state.reverse);
    update();
  });

  document.getElementById('clear').addEventListener('click', () => {
    facets.forEach(chosen => chosen.clear());
    state.kind = 'all';
    state.problems = false;
    search.value = '';
    controls();
    readSearch();
    search.focus();
  });

  addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    if (event.key === '/' && !event.target.closest('input:not([type=checkbox], [type=radio]), select')) {
      event.preventDefault();
      search.focus();
      search.select();
    } else if (event.key === 'Escape' && event.target === search) {
      search.value = '';
      readSearch();
    }
  });

  // Arrows walk through the rows and open and close them.
  list.addEventListener('keydown', event => {
    const heading = event.target.closest('summary');
    if (!heading) {
      return;
    }
    const details = heading.parentElement;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const headings = [...list.querySelectorAll('summary')].filter(each => each.checkVisibility());
      const next = headings[headings.indexOf(heading) + (event.key === 'ArrowDown' ? 1 : -1)];
      event.preventDefault();
      next?.focus();
    } else if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') {
      details.open = event.key === 'ArrowRight';
      event.preventDefault();
    }
  });

  if (matchMedia('(max-width: 59.99rem)').matches) {
    document.getElementById('filters').open = false;
  }
  document.getElementById('scanned').append(...scanned());
  document.getElementById('summary').append(...summary().filter(isThere));
  document.getElementById('footer').append(
    'Written by media-audit ', scan.version, ', ', time(scan.report_time));
  document.getElementById('filters').hidden = titles.length === 0;
  notices();
  controls();
  update();
})();
