/**
 * Second verifier: sigmastate-js, the Scala implementation compiled to JavaScript.
 *
 * It has no function that verifies a transaction. Each input is reduced under the context of the
 * next block to the proposition that is left of its script, then the signature is checked against
 * that. Sees: ids of input boxes, token balance, scripts, signatures, cost. Does not see: ERG
 * balance, dust, creation heights. Ids of outputs, data inputs and the transaction are compared
 * here.
 */

import sigma from 'sigmastate-js/main';
import { nextBlock } from './context.mjs';
import { describeProposition } from './sigma-cost.mjs';
import { fixedCost } from './tx-cost.mjs';
import { boxId, bytesToSign, hashHex } from './tx-bytes.mjs';
import { contextOf, parametersOf, subjectOf } from './sigmastate-forms.mjs';

const SIGMA_PROP = sigma.Value$.fromHex('08d3').tpe;

/**
 * @returns {{accepted: boolean, inputs: {accepted: boolean, scriptCost: ?number}[],
 *   cost: ?number, error?: string}} never throws; `cost` is null unless every script ran
 */
export function verify(bundle) {
  const inputs = bundle.tx.inputs.map(() => ({ accepted: false, scriptCost: null }));
  try {
    return judge(bundle, inputs);
  } catch (error) {
    return { accepted: false, inputs, cost: null, error: describe(error) };
  }
}

function judge(bundle, inputs) {
  const message = bytesToSign(bundle.tx);
  checkIds(bundle, hashHex(message));
  const parameters = parametersOf(bundle.parameters);
  const prover = sigma.ProverBuilder$.create(parameters, 0).build();
  const context = contextOf(bundle.headers, nextBlock(bundle));
  const subject = subjectOf(bundle);
  const errors = [];
  let cost = fixedCost(bundle);
  bundle.tx.inputs.forEach((input, i) => {
    try {
      const outcome = judgeInput(prover, context, subject, message, input, i);
      inputs[i] = { accepted: outcome.accepted, scriptCost: outcome.scriptCost };
      cost += outcome.scriptCost + outcome.signatureCost;
      if (!outcome.accepted) errors.push(`input ${i}: ${outcome.reason}`);
    } catch (error) {
      cost = NaN;
      errors.push(`input ${i}: ${describe(error)}`);
    }
  });
  const known = Number.isNaN(cost) ? null : cost;
  const { maxBlockCost } = bundle.parameters;
  if (known > maxBlockCost) errors.push(`cost ${known} exceeds ${maxBlockCost}`);
  const answer = { accepted: errors.length === 0, inputs, cost: known };
  return errors.length === 0 ? answer : { ...answer, error: errors.join('; ') };
}

function judgeInput(prover, context, { tx, boxes, dataBoxes, burnt }, message, input, index) {
  const reduced = prover.reduceTransactionInput(context, tx, boxes, dataBoxes, burnt, index);
  const { value, cost: scriptCost } = reduced.reductionResult;
  const bytes = Buffer.from(new sigma.Value(value, SIGMA_PROP).toHex(), 'hex');
  const { trivial, cost: signatureCost } = describeProposition(bytes.subarray(1));
  const outcome = { scriptCost, signatureCost };
  // verifySignature answers false for a proposition that is simply true
  if (trivial === true) return { ...outcome, accepted: true };
  if (trivial === false) return { ...outcome, accepted: false, reason: 'the script says no' };
  const proof = Buffer.from(input.spendingProof.proofBytes, 'hex');
  const accepted = sigma.SigmaPropVerifier$.create().verifySignature(
    value,
    Int8Array.from(message),
    Int8Array.from(proof)
  );
  return { ...outcome, accepted, reason: 'the signature is wrong' };
}

/** Input boxes are compared by the reduction itself. */
function checkIds({ tx, inputBoxes, dataInputBoxes }, txId) {
  if (txId !== tx.id) throw new Error(`transaction id is ${txId}`);
  for (const box of [...inputBoxes, ...dataInputBoxes]) checkBoxId(box);
  tx.outputs.forEach((box, index) => {
    if (box.transactionId !== txId || box.index !== index) {
      throw new Error(`output ${index} claims another origin`);
    }
    checkBoxId(box);
  });
}

function checkBoxId(box) {
  const id = boxId(box);
  if (id !== box.boxId) throw new Error(`box ${box.boxId} has the id ${id}`);
}

function describe(error) {
  return error instanceof Error ? error.message || error.name : String(error);
}
