/** Reading a bundle: its shape, and what must hold before a verifier can say anything. */

import { parse } from './lossless-json.mjs';

const HEADER_COUNT = 10;
const PARAMETERS = [
  'inputCost', 'dataInputCost', 'outputCost', 'tokenAccessCost',
  'maxBlockCost', 'maxBlockSize', 'minValuePerByte', 'blockVersion',
];
const ID = /^[0-9a-f]{64}$/;
const HEX = /^(?:[0-9a-f]{2})*$/;

/** The bundle cannot be judged; `txId` is what it calls its transaction, if it does. */
export class BundleError extends Error {
  constructor(message, txId = null) {
    super(message);
    this.txId = txId;
  }
}

/** @returns the bundle as an object whose members and links can be relied upon. */
export function readBundle(text) {
  let bundle;
  try {
    bundle = parse(text);
  } catch (error) {
    throw new BundleError(`not JSON: ${error.message}`);
  }
  const txId = typeof bundle?.tx?.id === 'string' ? bundle.tx.id : null;
  const fail = (wrong, message) => {
    if (wrong) throw new BundleError(message, txId);
  };
  checkShape(bundle, fail);
  checkBoxes('inputBoxes', bundle.inputBoxes, 'inputs', bundle.tx.inputs, fail);
  checkBoxes('dataInputBoxes', bundle.dataInputBoxes, 'dataInputs', bundle.tx.dataInputs, fail);
  checkInputsDiffer(bundle.tx.inputs, fail);
  checkHeaders(bundle, fail);
  return bundle;
}

function checkShape(bundle, fail) {
  fail(!isObject(bundle), 'a bundle is a JSON object');
  fail(!isObject(bundle.tx), 'tx is missing');
  fail(!ID.test(bundle.tx.id), 'tx.id is not 64 lower-case hex digits');
  for (const name of ['inputs', 'dataInputs', 'outputs']) {
    fail(!isArrayOfObjects(bundle.tx[name]), `tx.${name} is missing`);
  }
  for (const name of ['inputBoxes', 'dataInputBoxes', 'headers']) {
    fail(!isArrayOfObjects(bundle[name]), `${name} is missing`);
  }
  bundle.tx.inputs.forEach((input, i) => {
    const proof = input.spendingProof;
    fail(!isObject(proof) || !isHex(proof.proofBytes), `tx.inputs[${i}] has no proofBytes`);
    fail(!isObject(proof.extension), `tx.inputs[${i}] has no extension`);
  });
  fail(!isObject(bundle.parameters), 'parameters is missing');
  for (const name of PARAMETERS) {
    fail(!isCount(bundle.parameters[name]), `parameters.${name} is missing`);
  }
  fail(!isCount(bundle.height), 'height is missing');
}

/** The boxes must be those that the transaction names, in its order. */
function checkBoxes(boxesName, boxes, namesName, names, fail) {
  const counts = `${boxes.length} ${boxesName} for ${names.length} ${namesName}`;
  fail(boxes.length !== names.length, counts);
  boxes.forEach((box, i) => {
    const [got, want] = [box.boxId, names[i].boxId];
    fail(!ID.test(got), `${boxesName}[${i}] has no boxId`);
    fail(got !== want, `${boxesName}[${i}] is ${got}, the transaction names ${want}`);
  });
}

/** Every interpreter runs input by input, so none of them sees that one box is spent twice. */
function checkInputsDiffer(inputs, fail) {
  fail(new Set(inputs.map(input => input.boxId)).size !== inputs.length, 'a box is spent twice');
}

/** Ids of headers are not recomputed here: the links are checked, their origin is the caller's. */
function checkHeaders({ headers, height }, fail) {
  const count = headers.length;
  fail(count !== HEADER_COUNT, `${count} headers instead of ${HEADER_COUNT}`);
  headers.forEach((header, i) => {
    fail(!ID.test(header.id) || !isCount(header.height), `headers[${i}] has no id or height`);
    fail(!isCount(header.timestamp) || !isCount(header.nBits), `headers[${i}] is incomplete`);
    fail(!isObject(header.powSolutions), `headers[${i}] has no powSolutions`);
    if (i === 0) return;
    const child = headers[i - 1];
    fail(child.parentId !== header.id, `headers[${i}] is not the parent of headers[${i - 1}]`);
    fail(child.height !== header.height + 1, 'headers are not newest first');
  });
  const next = headers[0].height + 1;
  fail(height !== next, `height is ${height}, the newest header asks for ${next}`);
}

const isObject = value => typeof value === 'object' && value !== null && !Array.isArray(value);
const isArrayOfObjects = value => Array.isArray(value) && value.every(isObject);
const isCount = value => Number.isSafeInteger(value) && value >= 0;
const isHex = value => typeof value === 'string' && HEX.test(value);
