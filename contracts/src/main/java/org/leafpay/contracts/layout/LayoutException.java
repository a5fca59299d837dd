package org.leafpay.contracts.layout;

/** A box, register or context variable that is not laid out as its script wants it. */
public final class LayoutException extends IllegalArgumentException {
  LayoutException(String place, String reason) {
    super(place + ": " + reason);
  }
}
