package org.leafpay.contracts.layout;

import java.util.List;
import org.leafpay.contracts.script.PoolScript;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.Bytes;
import org.leafpay.types.NanoErg;
import org.leafpay.types.TokenId;
import org.leafpay.types.tx.BoxCandidate;

/**
 * A box that waits for who is drawn from a selection pool.
 *
 * @param pool the pool's NFT
 * @param fallbackKey 33 bytes, compressed: whose the box is when nobody came in time
 */
public record ConsumerBox(TokenId pool, ConsumerTerms terms, Bytes fallbackKey, NanoErg value) {
  private static final String PLACE = "box for who is drawn";
  private static final int FIRST_REGISTER = 4;
  private static final int REGISTER_COUNT = 2;

  /** The output that carries it; it holds no tokens. */
  public BoxCandidate candidate(BlockHeight creationHeight) {
    return new BoxCandidate(
        value,
        terms.script().proposition(pool),
        creationHeight,
        List.of(),
        List.of(terms.constant(), ChainConstant.ofPublicKey(fallbackKey)));
  }

  /**
   * Reads a box back; further registers are skipped, as in {@link ShareStateBox#read}.
   *
   * @throws LayoutException when it is none of this version
   */
  public static ConsumerBox read(BoxCandidate box) {
    PoolScript.Bound bound =
        PoolScript.read(box.script())
            .orElseThrow(() -> new LayoutException(PLACE, "another script"));
    if (box.registers().size() < REGISTER_COUNT) {
      throw new LayoutException(PLACE, "want 2 registers, got " + box.registers().size());
    }
    return new ConsumerBox(
        bound.pool(),
        ConsumerTerms.read(bound.script(), register(box, SelectionLayout.CONSUMER_TERMS)),
        ChainConstant.readPublicKey(
            "R5 of a box for who is drawn", register(box, SelectionLayout.FALLBACK)),
        box.value());
  }

  private static Bytes register(BoxCandidate box, int number) {
    return box.registers().get(number - FIRST_REGISTER);
  }
}
