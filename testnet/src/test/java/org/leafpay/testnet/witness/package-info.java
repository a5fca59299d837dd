/**
 * Witness committees: joint signatures under three interpreters, and whole rounds on the devnet.
 */
@NullMarked
package org.leafpay.testnet.witness;

import org.jspecify.annotations.NullMarked;
