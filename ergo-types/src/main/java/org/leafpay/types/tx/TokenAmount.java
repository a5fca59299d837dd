package org.leafpay.types.tx;

import org.leafpay.types.TokenId;

/** Units of one token in a box, at least one. */
public record TokenAmount(TokenId id, long amount) {
  public TokenAmount {
    if (amount < 1) {
      throw new IllegalArgumentException("amount of token " + id + " below one: " + amount);
    }
  }
}
