package org.leafpay.testnet.attack;

import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.leafpay.contracts.layout.ChainConstant;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.Bytes;
import org.leafpay.types.tx.ContextExtension;

/** Proofs, variables, signers and the height. */
final class WitnessMutations {
  private WitnessMutations() {}

  static List<Mutation> all() {
    return List.of(
        new Mutation("bit of the proof", WitnessMutations::flip),
        new Mutation("proof cut", WitnessMutations::cut),
        new Mutation("bytes after the proof", WitnessMutations::append),
        new Mutation("bytes in the proof", WitnessMutations::insert),
        new Mutation("variable", WitnessMutations::variable),
        new Mutation("no variables", WitnessMutations::noVariables),
        new Mutation("signer of the state box", WitnessMutations::signer),
        new Mutation("height", WitnessMutations::height));
  }

  private static Scene proof(Scene scene, UnaryOperator<Bytes> change) {
    return scene.withInput(
        0,
        input ->
            Witnesses.proof(input)
                .map(proof -> Witnesses.withProof(input, change.apply(proof)))
                .orElse(input));
  }

  private static Scene flip(Scene scene, RandomRound round, Random random) {
    return proof(
        scene,
        proof -> {
          byte[] bytes = proof.toArray();
          if (bytes.length > 0) {
            // The directions are the last bytes; they shall not be missed.
            int at = random.nextBoolean() ? random.nextInt(bytes.length) : bytes.length - 1;
            bytes[at] ^= (byte) (1 << random.nextInt(8));
          }
          return Bytes.of(bytes);
        });
  }

  private static Scene cut(Scene scene, RandomRound round, Random random) {
    return proof(
        scene,
        proof -> {
          int from = random.nextInt(3) == 0 ? random.nextInt(proof.size() + 1) : 0;
          int to = from + random.nextInt(proof.size() - from + 1);
          return proof.slice(from, random.nextBoolean() ? proof.size() : to);
        });
  }

  private static Scene append(Scene scene, RandomRound round, Random random) {
    byte[] bytes = new byte[1 + random.nextInt(40)];
    random.nextBytes(bytes);
    return proof(scene, proof -> proof.plus(Bytes.of(bytes)));
  }

  private static Scene insert(Scene scene, RandomRound round, Random random) {
    byte[] bytes = new byte[1 + random.nextInt(33)];
    random.nextBytes(bytes);
    bytes[0] = (byte) random.nextInt(5);
    return proof(
        scene,
        proof -> {
          int at = random.nextInt(proof.size() + 1);
          return Bytes.concat(proof.slice(0, at), Bytes.of(bytes), proof.slice(at, proof.size()));
        });
  }

  private static Scene variable(Scene scene, RandomRound round, Random random) {
    int input = random.nextInt(scene.inputs().size());
    int id = random.nextInt(3);
    Bytes constant = Lot.constant(scene, random);
    return scene.withInput(input, old -> Witnesses.with(old, id, constant));
  }

  private static Scene noVariables(Scene scene, RandomRound round, Random random) {
    return scene.withInput(0, input -> input.withExtension(ContextExtension.EMPTY));
  }

  private static Scene signer(Scene scene, RandomRound round, Random random) {
    Signer signer = Lot.of(List.of(Signer.values()), random);
    return scene.withInput(0, input -> input.signedBy(signer));
  }

  private static Scene height(Scene scene, RandomRound round, Random random) {
    int open = round.draft().at().state().numbers().openHeight().value();
    return scene.withHeight(BlockHeight.of(open - 1 + random.nextInt(4)));
  }

  static Bytes note(Random random) {
    return ChainConstant.ofBytes(Bytes.of(new byte[random.nextInt(20)]));
  }
}
