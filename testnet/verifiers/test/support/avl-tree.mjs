/**
 * A read-and-update AVL+ tree for fixtures, in the format that ergo's AvlTree verifies: built
 * balanced from sorted leaves, never rebalanced. Simple and slow on purpose.
 */

import { blake2b } from '@noble/hashes/blake2b';

const LEAF = 0x02;
const LABEL = 0x03;
const END_OF_TREE = 0x04;
const KEY_BYTES = 32;

const hash = (...parts) => Buffer.from(blake2b(Buffer.concat(parts), { dkLen: 32 }));

/** @param {[Buffer, Buffer][]} entries keys of 32 bytes in unsigned order, with their values */
export function avlTree(entries) {
  const lowest = Buffer.alloc(KEY_BYTES, 0x00);
  const highest = Buffer.alloc(KEY_BYTES, 0xff);
  const keys = [lowest, ...entries.map(([key]) => key), highest];
  const values = [Buffer.alloc(entries[0][1].length), ...entries.map(([, value]) => value)];
  const leaves = values.map((value, i) => ({ key: keys[i], value, next: keys[i + 1], height: 0 }));
  return build(leaves);
}

function build(leaves) {
  if (leaves.length === 1) return leaves[0];
  const middle = leaves.length >> 1;
  const left = build(leaves.slice(0, middle));
  const right = build(leaves.slice(middle));
  const height = 1 + Math.max(left.height, right.height);
  return { key: leaves[middle].key, left, right, height };
}

export function digest(tree) {
  return Buffer.concat([label(tree), Buffer.of(tree.height)]);
}

/** The tree with other values under some keys; `values` maps hex keys to buffers. */
export function updated(node, values) {
  if (!node.left) return { ...node, value: values.get(node.key.toString('hex')) ?? node.value };
  const { key, height, left, right } = node;
  return { key, height, left: updated(left, values), right: updated(right, values) };
}

/** Proof for looking up or updating these keys, in this order. */
export function proofOf(tree, keys) {
  const directions = [];
  const visited = new Set();
  for (const key of keys) walk(tree, key, visited, directions);
  const out = [];
  pack(tree, visited, out, { afterLeaf: false });
  out.push(Buffer.of(END_OF_TREE), bits(directions));
  return Buffer.concat(out);
}

function walk(node, key, visited, directions) {
  visited.add(node);
  if (!node.left) return;
  const goLeft = Buffer.compare(key, node.key) < 0;
  directions.push(goLeft);
  walk(goLeft ? node.left : node.right, key, visited, directions);
}

function pack(node, visited, out, state) {
  if (!visited.has(node)) {
    out.push(Buffer.of(LABEL), label(node));
    state.afterLeaf = false;
  } else if (node.left) {
    pack(node.left, visited, out, state);
    pack(node.right, visited, out, state);
    out.push(balance(node));
  } else {
    const key = state.afterLeaf ? Buffer.alloc(0) : node.key;
    out.push(Buffer.of(LEAF), key, node.next, node.value);
    state.afterLeaf = true;
  }
}

function label(node) {
  if (!node.left) return hash(Buffer.of(0), node.key, node.value, node.next);
  node.label ??= hash(Buffer.of(1), balance(node), label(node.left), label(node.right));
  return node.label;
}

const balance = node => Buffer.of((node.right.height - node.left.height) & 0xff);

/** Least significant bit first, 1 = left. */
function bits(directions) {
  const bytes = Buffer.alloc((directions.length + 7) >> 3);
  directions.forEach((left, i) => {
    if (left) bytes[i >> 3] |= 1 << (i & 7);
  });
  return bytes;
}
