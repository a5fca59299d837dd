package org.leafpay.engine.wallet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.leafpay.types.BoxId;
import org.leafpay.types.NanoErg;
import org.leafpay.types.tx.Box;

/** Picks boxes for an amount: the largest first, so that there are few. */
final class Funding {
  private Funding() {}

  /**
   * The fewest boxes that hold {@code needed} together, those that have to be among them first.
   *
   * @throws WalletException when all of them hold too little, or one of {@code among} is not there
   */
  static List<Box> pick(List<Box> spendable, Set<BoxId> among, NanoErg needed) {
    requireThere(spendable, among);
    List<Box> order = new ArrayList<>(spendable);
    order.sort(
        Comparator.comparing((Box box) -> !among.contains(box.id()))
            .thenComparing(Comparator.comparing(Box::value).reversed())
            .thenComparing(Box::id));
    List<Box> picked = new ArrayList<>();
    NanoErg sum = NanoErg.ZERO;
    for (Box box : order) {
      if (sum.compareTo(needed) >= 0 && !among.contains(box.id())) {
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

  private static void requireThere(List<Box> spendable, Set<BoxId> among) {
    Set<BoxId> there = spendable.stream().map(Box::id).collect(Collectors.toSet());
    for (BoxId box : among) {
      if (!there.contains(box)) {
        throw new WalletException(
            "box %s has to be spent, and a pending transaction spends it".formatted(box));
      }
    }
  }
}
