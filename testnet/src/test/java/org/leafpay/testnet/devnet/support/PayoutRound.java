package org.leafpay.testnet.devnet.support;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ergoplatform.appkit.ContextVar;
import org.ergoplatform.appkit.ErgoType;
import org.ergoplatform.appkit.ErgoValue;
import org.leafpay.contracts.script.ContractScript;
import org.leafpay.testnet.devnet.chain.LedgerBox;
import org.leafpay.testnet.devnet.chain.LedgerTransaction;
import org.leafpay.testnet.devnet.chain.TokenUnits;
import org.leafpay.types.BoxId;
import org.leafpay.types.Bytes;
import org.leafpay.types.PropositionBytes;
import org.leafpay.types.TokenId;
import scala.Option;
import scala.util.Try;
import scalan.RType;
import scorex.crypto.authds.avltree.batch.BatchAVLProver;
import scorex.crypto.authds.avltree.batch.Insert;
import scorex.crypto.authds.avltree.batch.Operation;
import scorex.crypto.authds.avltree.batch.Update;
import scorex.crypto.hash.Blake2b256$;
import sigmastate.AvlTreeData;
import sigmastate.AvlTreeFlags;
import sigmastate.eval.CostingSigmaDslBuilder$;

/** A posted share state of many miners and the one transaction that pays them all. */
public final class PayoutRound {
  private static final long POT = 1_000_000_000_000L;
  private static final long FEE_PER_PAYMENT = 20_000;
  private static final long STATE_VALUE = 10_000_000;
  private static final long OPEN_HEIGHT = 1_000_000;
  private static final int VALUE_SIZE = 9;

  private final SortedMap<Bytes, PropositionBytes> miners = new TreeMap<>();
  private final SortedMap<Bytes, Long> scores = new TreeMap<>();
  private final long total;
  private final Bytes digestBefore;
  private final Bytes digestAfter;
  private final Bytes proof;

  public PayoutRound(int minerCount, long seed) {
    Random random = new Random(seed);
    while (miners.size() < minerCount) {
      PropositionBytes script = new TestKey(random.nextLong() >>> 2).script();
      miners.put(script.hash().bytes(), script);
    }
    miners.keySet().forEach(key -> scores.put(key, 1_000_000L + random.nextInt(1_000_000)));
    total = scores.values().stream().mapToLong(Long::longValue).sum();
    Prover prover = new Prover();
    scores.forEach((key, score) -> prover.run(new Insert(key.toArray(), leaf(score, 0))));
    var unused = prover.proof();
    digestBefore = prover.digest();
    scores.forEach((key, score) -> prover.run(new Update(key.toArray(), leaf(score, 1))));
    proof = prover.proof();
    digestAfter = prover.digest();
  }

  /** Makes the state box and the reward box from {@code money}; signed by its owner. */
  public LedgerTransaction open(BoxId money, long value, TestKey owner, int height) {
    TokenUnits one = new TokenUnits(new TokenId(money.hash()), 1);
    long rewardValue = POT + FEE_PER_PAYMENT * miners.size() + STATE_VALUE;
    return TestTransaction.at(height)
        .spend(money, owner)
        .pay(state(digestBefore, total).with(one))
        .pay(reward(rewardValue).with(one))
        .pay(value - STATE_VALUE - rewardValue - Fixture.FEE_MIN, owner.script())
        .pay(Fixture.FEE_MIN, Fixture.FEE)
        .sign();
  }

  /** Pays everybody; the first miner gets {@code stolen} less, which goes to the reserve. */
  public LedgerTransaction pay(LedgerTransaction open, int height, long stolen) {
    LedgerBox state = open.outputs().get(0);
    LedgerBox reward = open.outputs().get(1);
    TokenUnits one = state.tokens().get(0);
    long fee = FEE_PER_PAYMENT * miners.size();
    long paid = miners.keySet().stream().mapToLong(this::due).sum() - stolen;
    TestTransaction tx =
        TestTransaction.at(height)
            .spend(state.id(), Fixture.MINER, ContextVar.of((byte) 0, proof.toArray()))
            .spend(reward.id())
            .pay(state(digestAfter, 0).with(one))
            .pay(reward(reward.value().value() - paid - fee).with(one));
    Bytes first = miners.firstKey();
    miners.forEach((key, script) -> tx.pay(due(key) - (key.equals(first) ? stolen : 0), script));
    return tx.pay(fee, Fixture.FEE).sign();
  }

  private long due(Bytes key) {
    return BigInteger.valueOf(scores.getOrDefault(key, 0L))
        .multiply(BigInteger.valueOf(POT))
        .divide(BigInteger.valueOf(total))
        .longValueExact();
  }

  private Out state(Bytes digest, long unpaid) {
    return Out.of(STATE_VALUE, ContractScript.SHARE_STATE.proposition())
        .registers(
            constant(ErgoValue.of(tree(digest))),
            longs(total, unpaid, OPEN_HEIGHT, FEE_PER_PAYMENT),
            Bytes.ofHex("08cd").plus(Fixture.MINER.publicKey()));
  }

  private static Out reward(long value) {
    return Out.of(value, ContractScript.REWARD.proposition())
        .registers(constant(ErgoValue.of(POT)));
  }

  private static AvlTreeData tree(Bytes digest) {
    AvlTreeFlags updateOnly = new AvlTreeFlags(false, true, false);
    return new AvlTreeData(digest.toArray(), updateOnly, 32, valueSize());
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Bytes longs(long... values) {
    return constant(
        ErgoValue.of(
            CostingSigmaDslBuilder$.MODULE$.Colls().fromArray(values, (RType) RType.LongType()),
            (ErgoType) ErgoType.longType()));
  }

  private static Bytes constant(ErgoValue<?> value) {
    return Bytes.ofHex(value.toHex());
  }

  private static byte[] leaf(long score, int paid) {
    byte[] leaf = Arrays.copyOf(Bytes.ofLong(score).toArray(), VALUE_SIZE);
    leaf[VALUE_SIZE - 1] = (byte) paid;
    return leaf;
  }

  private static Option<Object> valueSize() {
    return Option.apply(VALUE_SIZE);
  }

  /** scrypto's prover; its types are erased, so the casts are kept here. */
  @SuppressWarnings({"unchecked", "rawtypes"})
  private static final class Prover {
    private final BatchAVLProver prover =
        new BatchAVLProver(32, (Option) valueSize(), Option.empty(), false, Blake2b256$.MODULE$);

    void run(Operation operation) {
      var unused = ((Try<?>) prover.performOneOperation(operation)).get();
    }

    Bytes proof() {
      return Bytes.of(prover.generateProof());
    }

    Bytes digest() {
      return Bytes.of(prover.digest());
    }
  }
}
