package org.leafpay.testnet.attack;

import java.util.Arrays;
import java.util.List;
import org.leafpay.contracts.layout.RoundScripts;
import org.leafpay.types.BlockHeight;

/** An honest transaction of a round with the given scripts. */
record Twin(HonestScene kind, RoundScripts scripts) {
  /** Every honest transaction in every layout. */
  static List<Twin> all() {
    return Arrays.stream(RoundScripts.values()).flatMap(scripts -> of(scripts).stream()).toList();
  }

  static List<Twin> of(RoundScripts scripts) {
    return Arrays.stream(HonestScene.values()).map(kind -> new Twin(kind, scripts)).toList();
  }

  Scene scene() {
    return kind == HonestScene.CLOSE ? kind.closing(scripts) : draft().scene(signer(), height());
  }

  PayoutDraft draft() {
    return kind.draft(scripts);
  }

  Signer signer() {
    return kind.signer();
  }

  BlockHeight height() {
    return kind.height();
  }

  /** The layout in a word, as in vector files. */
  String layout() {
    return AttackRound.text(scripts);
  }

  @Override
  public String toString() {
    return kind.text() + " (" + layout() + ")";
  }
}
