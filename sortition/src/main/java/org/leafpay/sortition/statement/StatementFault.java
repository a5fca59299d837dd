package org.leafpay.sortition.statement;

import org.leafpay.avl.TreeDigest;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.Hash32;
import org.leafpay.types.MinerKey;
import org.leafpay.types.NanoErg;

/** Why a statement is not true. */
public sealed interface StatementFault {
  /** The fault in a sentence. */
  String text();

  /** What is stated as the lottery's box is none. */
  record NoLottery(String reason) implements StatementFault {
    @Override
    public String text() {
      return "this is no lottery's box: " + reason;
    }
  }

  /** The proof of an interval is none for this lottery's digest. */
  record ProofRefused(MinerKey miner, String detail) implements StatementFault {
    @Override
    public String text() {
      return "the proof of miner " + miner + "'s interval is refused: " + detail;
    }
  }

  /** The proof shows something else at the interval's place. */
  record OtherInterval(MinerKey miner, String shown) implements StatementFault {
    @Override
    public String text() {
      return "the lottery does not have this interval of miner " + miner + ", but " + shown;
    }
  }

  /** An interval reaches beyond the prize: not all of its numbers can be drawn. */
  record BeyondPrize(MinerKey miner, long end, NanoErg prize) implements StatementFault {
    @Override
    public String text() {
      return "the interval of miner %s ends at %d, the prize is %s".formatted(miner, end, prize);
    }
  }

  /** A transaction that does not follow from the one before. */
  record BrokenHistory(int step, String reason) implements StatementFault {
    @Override
    public String text() {
      return "transaction " + step + " does not follow: " + reason;
    }
  }

  /** The lottery was handed on with another digest. */
  record OtherLottery(int step, TreeDigest want, TreeDigest got) implements StatementFault {
    @Override
    public String text() {
      return "transaction %d goes on with digest %s, the lottery has %s".formatted(step, got, want);
    }
  }

  /** A part of a draw is there and another is not. */
  record HalfADraw(String missing) implements StatementFault {
    @Override
    public String text() {
      return missing;
    }
  }

  /** The bytes of a header of another block than the deciding one. */
  record OtherHeight(BlockHeight want, BlockHeight got) implements StatementFault {
    @Override
    public String text() {
      return "block " + want + " decides, this is the header of block " + got;
    }
  }

  /** The seed on the chain is not that of this header. */
  record OtherSeed(Hash32 want, Hash32 got) implements StatementFault {
    @Override
    public String text() {
      return "the lottery was seeded with " + got + ", this header gives " + want;
    }
  }

  /** The seed gives another number. */
  record OtherNumber(long want, long got) implements StatementFault {
    @Override
    public String text() {
      return "the seed draws " + want + ", stated is " + got;
    }
  }

  /** The number drawn is not in the interval of the miner who is stated to have won. */
  record NotTheWinner(MinerKey miner, long number) implements StatementFault {
    @Override
    public String text() {
      return "the number " + number + " is not miner " + miner + "'s";
    }
  }

  /** Somebody else was paid than the winner. */
  record PaidToAnother(MinerKey winner, MinerKey got) implements StatementFault {
    @Override
    public String text() {
      return "miner " + winner + " has won, miner " + got + " was paid";
    }
  }

  /** The winner was paid less than the prize. */
  record PaidTooLittle(NanoErg prize, NanoErg got) implements StatementFault {
    @Override
    public String text() {
      return "the prize is " + prize + ", paid was " + got;
    }
  }
}
