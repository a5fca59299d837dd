package org.leafpay.testnet.attack;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.leafpay.contracts.layout.ChainConstant;
import org.leafpay.rewardbox.round.RoundLeaf;
import org.leafpay.types.Bytes;

/** What only a batch state is told: scores with signs, and the keys of the batches. */
final class PairMutations {
  private static final int KEY_SIZE = 8;

  private PairMutations() {}

  static List<Mutation> all() {
    return List.of(
        new Mutation("score", scores(PairMutations::score)),
        new Mutation("sign of a score", scores(PairMutations::sign)),
        new Mutation("scores change places", scores(Collections::shuffle)),
        new Mutation("part of a score to another", scores(PairMutations::shift)),
        new Mutation("score more or less", scores(PairMutations::moreOrLess)),
        new Mutation("key", strings(PairMutations::key)),
        new Mutation("strings change places", strings(PairMutations::swapped)),
        new Mutation("string more or less", strings(PairMutations::stringMoreOrLess)),
        new Mutation("miner left out", PairMutations::leftOut),
        new Mutation("miners of a batch in another order", PairMutations::reordered),
        new Mutation("batches joined or cut", PairMutations::joined),
        new Mutation("witness of the other layout", PairMutations::otherType));
  }

  /** A change of a list that has at least one element, in place. */
  @FunctionalInterface
  private interface Edit<T> {
    void apply(List<T> items, Random random);
  }

  private static Mutation.Deed scores(Edit<Long> edit) {
    return (scene, round, random) ->
        scene.withInput(0, input -> Witnesses.withScores(input, edited(edit, random)));
  }

  private static Mutation.Deed strings(Edit<Bytes> edit) {
    return (scene, round, random) ->
        scene.withInput(0, input -> Witnesses.withStrings(input, edited(edit, random)));
  }

  private static <T> UnaryOperator<List<T>> edited(Edit<T> edit, Random random) {
    return items -> {
      List<T> changed = new ArrayList<>(items);
      if (!changed.isEmpty()) {
        edit.apply(changed, random);
      }
      return changed;
    };
  }

  private static void score(List<Long> scores, Random random) {
    int at = random.nextInt(scores.size());
    scores.set(at, Lot.near(scores.get(at), random));
  }

  private static void sign(List<Long> scores, Random random) {
    // The first one's means nothing.
    int at = random.nextInt(scores.size());
    scores.set(at, -scores.get(at));
  }

  private static void shift(List<Long> scores, Random random) {
    int from = random.nextInt(scores.size());
    int to = random.nextInt(scores.size());
    long part = random.nextLong(1, 200);
    scores.set(from, scores.get(from) - Long.signum(scores.get(from)) * part);
    scores.set(to, scores.get(to) + Long.signum(scores.get(to)) * part);
  }

  private static void moreOrLess(List<Long> scores, Random random) {
    int at = random.nextInt(scores.size());
    if (random.nextBoolean()) {
      scores.remove(at);
    } else {
      scores.add(random.nextInt(scores.size() + 1), random.nextBoolean() ? 0 : scores.get(at));
    }
  }

  private static void key(List<Bytes> strings, Random random) {
    int at = random.nextInt(strings.size());
    long number = random.nextInt(8) == 0 ? random.nextLong() : random.nextInt(6);
    Bytes key = Bytes.ofLong(number);
    strings.set(
        at,
        switch (random.nextInt(6)) {
          case 0 -> key.slice(0, random.nextInt(KEY_SIZE));
          case 1 -> key.plus(Bytes.of(new byte[1 + random.nextInt(2)]));
          default -> key;
        });
  }

  private static void swapped(List<Bytes> strings, Random random) {
    Collections.swap(strings, random.nextInt(strings.size()), random.nextInt(strings.size()));
  }

  private static void stringMoreOrLess(List<Bytes> strings, Random random) {
    int at = random.nextInt(strings.size());
    if (random.nextBoolean()) {
      strings.remove(at);
    } else {
      Bytes other = random.nextBoolean() ? Bytes.ofLong(random.nextInt(6)) : strings.get(at);
      strings.add(random.nextInt(strings.size() + 1), other);
    }
  }

  private static Scene leftOut(Scene scene, RandomRound round, Random random) {
    return regrouped(
        scene,
        round,
        groups -> {
          List<RoundLeaf> group = Lot.of(groups, random);
          if (group.size() > 1) {
            group.remove(random.nextInt(group.size()));
          }
        });
  }

  private static Scene reordered(Scene scene, RandomRound round, Random random) {
    return regrouped(scene, round, groups -> Collections.shuffle(Lot.of(groups, random), random));
  }

  /** Two neighbours as one, or one as two. */
  private static Scene joined(Scene scene, RandomRound round, Random random) {
    return regrouped(
        scene,
        round,
        groups -> {
          int at = random.nextInt(groups.size());
          List<RoundLeaf> group = groups.get(at);
          if (random.nextBoolean() && at + 1 < groups.size()) {
            group.addAll(groups.remove(at + 1));
          } else if (group.size() > 1) {
            groups.add(at + 1, new ArrayList<>(List.of(group.remove(group.size() - 1))));
          }
        });
  }

  /** The payout of other groups, with all that follows from them. */
  private static Scene regrouped(
      Scene scene, RandomRound round, Consumer<List<List<RoundLeaf>>> change) {
    List<List<RoundLeaf>> groups = new ArrayList<>();
    round.draft().groups().forEach(group -> groups.add(new ArrayList<>(group)));
    if (!groups.isEmpty()) {
      change.accept(groups);
    }
    return ShapeMutations.paying(scene, round.draft(), groups);
  }

  private static Scene otherType(Scene scene, RandomRound round, Random random) {
    SceneInput input = scene.inputs().get(0);
    return Witnesses.pair(input).isPresent()
        ? scene.withInput(
            0,
            old ->
                Witnesses.with(
                    old,
                    Witnesses.VARIABLE,
                    ChainConstant.ofBytes(Witnesses.proof(input).orElse(Bytes.EMPTY))))
        : scene;
  }
}
