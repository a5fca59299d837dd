import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judge } from '../lib/judge.mjs';
import { parse, stringify } from '../lib/lossless-json.mjs';
import { hashLock, keySpend, mint, readsContext } from './support/bundles.mjs';
import { headersBelow, seal } from './support/chain.mjs';
import { BOTH_REFUSE, answerTo, assertAccepted, assertRefused } from './support/verdicts.mjs';

function assertNotJudged(answer, reason) {
  assert.equal(answer.accepted, false);
  assert.equal(answer.verifiers, undefined);
  assert.match(answer.error, reason);
}

const whole = stringify(keySpend());

for (const [what, text] of Object.entries({
  nothing: '',
  'a space': ' ',
  'half a bundle': whole.slice(0, whole.length / 2),
  'all but the last character': whole.slice(0, -1),
  'a bundle and a half': whole + whole.slice(0, 100),
  'an open string': '{"tx": "' + 'a'.repeat(500_000),
  'deep nesting': '['.repeat(200_000),
})) {
  test(`${what} is not JSON`, () => assertNotJudged(judge(text), /not JSON/));
}

for (const text of ['null', '[]', '3', '"bundle"', '12345678901234567890']) {
  test(`${text} is no bundle`, () => assertNotJudged(judge(text), /a bundle is a JSON object/));
}

for (const member of Object.keys(keySpend())) {
  for (const value of [undefined, null, 'x', 1.5, {}]) {
    test(`${member} as ${JSON.stringify(value)} is refused with a reason`, () => {
      const bundle = { ...keySpend(), [member]: value };
      assertNotJudged(answerTo(bundle), /missing|not 64|has no|headers instead|\d+ \w+ for/);
    });
  }
}

for (const name of ['inputs', 'dataInputs', 'outputs', 'id']) {
  test(`a transaction without ${name} is refused with a reason`, () => {
    const bundle = keySpend();
    delete bundle.tx[name];
    assertNotJudged(answerTo(bundle), new RegExp(`tx.${name}`));
  });
}

/** Every member below the top, one after the other, taken away or replaced by nonsense. */
test('no single member can be missing or nonsense without a refusal', () => {
  const ignored = /^(headers\.\d+|parameters)\./;
  for (const make of [hashLock, mint, readsContext]) {
    for (const path of pathsOf(make())) {
      for (const nonsense of [undefined, -1, 'zz']) {
        const bundle = make();
        const isSame = put(bundle, path, nonsense);
        const answer = answerTo(bundle);
        if (isSame || ignored.test(path.join('.'))) continue; // an answer is enough
        assert.equal(answer.accepted, false, `${path.join('.')} = ${nonsense}`);
      }
    }
  }
});

test('missing, surplus and exchanged boxes are named', () => {
  const missing = keySpend();
  missing.inputBoxes.pop();
  assertNotJudged(answerTo(missing), /1 inputBoxes for 2 inputs/);
  const surplus = keySpend();
  surplus.dataInputBoxes.push(surplus.inputBoxes[0]);
  assertNotJudged(answerTo(surplus), /1 dataInputBoxes for 0 dataInputs/);
  const exchanged = keySpend();
  exchanged.inputBoxes.reverse();
  assertNotJudged(answerTo(exchanged), /inputBoxes\[0\] is .*, the transaction names/);
});

test('a box cannot be spent twice', () => {
  const twice = keySpend();
  twice.tx.inputs[1] = twice.tx.inputs[0];
  twice.inputBoxes[1] = twice.inputBoxes[0];
  assertNotJudged(answerTo(twice), /spent twice/);
});

test('headers must be ten, linked, newest first, right below the height', () => {
  const nine = { ...keySpend(), headers: headersBelow(100).slice(1), height: 99 };
  assertNotJudged(answerTo(nine), /9 headers instead of 10/);
  const reversed = { ...keySpend(), headers: headersBelow(100).reverse(), height: 100 };
  assertNotJudged(answerTo(reversed), /not the parent/);
  const late = { ...keySpend(), headers: headersBelow(100), height: 101 };
  assertNotJudged(answerTo(late), /height is 101, the newest header asks for 100/);
});

test('two registers that leave a gap are refused', () => {
  const gap = keySpend();
  gap.tx.outputs[0].additionalRegisters = { R4: '0402', R6: '0402' };
  assertRefused(gap, BOTH_REFUSE);
});

test('a member named twice means the same to both', () => {
  const honest = stringify(keySpend());
  const twice = honest.replace('"tx":', '"tx":{"id":"0"},"tx":');
  assert.notEqual(twice, honest);
  assert.equal(judge(twice).accepted, true);
});

test('an amount may be written as a string, as wallets do', () => {
  const bundle = mint();
  bundle.tx.outputs[0].value = String(bundle.tx.outputs[0].value);
  assertAccepted(bundle);
});

test('a bundle survives being parsed and printed', () => {
  const bundle = mint();
  seal(bundle);
  assert.deepEqual(parse(stringify(bundle)), parse(stringify(parse(stringify(bundle)))));
  assertAccepted(parse(stringify(bundle)));
});

function pathsOf(value, path = []) {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) => {
    if (/^headers\.[1-9]/.test([...path, name].join('.'))) return [];
    return [[...path, name], ...pathsOf(member, [...path, name])];
  });
}

/** @returns whether nothing has changed by it */
function put(bundle, path, value) {
  const holder = path.slice(0, -1).reduce((at, name) => at[name], bundle);
  const name = path.at(-1);
  const before = JSON.stringify(plain(holder[name]));
  if (value === undefined && !Array.isArray(holder)) delete holder[name];
  else holder[name] = value ?? null;
  return JSON.stringify(plain(value)) === before;
}

const plain = value => JSON.parse(stringify({ value })).value;
