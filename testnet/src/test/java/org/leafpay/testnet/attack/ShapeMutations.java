package org.leafpay.testnet.attack;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.leafpay.contracts.layout.RoundScripts;
import org.leafpay.rewardbox.round.RoundLeaf;
import org.leafpay.types.NanoErg;
import org.leafpay.types.tx.Box;
import org.leafpay.types.tx.BoxCandidate;
import org.leafpay.types.tx.ContextExtension;

/** Boxes that come, go and change places; other payees. */
final class ShapeMutations {
  private static final int BOXES_MIN = 2;

  private ShapeMutations() {}

  static List<Mutation> all() {
    return List.of(
        new Mutation("two outputs change places", ShapeMutations::swapOutputs),
        new Mutation("two inputs change places", ShapeMutations::swapInputs),
        new Mutation("output removed", ShapeMutations::removeOutput),
        new Mutation("output doubled", ShapeMutations::doubleOutput),
        new Mutation("output inserted", ShapeMutations::insertOutput),
        new Mutation("input removed", ShapeMutations::removeInput),
        new Mutation("coin inserted", ShapeMutations::insertCoin),
        new Mutation("contract's box doubled", ShapeMutations::doubleInput),
        new Mutation("contract's box of another round", ShapeMutations::otherRound),
        new Mutation("other payees", ShapeMutations::repay),
        new Mutation("payees in another order", ShapeMutations::reorder));
  }

  private static Scene swapOutputs(Scene scene, RandomRound round, Random random) {
    Place one = BoxMutations.output(scene, random);
    Place other = BoxMutations.output(scene, random);
    BoxCandidate first = one.in(scene);
    BoxCandidate second = other.in(scene);
    return other.changed(one.changed(scene, box -> second), box -> first);
  }

  private static Scene swapInputs(Scene scene, RandomRound round, Random random) {
    int one = random.nextInt(scene.inputs().size());
    int other = random.nextInt(scene.inputs().size());
    SceneInput first = scene.inputs().get(one);
    SceneInput second = scene.inputs().get(other);
    return scene.withInput(one, input -> second).withInput(other, input -> first);
  }

  private static Scene removeOutput(Scene scene, RandomRound round, Random random) {
    return scene.outputs().size() > BOXES_MIN
        ? BoxMutations.output(scene, random).removed(scene)
        : scene;
  }

  private static Scene doubleOutput(Scene scene, RandomRound round, Random random) {
    BoxCandidate copy = BoxMutations.output(scene, random).in(scene);
    List<BoxCandidate> outputs = new ArrayList<>(scene.outputs());
    outputs.add(random.nextInt(outputs.size() + 1), copy);
    return scene.withOutputs(outputs);
  }

  private static Scene insertOutput(Scene scene, RandomRound round, Random random) {
    List<BoxCandidate> outputs = new ArrayList<>(scene.outputs());
    BoxCandidate output =
        BoxCandidate.payment(
            NanoErg.of(random.nextLong(1_000_000_000)),
            Lot.script(scene, random),
            AttackRound.OPENED_AT);
    outputs.add(random.nextInt(outputs.size() + 1), output);
    return scene.withOutputs(outputs);
  }

  private static Scene removeInput(Scene scene, RandomRound round, Random random) {
    return scene.inputs().size() > 1 ? BoxMutations.input(scene, random).removed(scene) : scene;
  }

  private static Scene insertCoin(Scene scene, RandomRound round, Random random) {
    List<SceneInput> inputs = new ArrayList<>(scene.inputs());
    inputs.add(random.nextInt(inputs.size() + 1), RandomRound.coin(random));
    return scene.withInputs(inputs);
  }

  private static Scene doubleInput(Scene scene, RandomRound round, Random random) {
    SceneInput original = scene.inputs().get(BoxMutations.contract(scene, random).index());
    SceneInput copy =
        new SceneInput(
            BoxMutations.elsewhere(original.box(), random),
            original.extension(),
            original.signer());
    List<SceneInput> inputs = new ArrayList<>(scene.inputs());
    inputs.add(random.nextInt(inputs.size() + 1), copy);
    return scene.withInputs(inputs);
  }

  private static Scene otherRound(Scene scene, RandomRound round, Random random) {
    // Also of the other layout.
    RoundScripts scripts = Lot.of(List.of(RoundScripts.values()), random);
    PayoutDraft other = RandomRound.of(scripts, random).draft();
    int at = BoxMutations.contract(scene, random).index();
    Box box = at == 0 ? other.at().stateBox() : other.at().rewardBox();
    ContextExtension extension = scene.inputs().get(at).extension();
    return scene.withInput(
        at, input -> new SceneInput(box, extension, scene.inputs().get(at).signer()));
  }

  private static Scene repay(Scene scene, RandomRound round, Random random) {
    List<List<RoundLeaf>> all = Groups.of(round.draft().at());
    List<List<RoundLeaf>> payees = new ArrayList<>(round.draft().groups());
    int at = random.nextInt(payees.size() + 1);
    switch (random.nextInt(3)) {
      case 0 -> payees.add(at, Lot.of(all, random));
      case 1 -> payees.removeIf(payee -> random.nextBoolean());
      default -> payees.replaceAll(payee -> random.nextInt(3) > 0 ? payee : Lot.of(all, random));
    }
    return paying(scene, round.draft(), payees);
  }

  private static Scene reorder(Scene scene, RandomRound round, Random random) {
    List<List<RoundLeaf>> payees = new ArrayList<>(round.draft().groups());
    Collections.shuffle(payees, random);
    return paying(scene, round.draft(), payees);
  }

  /** The same payout of others; nothing is left of earlier changes. */
  static Scene paying(Scene scene, PayoutDraft draft, List<List<RoundLeaf>> payees) {
    long worth =
        payees.stream()
            .flatMap(List::stream)
            .mapToLong(
                payee ->
                    payee
                        .score()
                        .partOf(
                            draft.at().reward().pot(), draft.at().state().numbers().totalScore())
                        .value())
            .sum();
    boolean affordable = worth + draft.drawn() <= draft.at().rewardBox().value().value();
    if (scene.outputs().size() == BOXES_MIN || !affordable) {
      return scene;
    }
    return new PayoutDraft(draft.at(), payees, draft.own(), draft.fee(), draft.drawn())
        .scene(scene.inputs().get(0).signer(), scene.height());
  }
}
