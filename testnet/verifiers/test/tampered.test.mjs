import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as bundles from './support/bundles.mjs';
import { ERG, HEIGHT, box, bundle, candidate, headersBelow, seal } from './support/chain.mjs';
import {
  BOTH_REFUSE,
  ONLY_ERGO_LIB_REFUSES,
  ONLY_SIGMASTATE_REFUSES,
  assertAccepted,
  assertRefused,
} from './support/verdicts.mjs';

const { alice, bob } = bundles;
const proofOf = (b, i = 0) => b.tx.inputs[i].spendingProof;

/** `change` edits an honest bundle; unless it `lies`, the ids are made right again afterwards. */
const tampered = [
  ['a bit of a signature', bundles.keySpend, b => flipBit(proofOf(b), 'proofBytes', 20)],
  ['an empty signature', bundles.keySpend, b => (proofOf(b).proofBytes = '')],
  ['half a signature', bundles.keySpend, b => (proofOf(b).proofBytes = '00'.repeat(28))],
  ['signatures of two inputs exchanged', bundles.keySpend, swapProofs],
  ['inputs in another order', bundles.keySpend, swapInputs],
  ['an amount moved to another output', bundles.keySpend, moveAmount],
  ['an output to another script', bundles.keySpend, b => (b.tx.outputs[2].ergoTree = bob.tree)],
  ['an output left out', bundles.keySpend, b => b.tx.outputs.pop()],
  ['another creation height', bundles.keySpend, b => b.tx.outputs[0].creationHeight++],
  ['another preimage', bundles.hashLock, b => flipBit(proofOf(b).extension, 0, 5)],
  ['no preimage', bundles.hashLock, b => delete proofOf(b).extension[0]],
  ['a preimage of another type', bundles.hashLock, b => (proofOf(b).extension[0] = '0402')],
  ['one bit of a token id', bundles.mint, b => flipBit(b.tx.outputs[0].assets[0], 'tokenId', 9)],
  ['a token to another script', bundles.mint, b => (b.tx.outputs[0].ergoTree = alice.tree)],
  ['an amount of tokens', bundles.moveTokens, b => (b.tx.outputs[1].assets[0].amount = 2)],
  ['another data input', bundles.readsContext, replaceDataInput],
  ['a proof for neither key', bundles.eitherKey, b => flipBit(proofOf(b), 'proofBytes', 50)],
  ['a payment of one nanoERG less', bundles.treePayout, b => (b.tx.outputs[2].value -= 1n)],
  ['a payment to a stranger', bundles.treePayout, b => (b.tx.outputs[2].ergoTree = bob.tree)],
  ['a tree that was not updated', bundles.treePayout, keepTree],
  ['a bit of a tree proof', bundles.treePayout, b => flipBit(proofOf(b).extension, 0, 40)],
  ['the end of a tree proof', bundles.treePayout, cutTreeProof],
];

for (const [what, make, change] of tampered) {
  test(`both refuse a copy with ${what}`, () => {
    const copy = make();
    change(copy);
    seal(copy);
    assertRefused(copy, BOTH_REFUSE);
  });
}

const lies = [
  ['an amount under the old id', b => (b.tx.outputs[1].value += 1n)],
  ['another transaction id', b => flipBit(b.tx, 'id', 3)],
  ['another output id', b => flipBit(b.tx.outputs[1], 'boxId', 3)],
  ['an input box of another value', b => (b.inputBoxes[0].value += ERG)],
  ['an input box of another script', b => (b.inputBoxes[0].ergoTree = bob.tree)],
];

for (const [what, change] of lies) {
  test(`both refuse a copy that lies about ${what}`, () => {
    const copy = bundles.keySpend();
    change(copy);
    assertRefused(copy, BOTH_REFUSE);
  });
}

test('both refuse a data input box whose id lies', () => {
  const copy = bundles.readsContext();
  copy.dataInputBoxes[0].value -= 1n;
  assertRefused(copy, BOTH_REFUSE);
});

test('both refuse a spend that comes too late', () => {
  assertAccepted(bundles.hashLock(HEIGHT));
  assertRefused(bundles.hashLock(HEIGHT + 1), BOTH_REFUSE);
});

test('both see the height of the headers, not another one', () => {
  const late = bundles.hashLock();
  late.height += 1;
  late.headers = headersBelow(late.height);
  assertRefused(late, BOTH_REFUSE);
});

test('both refuse tokens from nothing, well signed', () => {
  assertRefused(bundles.mint(() => 'ab'.repeat(32)), BOTH_REFUSE);
  assertRefused(bundles.moveTokens({ kept: 11 }), BOTH_REFUSE);
});

test('ERG from nothing is refused by ergo-lib alone', () => {
  const outputs = [candidate(alice.tree, 93_409_132_500_000_001n + 3n * ERG)];
  assertRefused(bundles.keySpend({ outputs }), ONLY_ERGO_LIB_REFUSES);
});

test('dust is refused by ergo-lib alone', () => {
  const spends = [{ box: box(alice.tree, ERG), key: alice }];
  const outputs = [candidate(alice.tree, ERG - 1000n), candidate(bob.tree, 1000)];
  assertRefused(bundle({ spends, outputs }), ONLY_ERGO_LIB_REFUSES);
});

test('a box from the future is refused by ergo-lib alone', () => {
  const spends = [{ box: box(alice.tree, ERG), key: alice }];
  const outputs = [{ ...candidate(alice.tree, ERG), creationHeight: HEIGHT + 1 }];
  assertRefused(bundle({ spends, outputs }), ONLY_ERGO_LIB_REFUSES);
});

test('a cost above the limit of a block is refused by sigmastate alone', () => {
  const cheap = bundles.keySpend();
  const { cost } = assertAccepted(cheap).verifiers.sigmastate;
  assertAccepted(bundles.keySpend({ parameters: { maxBlockCost: cost } }));
  const { verifiers } = assertRefused(
    bundles.keySpend({ parameters: { maxBlockCost: cost - 1 } }),
    ONLY_SIGMASTATE_REFUSES
  );
  assert.equal(verifiers.sigmastate.cost, cost);
});

test('a token amount of zero is refused by sigmastate alone', () => {
  assertRefused(bundles.moveTokens({ kept: 0 }), ONLY_SIGMASTATE_REFUSES);
});

test('the input whose signature is wrong is named', () => {
  const copy = bundles.keySpend();
  flipBit(proofOf(copy, 1), 'proofBytes', 20);
  const { verifiers } = assertRefused(copy, BOTH_REFUSE);
  assert.deepEqual(verifiers['ergo-lib'].inputs, [true, false]);
  assert.deepEqual(verifiers.sigmastate.inputs.map(i => i.accepted), [true, false]);
  assert.match(verifiers.sigmastate.error, /input 1/);
});

test('ergo-lib answers right after a trap, again and again', () => {
  const broken = bundles.treePayout();
  cutTreeProof(broken);
  seal(broken);
  for (let i = 0; i < 5; i++) {
    const { verifiers } = assertRefused(broken, BOTH_REFUSE);
    assert.match(verifiers['ergo-lib'].error, /trap/);
    assertAccepted(bundles.treePayout());
    assertAccepted(bundles.keySpend());
  }
});

function flipBit(holder, member, byte) {
  const bytes = Buffer.from(holder[member], 'hex');
  bytes[byte] ^= 1;
  holder[member] = bytes.toString('hex');
}

function swapProofs(b) {
  const [first, second] = b.tx.inputs;
  const kept = first.spendingProof;
  first.spendingProof = second.spendingProof;
  second.spendingProof = kept;
}

function swapInputs(b) {
  b.tx.inputs.reverse();
  b.inputBoxes.reverse();
}

function moveAmount(b) {
  b.tx.outputs[1].value -= 1n;
  b.tx.outputs[2].value += 1n;
}

function replaceDataInput(b) {
  const other = box(bob.tree, ERG, { registers: { R4: '0592a10f' } });
  b.dataInputBoxes[0] = other;
  b.tx.dataInputs[0].boxId = other.boxId;
}

function keepTree(b) {
  b.tx.outputs[0].additionalRegisters = b.inputBoxes[0].additionalRegisters;
}

/** One byte less; the length in front is two bytes of seven bits. */
function cutTreeProof(b) {
  const { extension } = proofOf(b);
  const proof = Buffer.from(extension[0], 'hex').subarray(3, -1);
  const length = Buffer.of((proof.length & 0x7f) | 0x80, proof.length >> 7);
  extension[0] = '0e' + Buffer.concat([length, proof]).toString('hex');
}
