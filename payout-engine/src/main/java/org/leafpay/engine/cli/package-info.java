/**
 * The commands of an operator and of a miner.
 *
 * <p>Reading order: {@link org.leafpay.engine.cli.RunCommand} (shares in, payouts out), {@link
 * org.leafpay.engine.cli.PoolReader} (files), {@link org.leafpay.engine.cli.RunSummary} (what a
 * person and a program get to see), {@link org.leafpay.engine.cli.ReceiptCommand}, {@link
 * org.leafpay.engine.cli.LotteryCommand}, {@link org.leafpay.engine.cli.FinishCommand}, {@link
 * org.leafpay.engine.cli.SelectionCommand}, {@link org.leafpay.engine.cli.WitnessCommand} and
 * {@link org.leafpay.engine.cli.KeyCommand}. The program that a person starts is put together in
 * the module {@code testnet}, which brings the embedded devnet.
 *
 * <p>Promise: a failure is one line on standard error and an exit code of {@link
 * org.leafpay.engine.cli.ExitCode}; a summary goes to standard output, progress to standard error.
 */
@NullMarked
package org.leafpay.engine.cli;

import org.jspecify.annotations.NullMarked;
