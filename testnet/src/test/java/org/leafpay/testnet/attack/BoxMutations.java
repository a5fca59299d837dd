package org.leafpay.testnet.attack;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.leafpay.types.tx.Box;
import org.leafpay.types.tx.BoxCandidate;
import org.leafpay.types.tx.TokenAmount;

/** Values, scripts and tokens of single boxes. */
final class BoxMutations {
  private BoxMutations() {}

  static List<Mutation> all() {
    return List.of(
        new Mutation(
            "value of an output",
            (scene, round, random) -> value(scene, output(scene, random), random)),
        new Mutation(
            "value of a contract's input",
            (scene, round, random) -> value(scene, contract(scene, random), random)),
        new Mutation("money between outputs", BoxMutations::move),
        new Mutation(
            "script of an output",
            (scene, round, random) -> script(scene, output(scene, random), random)),
        new Mutation(
            "script of an input",
            (scene, round, random) -> script(scene, input(scene, random), random)),
        new Mutation(
            "tokens of an output",
            (scene, round, random) -> tokens(scene, output(scene, random), random)),
        new Mutation(
            "tokens of an input",
            (scene, round, random) -> tokens(scene, input(scene, random), random)),
        new Mutation("round token to another output", BoxMutations::moveToken),
        new Mutation("tokens of a contract's box before and after", BoxMutations::tokensThrough),
        new Mutation("script of a contract's box before and after", BoxMutations::scriptThrough));
  }

  static Place output(Scene scene, Random random) {
    return new Place(Place.Kind.OUTPUT, random.nextInt(scene.outputs().size()));
  }

  static Place input(Scene scene, Random random) {
    return new Place(Place.Kind.INPUT, random.nextInt(scene.inputs().size()));
  }

  static Place contract(Scene scene, Random random) {
    return new Place(Place.Kind.INPUT, random.nextInt(Math.min(2, scene.inputs().size())));
  }

  private static Scene value(Scene scene, Place at, Random random) {
    return at.changed(
        scene, box -> Boxes.withValue(box, Lot.amountNear(box.value().value(), random)));
  }

  private static Scene move(Scene scene, RandomRound round, Random random) {
    Place from = output(scene, random);
    Place to = output(scene, random);
    long all = from.in(scene).value().value();
    long some = random.nextBoolean() ? Math.min(1, all) : upTo(all, random);
    Scene taken = from.changed(scene, box -> Boxes.withValue(box, box.value().value() - some));
    return to.changed(
        taken, box -> Boxes.withValue(box, box.value().value() + some & Long.MAX_VALUE));
  }

  private static long upTo(long most, Random random) {
    return random.nextLong(Math.min(most, Long.MAX_VALUE - 1) + 1);
  }

  private static Scene script(Scene scene, Place at, Random random) {
    return at.changed(scene, box -> Boxes.withScript(box, Lot.script(scene, random)));
  }

  private static Scene tokens(Scene scene, Place at, Random random) {
    return at.changed(scene, box -> Boxes.withTokens(box, tokens(box.tokens(), random)));
  }

  private static List<TokenAmount> tokens(List<TokenAmount> old, Random random) {
    List<TokenAmount> tokens = new ArrayList<>(old);
    switch (random.nextInt(5)) {
      case 0 -> tokens.clear();
      case 1 -> tokens.add(Lot.junkToken(random));
      case 2 -> tokens.add(0, Lot.junkToken(random));
      case 3 -> tokens.replaceAll(token -> new TokenAmount(token.id(), token.amount() + 1));
      default -> {
        tokens.addAll(old);
        Collections.reverse(tokens);
      }
    }
    return tokens;
  }

  private static Scene moveToken(Scene scene, RandomRound round, Random random) {
    Place from = output(scene, random);
    Place to = output(scene, random);
    List<TokenAmount> tokens = from.in(scene).tokens();
    List<TokenAmount> others = new ArrayList<>(to.in(scene).tokens());
    others.addAll(tokens);
    Scene taken = from.changed(scene, box -> Boxes.withTokens(box, List.of()));
    return to.changed(taken, box -> Boxes.withTokens(box, others));
  }

  private static Scene tokensThrough(Scene scene, RandomRound round, Random random) {
    int at = random.nextInt(2);
    if (scene.inputs().size() <= at || scene.outputs().size() <= at) {
      return scene;
    }
    List<TokenAmount> tokens = tokens(scene.inputs().get(at).box().tokens(), random);
    return through(scene, at, box -> Boxes.withTokens(box, tokens));
  }

  private static Scene scriptThrough(Scene scene, RandomRound round, Random random) {
    int at = random.nextInt(2);
    if (scene.inputs().size() <= at || scene.outputs().size() <= at) {
      return scene;
    }
    var script = Lot.script(scene, random);
    return through(scene, at, box -> Boxes.withScript(box, script));
  }

  static Scene through(Scene scene, int at, UnaryOperator<BoxCandidate> change) {
    return scene.withInput(at, input -> input.withContent(change)).withOutput(at, change);
  }

  /** The same content from elsewhere. */
  static Box elsewhere(Box box, Random random) {
    return box.candidate().in(Lot.origin(random), 0);
  }
}
