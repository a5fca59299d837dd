package org.leafpay.testnet.verify;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.leafpay.contracts.script.ChainScript;
import org.leafpay.rewardbox.json.Bundle;
import org.leafpay.rewardbox.json.BundleJson;
import org.leafpay.testnet.scenario.ThrowawayKey;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.Bytes;
import org.leafpay.types.Hash32;
import org.leafpay.types.NanoErg;
import org.leafpay.types.PropositionBytes;
import org.leafpay.types.TokenId;
import org.leafpay.types.tx.BoxCandidate;
import org.leafpay.types.tx.ContextExtension;
import org.leafpay.types.tx.SignedTransaction;
import org.leafpay.types.tx.TokenAmount;
import org.leafpay.types.tx.UnsignedInput;
import org.leafpay.types.tx.UnsignedTransaction;

/** Ways to change a transaction after it was made. */
final class Tamper {
  private static final int STATE = 0;
  private static final int REWARD = 1;
  private static final int FIRST_PAYMENT = 2;
  private static final PropositionBytes THIEF = ThrowawayKey.of(6, "thief").script();

  private Tamper() {}

  /** Changes of what the transaction says: signatures stay as they were. */
  static List<Change> ofContent() {
    return List.of(
        value("first output holds one more", STATE, 1),
        value("first output holds one less", STATE, -1),
        new Change("one nanoERG moved from output to output", Tamper::moveOne),
        output("first output goes to another script", STATE, box -> to(box, THIEF)),
        new Change("last output goes to another script", Tamper::lastToThief),
        new Change("outputs swapped", tx -> swap(tx, STATE, REWARD)),
        output("created at height 0", STATE, box -> box.createdAt(BlockHeight.of(0))));
  }

  /** Changes of what only a transaction with a round's two boxes has. */
  static List<Change> ofRound() {
    return List.of(
        output(
            "second unit of the token", STATE, box -> withToken(box, box.tokens().get(0).id(), 2)),
        output(
            "another token",
            STATE,
            box -> withToken(box, new TokenId(Hash32.blake2b256(THIEF.bytes())), 1)),
        output("token left out", REWARD, box -> withTokens(box, List.of())),
        output("digest, one bit", STATE, box -> flip(box, 0, 5)),
        output("tree may be inserted into", STATE, box -> flip(box, 0, 34)),
        output("numbers, one bit", STATE, box -> flip(box, 1, last(box, 1))),
        output("operator, another key", STATE, Tamper::withThief),
        output("pot, one bit", REWARD, box -> flip(box, 0, last(box, 0))),
        output(
            "register left out", STATE, box -> withRegisters(box, box.registers().subList(0, 2))));
  }

  /** Changes of what only a payout has. */
  static List<Change> ofPayout() {
    return List.of(
        value("payment of one more", FIRST_PAYMENT, 1),
        value("payment of one less", FIRST_PAYMENT, -1),
        output("payee is another", FIRST_PAYMENT, box -> to(box, THIEF)),
        output("fee instead of a payment", FIRST_PAYMENT, Tamper::toFeeOf),
        new Change("proof, one bit", tx -> withVariables(tx, Tamper::flipProof)),
        new Change("proof left out", tx -> withVariables(tx, variables -> List.of())));
  }

  /** A change, and its name. */
  record Change(String name, UnaryOperator<UnsignedTransaction> change) {
    /** The changed transaction with the signatures that it had. */
    Bundle in(Bundle bundle) {
      return with(bundle, change.apply(bundle.tx().unsigned()), bundle.tx().proofs());
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /** The bundle with another transaction. */
  static Bundle with(Bundle bundle, UnsignedTransaction transaction, List<Bytes> proofs) {
    return new Bundle(
        new SignedTransaction(transaction, proofs),
        bundle.inputBoxes(),
        bundle.dataInputBoxes(),
        bundle.chain());
  }

  static Bundle withSignatureBitFlipped(Bundle bundle) {
    List<Bytes> proofs = new ArrayList<>(bundle.tx().proofs());
    proofs.set(0, flip(proofs.get(0), 3));
    return with(bundle, bundle.tx().unsigned(), proofs);
  }

  static Bundle withoutSignature(Bundle bundle) {
    List<Bytes> proofs = new ArrayList<>(bundle.tx().proofs());
    proofs.set(0, Bytes.EMPTY);
    return with(bundle, bundle.tx().unsigned(), proofs);
  }

  /** A bundle that says the first box spent held more than it did. */
  static ObjectNode withRicherInput(Bundle bundle) {
    ObjectNode json = BundleJson.write(bundle);
    ObjectNode box = (ObjectNode) json.get("inputBoxes").get(0);
    box.put("value", box.get("value").longValue() + 1);
    return json;
  }

  private static Change output(String name, int index, UnaryOperator<BoxCandidate> change) {
    return new Change(name, tx -> withOutput(tx, index, change));
  }

  private static Change value(String name, int index, long by) {
    return output(name, index, box -> box.withValue(NanoErg.of(box.value().value() + by)));
  }

  private static UnsignedTransaction withOutput(
      UnsignedTransaction tx, int index, UnaryOperator<BoxCandidate> change) {
    List<BoxCandidate> outputs = new ArrayList<>(tx.outputs());
    outputs.set(index, change.apply(outputs.get(index)));
    return new UnsignedTransaction(tx.inputs(), tx.dataInputs(), outputs);
  }

  private static UnsignedTransaction moveOne(UnsignedTransaction tx) {
    UnsignedTransaction less = value("", STATE, -1).change().apply(tx);
    return value("", tx.outputs().size() - 1, 1).change().apply(less);
  }

  private static UnsignedTransaction lastToThief(UnsignedTransaction tx) {
    return withOutput(tx, tx.outputs().size() - 1, box -> to(box, THIEF));
  }

  static UnsignedTransaction swap(UnsignedTransaction tx, int one, int other) {
    List<BoxCandidate> outputs = new ArrayList<>(tx.outputs());
    Collections.swap(outputs, one, other);
    return new UnsignedTransaction(tx.inputs(), tx.dataInputs(), outputs);
  }

  private static UnsignedTransaction withVariables(
      UnsignedTransaction tx, UnaryOperator<List<ContextExtension.Variable>> change) {
    List<UnsignedInput> inputs = new ArrayList<>(tx.inputs());
    UnsignedInput state = inputs.get(STATE);
    inputs.set(
        STATE,
        new UnsignedInput(
            state.boxId(), new ContextExtension(change.apply(state.extension().variables()))));
    return new UnsignedTransaction(inputs, tx.dataInputs(), tx.outputs());
  }

  private static List<ContextExtension.Variable> flipProof(
      List<ContextExtension.Variable> variables) {
    ContextExtension.Variable proof = variables.get(0);
    return List.of(new ContextExtension.Variable(proof.id(), flip(proof.constant(), 20)));
  }

  private static BoxCandidate to(BoxCandidate box, PropositionBytes script) {
    return new BoxCandidate(
        box.value(), script, box.creationHeight(), box.tokens(), box.registers());
  }

  private static BoxCandidate toFeeOf(BoxCandidate payment) {
    return to(payment, ChainScript.minerFee());
  }

  private static BoxCandidate withToken(BoxCandidate box, TokenId id, long amount) {
    return withTokens(box, List.of(new TokenAmount(id, amount)));
  }

  private static BoxCandidate withTokens(BoxCandidate box, List<TokenAmount> tokens) {
    return new BoxCandidate(
        box.value(), box.script(), box.creationHeight(), tokens, box.registers());
  }

  private static BoxCandidate withRegisters(BoxCandidate box, List<Bytes> registers) {
    return new BoxCandidate(
        box.value(), box.script(), box.creationHeight(), box.tokens(), registers);
  }

  private static BoxCandidate withThief(BoxCandidate box) {
    List<Bytes> registers = new ArrayList<>(box.registers());
    registers.set(2, THIEF.bytes().slice(1, THIEF.size()));
    return withRegisters(box, registers);
  }

  private static int last(BoxCandidate box, int register) {
    return box.registers().get(register).size() - 1;
  }

  private static BoxCandidate flip(BoxCandidate box, int register, int at) {
    List<Bytes> registers = new ArrayList<>(box.registers());
    registers.set(register, flip(registers.get(register), at));
    return withRegisters(box, registers);
  }

  private static Bytes flip(Bytes bytes, int at) {
    byte[] out = bytes.toArray();
    out[at] ^= 1;
    return Bytes.of(out);
  }

  /** Every change that makes sense for a sample. */
  static List<Change> all(RoundSamples.Sample sample) {
    List<Change> changes = new ArrayList<>(ofContent());
    switch (sample.kind()) {
      case GENESIS -> changes.addAll(ofRound());
      case PAY -> {
        changes.addAll(ofRound());
        changes.addAll(ofPayout());
        paymentsSwapped(sample).ifPresent(changes::add);
      }
      case CLOSE -> {}
    }
    return changes;
  }

  private static Optional<Change> paymentsSwapped(RoundSamples.Sample sample) {
    int outputs = sample.bundle().tx().unsigned().outputs().size();
    int payments = outputs - sample.bundle().inputBoxes().size() - 1;
    return payments < 2
        ? Optional.empty()
        : Optional.of(
            new Change("payments swapped", tx -> swap(tx, FIRST_PAYMENT, FIRST_PAYMENT + 1)));
  }
}
