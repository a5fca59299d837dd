/** A made-up chain for fixtures: headers, voted parameters, boxes, signatures. */

import sigma from 'sigmastate-js/main';
import { boxId, bytesToSign, hashHex } from '../../lib/tx-bytes.mjs';

export const HEIGHT = 1_885_184;
export const ERG = 1_000_000_000n;

/** Voted on mainnet around that height. */
export const PARAMETERS = {
  height: HEIGHT - 184,
  blockVersion: 4,
  storageFeeFactor: 1_250_000,
  minValuePerByte: 360,
  maxBlockSize: 1_271_009,
  maxBlockCost: 8_001_091,
  tokenAccessCost: 100,
  inputCost: 2407,
  dataInputCost: 100,
  outputCost: 298,
};

const GENERATOR = '0279be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798';
const idOf = text => hashHex(Buffer.from(text));

/** Ten linked headers, newest first, for a block at `height`. */
export function headersBelow(height) {
  return Array.from({ length: 10 }, (_, i) => headerAt(height - 1 - i));
}

function headerAt(height) {
  return {
    id: idOf(`header ${height}`),
    parentId: idOf(`header ${height - 1}`),
    height,
    version: 4,
    timestamp: 1_750_000_000_000 + height * 120_000,
    nBits: 117_769_814,
    difficulty: '1199990374400',
    votes: '000000',
    size: 221,
    unparsedBytes: '',
    stateRoot: idOf('state') + '17',
    adProofsRoot: idOf('proofs'),
    transactionsRoot: idOf('transactions'),
    extensionHash: idOf('extension'),
    adProofsId: idOf('a'),
    transactionsId: idOf('t'),
    extensionId: idOf('e'),
    // a 256-bit integer, written as a JSON number
    powSolutions: { pk: GENERATOR, w: GENERATOR, n: '0000000000000000', d: (1n << 255n) + 1n },
  };
}

/** A throw-away key. */
export function key(seed) {
  const secret = BigInt('0x' + idOf(`secret ${seed}`)) >> 8n;
  const prover = sigma.SigmaPropProver$.withSecrets([sigma.ProverSecret$.dlog(secret)]);
  const prop = sigma.ProverSecret$.dlog(secret).publicKey();
  const point = new sigma.Value(prop, sigma.Value$.fromHex('08d3').tpe).toHex().slice(4);
  return { secret, prover, prop, point, tree: `0008cd${point}` };
}

/** Compiles ErgoScript to hex. Constants are sigmastate-js values. */
export function compile(script, constants = {}) {
  return sigma.SigmaCompiler$.forMainnet().compile(constants, true, 0, script).toHex();
}

export function bytesConstant(hex) {
  const bytes = [...Int8Array.from(Buffer.from(hex, 'hex'))];
  return sigma.Value$.collOf(bytes, sigma.Type$.Byte);
}

/** A box candidate in node JSON. */
export function candidate(ergoTree, value, { assets = [], registers = {} } = {}) {
  const creationHeight = HEIGHT - 5;
  return { value, ergoTree, assets, additionalRegisters: registers, creationHeight };
}

let created = 0;

/** A box on the chain. */
export function box(...candidateArguments) {
  const origin = { transactionId: idOf(`origin ${created++}`), index: 0 };
  const placed = { ...candidate(...candidateArguments), ...origin };
  return { boxId: boxId(placed), ...placed };
}

/**
 * A bundle whose inputs are signed. `spends` are `{box, key?, prop?, extension?}`; `prop` is what
 * the key signs when the script reduces to more than the key.
 */
export function bundle({ spends, dataBoxes = [], outputs, height = HEIGHT, parameters = {} }) {
  const inputs = spends.map(({ box: { boxId: id }, extension = {} }) => ({
    boxId: id,
    spendingProof: { proofBytes: '', extension },
  }));
  const tx = { inputs, dataInputs: dataBoxes.map(({ boxId: id }) => ({ boxId: id })), outputs };
  const made = {
    tx,
    inputBoxes: spends.map(spend => spend.box),
    dataInputBoxes: dataBoxes,
    headers: headersBelow(height),
    parameters: { ...PARAMETERS, ...parameters },
    height,
  };
  seal(made);
  spends.forEach((spend, i) => {
    if (spend.key) inputs[i].spendingProof.proofBytes = sign(tx, spend);
  });
  return made;
}

function sign(tx, { key: { prover, prop }, prop: wider }) {
  const message = Int8Array.from(bytesToSign(tx));
  return Buffer.from(
    prover.signMessage(wider ?? prop, message, sigma.ProverHints$.empty())
  ).toString('hex');
}

/** Makes the ids of a changed transaction right again; signatures stay as they are. */
export function seal({ tx }) {
  tx.id = hashHex(bytesToSign(tx));
  tx.outputs.forEach((output, index) => {
    Object.assign(output, { transactionId: tx.id, index });
    output.boxId = boxId(output);
  });
}
