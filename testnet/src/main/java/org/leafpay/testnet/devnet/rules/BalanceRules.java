package org.leafpay.testnet.devnet.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leafpay.testnet.devnet.chain.LedgerBox;
import org.leafpay.testnet.devnet.chain.TokenUnits;
import org.leafpay.types.NanoErg;
import org.leafpay.types.TokenId;

/**
 * Nothing comes from nothing: ERG in equals ERG out; of a token no more comes out than goes in,
 * except for the one token that is named after the first input and may be minted.
 */
final class BalanceRules {
  private BalanceRules() {}

  static Optional<Rejection> check(Resolved tx) {
    try {
      return erg(tx).or(() -> tokens(tx));
    } catch (ArithmeticException e) {
      return Optional.of(new Rejection.SumTooLarge(tx.id(), "amounts"));
    }
  }

  private static Optional<Rejection> erg(Resolved tx) {
    NanoErg in = sum(tx.inputs());
    NanoErg out = sum(tx.transaction().outputs());
    return in.equals(out)
        ? Optional.empty()
        : Optional.of(new Rejection.ErgNotPreserved(tx.id(), in, out));
  }

  private static NanoErg sum(List<LedgerBox> boxes) {
    return NanoErg.sum(boxes.stream().map(LedgerBox::value).toList());
  }

  private static Optional<Rejection> tokens(Resolved tx) {
    TokenId mintable = new TokenId(tx.inputs().get(0).id().hash());
    Map<TokenId, Long> in = units(tx.inputs());
    for (Map.Entry<TokenId, Long> out : units(tx.transaction().outputs()).entrySet()) {
      Optional<Long> available = Optional.ofNullable(in.get(out.getKey()));
      if (available.orElse(0L) < out.getValue() && !out.getKey().equals(mintable)) {
        return Optional.of(
            new Rejection.TokenFromNothing(
                tx.id(), out.getKey(), available, out.getValue(), mintable));
      }
    }
    return Optional.empty();
  }

  private static Map<TokenId, Long> units(List<LedgerBox> boxes) {
    Map<TokenId, Long> units = new LinkedHashMap<>();
    for (LedgerBox box : boxes) {
      for (TokenUnits token : box.tokens()) {
        units.merge(token.token(), token.units(), Math::addExact);
      }
    }
    return units;
  }
}
