/**
 * Rows of shares out of bytes, fast where they are plain and exactly everywhere.
 *
 * <p>A {@link org.leafpay.shares.scan.RowScanner} is handed the bytes of one row. Rows that look as
 * pool software writes them are read in place: no object for a field, each address and each worker
 * turned into a number once. Whatever is unusual in the slightest (an escape, a letter beyond
 * ASCII, a quote, a fraction that does not fit) is read again by the slow reader of the same form,
 * which alone gives verdicts: the fast one can only accept, and only what the slow one accepts with
 * the same numbers. Tests hold the two together.
 *
 * <p>Reading order: {@link org.leafpay.shares.scan.Column} (what is read of a row), {@code
 * JsonScan} and {@code CsvScan} (where its fields stand), {@code FastRow} (what they say), {@code
 * ExactJson} and {@code ExactCsv} (the slow readers).
 */
@NullMarked
package org.leafpay.shares.scan;

import org.jspecify.annotations.NullMarked;
