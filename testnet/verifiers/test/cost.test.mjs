import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeProposition } from '../lib/sigma-cost.mjs';
import { eitherKey, hashLock, keySpend, moveTokens, readsContext } from './support/bundles.mjs';
import { assertAccepted } from './support/verdicts.mjs';

const SIGNATURE = 398;
const KEY_SCRIPT = 5;
const costOf = bundle => assertAccepted(bundle).verifiers.sigmastate;

test('a spend by keys costs its counts, its scripts and its signatures', () => {
  const { cost, inputs } = costOf(keySpend());
  assert.deepEqual(inputs.map(input => input.scriptCost), [KEY_SCRIPT, KEY_SCRIPT]);
  assert.equal(cost, 10_000 + 2 * 2407 + 3 * 298 + 2 * (KEY_SCRIPT + SIGNATURE));
});

test('a script without a signature costs its script', () => {
  const { cost, inputs } = costOf(hashLock());
  assert.equal(cost, 10_000 + 2407 + 298 + inputs[0].scriptCost);
});

test('a data input adds its price', () => {
  const { cost, inputs } = costOf(readsContext());
  assert.equal(cost, 10_000 + 2407 + 100 + 298 + inputs[0].scriptCost);
});

test('every token entry counts, and every different token once more, on both sides', () => {
  const entries = 2 + 2;
  const different = 2 + 2;
  const { cost } = costOf(moveTokens());
  const tokens = 100 * (entries + different);
  assert.equal(cost, 10_000 + 2407 + 2 * 298 + tokens + KEY_SCRIPT + SIGNATURE);
});

test('prices are those of the bundle', () => {
  const parameters = { inputCost: 1, outputCost: 10_000, dataInputCost: 7, tokenAccessCost: 7 };
  const { cost } = costOf(keySpend({ parameters }));
  assert.equal(cost, 10_000 + 2 + 3 * 10_000 + 2 * (KEY_SCRIPT + SIGNATURE));
});

test('one of two keys costs two signatures and a node', () => {
  const { cost, inputs } = costOf(eitherKey());
  assert.equal(cost - inputs[0].scriptCost, 10_000 + 2407 + 298 + 797);
});

const key = 'cd' + '02'.repeat(33);
const tuple = 'ce' + '02'.repeat(4 * 33);
for (const [what, proposition, expected] of [
  ['true', 'd3', { trivial: true, cost: 0 }],
  ['false', 'd2', { trivial: false, cost: 0 }],
  ['a key', key, { trivial: null, cost: 398 }],
  ['a Diffie-Hellman tuple', tuple, { trivial: null, cost: 714 }],
  ['key and tuple', `9602${key}${tuple}`, { trivial: null, cost: 1113 }],
  ['two of three keys', `980203${key.repeat(3)}`, { trivial: null, cost: 1199 }],
  ['a list of 130 keys', `978201${key.repeat(130)}`, { trivial: null, cost: 51_741 }],
]) {
  test(`the signature for ${what} costs ${expected.cost}`, () => {
    assert.deepEqual(describeProposition(Buffer.from(proposition, 'hex')), expected);
  });
}

for (const proposition of ['', '00', 'cd02', key + '00', '96ffffffffff', '9602' + key]) {
  test(`a proposition of ${proposition.length / 2} bytes that cannot be read is an error`, () => {
    assert.throws(() => describeProposition(Buffer.from(proposition, 'hex')));
  });
}
