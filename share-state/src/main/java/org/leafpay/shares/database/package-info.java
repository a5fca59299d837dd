/**
 * The bucketed ledger on disk: in one SQLite file, or in PostgreSQL.
 *
 * <p>Reading order: {@link org.leafpay.shares.database.LedgerPlace} (where it is), {@link
 * org.leafpay.shares.database.DurableLedger} (opened, committed to, sealed, read), {@link
 * org.leafpay.shares.database.LedgerDelta} (what one commit adds: sums and the positions that they
 * reach to, together or not at all), {@link org.leafpay.shares.database.SealedBucket} (what is
 * published of a bucket that will never change).
 *
 * <p>Sums are kept as blobs of columns, a part for each bucket, network difficulty and commit:
 * appending and reading a million rows takes a fraction of a second where single rows take several.
 * The views {@code share_bucket_row} and {@code share_log_row} show them row by row to an SQL tool.
 */
@NullMarked
package org.leafpay.shares.database;

import org.jspecify.annotations.NullMarked;
