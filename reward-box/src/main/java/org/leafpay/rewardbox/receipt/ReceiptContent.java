package org.leafpay.rewardbox.receipt;

import static org.leafpay.rewardbox.receipt.ReceiptRefusal.require;

import java.math.BigInteger;
import java.util.Optional;
import org.leafpay.avl.BatchProof;
import org.leafpay.avl.Leaf;
import org.leafpay.avl.LeafProof;
import org.leafpay.avl.LookupVerdict;
import org.leafpay.avl.TreeDigest;
import org.leafpay.avl.TreeShape;
import org.leafpay.avl.views.BatchChain;
import org.leafpay.avl.views.BatchLeaf;
import org.leafpay.avl.views.LeafFlag;
import org.leafpay.avl.views.ShareLeaf;
import org.leafpay.avl.views.ShareLeafException;
import org.leafpay.contracts.layout.ShareStateLayout;
import org.leafpay.rewardbox.receipt.ReceiptVerdict.OutcomeShown;
import org.leafpay.types.BoxId;
import org.leafpay.types.Bytes;
import org.leafpay.types.MinerKey;
import org.leafpay.types.NanoErg;
import org.leafpay.types.PropositionBytes;
import org.leafpay.types.Score;
import org.leafpay.types.address.AddressException;
import org.leafpay.types.address.ErgoAddress;
import org.leafpay.types.address.Network;
import org.leafpay.types.tx.BoxCandidate;

/** The rules that a receipt must keep by itself. */
final class ReceiptContent {
  /** Places of outputs are written as short integers. */
  private static final int INDEX_MAX = Short.MAX_VALUE;

  private final Receipt receipt;
  private final ParsedBoxes boxes;

  private ReceiptContent(Receipt receipt, ParsedBoxes boxes) {
    this.receipt = receipt;
    this.boxes = boxes;
  }

  static OutcomeShown check(Receipt receipt) throws ReceiptRefusal {
    checkMiner(receipt.miner(), receipt.round().network());
    checkScore(receipt.score());
    ReceiptContent content = new ReceiptContent(receipt, ParsedBoxes.of(receipt));
    return receipt.outcome() instanceof ReceiptOutcome.Paid paid
        ? content.checkPaid(paid)
        : content.checkOwed((ReceiptOutcome.Owed) receipt.outcome());
  }

  private static void checkMiner(ReceiptMiner miner, Network network) throws ReceiptRefusal {
    MinerKey key = MinerKey.of(miner.script());
    require(key.equals(miner.key()), new ReceiptFault.OtherKey(key, miner.key()));
    PropositionBytes script;
    try {
      script = ErgoAddress.parse(miner.address(), network).script();
    } catch (AddressException e) {
      throw new ReceiptRefusal(new ReceiptFault.BadAddress(miner.address(), e.problem().text()));
    }
    require(script.equals(miner.script()), new ReceiptFault.OtherAddress(miner.script(), script));
  }

  private static void checkScore(ReceiptScore score) throws ReceiptRefusal {
    BigInteger sum =
        BigInteger.valueOf(score.share().value()).add(BigInteger.valueOf(score.carried().value()));
    require(
        sum.equals(BigInteger.valueOf(score.total().value())),
        new ReceiptFault.OtherScoreSum(score));
  }

  private OutcomeShown checkPaid(ReceiptOutcome.Paid paid) throws ReceiptRefusal {
    ShareLeaf before = leafBefore(LeafFlag.UNPAID);
    TreeDigest digestAfter = boxes.next().orElseThrow().digest();
    ShareLeaf after = leaf(ReceiptPlace.AFTER, digestAfter, paid.after().proof(), LeafFlag.PAID);
    NanoErg amount = amount();
    requireAmount(amount, paid.payment().amount());
    BoxId box = paymentBox(paid.payment());
    return new OutcomeShown(
        receipt.round().token(), before, Optional.of(after), amount, Optional.of(box));
  }

  private OutcomeShown checkOwed(ReceiptOutcome.Owed owed) throws ReceiptRefusal {
    ShareLeaf leaf = leafBefore(LeafFlag.OWED);
    NanoErg due = amount();
    requireAmount(due, owed.due());
    if (owed.isDrawn()) {
      requireAmount(due, owed.drawn());
    } else {
      require(owed.owed().compareTo(due) >= 0, new ReceiptFault.OwedBelowDue(due, owed.owed()));
    }
    return new OutcomeShown(receipt.round().token(), leaf, Optional.empty(), due, Optional.empty());
  }

  private ShareLeaf leafBefore(LeafFlag want) throws ReceiptRefusal {
    BatchProof proof = receipt.outcome().before().proof();
    return leaf(ReceiptPlace.BEFORE, boxes.state().digest(), proof, want);
  }

  private ShareLeaf leaf(ReceiptPlace place, TreeDigest digest, BatchProof proof, LeafFlag want)
      throws ReceiptRefusal {
    Bytes value = value(place, digest, proof);
    ShareLeaf leaf =
        receipt.batch().isPresent()
            ? leafOfBatch(place, receipt.batch().get(), value)
            : shareLeaf(place, value);
    Score score = receipt.score().total();
    require(leaf.score().equals(score), new ReceiptFault.OtherScore(place, leaf.score(), score));
    require(leaf.flag() == want, new ReceiptFault.OtherFlag(place, want, leaf.flag()));
    return leaf;
  }

  private Bytes value(ReceiptPlace place, TreeDigest digest, BatchProof proof)
      throws ReceiptRefusal {
    TreeShape shape = boxes.state().scripts().treeShape();
    LookupVerdict verdict = new LeafProof(shape, treeKey(), proof).verify(digest);
    if (verdict instanceof LookupVerdict.Refused refused) {
      throw new ReceiptRefusal(
          new ReceiptFault.ProofRefused(place, refused.problem(), refused.detail()));
    }
    return ((LookupVerdict.Proven) verdict)
        .values()
        .get(0)
        .orElseThrow(
            () -> new ReceiptRefusal(new ReceiptFault.NoLeaf(place, "the miner has no leaf")));
  }

  private Bytes treeKey() {
    return receipt
        .batch()
        .map(batch -> BatchLeaf.key(batch.number()))
        .orElseGet(() -> receipt.miner().key().bytes());
  }

  /** The miner's part in what the tree holds of his batch. */
  private ShareLeaf leafOfBatch(ReceiptPlace place, BatchPlace batch, Bytes value)
      throws ReceiptRefusal {
    BatchLeaf leaf =
        BatchLeaf.read(batch.number(), value)
            .orElseThrow(
                () -> new ReceiptRefusal(new ReceiptFault.NoLeaf(place, "the leaf is no batch")));
    MinerKey miner = receipt.miner().key();
    BatchChain chain = batch.chainWith(miner, receipt.score().total());
    require(chain.equals(leaf.chain()), new ReceiptFault.OtherBatch(place, leaf.chain(), chain));
    return new ShareLeaf(miner, receipt.score().total(), leaf.flag());
  }

  private ShareLeaf shareLeaf(ReceiptPlace place, Bytes value) throws ReceiptRefusal {
    try {
      return ShareLeaf.of(new Leaf(receipt.miner().key().bytes(), value));
    } catch (ShareLeafException e) {
      throw new ReceiptRefusal(new ReceiptFault.NoLeaf(place, e.problem().text()));
    }
  }

  private NanoErg amount() throws ReceiptRefusal {
    Score score = receipt.score().total();
    Score total = boxes.state().numbers().totalScore();
    require(score.compareTo(total) <= 0, new ReceiptFault.ScoreAboveTotal(score, total));
    return score.partOf(boxes.reward().pot(), total);
  }

  private static void requireAmount(NanoErg want, NanoErg got) throws ReceiptRefusal {
    require(want.equals(got), new ReceiptFault.OtherAmount(want, got));
  }

  private BoxId paymentBox(ReceiptOutcome.Payment payment) throws ReceiptRefusal {
    require(
        payment.index() >= ShareStateLayout.FIRST_PAYMENT_AT && payment.index() <= INDEX_MAX,
        new ReceiptFault.NoPaymentPlace(payment.index()));
    BoxId id =
        BoxCandidate.payment(payment.amount(), receipt.miner().script(), payment.creationHeight())
            .in(payment.transaction(), payment.index())
            .id();
    require(id.equals(payment.boxId()), new ReceiptFault.OtherPaymentBox(id, payment.boxId()));
    return id;
  }
}
