/** Everything about one item, beside the list or, where it is narrow, above it. */

const pane = byId('details');
const wide = matchMedia('(min-width: 70rem)');
const isWide = () => wide.matches;

/** Where the details cover the list, nobody shall walk into it. */
function coverList() {
  grid.inert = openItem >= 0 && !isWide();
}

wide.addEventListener('change', coverList);

async function openDetails(i, withFocus) {
  openItem = i;
  const known = await details(i);
  if (openItem !== i) {
    return;
  }
  pane.replaceChildren(...nodes(detailParts(i, known)));
  pane.hidden = false;
  pane.scrollTop = 0;
  document.body.classList.add('with-details');
  if (!isWide()) {
    showFilterPane(false);
  }
  coverList();
  drawn.forEach(mark);
  if (withFocus) {
    pane.focus();
  }
}

/** Takes the details away and leaves the focus where it is. */
function hideDetails() {
  openItem = -1;
  pane.hidden = true;
  document.body.classList.remove('with-details');
  coverList();
  drawn.forEach(mark);
}

function closeDetails() {
  hideDetails();
  drawn.get(active)?.focus({ preventScroll: true });
}

function detailParts(i, known) {
  const close = button([icon('close'), make('span', 'unseen', 'Close the details')], closeDetails, 'quiet close');
  return [
    close,
    make('div', 'intro', thumbnail(i), make('div', '',
      above(i),
      make('h2', '', code(i) && make('span', 'code', code(i) + ' '), make('bdi', '', name(i) || fileName(i)),
        items.year[i] >= 0 && make('span', 'muted', ' (' + items.year[i] + ')')),
      extent(i) && make('p', 'muted', extent(i)),
      links(i, known))),
    pathPart(absolute(i)),
    known.issues.length > 0 && make('section', '', make('h3', '', 'Issues'),
      make('ul', 'issues', known.issues.map(issue => issueEntry(issue)))),
    below(i),
    nameFacts(i, known),
    known.videos.map(video => videoPart(i, video)),
    files(i, known),
  ];
}

/** Where the item stands: its series and season. */
function above(i) {
  const names = [];
  for (let each = items.parent[i]; each >= 0; each = items.parent[each]) {
    names.unshift(name(each));
  }
  return names.length > 0 && make('p', 'muted', names.map((each, at) => [at > 0 && ' \u203a ', make('bdi', '', each)]));
}

/** What is wrong below a series or season, by rule. */
function below(i) {
  const counts = new Map();
  for (let each = i + 1; each < items.end[i]; each++) {
    const found = head.found[items.found[each]];
    for (let at = 0; at < found.length; at += 2) {
      counts.set(head.ruleIds[found[at]], (counts.get(head.ruleIds[found[at]]) || 0) + 1);
    }
  }
  return counts.size > 0 && make('section', '', make('h3', '', 'Issues below'),
    bars([...counts].sort((a, b) => b[1] - a[1]).map(([rule, count]) => ({
      label: make('code', '', rule), value: count, text: number.format(count),
      href: addressOf({ rule: [rule], below: [place(i)] }, { expand: true }),
    }))));
}

function pathPart(path) {
  const copy = button('Copy', () => copyText(path, copy), 'small');
  copy.append(make('span', 'unseen', ' the path'));
  return make('p', 'location', make('bdi', 'path', path), copy);
}

async function copyText(text, from) {
  try {
    await navigator.clipboard.writeText(text);
    told(from, 'Copied');
  } catch {
    told(from, copyBySelection(text) ? 'Copied' : 'Not allowed');
  }
}

/** For browsers that give files no clipboard. */
function copyBySelection(text) {
  const area = make('textarea', 'unseen');
  area.value = text;
  document.body.append(area);
  area.select();
  const done = document.execCommand('copy');
  area.remove();
  return done;
}

function told(from, word) {
  from.firstChild.textContent = word;
  byId('announcement').textContent = word;
  setTimeout(() => {
    from.firstChild.textContent = 'Copy';
  }, 1500);
}

const PROVIDERS = [
  ['imdb', 'IMDb', /^[a-z]{2}\d{7,9}$/, id => 'https://www.imdb.com/title/' + id + '/'],
  ['tmdb', 'TMDb', /^\d{1,12}$/, (id, kind) => `https://www.themoviedb.org/${kind === MOVIE ? 'movie' : 'tv'}/${id}`],
  ['tvdb', 'TVDB', /^\d{1,12}$/, (id, kind) =>
    `https://thetvdb.com/dereferrer/${kind === MOVIE ? 'movie' : 'series'}/${id}`],
];

/** Links only from ids of the right form and only of titles; the rest of a link is fixed. */
function links(i, known) {
  const ids = PROVIDERS.filter(([key]) => known[key]).map(([key, label, form, addressOfId]) => {
    const id = known[key];
    return form.test(id) && isTitle(i)
      ? having(make('a', '', `${label} ${id}`), { href: addressOfId(id, items.kind[i]), rel: 'noopener noreferrer', target: '_blank' })
      : make('span', '', `${label} ${id}`);
  });
  return ids.length > 0 && make('p', 'ids', ids);
}

function nameFacts(i, known) {
  const facts = [['Edition', known.edition], ['Quality', known.quality], ['Source', known.source],
    ['Group', known.group], ['Broadcast', items.date[i] && day.format(new Date(items.date[i]))]]
    .filter(fact => isThere(fact[1])).map(([term, text]) => [term, make('bdi', '', text)]);
  return facts.length > 0 && make('section', '', make('h3', '', 'From the name'), definitions(facts));
}

/** Since when an issue is there; nothing where that is not known. */
function since(first) {
  const [scan, began] = head.scans[first] || [];
  return scan && make('span', 'since', 'Found first in scan ', number.format(scan), began && [', on ', time(began)]);
}

/** [rule, severity, message, first scan, name, text ...]: what is wrong, and what to do. */
function issueEntry([rule, severity, message, first, ...texts]) {
  const id = head.ruleIds[rule];
  const advice = head.rules[id]?.[2];
  const facts = [];
  for (let at = 0; at < texts.length; at += 2) {
    facts.push([head.strings[texts[at]], make('bdi', '', head.strings[texts[at + 1]])]);
  }
  return make('li', 'issue ' + SEVERITIES[severity],
    icon(SEVERITIES[severity]),
    make('span', 'unseen', SEVERITIES[severity] + ': '),
    make('bdi', 'message', head.strings[message]),
    facts.length > 0 && definitions(facts),
    advice && make('p', 'advice', advice),
    since(first),
    make('code', 'rule', id));
}

// Videos and files.

function under(i, [shared, rest]) {
  return items.path[i].slice(0, shared) + rest;
}

function shortPath(i, path) {
  return path.startsWith(items.path[i] + '/') ? path.slice(items.path[i].length + 1) : path.split('/').pop();
}

function videoPart(i, video) {
  const tags = [video.role, video.label, video.part && 'part ' + video.part].filter(isThere);
  return make('section', 'video',
    make('h3', '', make('bdi', 'path', shortPath(i, under(i, video.path))),
      tags.map(tag => [' ', make('bdi', 'chip', tag)])),
    make('p', 'muted', videoFacts(video)),
    ['empty', 'corrupt', 'unreadable'].includes(video.status)
      && make('p', 'trouble', video.status, video.reason && ': ' + video.reason),
    streamList(video));
}

function videoFacts(video) {
  return [
    bytes(video.size),
    video.status === 'unprobed' && 'not looked into',
    video.container && containerName(video.container),
    video.duration !== undefined && duration(video.duration),
    video.bitrate && bitRate(video.bitrate),
    video.chapters && plural(video.chapters, 'chapter'),
  ].filter(isThere).join(' \u00b7 ');
}

function streamList(video) {
  const numbers = video.streams || [];
  const streams = numbers.filter((each, at) => at % 2 === 0).map((each, at) => [head.streams[each], numbers[2 * at + 1]]);
  return streams.length > 0 && make('ul', 'streams', streams.map(([stream, rate]) => make('li', '',
    make('span', 'kind', stream.kind),
    make('span', '', streamFacts(stream, rate), stream.title && [' \u00b7 ', make('bdi', '', stream.title)]))));
}

function streamFacts(stream, rate) {
  const colors = [...new Set([stream.color_primaries, stream.color_transfer, stream.color_space])];
  return [
    [stream.kind === 'video' ? codecName(stream.codec) : stream.codec, stream.profile,
      stream.level && 'L' + stream.level].filter(isThere).join(' '),
    stream.width && stream.height && `${stream.width}\u00d7${stream.height}`,
    stream.frame_rate && number.format(stream.frame_rate) + '\u00a0fps',
    stream.hdr,
    stream.dv_profile !== undefined && `profile ${stream.dv_profile}`,
    stream.bit_depth && stream.bit_depth + '\u00a0bit',
    stream.pixel_format,
    colors.filter(isThere).join('/'),
    stream.channel_layout || (stream.channels && plural(stream.channels, 'channel')),
    stream.sample_rate && number.format(stream.sample_rate / 1000) + '\u00a0kHz',
    stream.language && language(stream.language),
    rate > 0 && bitRate(rate),
    ...(stream.flags || []).map(flag => flag.replaceAll('_', ' ')),
  ].filter(isThere).join(' \u00b7 ');
}

function files(i, known) {
  const byKind = Object.entries(known.assets).map(([kind, paths]) => [
    kind.replaceAll('_', ' '),
    make('ul', '', paths.map(path => make('li', 'path', make('bdi', '', shortPath(i, under(i, path)))))),
  ]);
  return byKind.length > 0 && make('section', '', make('h3', '', 'Artwork and other files'), definitions(byKind));
}
