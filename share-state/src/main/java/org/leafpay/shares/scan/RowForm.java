package org.leafpay.shares.scan;

import org.leafpay.shares.source.RowProblem;

/** How a row's fields stand in its bytes: read fast where they are plain, exactly everywhere. */
interface RowForm {
  /** What {@link #find} says of a row that is not plain, or not all there. */
  int UNSURE = -1;

  /**
   * Finds the fields of the row at {@code from} if it is plain: then {@code spans} say where they
   * stand. What a field says is not looked at more than needed to see where it ends; of columns
   * that {@link FastRow} reads letter by letter, not even that.
   *
   * @param bytes has a word's size of bytes behind {@code to}
   * @param to the row ends there or before
   * @return the row's end, or {@link #UNSURE}
   */
  int find(byte[] bytes, int from, int to, FieldSpans spans);

  /** Whether what {@link #find} did not look at is as {@link #exact} wants it. */
  boolean isSound(FieldSpans spans);

  RowTexts exact(byte[] bytes, int from, int to) throws RowProblem;
}
