/**
 * The devnet: a small Ergo-like ledger that speaks the node's REST API and enforces the node's
 * rules. For demos, tests and replay; it is never presented as a node.
 *
 * <p>Reading order: {@link org.leafpay.testnet.devnet.DevnetConfig}, {@link
 * org.leafpay.testnet.devnet.Devnet}; then the packages {@code chain} (values), {@code rules} (what
 * is refused), {@code ledger} (state, mempool, blocks, journal), {@code sigma} (all that touches
 * sigma-state), {@code api} (HTTP).
 *
 * <p>May use ergo-types, sigma-state and AppKit; never the project's own builders, serializers and
 * provers, because it judges their work.
 */
@NullMarked
package org.leafpay.testnet.devnet;

import org.jspecify.annotations.NullMarked;
