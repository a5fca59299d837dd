package org.leafpay.testnet.attack;

import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.leafpay.contracts.layout.ChainConstant;
import org.leafpay.types.Bytes;
import org.leafpay.types.tx.BoxCandidate;

/** Registers: of any box, and the parts of those that mean something. */
final class RegisterMutations {
  private static final int NUMBERS = 4;
  private static final int REGISTERS_MAX = 6;
  private static final Bytes LONGS = Bytes.ofHex("11");
  private static final Bytes TREE = Bytes.ofHex("64");
  private static final Bytes LONG = Bytes.ofHex("05");

  private RegisterMutations() {}

  static List<Mutation> all() {
    return List.of(
        new Mutation("register of an output", RegisterMutations::anyRegister),
        new Mutation("registers of an output cut", RegisterMutations::cut),
        new Mutation("registers of another box", RegisterMutations::borrowed),
        new Mutation("number after", (scene, round, random) -> after(scene, 0, number(random))),
        new Mutation("number before", (scene, round, random) -> before(scene, 0, number(random))),
        new Mutation(
            "number before and after", (scene, round, random) -> both(scene, 0, number(random))),
        new Mutation("count of numbers", (scene, round, random) -> both(scene, 0, count(random))),
        new Mutation("tree after", (scene, round, random) -> after(scene, 0, tree(random))),
        new Mutation(
            "tree before and after", (scene, round, random) -> both(scene, 0, tree(random))),
        new Mutation("pot after", (scene, round, random) -> after(scene, 1, pot(random))),
        new Mutation("pot before and after", (scene, round, random) -> both(scene, 1, pot(random))),
        new Mutation(
            "operator before and after",
            (scene, round, random) -> both(scene, 0, operator(random))),
        new Mutation(
            "operator after", (scene, round, random) -> after(scene, 0, operator(random))));
  }

  private static Scene after(Scene scene, int at, UnaryOperator<BoxCandidate> change) {
    return at < scene.outputs().size() ? scene.withOutput(at, change) : scene;
  }

  private static Scene before(Scene scene, int at, UnaryOperator<BoxCandidate> change) {
    return at < scene.inputs().size()
        ? scene.withInput(at, input -> input.withContent(change))
        : scene;
  }

  private static Scene both(Scene scene, int at, UnaryOperator<BoxCandidate> change) {
    return before(after(scene, at, change), at, change);
  }

  private static Scene anyRegister(Scene scene, RandomRound round, Random random) {
    Place at = BoxMutations.output(scene, random);
    int count = at.in(scene).registers().size();
    int index = random.nextInt(Math.min(count + 1, REGISTERS_MAX));
    return at.changed(
        scene,
        box -> Boxes.withRegister(box, Boxes.FIRST_REGISTER + index, Lot.constant(scene, random)));
  }

  private static Scene cut(Scene scene, RandomRound round, Random random) {
    Place at = BoxMutations.output(scene, random);
    int kept = random.nextInt(at.in(scene).registers().size() + 1);
    return at.changed(scene, box -> Boxes.withRegisters(box, box.registers().subList(0, kept)));
  }

  private static Scene borrowed(Scene scene, RandomRound round, Random random) {
    List<Bytes> registers = BoxMutations.output(scene, random).in(scene).registers();
    return BoxMutations.output(scene, random)
        .changed(scene, box -> Boxes.withRegisters(box, registers));
  }

  private static UnaryOperator<BoxCandidate> number(Random random) {
    int index = random.nextInt(NUMBERS);
    long seed = random.nextLong();
    return box ->
        has(box, 1, LONGS) && index < Registers.numbers(box).size()
            ? Registers.withNumber(box, index, old -> Lot.near(old, new Random(seed)))
            : box;
  }

  private static UnaryOperator<BoxCandidate> count(Random random) {
    int count = random.nextInt(NUMBERS + 2);
    return box -> {
      if (!has(box, 1, LONGS)) {
        return box;
      }
      List<Long> old = Registers.numbers(box);
      List<Long> numbers =
          count <= old.size()
              ? old.subList(0, count)
              : Stream.concat(old.stream(), Stream.of(7L)).toList();
      return Boxes.withRegister(box, Registers.NUMBERS, ChainConstant.ofLongs(numbers));
    };
  }

  private static UnaryOperator<BoxCandidate> tree(Random random) {
    int what = random.nextInt(5);
    int value = random.nextInt(8);
    return box -> has(box, 0, TREE) ? Registers.withTree(box, old -> tree(old, what, value)) : box;
  }

  private static Registers.Tree tree(Registers.Tree old, int what, int value) {
    byte[] digest = old.digest().toArray();
    return switch (what) {
      case 0 -> old.withFlags(value);
      case 1 -> old.withKeySize(29 + value);
      case 2 -> old.withValueSize(6 + value);
      case 3 -> old.withValueSize(0);
      default -> {
        digest[value < 4 ? 32 : value] ^= 1;
        yield old.withDigest(Bytes.of(digest));
      }
    };
  }

  private static UnaryOperator<BoxCandidate> pot(Random random) {
    long seed = random.nextLong();
    return box ->
        has(box, 0, LONG) ? Registers.withPot(box, old -> Lot.near(old, new Random(seed))) : box;
  }

  private static UnaryOperator<BoxCandidate> operator(Random random) {
    Bytes constant =
        Lot.of(
            List.of(
                ChainConstant.ofPublicKey(Lot.STRANGER_KEY),
                SpecState.TRUE,
                Bytes.ofHex("08d2"),
                ChainConstant.ofLong(1)),
            random);
    return box ->
        box.registers().size() >= 3 ? Boxes.withRegister(box, Registers.OPERATOR, constant) : box;
  }

  private static boolean has(BoxCandidate box, int index, Bytes type) {
    return box.registers().size() > index && box.registers().get(index).slice(0, 1).equals(type);
  }
}
