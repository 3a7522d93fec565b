const data = JSON.parse(document.getElementById('selector-data').textContent);
const byKey = (list, key) => new Map(list.map(each => [each[key], each]));
const trees = byKey(data.trees, 'key');
const nodes = byKey(data.trees.flatMap(tree => tree.nodes), 'id');
const versions = byKey(data.versions, 'version');
const uses = byKey(data.uses, 'id');
const studies = byKey(data.studies, 'study');

const ACCESS = {api: 'API: used through its provider', open: 'Open: weights can be had'};
const PHASES = {pretrain: 'Pre-training', finetune: 'Fine-tuning', inference: 'Use'};
const SAID = {yes: 'Yes', no: 'No', skip: 'I don’t know'};

// Elements: children are elements or text, never markup.

function byId(id) { return document.getElementById(id); }

function element(name, attributes, ...children) {
  const made = document.createElement(name);
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  made.append(...children.filter(child => child !== null));
  return made;
}

function show(id, visible) { byId(id).hidden = !visible; }

function plural(number, one, many) { return number + ' ' + (number === 1 ? one : many); }

function models(number) { return plural(number, 'model', 'models'); }

/** A link to the web, or plain text if the address is anything else. */
function link(address, text, kind) {
  return /^https?:\/\//i.test(address)
      ? element('a', {href: address, rel: 'noopener noreferrer', class: kind}, text)
      : document.createTextNode(text);
}

// Where the answers lead.

const reached = new Map();

/** The versions that can still be recommended behind a node. */
function behind(id) {
  if (!reached.has(id)) {
    const node = nodes.get(id);
    reached.set(id, node.kind === 'leaf'
        ? new Set(node.versions.map(offer => offer.version))
        : union([node.yes, node.no]));
  }
  return reached.get(id);
}

function union(ids) { return new Set(ids.flatMap(id => [...behind(id)])); }

/** The question that comes next for some of the nodes; undefined if all are leaves. */
function next(tree, places) {
  const asked = new Set(places.map(id => nodes.get(id)).filter(node => node.kind === 'question').map(node => node.question));
  return tree.questions.find(question => asked.has(question.key));
}

/** Nodes that do not ask the question stay; one that is skipped is followed both ways. */
function after(places, question, answer) {
  return [...new Set(places.flatMap(id => {
    const node = nodes.get(id);
    if (node.kind !== 'question' || node.question !== question) { return [id]; }
    return answer === 'skip' ? [node.yes, node.no] : [node[answer]];
  }))];
}

/** What the address says: the tree, the answers that fit it, the nodes that they lead to, and whether some did not fit. */
function read(address) {
  const colon = address.indexOf(':');
  const tree = trees.get(colon < 0 ? address : address.slice(0, colon));
  if (!tree) { return {lost: address !== '', answers: []}; }
  const given = colon < 0 ? [] : address.slice(colon + 1).split('/').filter(Boolean).map(part => part.split('='));
  let places = [tree.root];
  const answers = [];
  for (const [key, answer] of given) {
    const question = next(tree, places);
    if (!question || question.key !== key || !(answer in SAID)) { return {tree, answers, places, lost: true}; }
    answers.push({question, answer, before: places});
    places = after(places, key, answer);
  }
  return {tree, answers, places, lost: false};
}

function address(tree, answers) {
  return tree.key + ':' + answers.map(({question, answer}) => question.key + '=' + answer).join('/');
}

function current() {
  try { return decodeURIComponent(location.hash.slice(1)); } catch (damaged) { return location.hash; }
}

function go(to) {
  if (current() === to) { render(); } else { location.hash = to; }
}
