package org.leafpay.types.tx;

import org.leafpay.types.BoxId;

/** A box that is spent, and what its script is told. */
public record UnsignedInput(BoxId boxId, ContextExtension extension) {
  /** An input whose script needs no variables. */
  public static UnsignedInput of(Box box) {
    return new UnsignedInput(box.id(), ContextExtension.EMPTY);
  }
}
