package org.leafpay.testnet.attack;

import java.util.Optional;
import org.leafpay.testnet.bench.BenchKey;
import org.leafpay.types.Bytes;
import org.leafpay.types.PropositionBytes;

/** Who signs for an input. */
enum Signer {
  /** The round's operator. */
  OPERATOR(Optional.of("operator of the attacked round")),
  /** Somebody who has no part in the round. */
  STRANGER(Optional.of("stranger to the attacked round")),
  NOBODY(Optional.empty());

  private final Optional<String> keyName;

  Signer(Optional<String> keyName) {
    this.keyName = keyName;
  }

  /** The signature of {@code message}; empty for nobody. */
  Bytes sign(Bytes message) {
    return keyName.map(name -> BenchKey.of(name).sign(message)).orElse(Bytes.EMPTY);
  }

  /** 33 bytes, compressed. */
  Bytes publicKey() {
    return BenchKey.of(keyName.orElseThrow()).publicKey();
  }

  PropositionBytes script() {
    return PropositionBytes.payToPublicKey(publicKey());
  }
}
