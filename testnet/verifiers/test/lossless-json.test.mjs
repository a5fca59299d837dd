import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse, stringify } from '../lib/lossless-json.mjs';

test('integers of any length survive', () => {
  const longest = '1'.repeat(77);
  for (const digits of ['9007199254740993', '-9223372036854775808', longest]) {
    const text = `{"a":${digits},"b":[${digits}]}`;
    assert.deepEqual(parse(text), { a: BigInt(digits), b: [BigInt(digits)] });
    assert.equal(stringify(parse(text)), text);
  }
});

test('short integers stay numbers', () => {
  assert.deepEqual(parse('[999999999999999, -1, 0]'), [999999999999999, -1, 0]);
});

test('digits inside of strings and fractions are left alone', () => {
  const text = '["12345678901234567890","a\\"12345678901234567890\\"",0.12345678901234567]';
  assert.deepEqual(parse(text), JSON.parse(text));
  assert.deepEqual(parse('[1e30,1234567890123456789e2]'), [1e30, 1234567890123456789e2]);
});

test('what JSON forbids stays forbidden', () => {
  const digits = '1234567890123456789';
  for (const text of [`0${digits}`, `--${digits}`, `+${digits}`, `${digits}.`, '{"a":1,}', 'NaN']) {
    assert.throws(() => parse(text), SyntaxError, text);
  }
});

test('a long string does not exhaust the stack', () => {
  const text = JSON.stringify({ proof: 'ab'.repeat(2_000_000), quotes: '"\\'.repeat(300_000) });
  assert.deepEqual(parse(text), JSON.parse(text));
});
