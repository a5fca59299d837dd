package org.leafpay.rewardbox.receipt;

import org.leafpay.avl.ProofProblem;
import org.leafpay.avl.TreeDigest;
import org.leafpay.avl.views.BatchChain;
import org.leafpay.avl.views.LeafFlag;
import org.leafpay.types.BoxId;
import org.leafpay.types.MinerKey;
import org.leafpay.types.NanoErg;
import org.leafpay.types.PropositionBytes;
import org.leafpay.types.Score;
import org.leafpay.types.TokenId;
import org.leafpay.types.TxId;

/** Why a receipt is not sound. */
public sealed interface ReceiptFault {
  /** The reason in a sentence. */
  String text();

  /** The key is not the hash of the script. */
  record OtherKey(MinerKey want, MinerKey got) implements ReceiptFault {
    @Override
    public String text() {
      return "miner key " + got + " is not the hash of his script, " + want;
    }
  }

  /** The text is no address of the network. */
  record BadAddress(String address, String reason) implements ReceiptFault {
    @Override
    public String text() {
      return "address " + address + ": " + reason;
    }
  }

  /** The address stands for another script. */
  record OtherAddress(PropositionBytes want, PropositionBytes got) implements ReceiptFault {
    @Override
    public String text() {
      return "the address stands for script " + got + ", not for " + want;
    }
  }

  /** The parts of the score are not the whole. */
  record OtherScoreSum(ReceiptScore score) implements ReceiptFault {
    @Override
    public String text() {
      return "share "
          + score.share()
          + " and carried "
          + score.carried()
          + " are not "
          + score.total();
    }
  }

  /** A box that is not what its script wants, or not under a known script. */
  record OtherLayout(ReceiptPlace place, String reason) implements ReceiptFault {
    @Override
    public String text() {
      return place.text() + ": " + reason;
    }
  }

  /** A box holds the token of another round. */
  record OtherToken(ReceiptPlace place, TokenId want, TokenId got) implements ReceiptFault {
    @Override
    public String text() {
      return place.text() + ": round token " + got + ", want " + want;
    }
  }

  /** The receipt's total score is not the one in the box. */
  record OtherTotalScore(Score want, Score got) implements ReceiptFault {
    @Override
    public String text() {
      return "total score " + got + ", the box says " + want;
    }
  }

  /** The receipt's pot is not the one in the box. */
  record OtherPot(NanoErg want, NanoErg got) implements ReceiptFault {
    @Override
    public String text() {
      return "pot of " + got + ", the box says " + want;
    }
  }

  /** A leaf proof shows nothing under the digest in its box. */
  record ProofRefused(ReceiptPlace place, ProofProblem problem, String detail)
      implements ReceiptFault {
    @Override
    public String text() {
      return place.text() + ": proof refused, " + problem + ": " + detail;
    }
  }

  /** The proof shows that the miner has no leaf, or one that is no score. */
  record NoLeaf(ReceiptPlace place, String reason) implements ReceiptFault {
    @Override
    public String text() {
      return place.text() + ": " + reason;
    }
  }

  /** The boxes are of different layouts, or the receipt is not of the boxes' layout. */
  record MixedLayouts() implements ReceiptFault {
    @Override
    public String text() {
      return "the boxes and the receipt are of different layouts";
    }
  }

  /** The batch's hash is not that of the receipt's miner and score among those beside him. */
  record OtherBatch(ReceiptPlace place, BatchChain want, BatchChain got) implements ReceiptFault {
    @Override
    public String text() {
      return place.text() + ": batch " + got.hash() + ", the tree holds " + want.hash();
    }
  }

  /** The leaf has another score than the receipt. */
  record OtherScore(ReceiptPlace place, Score want, Score got) implements ReceiptFault {
    @Override
    public String text() {
      return place.text() + ": the leaf's score is " + want + ", the receipt says " + got;
    }
  }

  /** The leaf is not in the state that the outcome needs. */
  record OtherFlag(ReceiptPlace place, LeafFlag want, LeafFlag got) implements ReceiptFault {
    @Override
    public String text() {
      return place.text() + ": the leaf is " + got + ", want " + want;
    }
  }

  /** The score is larger than the total that divides the pot. */
  record ScoreAboveTotal(Score score, Score total) implements ReceiptFault {
    @Override
    public String text() {
      return "score " + score + " of a total of " + total;
    }
  }

  /** The amount is not floor(score * pot / totalScore). */
  record OtherAmount(NanoErg want, NanoErg got) implements ReceiptFault {
    @Override
    public String text() {
      return "amount of " + got + ", the score is worth " + want;
    }
  }

  /** The pool says that it owes less than the miner's part. */
  record OwedBelowDue(NanoErg due, NanoErg owed) implements ReceiptFault {
    @Override
    public String text() {
      return owed + " owed, " + due + " are due";
    }
  }

  /** Another box id than that of the stated payment. */
  record OtherPaymentBox(BoxId want, BoxId got) implements ReceiptFault {
    @Override
    public String text() {
      return "payment box " + got + ", the stated payment is " + want;
    }
  }

  /** An output's place that is none of a payment. */
  record NoPaymentPlace(int index) implements ReceiptFault {
    @Override
    public String text() {
      return "output " + index + " cannot be a payment";
    }
  }

  /** A box is not the output that it must be. */
  record OtherOrigin(ReceiptPlace place, Origin want, Origin got) implements ReceiptFault {
    @Override
    public String text() {
      return place.text() + ": the box is " + got.text() + ", want " + want.text();
    }
  }

  /** Where a box comes from. */
  record Origin(TxId transaction, int index) {
    String text() {
      return "output " + index + " of transaction " + transaction;
    }
  }

  /** The state after is not a successor of the state before. */
  record BrokenStep(String what, Object before, Object after) implements ReceiptFault {
    @Override
    public String text() {
      return what + ": " + before + " before, " + after + " after";
    }
  }

  /** The trusted digest is in none of the boxes. */
  record OtherDigest(TreeDigest want) implements ReceiptFault {
    @Override
    public String text() {
      return "the trusted digest " + want + " is in none of the receipt's boxes";
    }
  }

  /** A transaction is in no block of the chain. */
  record NotConfirmed(TxId transaction) implements ReceiptFault {
    @Override
    public String text() {
      return "transaction " + transaction + " is not on the chain";
    }
  }

  /** A transaction on the chain spends other boxes first. */
  record OtherInput(TxId transaction, int index, BoxId want) implements ReceiptFault {
    @Override
    public String text() {
      return "input " + index + " of transaction " + transaction + " is not box " + want;
    }
  }

  /** A transaction on the chain makes other boxes. */
  record OtherOutput(TxId transaction, int index, BoxId want) implements ReceiptFault {
    @Override
    public String text() {
      return "output " + index + " of transaction " + transaction + " is not box " + want;
    }
  }

  /** The boxes of the payout do not come from the genesis by payouts alone. */
  record OtherDescent(TxId transaction, String reason) implements ReceiptFault {
    @Override
    public String text() {
      return "the payout does not descend from the round's genesis: transaction "
          + transaction
          + " is no payout of the round: "
          + reason;
    }
  }

  /** The transaction that is said to have opened the round did not make its boxes. */
  record OtherGenesis(TxId transaction, String reason) implements ReceiptFault {
    @Override
    public String text() {
      return "transaction " + transaction + " did not open the round: " + reason;
    }
  }
}
