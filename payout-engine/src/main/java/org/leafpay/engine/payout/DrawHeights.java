package org.leafpay.engine.payout;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.leafpay.engine.publish.ChainPlace;
import org.leafpay.engine.publish.LotteryPlace;
import org.leafpay.engine.publish.RoundFolder;
import org.leafpay.types.BlockHeight;

/**
 * The heights at which an operator's lotteries are drawn. No two have the same: whoever mines that
 * block could keep it back for both prizes together, and only one of them is sure to be less than
 * he would lose.
 */
record DrawHeights(Set<BlockHeight> taken) {
  /**
   * So far ahead of the opening a lottery is drawn: the genesis has two hours to get into a block,
   * and is still long enough before the draw.
   */
  static final int BLOCKS_AHEAD = 60;

  DrawHeights {
    taken = Set.copyOf(taken);
  }

  /** Those of all rounds published below {@code out}. */
  static DrawHeights in(Path out) {
    Set<BlockHeight> taken = new HashSet<>();
    for (RoundFolder folder : RoundFolder.publishedIn(out)) {
      folder.document().chain().map(ChainPlace::lotteries).orElseGet(List::of).stream()
          .map(LotteryPlace::terms)
          .forEach(terms -> taken.add(terms.drawHeight()));
    }
    return new DrawHeights(taken);
  }

  /** The next {@code count} that are free. */
  List<BlockHeight> next(int count, BlockHeight tip) {
    List<BlockHeight> out = new ArrayList<>();
    for (BlockHeight at = tip.plus(BLOCKS_AHEAD); out.size() < count; at = at.plus(1)) {
      if (!taken.contains(at)) {
        out.add(at);
      }
    }
    return out;
  }
}
