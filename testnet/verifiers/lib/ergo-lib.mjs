/**
 * First verifier: ergo-lib, the Rust implementation, as WebAssembly.
 *
 * Sees: ids of boxes and of the transaction, ERG and token balance, dust (at its default of 360
 * nanoERG per byte), creation heights, scripts, signatures. Does not see: cost, size, ids of
 * headers; a token amount of zero passes.
 */

import { createRequire } from 'node:module';
import { nextBlock } from './context.mjs';
import { stringify } from './lossless-json.mjs';

let library;

/**
 * The module instantiates its WebAssembly while it is loaded, so dropping it from the cache and
 * loading it again gives an instance with a memory of its own, in about ten milliseconds. A
 * `require` keeps what it has loaded alive, hence a new one every time.
 */
function freshInstance() {
  const require = createRequire(import.meta.url);
  delete require.cache[require.resolve('ergo-lib-wasm-nodejs')];
  library = require('ergo-lib-wasm-nodejs');
}

/** @returns {{accepted: boolean, inputs: boolean[], error?: string}} never throws */
export function verify(bundle) {
  const inputs = bundle.tx.inputs.map(() => false);
  if (!library) freshInstance();
  const owned = [];
  try {
    const subject = load(bundle, object => (owned.push(object), object));
    inputs.forEach((_, i) => (inputs[i] = verifyInput(i, subject)));
    library.validate_tx(subject.tx, subject.context, subject.boxes, subject.dataBoxes);
    free(owned);
    return { accepted: inputs.every(Boolean), inputs };
  } catch (error) {
    if (isTrap(error)) {
      abandon(owned);
      freshInstance();
    } else {
      free(owned);
    }
    return { accepted: false, inputs, error: describe(error) };
  }
}

function verifyInput(index, { tx, context, boxes, dataBoxes }) {
  try {
    return library.verify_tx_input_proof(index, context, tx, boxes, dataBoxes);
  } catch (error) {
    if (isTrap(error)) throw error;
    return false; // validate_tx says why
  }
}

function load(bundle, own) {
  const lib = library;
  const tx = own(lib.Transaction.from_json(stringify(bundle.tx)));
  const id = own(tx.id()).to_str();
  if (id !== bundle.tx.id) throw new Error(`transaction id is ${id}`);
  const boxes = own(lib.ErgoBoxes.from_boxes_json(bundle.inputBoxes.map(stringify)));
  const dataBoxes = own(lib.ErgoBoxes.from_boxes_json(bundle.dataInputBoxes.map(stringify)));
  const headers = own(lib.BlockHeaders.from_json(bundle.headers.map(stringify)));
  const candidate = own(lib.BlockHeader.from_json(stringify(nextBlock(bundle))));
  const preHeader = own(lib.PreHeader.from_block_header(candidate));
  const parameters = own(lib.Parameters.default_parameters());
  const context = own(new lib.ErgoStateContext(preHeader, headers, parameters));
  return { tx, boxes, dataBoxes, context };
}

/** Finalizers run too late for a stream of large bundles: the memory would grow meanwhile. */
function free(objects) {
  for (const object of objects) if (object.__wbg_ptr !== 0) object.free();
}

/**
 * Objects of a trapped instance are still borrowed in its eyes. Left to the garbage collector,
 * their finalizer would throw outside of every call and end the process. So take the pointer out,
 * which also cancels the finalizer, and let the memory go with its instance.
 */
function abandon(objects) {
  for (const object of objects) object.__destroy_into_raw();
}

/** A panic of the Rust code, or its stack exhausted: the instance must not be used again. */
function isTrap(error) {
  return error instanceof WebAssembly.RuntimeError || error instanceof RangeError;
}

function describe(error) {
  if (isTrap(error)) return `trap: ${error.message}`;
  return error instanceof Error ? error.message : String(error);
}
