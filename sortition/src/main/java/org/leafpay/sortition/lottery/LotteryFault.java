package org.leafpay.sortition.lottery;

import java.math.BigInteger;
import org.leafpay.avl.TreeDigest;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.Hash32;
import org.leafpay.types.NanoErg;

/**
 * One thing that is wrong with the lotteries of a genesis transaction. {@link LotteryRules} finds
 * them.
 */
public sealed interface LotteryFault {
  /** Which output of the transaction it is about, from 0. */
  int place();

  /** The fault in a sentence. */
  String text();

  /** The output at {@code place} is not there, or is no lottery. */
  record BoxMissing(int place) implements LotteryFault {
    @Override
    public String text() {
      return "output " + place + " is no dust lottery";
    }
  }

  /** A lottery that nobody speaks of, or in another place. */
  record BoxTooMany(int place) implements LotteryFault {
    @Override
    public String text() {
      return "output " + place + " is a dust lottery too many";
    }
  }

  /** A box whose registers are not those of a lottery, or with tokens. */
  record OtherLayout(int place, String reason) implements LotteryFault {
    @Override
    public String text() {
      return "the lottery in output " + place + " is laid out otherwise: " + reason;
    }
  }

  /**
   * The posted digest is not that of the intervals. It may be of a tree that shows one number to be
   * of two miners.
   */
  record OtherDigest(int place, TreeDigest want, TreeDigest got) implements LotteryFault {
    @Override
    public String text() {
      return "the lottery in output %d posts digest %s, the intervals give %s"
          .formatted(place, got, want);
    }
  }

  /** The draw is among more or fewer numbers than the intervals fill. */
  record OtherPrize(int place, NanoErg want, NanoErg got) implements LotteryFault {
    @Override
    public String text() {
      return "the lottery in output %d has a prize of %s, the intervals sum to %s"
          .formatted(place, got, want);
    }
  }

  /** Whoever mines the deciding block would win by keeping back one that does not suit him. */
  record PrizeTooHigh(int place, NanoErg most, NanoErg got) implements LotteryFault {
    @Override
    public String text() {
      return "the lottery in output %d has a prize of %s, at most %s is safe"
          .formatted(place, got, most);
    }
  }

  /** Another block decides than the pool says. */
  record OtherDrawHeight(int place, BlockHeight want, BlockHeight got) implements LotteryFault {
    @Override
    public String text() {
      return "block %s decides the lottery in output %d, claimed %s".formatted(got, place, want);
    }
  }

  /** A step may take another amount than the pool says. */
  record OtherBudget(int place, NanoErg want, NanoErg got) implements LotteryFault {
    @Override
    public String text() {
      return "a step of the lottery in output %d may take %s, claimed %s"
          .formatted(place, got, want);
    }
  }

  /** The box cannot pay both steps and the prize: one who seeds could take of the prize. */
  record ValueTooSmall(int place, BigInteger wantNanoErg, NanoErg got) implements LotteryFault {
    @Override
    public String text() {
      return "the lottery in output %d holds %s, prize and steps take %d nanoERG"
          .formatted(place, got, wantNanoErg);
    }
  }

  /** The lottery was drawn by whoever opened it. */
  record DrawnAlready(int place, Hash32 seed) implements LotteryFault {
    @Override
    public String text() {
      return "the lottery in output " + place + " is opened with seed " + seed;
    }
  }

  /** The deciding block is so near that its miner could have known it when the round was opened. */
  record DrawTooSoon(int place, BlockHeight least, BlockHeight got) implements LotteryFault {
    @Override
    public String text() {
      return "block %s decides the lottery in output %d, at the earliest block %s may"
          .formatted(got, place, least);
    }
  }

  /** The deciding block is so far off that the money is lost to its owners. */
  record DrawTooLate(int place, BlockHeight most, BlockHeight got) implements LotteryFault {
    @Override
    public String text() {
      return "block %s decides the lottery in output %d, at the latest block %s may"
          .formatted(got, place, most);
    }
  }

  /** One block decides two lotteries: together their prizes are above what is safe. */
  record DrawShared(int place, int other, BlockHeight drawHeight) implements LotteryFault {
    @Override
    public String text() {
      return "block %s decides the lotteries in outputs %d and %d"
          .formatted(drawHeight, other, place);
    }
  }
}
