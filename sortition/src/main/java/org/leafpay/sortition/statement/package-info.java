/**
 * What a lottery has come to for one miner, checked without files and without a chain.
 *
 * <p>Reading order: {@link org.leafpay.sortition.statement.LotteryHistory} (the lottery's box and
 * the transactions that followed), {@link org.leafpay.sortition.statement.ProvenInterval} (whose
 * numbers are whose, with a proof), {@link org.leafpay.sortition.statement.LotteryStatement} (both,
 * for a miner), {@link org.leafpay.sortition.statement.StatementCheck} and {@link
 * org.leafpay.sortition.statement.StatementFault}.
 *
 * <p>Two things a statement cannot show by itself. That its header, its first box and its last
 * transaction are on the chain: any node or explorer has their ids. And that no number belongs to
 * two miners: the digest has to be rebuilt from all intervals, which the round's files have.
 */
@NullMarked
package org.leafpay.sortition.statement;

import org.jspecify.annotations.NullMarked;
