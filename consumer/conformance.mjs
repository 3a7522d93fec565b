// Runs the fixtures in conformance/ against walker.mjs: node conformance.mjs
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { load } from './walker.mjs';

const folder = new URL('conformance/', import.meta.url);
const read = name => readFileSync(new URL(name, folder), 'utf8');
let count = 0;

for (const name of readdirSync(folder).filter(file => file.endsWith('.cases.json')).sort()) {
  const walker = await load(read(name.replace('.cases.json', '.selector.json')));
  for (const right of JSON.parse(read(name))) {
    const ending = walker.walk(right.tree, question => right.answers[question.key]);
    assert.deepEqual({
      tree: right.tree,
      answers: Object.fromEntries(ending.answers),
      id: ending.id,
      outcome: ending.leaf.outcome,
      versions: ending.leaf.versions.map(({ version, starred }) => ({
        version,
        starred,
        applied: walker.studiesBehind(ending.leaf, version).map(study => study.study),
        best: walker.studiesBehind(ending.leaf, version, true).map(study => study.study),
      })),
      query: walker.query(ending),
    }, right, `${name}: ${ending.id}`);
    count += 1;
  }
}
for (const name of readdirSync(folder).filter(file => file.endsWith('.refused.json')).sort()) {
  await assert.rejects(load(read(name)), undefined, name);
  count += 1;
}
console.log(`${count} cases`);
