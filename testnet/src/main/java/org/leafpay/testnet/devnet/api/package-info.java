/**
 * The devnet over HTTP: the paths, JSON and errors of an Ergo node for the calls that Leafpay uses,
 * and a few of its own under {@code /devnet}.
 *
 * <p>Reading order: {@link org.leafpay.testnet.devnet.api.DevnetServer}, {@link
 * org.leafpay.testnet.devnet.api.Routes} (the table of paths), then one class per group of paths;
 * {@link org.leafpay.testnet.devnet.api.RejectionText} gives a refusal the node's words; {@link
 * org.leafpay.testnet.devnet.api.Faults} makes the devnet misbehave on request.
 */
@NullMarked
package org.leafpay.testnet.devnet.api;

import org.jspecify.annotations.NullMarked;
