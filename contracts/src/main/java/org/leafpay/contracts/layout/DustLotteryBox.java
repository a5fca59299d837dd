package org.leafpay.contracts.layout;

import java.util.List;
import java.util.Optional;
import org.leafpay.avl.TreeDigest;
import org.leafpay.avl.views.RangeLeaf;
import org.leafpay.contracts.script.ContractScript;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.Bytes;
import org.leafpay.types.Hash32;
import org.leafpay.types.NanoErg;
import org.leafpay.types.tx.BoxCandidate;

/**
 * A dust lottery's box: what its registers mean.
 *
 * @param intervals digest of the range tree
 * @param prize sum of all payments
 * @param drawHeight the header of this height decides
 * @param budget what one step may take from the box
 * @param seed empty before the draw
 */
public record DustLotteryBox(
    TreeDigest intervals,
    NanoErg prize,
    BlockHeight drawHeight,
    NanoErg budget,
    Optional<Hash32> seed,
    NanoErg value) {

  private static final String PLACE = "lottery box";
  private static final int FIRST_REGISTER = 4;
  private static final int REGISTER_COUNT = 3;
  private static final int NO_FLAGS = 0;

  /** The output that carries this lottery; it holds no tokens. */
  public BoxCandidate candidate(BlockHeight creationHeight) {
    return new BoxCandidate(
        value,
        ContractScript.DUST_LOTTERY.proposition(),
        creationHeight,
        List.of(),
        List.of(
            ChainConstant.ofTree(new TreeRegister(intervals, NO_FLAGS, RangeLeaf.SHAPE)),
            ChainConstant.ofLongs(
                List.of(prize.value(), (long) drawHeight.value(), budget.value())),
            ChainConstant.ofBytes(seed.map(Hash32::bytes).orElse(Bytes.EMPTY))));
  }

  /**
   * Reads a box back; further registers are skipped, as in {@link ShareStateBox#read}.
   *
   * @throws LayoutException when it is no lottery's box of this version
   */
  public static DustLotteryBox read(BoxCandidate box) {
    if (!box.script().equals(ContractScript.DUST_LOTTERY.proposition())) {
      throw new LayoutException(PLACE, "another script");
    }
    if (box.registers().size() < REGISTER_COUNT) {
      throw new LayoutException(PLACE, "want 3 registers, got " + box.registers().size());
    }
    TreeRegister tree =
        ChainConstant.readTree("lottery R4", register(box, DustLotteryLayout.INTERVALS));
    if (tree.flags() != NO_FLAGS || !tree.shape().equals(RangeLeaf.SHAPE)) {
      throw new LayoutException("lottery R4", "another kind of tree: " + tree);
    }
    List<Long> numbers =
        ChainConstant.readLongs("lottery R5", register(box, DustLotteryLayout.NUMBERS));
    if (numbers.size() != DustLotteryLayout.NUMBER_COUNT) {
      throw new LayoutException("lottery R5", "want three numbers, got " + numbers.size());
    }
    return new DustLotteryBox(
        tree.digest(),
        amount(numbers.get(DustLotteryLayout.PRIZE)),
        height(numbers.get(DustLotteryLayout.DRAW_HEIGHT)),
        amount(numbers.get(DustLotteryLayout.BUDGET)),
        seed(ChainConstant.readBytes("lottery R6", register(box, DustLotteryLayout.SEED))),
        box.value());
  }

  private static NanoErg amount(long value) {
    if (value < 0) {
      throw new LayoutException("lottery R5", "amount below zero: " + value);
    }
    return NanoErg.of(value);
  }

  private static BlockHeight height(long value) {
    if (value < 0 || value > Integer.MAX_VALUE) {
      throw new LayoutException("lottery R5", "no height: " + value);
    }
    return BlockHeight.of((int) value);
  }

  private static Optional<Hash32> seed(Bytes bytes) {
    if (bytes.isEmpty()) {
      return Optional.empty();
    }
    if (bytes.size() != Hash32.SIZE) {
      throw new LayoutException("lottery R6", "a seed has 32 bytes, got " + bytes.size());
    }
    return Optional.of(new Hash32(bytes));
  }

  private static Bytes register(BoxCandidate box, int number) {
    return box.registers().get(number - FIRST_REGISTER);
  }
}
