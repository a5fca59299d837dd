#!/usr/bin/env node
/**
 * Usage: node verify.mjs FILE...     one bundle per file, one answer per line
 *        node verify.mjs --stream    one bundle per line of stdin, one answer per line
 *
 * Exit status 0 when every bundle was accepted, 1 when one was refused, 2 for wrong use. With
 * --stream always 0: the answers are the result.
 */

import { readFileSync } from 'node:fs';
import { judge } from './lib/judge.mjs';
import { linesOf } from './lib/lines.mjs';

// Stdout carries answers only, whatever a library may want to say.
console.log = console.info = console.debug = console.error;

/** Resolves when the answer has left this process: the reader waits for it. */
function print(answer) {
  return new Promise((resolve, reject) => {
    const text = JSON.stringify(answer) + '\n';
    process.stdout.write(text, error => (error ? reject(error) : resolve()));
  });
}

async function stream() {
  for await (const line of linesOf(process.stdin)) await print(judge(line));
}

async function files(names) {
  for (const name of names) {
    const answer = judgeFile(name);
    await print({ file: name, ...answer });
    if (!answer.accepted) process.exitCode = 1;
  }
}

function judgeFile(name) {
  let text;
  try {
    text = readFileSync(name, 'utf8');
  } catch (error) {
    return { txId: null, accepted: false, error: error.message };
  }
  return judge(text);
}

const names = process.argv.slice(2);
if (names.length === 1 && names[0] === '--stream') {
  await stream();
} else if (names.length > 0 && !names.some(name => name.startsWith('--'))) {
  await files(names);
} else {
  console.error('usage: node verify.mjs FILE... | node verify.mjs --stream');
  process.exitCode = 2;
}
