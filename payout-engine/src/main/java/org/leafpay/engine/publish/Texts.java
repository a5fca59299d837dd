package org.leafpay.engine.publish;

import java.time.DateTimeException;
import java.time.Instant;
import org.leafpay.rewardbox.json.JsonAt;
import org.leafpay.types.NanoErg;
import org.leafpay.types.Score;
import org.leafpay.types.address.ErgoAddress;
import org.leafpay.types.address.Network;

/** How values stand in published files: amounts as integers, scores as decimal text. */
final class Texts {
  private Texts() {}

  static Instant instant(JsonAt json) {
    return json.textAs(
        text -> {
          try {
            return Instant.parse(text);
          } catch (DateTimeException e) {
            throw new IllegalArgumentException("not a time: " + text, e);
          }
        });
  }

  static ErgoAddress address(JsonAt json, Network network) {
    return json.textAs(text -> ErgoAddress.parse(text, network));
  }

  static NanoErg amount(JsonAt json) {
    return json.as(() -> NanoErg.of(json.longValue()));
  }

  /** Decimal digits as {@link Long#toString} writes them, not below zero. */
  static long integer(JsonAt json) {
    return json.textAs(
        text -> {
          long value = Long.parseLong(text);
          if (value < 0 || !Long.toString(value).equals(text)) {
            throw new IllegalArgumentException("not a plain number: " + text);
          }
          return value;
        });
  }

  static Score score(JsonAt json) {
    return Score.of(integer(json));
  }
}
