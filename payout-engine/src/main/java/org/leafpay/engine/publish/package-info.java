/**
 * The files that a round publishes, from which anybody replays it.
 *
 * <p>Reading order: {@link org.leafpay.engine.publish.RoundFolder} (which file is where), {@link
 * org.leafpay.engine.publish.RoundDocument} ({@code round.json}: terms, result, place on chain),
 * the lines of {@code shares}, {@code carried}, {@code thresholds} and {@code leaves}, and {@link
 * org.leafpay.engine.publish.Manifest} (the hash of every file). Formats carry a version; tests
 * hold them fast.
 *
 * <p>Promise: the same content gives the same bytes, so a reader can compare files as a whole.
 */
@NullMarked
package org.leafpay.engine.publish;

import org.jspecify.annotations.NullMarked;
