/** The part of a transaction's cost that depends on counts only, in block cost units. */

const START = 10_000;

export function fixedCost({ tx, inputBoxes, parameters }) {
  const { inputCost, dataInputCost, outputCost, tokenAccessCost } = parameters;
  const tokens = tokenAccesses(inputBoxes) + tokenAccesses(tx.outputs);
  return (
    START +
    inputCost * tx.inputs.length +
    dataInputCost * tx.dataInputs.length +
    outputCost * tx.outputs.length +
    tokenAccessCost * tokens
  );
}

/** Every entry counts, and every different token once more. */
function tokenAccesses(boxes) {
  const ids = boxes.flatMap(box => box.assets.map(asset => asset.tokenId));
  return ids.length + new Set(ids).size;
}
