package org.leafpay.testnet.devnet.rules;

import java.util.Optional;
import org.leafpay.testnet.devnet.chain.LedgerBox;
import org.leafpay.types.BoxId;

/** Where unspent boxes are found. */
@FunctionalInterface
public interface BoxSource {
  Optional<LedgerBox> unspent(BoxId id);
}
