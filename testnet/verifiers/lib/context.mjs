/**
 * The block that the transaction is to be mined in, as far as scripts can see it.
 *
 * It does not exist yet, so it is made from its parent: same version, miner, votes and difficulty,
 * one higher, and the earliest time stamp that the protocol allows.
 */
export function nextBlock({ headers, height }) {
  const [parent] = headers;
  return { ...parent, height, parentId: parent.id, timestamp: parent.timestamp + 1 };
}
