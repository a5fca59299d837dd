package org.leafpay.contracts.layout;

import org.leafpay.types.Bytes;
import org.leafpay.types.tx.ContextExtension;

/** What a spender tells the share state script: the batch proof, empty when the round is closed. */
public record LeafWitness(Bytes proof) {
  private static final String PLACE = "share state witness";

  /** What closes a round. */
  public static final LeafWitness CLOSING = new LeafWitness(Bytes.EMPTY);

  /** As the input carries it. */
  public ContextExtension extension() {
    return WitnessVariable.extension(ChainConstant.ofBytes(proof));
  }

  /**
   * Reads it back.
   *
   * @throws LayoutException when there is none
   */
  public static LeafWitness read(ContextExtension extension) {
    return new LeafWitness(
        ChainConstant.readBytes(PLACE, WitnessVariable.constant(PLACE, extension)));
  }
}
