package org.leafpay.testnet.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.leafpay.contracts.layout.RewardBox;
import org.leafpay.rewardbox.json.Bundle;
import org.leafpay.rewardbox.json.ChainState;
import org.leafpay.testnet.scenario.ThrowawayKey;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.Bytes;
import org.leafpay.types.NanoErg;
import org.leafpay.types.PropositionBytes;
import org.leafpay.types.tx.Box;
import org.leafpay.types.tx.BoxCandidate;
import org.leafpay.types.tx.ContextExtension;
import org.leafpay.types.tx.SignedTransaction;
import org.leafpay.types.tx.UnsignedInput;
import org.leafpay.types.tx.UnsignedTransaction;

/** Bundles that are changed in one place and agree with themselves again. */
final class ForgedBundles {
  private ForgedBundles() {}

  static UnaryOperator<Bundle> output(int index, UnaryOperator<BoxCandidate> edit) {
    return bundle -> {
      UnsignedTransaction tx = bundle.tx().unsigned();
      List<BoxCandidate> outputs = new ArrayList<>(tx.outputs());
      outputs.set(index, edit.apply(outputs.get(index)));
      return with(bundle, new UnsignedTransaction(tx.inputs(), tx.dataInputs(), outputs));
    };
  }

  static Bundle outputs(Bundle bundle, UnaryOperator<List<BoxCandidate>> edit) {
    UnsignedTransaction tx = bundle.tx().unsigned();
    List<BoxCandidate> outputs = edit.apply(tx.outputs());
    return with(bundle, new UnsignedTransaction(tx.inputs(), tx.dataInputs(), outputs));
  }

  /** Moves {@code nanoErg} from one output to another. */
  static UnaryOperator<Bundle> moved(int from, int to, long nanoErg) {
    return bundle ->
        output(from, box -> valued(box, -nanoErg))
            .andThen(output(to, box -> valued(box, nanoErg)))
            .apply(bundle);
  }

  /** Flips a bit of the batch proof. */
  static UnaryOperator<Bundle> proofOfLeaves(int at) {
    return bundle -> {
      UnsignedTransaction tx = bundle.tx().unsigned();
      List<UnsignedInput> inputs = new ArrayList<>(tx.inputs());
      ContextExtension.Variable variable = inputs.get(0).extension().variables().get(0);
      ContextExtension forged =
          new ContextExtension(
              List.of(
                  new ContextExtension.Variable(variable.id(), flipped(variable.constant(), at))));
      inputs.set(0, new UnsignedInput(inputs.get(0).boxId(), forged));
      return with(bundle, new UnsignedTransaction(inputs, tx.dataInputs(), tx.outputs()));
    };
  }

  /** Flips a bit of the signature of an input. */
  static UnaryOperator<Bundle> signature(int input) {
    return bundle -> {
      List<Bytes> proofs = new ArrayList<>(bundle.tx().proofs());
      proofs.set(input, flipped(proofs.get(input), 3));
      return new Bundle(
          new SignedTransaction(bundle.tx().unsigned(), proofs),
          bundle.inputBoxes(),
          bundle.dataInputBoxes(),
          bundle.chain());
    };
  }

  /** Spends another box than the one that was there. */
  static UnaryOperator<Bundle> inputBox(int input, UnaryOperator<BoxCandidate> edit) {
    return bundle -> {
      List<Box> boxes = new ArrayList<>(bundle.inputBoxes());
      Box honest = boxes.get(input);
      Box forged = edit.apply(honest.candidate()).in(honest.txId(), honest.index());
      boxes.set(input, forged);
      UnsignedTransaction tx = bundle.tx().unsigned();
      List<UnsignedInput> inputs = new ArrayList<>(tx.inputs());
      inputs.set(input, new UnsignedInput(forged.id(), inputs.get(input).extension()));
      return new Bundle(
          new SignedTransaction(
              new UnsignedTransaction(inputs, tx.dataInputs(), tx.outputs()), bundle.tx().proofs()),
          boxes,
          bundle.dataInputBoxes(),
          bundle.chain());
    };
  }

  static UnaryOperator<Bundle> header(int index, Consumer<ObjectNode> edit) {
    return bundle -> {
      List<JsonNode> headers = new ArrayList<>(bundle.chain().headers());
      ObjectNode header = headers.get(index).deepCopy();
      edit.accept(header);
      headers.set(index, header);
      return with(
          bundle, new ChainState(headers, bundle.chain().parameters(), bundle.chain().height()));
    };
  }

  static UnaryOperator<Bundle> parameters(Consumer<ObjectNode> edit) {
    return bundle -> {
      ObjectNode parameters = bundle.chain().parameters().deepCopy();
      edit.accept(parameters);
      return with(
          bundle, new ChainState(bundle.chain().headers(), parameters, bundle.chain().height()));
    };
  }

  static UnaryOperator<Bundle> height(int blocks) {
    return bundle -> {
      ChainState chain = bundle.chain();
      BlockHeight height = chain.height().plus(blocks);
      return with(bundle, new ChainState(chain.headers(), chain.parameters(), height));
    };
  }

  static BoxCandidate toSomebodyElse(BoxCandidate box) {
    PropositionBytes script = ThrowawayKey.of(7, "somebody else").script();
    return BoxCandidate.payment(box.value(), script, box.creationHeight());
  }

  /** R4 of a reward box, a little higher. */
  static BoxCandidate otherPot(BoxCandidate box) {
    RewardBox reward = RewardBox.read(box);
    return new RewardBox(
            reward.scripts(), reward.roundToken(), reward.pot().plus(NanoErg.of(1)), reward.value())
        .candidate(box.creationHeight());
  }

  /** A nanoERG more for the miner of the block, from the reserve. */
  static Bundle higherFee(Bundle bundle) {
    return moved(1, bundle.tx().unsigned().outputs().size() - 1, 1).apply(bundle);
  }

  static BoxCandidate valued(BoxCandidate box, long change) {
    return box.withValue(NanoErg.of(box.value().value() + change));
  }

  private static Bundle with(Bundle bundle, UnsignedTransaction tx) {
    return new Bundle(
        new SignedTransaction(tx, bundle.tx().proofs()),
        bundle.inputBoxes(),
        bundle.dataInputBoxes(),
        bundle.chain());
  }

  private static Bundle with(Bundle bundle, ChainState chain) {
    return new Bundle(bundle.tx(), bundle.inputBoxes(), bundle.dataInputBoxes(), chain);
  }

  private static Bytes flipped(Bytes honest, int at) {
    byte[] out = honest.toArray();
    out[at] ^= 1;
    return Bytes.of(out);
  }
}
