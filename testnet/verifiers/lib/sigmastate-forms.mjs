/** Node JSON in the forms that sigmastate-js takes: amounts as strings, numbers as BigInt. */

import sigma from 'sigmastate-js/main';

const point = hex => sigma.GroupElement$.fromPointHex(hex);

/** The interpreter's activated script version is `blockVersion - 1`. */
export function parametersOf(parameters) {
  return {
    storageFeeFactor: 0,
    softForkStartingHeight: undefined,
    softForkVotesCollected: undefined,
    ...parameters,
  };
}

export function contextOf(headers, next) {
  return {
    sigmaLastHeaders: headers.map(headerOf),
    previousStateDigest: headers[0].stateRoot,
    sigmaPreHeader: {
      version: next.version,
      parentId: next.parentId,
      timestamp: BigInt(next.timestamp),
      nBits: BigInt(next.nBits),
      height: next.height,
      minerPk: point(next.powSolutions.pk),
      votes: next.votes,
    },
  };
}

function headerOf(header) {
  const { pk, w, n, d } = header.powSolutions;
  return {
    id: header.id,
    version: header.version,
    parentId: header.parentId,
    ADProofsRoot: header.adProofsRoot,
    stateRoot: sigma.AvlTree$.fromDigest(header.stateRoot),
    transactionsRoot: header.transactionsRoot,
    timestamp: BigInt(header.timestamp),
    nBits: BigInt(header.nBits),
    height: header.height,
    extensionRoot: header.extensionHash,
    minerPk: point(pk),
    powOnetimePk: point(w),
    powNonce: n,
    powDistance: BigInt(d),
    votes: header.votes,
  };
}

/** What every input is reduced with. */
export function subjectOf({ tx, inputBoxes, dataInputBoxes }) {
  const extensions = tx.inputs.map(input => input.spendingProof.extension);
  return {
    tx: {
      inputs: tx.inputs.map(({ boxId }, i) => ({ boxId, extension: extensions[i] })),
      dataInputs: tx.dataInputs.map(({ boxId }) => ({ boxId })),
      outputs: tx.outputs.map(candidateOf),
    },
    boxes: inputBoxes.map((box, i) => ({ ...boxOf(box), extension: extensions[i] })),
    dataBoxes: dataInputBoxes.map(boxOf),
    burnt: burntTokens(inputBoxes, tx.outputs),
  };
}

function candidateOf({ value, ergoTree, creationHeight, assets, additionalRegisters }) {
  return {
    value: String(value),
    ergoTree,
    creationHeight,
    assets: assets.map(({ tokenId, amount }) => ({ tokenId, amount: String(amount) })),
    additionalRegisters,
  };
}

function boxOf(box) {
  const { boxId, transactionId, index } = box;
  return { ...candidateOf(box), boxId, transactionId, index };
}

/** The library is made for wallets, which must name what they burn; the protocol does not ask. */
function burntTokens(inputs, outputs) {
  const balance = new Map();
  const add = (boxes, sign) => {
    for (const { tokenId, amount } of boxes.flatMap(box => box.assets)) {
      balance.set(tokenId, (balance.get(tokenId) ?? 0n) + sign * BigInt(amount));
    }
  };
  add(inputs, 1n);
  add(outputs, -1n);
  return [...balance]
    .filter(([, left]) => left > 0n)
    .map(([tokenId, left]) => ({ tokenId, amount: String(left) }));
}
