package org.leafpay.avl;

import scorex.crypto.authds.avltree.batch.Insert;
import scorex.crypto.authds.avltree.batch.Lookup;
import scorex.crypto.authds.avltree.batch.Operation;
import scorex.crypto.authds.avltree.batch.Update;

/** Operations as scrypto's prover and verifier take them. */
final class ScryptoOperation {
  private ScryptoOperation() {}

  static Operation of(TreeOperation operation) {
    return operation.match(
        lookup -> new Lookup(lookup.key().toArray()),
        insert -> new Insert(insert.leaf().key().toArray(), insert.leaf().value().toArray()),
        update -> new Update(update.leaf().key().toArray(), update.leaf().value().toArray()));
  }
}
