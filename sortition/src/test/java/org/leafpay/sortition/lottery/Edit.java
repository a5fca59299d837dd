package org.leafpay.sortition.lottery;

import java.util.Optional;
import org.leafpay.contracts.layout.DustLotteryBox;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.Bytes;
import org.leafpay.types.Hash32;
import org.leafpay.types.NanoErg;

/** One field of a box changed. */
record Edit(DustLotteryBox box) {
  DustLotteryBox prize(long prize) {
    return of(NanoErg.of(prize), box.drawHeight(), box.budget(), box.value());
  }

  DustLotteryBox drawHeight(int height) {
    return of(box.prize(), BlockHeight.of(height), box.budget(), box.value());
  }

  DustLotteryBox budget(long budget) {
    return of(box.prize(), box.drawHeight(), NanoErg.of(budget), box.value());
  }

  DustLotteryBox value(long value) {
    return of(box.prize(), box.drawHeight(), box.budget(), NanoErg.of(value));
  }

  static DustLotteryBox seeded(DustLotteryBox box) {
    return new DustLotteryBox(
        box.intervals(),
        box.prize(),
        box.drawHeight(),
        box.budget(),
        Optional.of(Hash32.blake2b256(Bytes.ofHex("00"))),
        box.value());
  }

  private DustLotteryBox of(NanoErg prize, BlockHeight draw, NanoErg budget, NanoErg value) {
    return new DustLotteryBox(box.intervals(), prize, draw, budget, box.seed(), value);
  }
}
