package org.leafpay.engine.wallet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.leafpay.types.NanoErg;
import org.leafpay.types.tx.Box;

/** Picks boxes for an amount: the largest first, so that there are few. */
final class Funding {
  private Funding() {}

  /**
   * The fewest boxes that hold {@code needed} together.
   *
   * @throws WalletException when all of them hold too little
   */
  static List<Box> pick(List<Box> spendable, NanoErg needed) {
    List<Box> largestFirst = new ArrayList<>(spendable);
    largestFirst.sort(Comparator.comparing(Box::value).reversed().thenComparing(Box::id));
    List<Box> picked = new ArrayList<>();
    NanoErg sum = NanoErg.ZERO;
    for (Box box : largestFirst) {
      if (sum.compareTo(needed) >= 0) {
        break;
      }
      picked.add(box);
      sum = sum.plus(box.value());
    }
    if (sum.compareTo(needed) < 0) {
      throw new WalletException(
          "the key's %d spendable boxes hold %s ERG, and %s ERG are needed: send money to its address"
              .formatted(spendable.size(), sum.erg(), needed.erg()));
    }
    return picked;
  }
}
