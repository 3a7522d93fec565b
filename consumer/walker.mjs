// Reads a selector.json (schema version 2) and walks its trees. No dependency; browsers, Node 20 and Deno alike.
// Types: walker.d.mts. Copy it, change it, or write your own and run the fixtures in conformance/ against it.

/** RFC 8785: keys sorted, no white space. */
const canonical = value => Array.isArray(value) ? '[' + value.map(canonical).join(',') + ']'
  : value !== null && typeof value === 'object'
    ? '{' + Object.keys(value).sort().map(key => JSON.stringify(key) + ':' + canonical(value[key])).join(',') + '}'
    : JSON.stringify(value);

async function hash(document) {
  const { contentHash, ...rest } = document;
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(canonical(rest)));
  return 'sha256:' + [...new Uint8Array(bytes)].map(byte => byte.toString(16).padStart(2, '0')).join('');
}

const byKey = (list, key) => new Map(list.map(each => [each[key], each]));

/** Takes the text of a file; throws if it is of another major version, was changed, or does not hold together. */
export async function load(text) {
  const document = JSON.parse(text);
  if (!/^2\./.test(document.schemaVersion)) {
    throw new Error(`schema version ${document.schemaVersion} is not 2`);
  }
  if (await hash(document) !== document.contentHash) {
    throw new Error('the file was changed after it was made');
  }
  return new Walker(document);
}

export class Walker {
  constructor(document) {
    this.document = document;
    this.trees = byKey(document.trees, 'key');
    this.versions = byKey(document.versions, 'version');
    this.uses = byKey(document.uses, 'id');
    this.studies = byKey(document.studies, 'study');
    this.nodes = byKey(document.trees.flatMap(tree => tree.nodes), 'id');
    for (const node of this.nodes.values()) {
      const next = node.kind === 'question' ? [node.yes, node.no] : [];
      if (!next.every(id => this.nodes.has(id)) || !(node.versions ?? []).every(each => this.versions.has(each.version))) {
        throw new Error(`node ${node.id} refers to what is not there`);
      }
    }
  }

  /**
   * Answers questions until there is nothing left to ask. `says` gets a question and gives true or false.
   * The id of the ending is made of the tree and of what the answers demand, so it is the same in every edition.
   */
  walk(tree, says) {
    const { root, questions } = this.trees.get(tree);
    const answers = new Map();
    const demands = [];
    let node = this.nodes.get(root);
    while (node.kind === 'question') {
      const question = questions.find(each => each.key === node.question);
      const yes = says(question);
      answers.set(question.key, yes);
      if ((yes ? question.yes : question.no).effect !== 'anything') {
        demands.push(yes ? question.key : question.key + '=no');
      }
      node = this.nodes.get(yes ? node.yes : node.no);
    }
    return { id: tree + ':' + demands.join('/'), answers, leaf: node };
  }

  /** Why a leaf lists a version: all evidence of its uses in a task that was asked for. */
  evidence(leaf, version) {
    return this.document.evidence.filter(row => row.version === version && leaf.uses.includes(row.use));
  }

  /** The studies that applied a version as asked for; or those of them that found it best. */
  studiesBehind(leaf, version, best = false) {
    const rows = this.evidence(leaf, version).filter(row => row.study !== undefined && (!best || row.best > 0));
    return [...new Set(rows.map(row => row.study))].map(study => this.studies.get(study));
  }

  /** SQL for the review's catalog: the evidence behind an ending. */
  query(ending) {
    const tree = this.trees.get(ending.id.slice(0, ending.id.indexOf(':')));
    const conditions = { task: [], other: [] };
    for (const { key, kind, condition, yes, no } of tree.questions) {
      const effect = ending.answers.has(key) ? (ending.answers.get(key) ? yes : no).effect : 'anything';
      if (condition.sql !== undefined && effect !== 'anything') {
        conditions[kind === 'task' ? 'task' : 'other'].push(effect === 'fits' ? condition.sql : `NOT (${condition.sql})`);
      }
    }
    const tasks = conditions.task.length > 0 ? [conditions.task.join(' OR ')] : [];
    return [tree.query, ...[...conditions.other, ...tasks].map(each => `(${each})`)].join(' AND ');
  }
}
