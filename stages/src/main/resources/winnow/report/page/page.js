
'use strict';
(function () {
  const SHOWN = 100;
  const byId = id => document.getElementById(id);
  const fold = text => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const counted = (number, what) => number + ' ' + what + (number === 1 ? '' : 's');
  const data = JSON.parse(byId('citations').textContent);
  const query = byId('query');
  const outcome = byId('outcome');
  let folded = null;
  let found = [];
  let shown = 0;

  /* A place within closed details is opened before it is gone to. */
  function reveal() {
    const place = byId(location.hash.slice(1));
    for (let each = place; each; each = each.parentElement) {
      if (each.tagName === 'DETAILS') {
        each.open = true;
      }
    }
    if (place) {
      place.scrollIntoView();
    }
  }

  function element(name, text, kind) {
    const made = document.createElement(name);
    made.textContent = text;
    if (kind) {
      made.className = kind;
    }
    return made;
  }

  /* What is searched, in small letters without accents; made when it is first needed. */
  function index() {
    if (!folded) {
      const rows = document.querySelectorAll('main section tbody tr, main .studies > li, main .pairs > li');
      folded = {
        citations: data.rows.map(row => fold(row.slice(0, 5).join(' '))),
        rows: Array.from(rows).map(row => ({ row, text: fold(row.textContent) }))
      };
    }
    return folded;
  }

  function citation(row) {
    const item = element('li', '');
    const ids = row[0].split(' ');
    item.append(element('strong', row[1]), ' ', element('span', [row[2], row[3]].filter(text => text).join('. '), 'quiet'));
    item.append(document.createElement('br'), element('code', ids[0]));
    if (ids.length > 1) {
      item.append(' (also ', element('code', ids.slice(1).join(' ')), ')');
    }
    item.append(': ' + data.outcomes[row[5]]);
    if (row[4]) {
      const link = element('a', 'doi:' + row[4]);
      link.href = 'https://doi.org/' + row[4].split('/').map(encodeURIComponent).join('/');
      item.append(' ', link);
    }
    return item;
  }

  function showMore() {
    const before = shown;
    shown = Math.min(found.length, shown + SHOWN);
    byId('results').append(...found.slice(before, shown).map(place => citation(data.rows[place])));
    byId('more').hidden = shown === found.length;
    byId('more').textContent = 'Show more (' + (found.length - shown) + ' left)';
    if (before > 0) {
      const next = byId('results').children[before];
      next.tabIndex = -1;
      next.focus();
    }
  }

  function rowLink(row) {
    const section = row.closest('section');
    const item = element('li', '');
    const link = element('a', section.querySelector('h2').textContent);
    link.href = '#' + section.id;
    link.addEventListener('click', event => {
      event.preventDefault();
      for (let each = row; each; each = each.parentElement) {
        if (each.tagName === 'DETAILS') {
          each.open = true;
        }
      }
      document.querySelectorAll('.hit').forEach(each => each.classList.remove('hit'));
      row.classList.add('hit');
      row.tabIndex = -1;
      row.focus();
      row.scrollIntoView({ block: 'center' });
    });
    const text = Array.from(row.tagName === 'TR' ? row.children : [row]).map(cell => cell.textContent).join(' · ');
    item.append(link, ': ' + text.replace(/\s+/g, ' ').slice(0, 200));
    return item;
  }

  function search() {
    const words = fold(query.value).split(/\s+/).filter(word => word);
    const has = text => words.every(word => text.includes(word));
    const chosen = outcome.value === '' ? -1 : Number(outcome.value);
    const asked = words.length > 0 || chosen >= 0;
    found = [];
    shown = 0;
    byId('results').replaceChildren();
    byId('rows').replaceChildren();
    byId('more').hidden = true;
    if (!asked) {
      byId('found').textContent = '';
      return;
    }
    const texts = index();
    data.rows.forEach((row, place) => {
      if ((chosen < 0 || row[5] === chosen) && has(texts.citations[place])) {
        found.push(place);
      }
    });
    const rows = words.length > 0 ? texts.rows.filter(each => has(each.text)) : [];
    byId('rows').append(...rows.slice(0, SHOWN).map(each => rowLink(each.row)));
    byId('found').textContent = counted(found.length, 'citation') + ' and ' + counted(rows.length, 'row') + ' of tables found'
      + (rows.length > SHOWN ? '; the first ' + SHOWN + ' rows are listed' : '');
    showMore();
  }

  let waiting = 0;
  function soon() {
    clearTimeout(waiting);
    waiting = setTimeout(search, 150);
  }

  data.outcomes.forEach((text, place) => {
    const option = element('option', text);
    option.value = String(place);
    outcome.append(option);
  });
  query.addEventListener('input', soon);
  outcome.addEventListener('change', search);
  byId('more').addEventListener('click', showMore);
  byId('search').addEventListener('submit', event => {
    event.preventDefault();
    clearTimeout(waiting);
    search();
    byId('results').focus();
  });
  byId('search').hidden = false;
  addEventListener('hashchange', reveal);
  if (location.hash) {
    reveal();
  }
}());
