/**
 * The program that a person starts: the engine's commands with the embedded devnet, and the
 * commands of this module.
 *
 * <p>{@link org.leafpay.testnet.cli.Leafpay} puts them together.
 */
@NullMarked
package org.leafpay.testnet.cli;

import org.jspecify.annotations.NullMarked;
