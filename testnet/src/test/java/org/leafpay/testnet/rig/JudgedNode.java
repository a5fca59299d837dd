package org.leafpay.testnet.rig;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.leafpay.engine.node.ErgoNode;
import org.leafpay.engine.node.SubmitResult;
import org.leafpay.rewardbox.json.Bundle;
import org.leafpay.rewardbox.json.BundleJson;
import org.leafpay.rewardbox.json.NodeJson;
import org.leafpay.testnet.verify.IndependentVerifiers;
import org.leafpay.testnet.verify.Verdict;
import org.leafpay.types.BoxId;
import org.leafpay.types.tx.Box;
import org.leafpay.types.tx.SignedTransaction;
import org.leafpay.types.tx.UnsignedInput;

/** Asks the independent verifiers about every transaction before the node gets it. */
final class JudgedNode extends NodeInBetween {
  private final IndependentVerifiers verifiers;
  private final Map<BoxId, Box> made = new HashMap<>();
  private final List<SignedTransaction> judged = new ArrayList<>();

  JudgedNode(ErgoNode node, IndependentVerifiers verifiers) {
    super(node);
    this.verifiers = verifiers;
  }

  List<SignedTransaction> judged() {
    return judged;
  }

  @Override
  public SubmitResult submit(SignedTransaction transaction) {
    Bundle bundle =
        new Bundle(
            transaction,
            transaction.unsigned().inputs().stream()
                .map(UnsignedInput::boxId)
                .map(this::boxOf)
                .toList(),
            transaction.unsigned().dataInputs().stream().map(this::boxOf).toList(),
            chainState());
    Verdict verdict = verifiers.verify(NodeJson.write(BundleJson.write(bundle)));
    assertThat(verdict.accepted()).as(verdict.summary()).isTrue();
    judged.add(transaction);
    transaction.outputBoxes().forEach(box -> made.put(box.id(), box));
    return super.submit(transaction);
  }

  private Box boxOf(BoxId id) {
    return box(id).orElseGet(() -> made.get(id));
  }
}
