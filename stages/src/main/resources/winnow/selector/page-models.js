// The end: one leaf, or several if questions were skipped.

/** Every version that some leaf lists; certain if all of them do that know what is to be done. */
function merged(leaves) {
  const counting = leaves.filter(leaf => leaf.outcome !== 'insufficient');
  const found = new Map();
  leaves.forEach(leaf => leaf.versions.forEach(offer => {
    const known = found.get(offer.version) || {version: versions.get(offer.version), times: 0, starred: true, uses: new Set()};
    known.times += 1;
    known.starred = known.starred && offer.starred;
    leaf.uses.forEach(use => known.uses.add(use));
    found.set(offer.version, known);
  }));
  return [...found.values()].map(offer => ({...offer, certain: offer.times === counting.length,
    rows: data.evidence.filter(row => row.version === offer.version.version && offer.uses.has(row.use))}))
      .sort((a, b) => b.certain - a.certain || b.starred - a.starred);
}

function renderLeaf(at) {
  const leaves = at.places.map(id => nodes.get(id));
  const offers = merged(leaves);
  const outcome = offers.length > 0 ? 'models' : leaves.some(leaf => leaf.outcome === 'none') ? 'none' : 'insufficient';
  const certain = offers.filter(offer => offer.certain).length;
  const heading = {
    models: certain === offers.length ? plural(certain, 'model fits', 'models fit') : plural(offers.length, 'model may fit', 'models may fit'),
    none: 'No model fits',
    insufficient: 'Not enough information',
  }[outcome];
  byId('leaf').dataset.outcome = outcome;
  byId('leaf-place').textContent = at.tree.title + ' – answer';
  byId('outcome').textContent = heading;
  byId('outcome-text').textContent = [
    certain === offers.length ? data.meaning.outcomes[outcome]
        : 'What fits depends on your answers to the questions that you skipped. '
          + (certain === 0 ? 'None of these fits in every case.' : models(certain) + ' of these would fit in every case.'),
    offers.some(offer => offer.starred) ? '★ Best: ' + data.meaning.starred : '',
  ].filter(Boolean).join(' ');
  const tasks = at.answers.filter(step => step.question.kind === 'task' && step.answer !== 'no').map(step => step.question);
  byId('comparison').replaceChildren(...(offers.length > 1 ? [comparison(offers)] : []));
  byId('versions').replaceChildren(...offers.map(offer => card(offer, tasks, offers.length <= 3)));
  announce(heading, 'outcome');
}

function money(value) { return 'US$ ' + value.toLocaleString('en', {maximumFractionDigits: 6}); }

function amount(value, unit) { return value === undefined ? '–' : value.toLocaleString('en') + unit; }

/** Numbers of the cheapest price and of the least that was reported for use. */
function comparison(offers) {
  const head = ['Model', 'Best', 'Access', 'Parameters', 'Uses best of applied', 'Per 1,000 tokens read', 'Written',
    'Memory for use', 'Power', 'Purchase price'];
  const least = (list, key) => list.map(each => each[key]).filter(value => value !== undefined).sort((a, b) => a - b)[0];
  const body = offers.map(offer => {
    const use = offer.version.resources.filter(resource => resource.phase === 'inference');
    const read = least(offer.version.prices, 'inputUsdPer1kTokens');
    const written = least(offer.version.prices, 'outputUsdPer1kTokens');
    const price = least(use, 'priceUsd');
    const cells = [
      offer.starred ? '★ yes' : '', offer.version.access === 'api' ? 'API' : 'Open', offer.version.size || '–',
      new Set(offer.rows.filter(row => row.best > 0).map(row => row.use)).size + ' of ' + new Set(offer.rows.map(row => row.use)).size,
      read === undefined ? '–' : money(read), written === undefined ? '–' : money(written),
      amount(least(use, 'memoryGb'), ' GB'), amount(least(use, 'tdpW'), ' W'), price === undefined ? '–' : money(price)];
    return element('tr', {}, element('th', {scope: 'row'}, offer.version.version), ...cells.map(cell => element('td', {}, cell)));
  });
  return element('details', {}, element('summary', {}, 'Compare the ' + offers.length + ' models in a table'),
      element('div', {class: 'wide', role: 'region', 'aria-label': 'Comparison', tabindex: '0'}, element('table', {},
          element('caption', {}, 'The models side by side; – means that nobody reported it'),
          element('thead', {}, element('tr', {}, ...head.map(name => element('th', {scope: 'col'}, name)))),
          element('tbody', {}, ...body))));
}

function card(offer, tasks, open) {
  const version = offer.version;
  const named = new Set(offer.rows.filter(row => row.study !== undefined).map(row => row.study)).size;
  const summary = element('summary', {}, 'Evidence: ' + plural(new Set(offer.rows.map(row => row.use)).size, 'use', 'uses')
      + (named > 0 ? ' in ' + plural(named, 'study', 'studies') : ', published counts'));
  const details = element('details', {class: 'evidence'}, summary, ...tasks.map(task => usesOf(task, offer.rows)));
  details.open = open;
  return element('article', {
    class: 'version',
    'data-version': version.version,
    'data-access': version.access,
    'data-starred': String(offer.starred),
    'data-certain': String(offer.certain),
  },
  element('h3', {}, version.version),
  element('ul', {class: 'tags'},
      offer.starred ? element('li', {class: 'star'}, '★ Best in every chosen task') : null,
      offer.certain ? null : element('li', {class: 'uncertain'}, 'Only with some answers to what you skipped'),
      element('li', {class: 'access'}, ACCESS[version.access]),
      version.link === undefined ? null : element('li', {class: 'link'}, link(version.link, version.link, 'external'))),
  prices(version), resources(version), similar(version), details);
}

/** The uses that answer one task question; a use with several studies is shown once, with all of them. */
function usesOf(task, rows) {
  const groups = new Map();
  rows.filter(row => task.condition.is.includes(uses.get(row.use).task))
      .forEach(row => groups.set(row.use, (groups.get(row.use) || []).concat(row)));
  if (groups.size === 0) { return null; }
  const items = [...groups].map(([id, group]) => element('li', {}, inWords(uses.get(id)),
      ...group.filter(row => row.study === undefined).map(counted),
      studyList(group.filter(row => row.study !== undefined))));
  return element('div', {}, element('h4', {}, task.question), element('ul', {}, ...items));
}

function inWords(use) {
  const optional = use.optionalInput === undefined ? '' : ' (and, if there is, ' + use.optionalInput + ')';
  return (use.subtask === '' ? use.task : use.task + ', ' + use.subtask) + ': ' + use.mandatoryInput + optional + ' → ' + use.output;
}

function counted(row) {
  return element('span', {class: 'counts soft'},
      ' – applied in ' + plural(row.applied, 'study', 'studies') + ', best in ' + row.best + ' (published counts)');
}

function studyList(rows) {
  return rows.length === 0 ? null : element('ul', {class: 'studies'}, ...rows.map(row => {
    const item = element('li', {}, row.best > 0 ? element('strong', {}, 'Best in ') : 'Applied in ', row.study);
    studies.get(row.study).reports.forEach((report, i) => {
      item.append((i === 0 ? ': ' : ' Also reported in: ') + report.text + ' ');
      if (report.doi !== undefined) {
        item.append(link('https://doi.org/' + encodeURI(report.doi).replace(/[?#]/g, encodeURIComponent), 'doi:' + report.doi, 'doi'));
      }
    });
    return item;
  }));
}

/** When a price was seen and who says so, or that nobody says when. */
function source(price) {
  return [price.date === undefined ? 'no date given' : 'seen ' + price.date, price.origin].filter(Boolean).join(', ');
}

function prices(version) {
  const lines = version.prices.map(price => [
    price.inputUsdPer1kTokens === undefined ? '' : money(price.inputUsdPer1kTokens) + ' per 1,000 tokens read',
    price.outputUsdPer1kTokens === undefined ? '' : money(price.outputUsdPer1kTokens) + ' per 1,000 tokens written',
    source(price),
  ].filter(Boolean).join('; '));
  return lines.length === 0 ? null : element('p', {class: 'prices'}, 'Price: ' + lines.join(' / '));
}

function resources(version) {
  if (version.resources.length === 0) { return null; }
  const head = [['For', ''], ['Processors', ''], ['Kind', ''], ['Memory', 'number'], ['Power', 'number'],
    ['Purchase price', 'number']];
  const body = version.resources.map(use => element('tr', {},
      element('th', {scope: 'row'}, PHASES[use.phase]),
      element('td', {}, use.gpus || '–'),
      element('td', {}, use.gpu || '–'),
      element('td', {class: 'number'}, amount(use.memoryGb, ' GB')),
      element('td', {class: 'number'}, amount(use.tdpW, ' W')),
      element('td', {class: 'number'}, use.priceUsd === undefined ? '–' : money(use.priceUsd))));
  const sources = [...new Set(version.resources.filter(use => use.priceUsd !== undefined).map(source))];
  return element('div', {class: 'wide resources', role: 'region', tabindex: '0', 'aria-label': 'Resources of ' + version.version},
      element('table', {},
          element('caption', {}, 'Reported resources, all processors together'
              + (sources.length > 0 ? '; prices: ' + sources.join('; ') : '')),
          element('thead', {}, element('tr', {}, ...head.map(([name, kind]) => element('th', {scope: 'col', class: kind}, name)))),
          element('tbody', {}, ...body)));
}

function similar(version) {
  return version.similar.length === 0 ? null : element('p', {class: 'similar warning'}, data.meaning.similar + ' '
      + version.similar.map(advice => PHASES[advice.phase] + ': ' + advice.versions.join(', ')).join('; ') + '.');
}
