/**
 * From shares to a round that can be opened, as a pure function: scores, allocation, leaves, books.
 *
 * <p>{@link org.leafpay.engine.prepare.RoundRequest} says for which block and by which rules,
 * {@link org.leafpay.engine.prepare.RoundPreparation} computes. Whoever replays a round calls the
 * same function with what the round published and compares.
 */
@NullMarked
package org.leafpay.engine.prepare;

import org.jspecify.annotations.NullMarked;
