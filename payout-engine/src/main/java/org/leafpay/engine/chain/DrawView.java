package org.leafpay.engine.chain;

import org.leafpay.sortition.draw.Drawing;
import org.leafpay.types.BlockHeight;

/** What the chain says of the block that decides a draw. */
public sealed interface DrawView {

  /** The block is not there yet. */
  record Ahead(BlockHeight tip) implements DrawView {}

  /**
   * The block is there, and scripts can see its header.
   *
   * @param drawing as a transaction shows it that is made now
   */
  record Decided(BlockHeight tip, Drawing drawing) implements DrawView {}

  /** So many blocks have come since that no transaction can show the header. */
  record Gone(BlockHeight tip) implements DrawView {}

  /** The newest block when the chain was asked. */
  BlockHeight tip();
}
