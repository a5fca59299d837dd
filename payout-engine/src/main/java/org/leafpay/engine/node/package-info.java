/**
 * The only way to a chain: a node's REST interface, spoken over HTTP.
 *
 * <p>Reading order: {@link org.leafpay.engine.node.ErgoNode} (what the engine asks), {@link
 * org.leafpay.engine.node.NodeClient} (asking a real node, or the devnet node), {@link
 * org.leafpay.engine.node.SubmitResult} (what became of a transaction), {@link
 * org.leafpay.engine.node.NodeException} with its {@link org.leafpay.engine.node.NodeProblem}.
 *
 * <p>Promises: every answer is checked before it is believed (types, lengths, ids against bytes);
 * questions are asked again after a failure, a transaction is never sent twice by one call; no
 * message carries the API key.
 */
@NullMarked
package org.leafpay.engine.node;

import org.jspecify.annotations.NullMarked;
