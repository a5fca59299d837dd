/** The honest bundles that the tests start from. Each call makes a new one. */

import sigma from 'sigmastate-js/main';
import { hashHex } from '../../lib/tx-bytes.mjs';
import { avlTree, digest, proofOf, updated } from './avl-tree.mjs';
import { ERG, HEIGHT, box, bundle, bytesConstant, candidate, compile, key } from './chain.mjs';

export const alice = key('alice');
export const bob = key('bob');
const LONG_MAX = 2n ** 63n - 1n;
const TOKEN = hashHex(Buffer.from('token'));
const OTHER_TOKEN = hashHex(Buffer.from('other token'));

const unsigned = number => {
  const bytes = [];
  for (; number > 0x7f; number >>>= 7) bytes.push((number & 0x7f) | 0x80);
  return Buffer.from([...bytes, number]).toString('hex');
};
/** Coll[Byte] as a constant. */
const coll = bytes => '0e' + unsigned(bytes.length) + bytes.toString('hex');

/** Two keys, three outputs, and an amount that a double cannot hold. */
export function keySpend(change = {}) {
  const rich = 93_409_132_500_000_001n;
  return bundle({
    spends: [
      { box: box(alice.tree, rich), key: alice },
      { box: box(bob.tree, 2n * ERG), key: bob },
    ],
    outputs: [
      candidate(bob.tree, rich),
      candidate(alice.tree, ERG),
      candidate(alice.tree, ERG),
    ],
    ...change,
  });
}

/** Opened by a preimage in context variable 0, until a height. */
export function hashLock(height = HEIGHT) {
  const preimage = Buffer.from('open sesame');
  const script = compile(
    `{ sigmaProp(blake2b256(getVar[Coll[Byte]](0).get) == hash && HEIGHT <= ${HEIGHT}) }`,
    { hash: bytesConstant(hashHex(preimage)) }
  );
  return bundle({
    spends: [{ box: box(script, ERG), extension: { 0: coll(preimage) } }],
    outputs: [candidate(alice.tree, ERG)],
    height,
  });
}

/** Creates the largest amount of a new token. */
export function mint(tokenOf = input => input.boxId) {
  const input = box(alice.tree, ERG);
  const assets = [{ tokenId: tokenOf(input), amount: LONG_MAX }];
  return bundle({
    spends: [{ box: input, key: alice }],
    outputs: [candidate(bob.tree, ERG, { assets })],
  });
}

/** Moves one token, burns some of another one. */
export function moveTokens({ moved = LONG_MAX, kept = 3 } = {}) {
  const before = [
    { tokenId: TOKEN, amount: LONG_MAX },
    { tokenId: OTHER_TOKEN, amount: 10 },
  ];
  const after = [{ tokenId: OTHER_TOKEN, amount: kept }];
  return bundle({
    spends: [{ box: box(alice.tree, 2n * ERG, { assets: before }), key: alice }],
    outputs: [
      candidate(bob.tree, ERG, { assets: [{ tokenId: TOKEN, amount: moved }] }),
      candidate(bob.tree, ERG, { assets: after }),
    ],
  });
}

/** A script that reads a data input and the headers. */
export function readsContext() {
  const price = box(bob.tree, ERG, { registers: { R4: '0590a10f' } });
  const script = compile(`{
    val parent = CONTEXT.headers(0)
    sigmaProp(CONTEXT.dataInputs(0).R4[Long].get == 125000L && parent.height == HEIGHT - 1 &&
      CONTEXT.preHeader.parentId == parent.id && CONTEXT.preHeader.version == 4.toByte)
  }`);
  return bundle({
    spends: [{ box: box(script, ERG) }],
    dataBoxes: [price],
    outputs: [candidate(alice.tree, ERG)],
  });
}

/** Scripts that are true without a look at anything: one as a constant, one when it is run. */
export function freeForAll() {
  const scripts = ['0008d3', compile('{ sigmaProp(HEIGHT > 0) }')];
  return bundle({
    spends: scripts.map(script => ({ box: box(script, ERG) })),
    outputs: [candidate(alice.tree, 2n * ERG)],
  });
}

/** Either of two keys; bob signs. */
export function eitherKey() {
  const script = compile('{ alice || bob }', {
    alice: sigma.Value$.ofSigmaProp(alice.point),
    bob: sigma.Value$.ofSigmaProp(bob.point),
  });
  const either = `089702cd${alice.point}cd${bob.point}`;
  return bundle({
    spends: [{ box: box(script, ERG), key: bob, prop: sigma.Value$.fromHex(either).data }],
    outputs: [candidate(alice.tree, ERG)],
  });
}

const PAYING_STATE = `{
  val tree = SELF.R4[AvlTree].get
  val proof = getVar[Coll[Byte]](0).get
  val pays = OUTPUTS.slice(1, OUTPUTS.size)
  val keys = pays.map({ (b: Box) => blake2b256(b.propositionBytes) })
  val old = tree.getMany(keys, proof).map({ (o: Option[Coll[Byte]]) => o.get })
  val paid = keys.map({ (k: Coll[Byte]) => (k, longToByteArray(0L)) })
  sigmaProp(OUTPUTS(0).R4[AvlTree].get == tree.update(paid, proof).get &&
    pays.zip(old).forall({ (p: (Box, Coll[Byte])) => byteArrayToLong(p._2) == p._1.value })
  ) && operator
}`;

/** A tree of amounts owed to scripts; pays the first `count` of `size` and sets them to zero. */
export function treePayout(count = 3, size = 20) {
  const script = compile(PAYING_STATE, { operator: sigma.Value$.ofSigmaProp(alice.point) });
  const owed = Array.from({ length: size }, (_, i) => debt(i)).sort((a, b) =>
    Buffer.compare(a.key, b.key)
  );
  const tree = avlTree(owed.map(d => [d.key, amount(d.value)]));
  const paid = owed.slice(0, count);
  const zeros = new Map(paid.map(d => [d.key.toString('hex'), amount(0n)]));
  const proof = proofOf(tree, paid.map(d => d.key));
  const held = BigInt(size + 1) * ERG;
  const left = held - paid.reduce((sum, d) => sum + d.value, 0n);
  const state = (root, value) => [script, value, { registers: { R4: treeConstant(root) } }];
  return bundle({
    spends: [{ box: box(...state(tree, held)), key: alice, extension: { 0: coll(proof) } }],
    outputs: [
      candidate(...state(updated(tree, zeros), left)),
      ...paid.map(d => candidate(d.tree, d.value)),
    ],
  });
}

function debt(i) {
  const { tree } = key(`payee ${i}`);
  const keyBytes = Buffer.from(hashHex(Buffer.from(tree, 'hex')), 'hex');
  return { tree, key: keyBytes, value: ERG - BigInt(i) };
}

const amount = value => {
  const bytes = Buffer.alloc(8);
  bytes.writeBigInt64BE(value);
  return bytes;
};

/** AvlTree constant: updates only, keys of 32 bytes, values of 8. */
const treeConstant = root => `64${digest(root).toString('hex')}02200108`;
