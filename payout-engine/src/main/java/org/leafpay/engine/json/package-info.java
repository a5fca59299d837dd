/**
 * Bundles: one transaction with all that is needed to check it anywhere.
 *
 * <p>{@link org.leafpay.engine.json.Bundle} holds it with {@link
 * org.leafpay.engine.json.ChainState}, {@link org.leafpay.engine.json.BundleJson} reads and writes
 * it. Boxes and transactions have the node's forms, which {@code org.leafpay.rewardbox.json} reads
 * strictly and writes in one fixed order.
 */
@NullMarked
package org.leafpay.engine.json;

import org.jspecify.annotations.NullMarked;
