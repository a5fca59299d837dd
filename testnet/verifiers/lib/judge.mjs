/** One bundle, both verifiers, one answer. */

import { BundleError, readBundle } from './bundle.mjs';
import * as ergoLib from './ergo-lib.mjs';
import * as sigmastate from './sigmastate.mjs';
import { signedSize } from './tx-bytes.mjs';

/**
 * @param {string} text a bundle
 * @returns {object} the answer. Accepted means that both verifiers say so: each is blind to some
 *   rules that the other one checks. Never throws.
 */
export function judge(text) {
  let bundle;
  try {
    bundle = readBundle(text);
  } catch (error) {
    const prefix = error instanceof BundleError ? '' : `${error.name}: `;
    return { txId: error.txId ?? null, accepted: false, error: prefix + error.message };
  }
  const verifiers = {
    'ergo-lib': ergoLib.verify(bundle),
    sigmastate: sigmastate.verify(bundle),
  };
  const accepted = Object.values(verifiers).every(verdict => verdict.accepted);
  return { txId: bundle.tx.id, accepted, size: sizeOf(bundle.tx), verifiers };
}

/** In bytes; null for a transaction that cannot even be serialised. */
function sizeOf(tx) {
  try {
    return signedSize(tx);
  } catch {
    return null;
  }
}
