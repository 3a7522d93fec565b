// What is shown follows from the address alone.

function render() {
  const at = read(current());
  const question = at.tree && next(at.tree, at.places);
  show('lost', at.lost);
  byId('lost').textContent = at.tree
      ? 'Not all of the address fits this edition of the selector. The answers beside are those that do; go on from here.'
      : 'The address names a tree that this edition of the selector does not have. Start here:';
  show('tree-choice', !at.tree);
  show('ask', Boolean(question));
  show('leaf', Boolean(at.tree) && !question);
  show('moves', Boolean(at.tree));
  show('link-box', false);
  show('print', Boolean(at.tree) && !question);
  byId('main').classList.toggle('alone', at.answers.length === 0);
  renderAnswers(at);
  if (!at.tree) {
    announce('', 'tree-choice-heading');
  } else if (question) {
    renderQuestion(at, question);
  } else {
    renderLeaf(at);
  }
}

function renderTrees() {
  byId('trees').replaceChildren(...data.trees.map(tree => {
    const count = behind(tree.root).size;
    const button = element('button', {type: 'button', class: 'tree', 'data-tree': tree.key}, tree.title,
      element('span', {class: 'soft'}, count > 0 ? ' – ' + models(count)
          : ' – no evidence yet that could recommend a model'));
    button.addEventListener('click', () => go(tree.key + ':'));
    return element('li', {}, button);
  }));
  if (data.trees.length === 0) {
    byId('tree-choice-heading').textContent = 'This review has no selector yet';
    byId('tree-choice').append(element('p', {},
        'Its protocol lists no trees. Add them under selector in raw/protocol.yml and run the review again.'));
  }
}

function renderQuestion(at, question) {
  const number = at.answers.length + 1;
  const now = union(at.places).size;
  byId('ask').dataset.question = question.key;
  byId('place').textContent = at.tree.title + ' – question ' + number + ' – ' + models(now) + ' may fit';
  byId('question').textContent = question.question;
  byId('explanation').textContent = question.explanation;
  show('explanation', question.explanation !== '');
  ['yes', 'no', 'skip'].forEach(answer => {
    const left = union(after(at.places, question.key, answer)).size;
    byId('remain-' + answer).textContent = left === 0 ? 'no model would remain' : models(left) + ' would remain';
    byId('answer-' + answer).onclick = () => go(address(at.tree, at.answers.concat({question, answer})));
  });
  byId('meaning-yes').textContent = question.yes.meaning;
  byId('meaning-no').textContent = question.no.meaning;
  announce('Question ' + number + ': ' + question.question + ' ' + models(now) + ' may fit.', 'question');
}

function renderAnswers(at) {
  byId('answers').replaceChildren(...at.answers.map(({question, answer}, i) => {
    const change = element('button', {type: 'button', class: 'change'}, 'Change');
    change.setAttribute('aria-label', 'Change the answer to: ' + question.question);
    change.addEventListener('click', () => go(address(at.tree, at.answers.slice(0, i))));
    const left = union(i + 1 < at.answers.length ? at.answers[i + 1].before : at.places).size;
    return element('li', {}, question.question + ' ', element('strong', {}, SAID[answer]),
        element('span', {class: 'soft'}, ' – ' + models(left)), change);
  }));
  show('answers-box', at.answers.length > 0);
  byId('remaining').textContent = at.tree ? models(union(at.places).size) + ' of ' + behind(at.tree.root).size + ' remain' : '';
  byId('back').onclick = () => go(at.answers.length > 0 ? address(at.tree, at.answers.slice(0, -1)) : '');
  byId('restart').onclick = () => go('');
  byId('share').onclick = share;
}

/** The address is shown in any case; where the browser allows it, it is copied too. */
function share() {
  show('link-box', true);
  byId('link').value = location.href;
  byId('link').focus();
  byId('link').select();
  if (navigator.clipboard && window.isSecureContext) {
    navigator.clipboard.writeText(location.href).then(
        () => { byId('status').textContent = 'The address was copied.'; }, () => {});
  }
}

function announce(text, heading) {
  document.title = [text, data.title].filter(Boolean).join(' – ');
  byId('status').textContent = text;
  if (moved) { byId(heading).focus({preventScroll: true}); window.scrollTo(0, 0); }
}

function renderAbout() {
  const gaps = data.trees.flatMap(tree => [
    ...(tree.neverAsked.length === 0 ? [] : [tree.title + ': never asked, because the answer would make no difference: '
        + tree.neverAsked.join(', ') + '.']),
    ...(tree.tasksWithoutQuestion.length === 0 ? [] : [tree.title + ': there is evidence, but no question, for: '
        + tree.tasksWithoutQuestion.join(', ') + '.']),
  ]);
  const left = data.restricted.length === 0 ? [] : ['Matching, but never offered, because access to them is'
      + ' restricted: ' + data.restricted.join(', ') + '.'];
  const rule = data.rules.displayRule === undefined ? [] : ['A leaf shows only best versions if more than '
      + data.rules.displayRule.moreThanStarred + ' are best or more than ' + data.rules.displayRule.moreThanCandidates + ' fit.'];
  const searched = data.review.searches.length === 0 ? '' : ' Databases searched on ' + data.review.searches.join(', ') + '.';
  byId('about').append(
      element('details', {}, element('summary', {}, 'About this selector'),
          element('p', {}, 'Made from the review “' + data.review.title + '”.' + searched),
          element('p', {}, data.meaning.counts),
          element('ul', {}, ...[...rule, ...gaps, ...left].map(line => element('li', {}, line))),
          element('p', {}, 'Content ', element('code', {}, data.contentHash))),
      element('p', {}, 'As data: ', element('a', {href: 'selector.json'}, 'selector.json'), ', ',
          element('a', {href: 'selector.schema.json'}, 'its schema'), '.'));
}

let moved = false;
byId('edition').textContent = 'Selector, edition ' + data.version + ' – licence ' + data.licence;
byId('print').onclick = () => window.print();
show('main', true);
show('about', true);
renderTrees();
renderAbout();
render();
window.addEventListener('hashchange', () => { moved = true; render(); });
window.addEventListener('beforeprint', () => document.querySelectorAll('#leaf details').forEach(each => { each.open = true; }));
