package org.leafpay.sortition.selection;

import java.util.function.Supplier;

/** A change, a transition or a spend that a pool's rules or the money do not allow. */
public final class SelectionException extends IllegalArgumentException {
  SelectionException(String reason) {
    super(reason);
  }

  static void require(boolean holds, Supplier<String> reason) {
    if (!holds) {
      throw new SelectionException(reason.get());
    }
  }
}
