package org.leafpay.rewardbox.round;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.leafpay.avl.views.LeafFlag;
import org.leafpay.contracts.script.ChainScript;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.Bytes;
import org.leafpay.types.NanoErg;
import org.leafpay.types.PropositionBytes;
import org.leafpay.types.Score;
import org.leafpay.types.TxId;
import org.leafpay.types.tx.Box;
import org.leafpay.types.tx.BoxCandidate;

/** Rounds from a seed: miners, terms, and the operator's box that pays for the genesis. */
public final class TestRound {
  public static final BlockHeight TIP = BlockHeight.of(1_000);
  public static final BlockHeight OPEN_HEIGHT = BlockHeight.of(1_720);
  public static final NanoErg FEE = NanoErg.of(1_000_000);
  public static final NanoErg MAX_FEE_PER_PAYMENT = NanoErg.of(1_200_000);

  private final Random random;
  private final RoundTerms terms;
  private final RoundLeaves leaves;

  private TestRound(Random random, RoundTerms terms, RoundLeaves leaves) {
    this.random = random;
    this.terms = terms;
    this.leaves = leaves;
  }

  /** A round of {@code unpaid} miners who are paid, and {@code owed} whose part is carried. */
  public static TestRound of(long seed, int unpaid, int owed) {
    Random random = new Random(seed);
    List<RoundLeaf> leaves = new ArrayList<>();
    for (int i = 0; i < unpaid + owed; i++) {
      leaves.add(
          RoundLeaf.of(
              script(random, i),
              Score.of(1 + (random.nextLong() >>> 24)),
              i < unpaid ? LeafFlag.UNPAID : LeafFlag.OWED));
    }
    return new TestRound(random, terms(random), RoundLeaves.of(leaves));
  }

  /** The same miners in another tree. */
  public TestRound in(RoundLayout layout) {
    return new TestRound(random, terms, RoundLeaves.of(layout, leaves.all()));
  }

  public RoundTerms terms() {
    return terms;
  }

  public RoundLeaves leaves() {
    return leaves;
  }

  public Random random() {
    return random;
  }

  public Opening opening() {
    return new Opening(terms, leaves);
  }

  /** A box of the operator that holds what the round needs, and {@code more}. */
  public Box funding(NanoErg more) {
    return box(terms.operatorScript(), opening().needed(FEE).plus(more));
  }

  /** Some box of {@code script}. */
  public Box box(PropositionBytes script, NanoErg value) {
    return BoxCandidate.payment(value, script, BlockHeight.of(900)).in(txId(random), 0);
  }

  public RoundStep genesis() {
    return opening().spend(List.of(funding(NanoErg.of(5_000_000_000L))), FEE, TIP);
  }

  /** Where the round stands right after its genesis. */
  public RoundPosition start() {
    return opening().positionAfter(genesis());
  }

  static RoundTerms terms(Random random) {
    return new RoundTerms(
        publicKey(random),
        NanoErg.of(3_000_000_000L + random.nextInt(2_000_000_000)),
        OPEN_HEIGHT,
        MAX_FEE_PER_PAYMENT,
        NanoErg.of(10_000_000));
  }

  /** Mostly keys; each seventh is a script of its own kind. */
  private static PropositionBytes script(Random random, int index) {
    Bytes key = publicKey(random);
    return index % 7 == 3 ? ChainScript.minerReward(key) : PropositionBytes.payToPublicKey(key);
  }

  static Bytes publicKey(Random random) {
    BigInteger secret = new BigInteger(250, random).add(BigInteger.ONE);
    return Bytes.of(
        CustomNamedCurves.getByName("secp256k1").getG().multiply(secret).getEncoded(true));
  }

  static TxId txId(Random random) {
    byte[] id = new byte[32];
    random.nextBytes(id);
    return TxId.ofHex(Bytes.of(id).hex());
  }
}
