/**
 * The scripts: their ErgoScript source, and the ErgoTree that it compiles to.
 *
 * <p>{@link org.leafpay.contracts.script.ContractScript} lists them. The sources and the compiled
 * ("golden") trees lie beside each other as resources; a test compiles each source and compares.
 * {@link org.leafpay.contracts.script.PoolScript} lists those that are made anew for each selection
 * pool. {@link org.leafpay.contracts.script.ChainScript} holds the protocol's own scripts that our
 * transactions meet.
 */
@NullMarked
package org.leafpay.contracts.script;

import org.jspecify.annotations.NullMarked;
