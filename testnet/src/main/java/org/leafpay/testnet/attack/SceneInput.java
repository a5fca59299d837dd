package org.leafpay.testnet.attack;

import java.util.function.UnaryOperator;
import org.leafpay.types.tx.Box;
import org.leafpay.types.tx.BoxCandidate;
import org.leafpay.types.tx.ContextExtension;
import org.leafpay.types.tx.UnsignedInput;

/** A box that is spent: what its script is told, and who signs. */
record SceneInput(Box box, ContextExtension extension, Signer signer) {
  UnsignedInput unsigned() {
    return new UnsignedInput(box.id(), extension);
  }

  SceneInput withExtension(ContextExtension other) {
    return new SceneInput(box, other, signer);
  }

  SceneInput signedBy(Signer other) {
    return new SceneInput(box, extension, other);
  }

  /** The same origin with another content, and therefore another id. */
  SceneInput withContent(UnaryOperator<BoxCandidate> change) {
    return new SceneInput(changed(box, change), extension, signer);
  }

  static Box changed(Box box, UnaryOperator<BoxCandidate> change) {
    return new Box(change.apply(box.candidate()), box.txId(), box.index());
  }
}
