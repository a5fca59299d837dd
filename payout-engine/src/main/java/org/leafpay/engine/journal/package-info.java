/**
 * What the engine means to do, written down before it is done.
 *
 * <p>Reading order: {@link org.leafpay.engine.journal.Journal}, {@link
 * org.leafpay.engine.journal.JournalRound}, {@link org.leafpay.engine.journal.JournalStep} (one
 * transaction), {@link org.leafpay.engine.journal.StepStatus} (how it may go with it).
 *
 * <p>Promises: a call is on disk as a whole when it returns, or not at all; recording the same
 * thing again changes nothing, recording something else in its place is refused. After a restart
 * the chain is asked for each step of a round that is open. It lives in the ledger's file, with
 * tables of its own.
 */
@NullMarked
package org.leafpay.engine.journal;

import org.jspecify.annotations.NullMarked;
