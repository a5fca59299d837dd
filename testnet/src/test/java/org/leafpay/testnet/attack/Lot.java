package org.leafpay.testnet.attack;

import java.util.List;
import java.util.Random;
import org.leafpay.contracts.layout.ChainConstant;
import org.leafpay.contracts.layout.RoundScripts;
import org.leafpay.contracts.script.ChainScript;
import org.leafpay.testnet.bench.SyntheticChain;
import org.leafpay.types.Bytes;
import org.leafpay.types.PropositionBytes;
import org.leafpay.types.TokenId;
import org.leafpay.types.TxId;
import org.leafpay.types.tx.TokenAmount;

/** Values by lot, those at the edges more often than others. */
final class Lot {
  static final Bytes OPERATOR_KEY = Signer.OPERATOR.publicKey();
  static final Bytes STRANGER_KEY = Signer.STRANGER.publicKey();
  private static final PropositionBytes OPERATOR = PropositionBytes.payToPublicKey(OPERATOR_KEY);
  static final PropositionBytes STRANGER = PropositionBytes.payToPublicKey(STRANGER_KEY);

  private Lot() {}

  static <T> T of(List<T> items, Random random) {
    return items.get(random.nextInt(items.size()));
  }

  /** One more or less, some more or less, or any Long. */
  static long near(long value, Random random) {
    return switch (random.nextInt(9)) {
      case 0 -> value + 1;
      case 1 -> value - 1;
      case 2 -> value * 2;
      case 3 -> value / 2;
      case 4 -> 0;
      case 5 -> value + random.nextLong(-1_000_000, 1_000_000);
      case 6 -> Long.MAX_VALUE - random.nextInt(2);
      case 7 -> Long.MIN_VALUE + random.nextInt(2);
      default -> random.nextLong() >> random.nextInt(64);
    };
  }

  /** As {@link #near}, but an amount. */
  static long amountNear(long value, Random random) {
    return near(value, random) & Long.MAX_VALUE;
  }

  static PropositionBytes script(Scene scene, Random random) {
    return switch (random.nextInt(7)) {
      case 0 -> OPERATOR;
      case 1 -> STRANGER;
      case 2 -> of(RoundScripts.all(), random).proposition();
      case 3 -> ChainScript.minerFee();
      case 4 -> PropositionBytes.ofHex("0008d3");
      case 5 -> of(scene.outputs(), random).script();
      default -> RandomRound.someScript(random);
    };
  }

  static Bytes constant(Scene scene, Random random) {
    return switch (random.nextInt(7)) {
      case 0 -> ChainConstant.ofLong(near(0, random));
      case 1 -> ChainConstant.ofBytes(Bytes.of(new byte[random.nextInt(40)]));
      case 2 -> ChainConstant.ofPublicKey(STRANGER_KEY);
      case 3 -> ChainConstant.ofPublicKey(OPERATOR_KEY);
      case 4 -> Bytes.ofHex(random.nextBoolean() ? "08d3" : "08d2");
      case 5 -> ChainConstant.ofLongs(random.longs(random.nextInt(6)).boxed().toList());
      default -> scene.inputs().get(0).box().registers().stream().findAny().orElse(junk());
    };
  }

  private static Bytes junk() {
    return ChainConstant.ofLong(5);
  }

  static TokenAmount junkToken(Random random) {
    TokenId id = new TokenId(SyntheticChain.idOf("junk " + random.nextInt(3)));
    return new TokenAmount(id, 1 + random.nextInt(3));
  }

  static TxId origin(Random random) {
    return new TxId(SyntheticChain.idOf("origin " + random.nextLong()));
  }
}
