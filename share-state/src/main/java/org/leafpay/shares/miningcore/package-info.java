/**
 * Shares, blocks and thresholds out of the PostgreSQL database of miningcore, while it runs.
 *
 * <p>Reading order: {@link org.leafpay.shares.miningcore.PoolDatabase} (whom to ask), {@link
 * org.leafpay.shares.miningcore.MiningcoreShareSource} (follows the table {@code shares}), {@code
 * Settlement} (which seconds are complete), {@code RowSequence} (where a row stands), {@code
 * LateWatch} (whether the assumption held), {@link org.leafpay.shares.miningcore.MiningcoreTables}
 * (blocks and thresholds, as the readers of files give them).
 *
 * <h2>A cursor over a table without a key</h2>
 *
 * <p>miningcore writes shares in batches some seconds after it has stamped them, several may carry
 * one stamp, no column numbers them, and rows behind its window are deleted. A source has to give a
 * row the same position whenever it reads it. What there was to choose from:
 *
 * <ul>
 *   <li><b>The row's place</b> ({@code ctid}): changes when the table is rewritten, and VACUUM
 *       gives the place of a deleted row to a new one. Not exact.
 *   <li><b>The writer's transaction</b> ({@code xmin}): shows what is new exactly, until a dump is
 *       restored or the counter wraps; there is no index on it, so every look reads the table.
 *   <li><b>One long cursor</b>: exact as long as the connection lives, and keeps VACUUM from
 *       cleaning up behind it. Nothing is left of it after a restart.
 *   <li><b>Logical replication</b>: exact in the order of commits, but wants a slot that fills the
 *       pool's disk while nobody reads, and more rights than a reader should have.
 *   <li><b>Paging by {@code created > last}</b>: skips rows that share a stamp with the last one or
 *       come out of order.
 *   <li><b>Settled seconds</b>, which is what is done here: a second is read when nothing new is
 *       expected in it, as a whole, in an order that all its columns decide. A row's sequence is
 *       its second, its microsecond and its rank among the rows of that microsecond. Rows with
 *       equal columns are interchangeable, so the same rows get the same sequences after a restart
 *       of this program or of the server, after VACUUM, a restored dump or a move to a standby; and
 *       since deleting by time takes whole microseconds, what is left keeps its sequences.
 * </ul>
 *
 * <p>The guarantee hangs on one assumption: a share is committed at most a lag after the moment
 * that it is stamped with. {@code LateWatch} counts settled seconds again for a day and tells of
 * each row that came later, and a cursor whose rows are gone from the table stops the reading,
 * because rows behind it may have gone uncounted.
 *
 * <p>Rows are fetched as the CSV that PostgreSQL's own export writes, and read by the scanner that
 * reads such files: a table and its export give the same numbers. A double is thus its shortest
 * decimal text, not its binary value; they differ after rounding only above 2^44 in share
 * difficulties and 2^53 in network difficulties.
 */
@NullMarked
package org.leafpay.shares.miningcore;

import org.jspecify.annotations.NullMarked;
