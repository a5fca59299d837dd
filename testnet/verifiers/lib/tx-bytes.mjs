/**
 * The bytes that a transaction is signed over, and the bytes of its boxes.
 *
 * Written from the format and not taken from one of the verifiers: a signature is checked by the
 * second one against bytes that the first has had no part in. The hash of the bytes must be the
 * transaction's id, so a mistake here is a refusal, never an acceptance.
 */

import { blake2b } from '@noble/hashes/blake2b';

/** blake2b-256, as lower-case hex. */
export function hashHex(bytes) {
  return Buffer.from(blake2b(bytes, { dkLen: 32 })).toString('hex');
}

/** What every input signs: the transaction with empty proofs. Its hash is the id. */
export function bytesToSign(tx) {
  return serialize(tx, () => '');
}

/** Size in bytes of the signed transaction, as a block or a pool counts it. */
export function signedSize(tx) {
  return serialize(tx, input => input.spendingProof.proofBytes).length;
}

/** The id of a box in node JSON, computed from all its other members. */
export function boxId(box) {
  const out = [];
  candidate(out, box, id => out.push(hex(id)));
  out.push(hex(box.transactionId), vlq(box.index));
  return hashHex(Buffer.concat(out));
}

function serialize(tx, proofOf) {
  const tokenIds = [...new Set(tx.outputs.flatMap(box => box.assets.map(a => a.tokenId)))];
  const positions = new Map(tokenIds.map((id, i) => [id, i]));
  const out = [vlq(tx.inputs.length)];
  for (const input of tx.inputs) {
    const proof = hex(proofOf(input));
    const extension = Object.entries(input.spendingProof.extension);
    out.push(hex(input.boxId), vlq(proof.length), proof, Buffer.of(extension.length));
    for (const [id, constant] of extension) out.push(Buffer.of(Number(id)), hex(constant));
  }
  out.push(vlq(tx.dataInputs.length), ...tx.dataInputs.map(input => hex(input.boxId)));
  out.push(vlq(tokenIds.length), ...tokenIds.map(hex));
  out.push(vlq(tx.outputs.length));
  for (const box of tx.outputs) candidate(out, box, id => out.push(vlq(positions.get(id))));
  return Buffer.concat(out);
}

/** A box without its origin. A transaction writes token ids as positions in its own list. */
function candidate(out, box, putTokenId) {
  const registers = registersOf(box);
  out.push(vlq(box.value), hex(box.ergoTree), vlq(box.creationHeight));
  out.push(Buffer.of(box.assets.length));
  for (const asset of box.assets) {
    putTokenId(asset.tokenId);
    out.push(vlq(asset.amount));
  }
  out.push(Buffer.of(registers.length), ...registers.map(hex));
}

/** R4 and up, in order. A gap cannot be serialised. */
function registersOf(box) {
  const names = Object.keys(box.additionalRegisters).sort();
  names.forEach((name, i) => {
    if (name !== `R${4 + i}`) throw new Error(`registers ${names.join(',')} leave a gap`);
  });
  return names.map(name => box.additionalRegisters[name]);
}

/** An unsigned number, seven bits a byte, least significant first. */
function vlq(number) {
  if (typeof number === 'number' && number < 0x80 && number >= 0) return Buffer.of(number);
  let rest = BigInt(number);
  if (rest < 0n) throw new RangeError(`${number} is negative`);
  const bytes = [];
  for (; rest > 0x7fn; rest >>= 7n) bytes.push(Number(rest & 0x7fn) | 0x80);
  bytes.push(Number(rest));
  return Buffer.from(bytes);
}

function hex(text) {
  const bytes = Buffer.from(text, 'hex');
  if (bytes.length * 2 !== text.length) throw new Error(`not hex: ${text.slice(0, 80)}`);
  return bytes;
}
