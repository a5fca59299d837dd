/**
 * What draws ask of the chain.
 *
 * <p>{@link org.leafpay.engine.chain.NodeDrawing} brings the headers that decide a draw, as scripts
 * want them; {@link org.leafpay.engine.chain.DrawView} is its answer. Nothing is remembered: every
 * look starts from the chain, so that a reorganisation needs no handling of its own.
 */
@NullMarked
package org.leafpay.engine.chain;

import org.jspecify.annotations.NullMarked;
