package org.leafpay.sortition.selection;

import java.util.ArrayList;
import java.util.List;
import org.leafpay.contracts.script.ChainScript;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.NanoErg;
import org.leafpay.types.tx.Box;
import org.leafpay.types.tx.BoxCandidate;

/**
 * Who pays the miner fee of a pool's step: nothing is taken from the pool's box.
 *
 * @param boxes of somebody, without tokens; what is over goes back to the script of the first
 * @param fee what the miner of the block gets
 */
public record PoolFunds(List<Box> boxes, NanoErg fee) {
  public PoolFunds {
    boxes = List.copyOf(boxes);
    SelectionException.require(!boxes.isEmpty(), () -> "no box to pay the fee from");
    for (Box box : boxes) {
      SelectionException.require(
          box.tokens().isEmpty(),
          () -> "box %s holds tokens, which would be burned".formatted(box.id()));
    }
  }

  NanoErg value() {
    return NanoErg.sum(boxes.stream().map(Box::value).toList());
  }

  /** The miner fee, and what is over when {@code taken} goes elsewhere. */
  List<BoxCandidate> outputs(NanoErg taken, BlockHeight height) {
    NanoErg needed = taken.plus(fee);
    SelectionException.require(
        value().compareTo(needed) >= 0,
        () -> "the step needs %s, the boxes hold %s".formatted(needed, value()));
    List<BoxCandidate> out = new ArrayList<>();
    out.add(BoxCandidate.payment(fee, ChainScript.minerFee(), height));
    NanoErg change = value().minus(needed);
    if (!change.isZero()) {
      out.add(BoxCandidate.payment(change, boxes.get(0).script(), height));
    }
    return out;
  }

  /** The creation height of outputs: not below that of any box. */
  static BlockHeight creationHeight(List<Box> boxes, BlockHeight tip) {
    return boxes.stream()
        .map(box -> box.candidate().creationHeight())
        .reduce(tip, (a, b) -> a.isAfter(b) ? a : b);
  }
}
