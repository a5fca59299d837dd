import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { judge } from '../lib/judge.mjs';

/** Frozen: a change of these answers is a change of what the command promises. */
const expected = {
  'key-spend.json': { accepted: true, size: 326, cost: 16_514 },
  'tree-payout.json': { accepted: true, size: 738, cost: 14_250 },
  'key-spend-changed-after-signing.json': { accepted: false, size: 326, cost: 16_514 },
};

for (const [name, { accepted, size, cost }] of Object.entries(expected)) {
  test(`${name} is ${accepted ? 'accepted' : 'refused'}`, () => {
    const answer = judge(readFileSync(new URL(`../examples/${name}`, import.meta.url), 'utf8'));
    assert.equal(answer.accepted, accepted);
    assert.equal(answer.size, size);
    assert.equal(answer.verifiers.sigmastate.cost, cost);
  });
}
