import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { stringify } from '../lib/lossless-json.mjs';
import { keySpend, mint } from './support/bundles.mjs';

const VERIFY = fileURLToPath(new URL('../verify.mjs', import.meta.url));
const LOCK = new URL('../package-lock.json', import.meta.url);

function run(args, input) {
  const done = spawnSync(process.execPath, [VERIFY, ...args], { input, encoding: 'utf8' });
  const lines = done.stdout.split('\n').filter(line => line !== '');
  return { status: done.status, answers: lines.map(line => JSON.parse(line)), stderr: done.stderr };
}

/** Its check makes sigmastate-js write to the console. */
function badSignature() {
  const bundle = keySpend();
  bundle.tx.inputs[0].spendingProof.proofBytes = '00'.repeat(20);
  return bundle;
}

test('a stream gets one answer per line, in order, whatever the line is', () => {
  const oddText = { ...mint(), note: 'a\u2028b\u2029c\u0085d' };
  const lines = [
    stringify(keySpend()),
    'nonsense',
    '',
    stringify(badSignature()),
    stringify(oddText),
    '{"tx":{"id":"' + 'ab'.repeat(32),
  ];
  const { status, answers } = run(['--stream'], lines.join('\n'));
  assert.equal(status, 0);
  assert.deepEqual(answers.map(a => a.accepted), [true, false, false, false, true, false]);
  assert.deepEqual(answers.map(a => 'error' in a), [false, true, true, false, false, true]);
});

test('an answer comes before the next line is sent', { timeout: 30_000 }, async () => {
  const child = spawn(process.execPath, [VERIFY, '--stream']);
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  for (const make of [keySpend, badSignature, mint]) {
    const bundle = make();
    child.stdin.write(stringify(bundle) + '\n');
    const { value } = await answers.next();
    assert.equal(JSON.parse(value).txId, bundle.tx.id);
  }
  child.stdin.end();
  assert.equal((await answers.next()).done, true);
});

test('files are answered in order, and the exit status tells', () => {
  const folder = mkdtempSync(join(tmpdir(), 'verify-'));
  try {
    const good = join(folder, 'good.json');
    const bad = join(folder, 'bad.json');
    const absent = join(folder, 'absent.json');
    writeFileSync(good, stringify(keySpend()));
    writeFileSync(bad, stringify(badSignature()));
    assert.equal(run([good]).status, 0);
    const { status, answers } = run([good, bad, absent]);
    assert.equal(status, 1);
    assert.deepEqual(answers.map(a => a.file), [good, bad, absent]);
    assert.deepEqual(answers.map(a => a.accepted), [true, false, false]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('wrong use says how to use it', () => {
  for (const args of [[], ['--strem'], ['--stream', 'file']]) {
    const { status, stderr } = run(args);
    assert.equal(status, 2);
    assert.match(stderr, /usage:/);
  }
});

test('the lock file pins versions and names no download address', () => {
  const text = readFileSync(LOCK, 'utf8');
  assert.doesNotMatch(text, /resolved|https?:\/\/registry/);
  const { packages } = JSON.parse(text);
  for (const version of Object.values(packages[''].dependencies)) {
    assert.match(version, /^\d+\.\d+\.\d+$/);
  }
});
