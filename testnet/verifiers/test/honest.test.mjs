import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as bundles from './support/bundles.mjs';
import { assertAccepted } from './support/verdicts.mjs';

const honest = {
  'a spend by two keys': bundles.keySpend,
  'a preimage in a context variable': bundles.hashLock,
  'a new token of the largest amount': bundles.mint,
  'tokens moved and burnt': bundles.moveTokens,
  'a script that reads a data input and headers': bundles.readsContext,
  'scripts that ask for nothing': bundles.freeForAll,
  'one of two keys': bundles.eitherKey,
  'a payout that updates an authenticated tree': bundles.treePayout,
};

for (const [what, make] of Object.entries(honest)) {
  test(`both accept ${what}`, () => {
    const bundle = make();
    const answer = assertAccepted(bundle);
    assert.equal(answer.txId, bundle.tx.id);
    assert.equal(answer.error, undefined);
    const { 'ergo-lib': ergoLib, sigmastate } = answer.verifiers;
    const all = bundle.tx.inputs.map(() => true);
    assert.deepEqual(ergoLib.inputs, all);
    assert.deepEqual(sigmastate.inputs.map(input => input.accepted), all);
  });
}

test('a payout of 900 payments is answered within seconds', () => {
  const bundle = bundles.treePayout(900, 1000);
  const start = performance.now();
  const { size } = assertAccepted(bundle);
  assert.ok(size > 65_000, `${size} bytes`);
  assert.ok(performance.now() - start < 15_000);
});
