package org.leafpay.shares.miningcore;

import java.time.Instant;

/**
 * Rows that came into the table when their time was settled and read: they are not counted. Reading
 * them out of the table into a file, and that as a source of its own, counts them.
 *
 * @param from first moment of the time that was counted again
 * @param to where it ends
 * @param rowCount how many more rows it has than were read
 */
public record LateRows(Instant from, Instant to, long rowCount) {
  @Override
  public String toString() {
    return rowCount
        + " shares came after the lag and are not counted; they are stamped from "
        + from
        + " to "
        + to;
  }
}
