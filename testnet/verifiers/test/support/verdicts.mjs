/** Short forms of an answer, for tests. */

import assert from 'node:assert/strict';
import { judge } from '../../lib/judge.mjs';
import { stringify } from '../../lib/lossless-json.mjs';

export const answerTo = bundle => judge(stringify(bundle));

/** `{'ergo-lib': bool, sigmastate: bool}` */
export function opinions({ verifiers }) {
  const pairs = Object.entries(verifiers).map(([name, verdict]) => [name, verdict.accepted]);
  return Object.fromEntries(pairs);
}

export const BOTH_ACCEPT = { 'ergo-lib': true, sigmastate: true };
export const BOTH_REFUSE = { 'ergo-lib': false, sigmastate: false };
export const ONLY_ERGO_LIB_REFUSES = { 'ergo-lib': false, sigmastate: true };
export const ONLY_SIGMASTATE_REFUSES = { 'ergo-lib': true, sigmastate: false };

export function assertAccepted(bundle) {
  const answer = answerTo(bundle);
  assert.deepEqual(opinions(answer), BOTH_ACCEPT, JSON.stringify(answer));
  assert.equal(answer.accepted, true);
  return answer;
}

export function assertRefused(bundle, expected) {
  const answer = answerTo(bundle);
  assert.deepEqual(opinions(answer), expected, JSON.stringify(answer));
  assert.equal(answer.accepted, false);
  return answer;
}
