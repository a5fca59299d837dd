package org.leafpay.shares.ingest;

/**
 * What became of the shares that sources delivered.
 *
 * @param counted on disk now
 * @param late those of them that count in a later bucket than that of their time
 * @param known left out, because they were counted before
 */
public record IngestCount(long counted, long late, long known) {
  static final IngestCount NONE = new IngestCount(0, 0, 0);

  IngestCount plus(IngestCount other) {
    return new IngestCount(counted + other.counted, late + other.late, known + other.known);
  }
}
