package org.leafpay.testnet.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.tx.Box;
import org.leafpay.types.tx.BoxCandidate;

/** Changes that an honest transaction survives: without them a fuzzer would only see refusals. */
final class HarmlessMutations {
  private static final int REGISTERS_MAX = 6;

  private HarmlessMutations() {}

  static List<Mutation> all() {
    return List.of(
        new Mutation("note behind the registers", HarmlessMutations::note),
        new Mutation("present of a token", HarmlessMutations::present),
        new Mutation("creation height", HarmlessMutations::creationHeight),
        new Mutation("data input", HarmlessMutations::dataInput),
        new Mutation("coin with its free output", HarmlessMutations::pair),
        new Mutation("more fee", HarmlessMutations::moreFee),
        new Mutation("money into the reward box", HarmlessMutations::topUp),
        new Mutation("from elsewhere", HarmlessMutations::elsewhere));
  }

  private static Scene note(Scene scene, RandomRound round, Random random) {
    Place at = BoxMutations.output(scene, random);
    int count = at.in(scene).registers().size();
    return count < REGISTERS_MAX
        ? at.changed(
            scene,
            box ->
                Boxes.withRegister(
                    box, Boxes.FIRST_REGISTER + count, WitnessMutations.note(random)))
        : scene;
  }

  private static Scene present(Scene scene, RandomRound round, Random random) {
    int at = Math.min(2 + random.nextInt(3), scene.outputs().size() - 1);
    return scene.withOutput(
        at,
        box -> {
          var tokens = new ArrayList<>(box.tokens());
          tokens.add(Lot.junkToken(random));
          return Boxes.withTokens(box, tokens);
        });
  }

  private static Scene creationHeight(Scene scene, RandomRound round, Random random) {
    BlockHeight height = AttackRound.OPENED_AT.plus(random.nextInt(10));
    return BoxMutations.output(scene, random).changed(scene, box -> box.createdAt(height));
  }

  private static Scene dataInput(Scene scene, RandomRound round, Random random) {
    Box box = Lot.of(scene.inputBoxes(), random);
    List<Box> boxes = new ArrayList<>(scene.dataInputs());
    boxes.add(random.nextBoolean() ? box : BoxMutations.elsewhere(box, random));
    return scene.withDataInputs(boxes);
  }

  private static Scene pair(Scene scene, RandomRound round, Random random) {
    List<SceneInput> inputs = new ArrayList<>(scene.inputs());
    List<BoxCandidate> outputs = new ArrayList<>(scene.outputs());
    SceneInput coin = RandomRound.coin(random);
    inputs.add(coin);
    outputs.add(
        BoxCandidate.payment(coin.box().value(), Lot.script(scene, random), AttackRound.OPENED_AT));
    return scene.withInputs(inputs).withOutputs(outputs);
  }

  private static Scene moreFee(Scene scene, RandomRound round, Random random) {
    int fee = scene.outputs().size() - scene.inputs().size() + 1;
    return more(scene, fee, random);
  }

  private static Scene topUp(Scene scene, RandomRound round, Random random) {
    return more(scene, 1, random);
  }

  private static Scene more(Scene scene, int at, Random random) {
    long amount = random.nextLong(1_000_000_000);
    return at < 0 || at >= scene.outputs().size()
        ? scene
        : scene.withOutput(
            at, box -> Boxes.withValue(box, box.value().value() + amount & Long.MAX_VALUE));
  }

  /** The same boxes under other ids. */
  private static Scene elsewhere(Scene scene, RandomRound round, Random random) {
    return scene.withInputs(
        IntStream.range(0, scene.inputs().size())
            .mapToObj(scene.inputs()::get)
            .map(
                input ->
                    new SceneInput(
                        BoxMutations.elsewhere(input.box(), random),
                        input.extension(),
                        input.signer()))
            .toList());
  }
}
