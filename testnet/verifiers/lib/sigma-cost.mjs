/**
 * What checking a signature costs: the estimate that nodes add before they look at the proof.
 *
 * The prices are those of the interpreter (in JitCost, a tenth of a block cost unit): parsing a
 * challenge 10, the commitments of a key 3400 or of a Diffie-Hellman tuple 6450, hashing them 570
 * or 680, hashing an inner node 15, a polynomial of a threshold 10 and 3 for each coefficient.
 */

const KEY = 0xcd;
const TUPLE = 0xce;
const AND = 0x96;
const OR = 0x97;
const THRESHOLD = 0x98;
const FALSE = 0xd2;
const TRUE = 0xd3;

const KEY_COST = 10 + 3400 + 570;
const TUPLE_COST = 10 + 6450 + 680;
const NODE_COST = 15;
const POINT_BYTES = 33;

/**
 * @param {Buffer} proposition a serialised SigmaBoolean
 * @returns {{trivial: ?boolean, cost: number}} its value if it needs no proof; block cost units
 */
export function describeProposition(proposition) {
  if (proposition[0] === TRUE) return { trivial: true, cost: 0 };
  if (proposition[0] === FALSE) return { trivial: false, cost: 0 };
  const reader = { bytes: proposition, at: 0 };
  const cost = Math.floor(jitCost(reader) / 10);
  if (reader.at !== proposition.length) throw new Error('bytes after the proposition');
  return { trivial: null, cost };
}

function jitCost(reader) {
  const code = reader.bytes[reader.at++];
  if (code === KEY) return skip(reader, POINT_BYTES, KEY_COST);
  if (code === TUPLE) return skip(reader, 4 * POINT_BYTES, TUPLE_COST);
  if (code === AND || code === OR) return NODE_COST + children(reader, unsigned(reader));
  if (code === THRESHOLD) {
    const needed = unsigned(reader);
    const count = unsigned(reader);
    const coefficients = count - needed;
    const polynomial = 10 + 10 * coefficients + count * (3 + 3 * coefficients);
    return NODE_COST + polynomial + children(reader, count);
  }
  throw new Error(`unexpected proposition code ${code}`);
}

function children(reader, count) {
  let sum = 0;
  for (let i = 0; i < count; i++) sum += jitCost(reader);
  return sum;
}

function skip(reader, bytes, cost) {
  reader.at += bytes;
  return cost;
}

function unsigned(reader) {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = reader.bytes[reader.at++];
    value |= (byte & 0x7f) << shift;
    if (byte < 0x80) return value;
    if (!(shift < 28)) throw new Error('unreadable proposition');
  }
}
