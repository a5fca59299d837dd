/**
 * The commands as a person types them: what they print, what they leave behind, how they end.
 *
 * <p>{@link org.leafpay.testnet.cli.CliRun} drives the real command line, {@link
 * org.leafpay.testnet.cli.TestPool} writes the files of small pools.
 */
@NullMarked
package org.leafpay.testnet.cli;

import org.jspecify.annotations.NullMarked;
