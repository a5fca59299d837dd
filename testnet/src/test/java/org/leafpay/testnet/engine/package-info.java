/** The engine's rim against the devnet: node client, keys and signatures. */
@NullMarked
package org.leafpay.testnet.engine;

import org.jspecify.annotations.NullMarked;
