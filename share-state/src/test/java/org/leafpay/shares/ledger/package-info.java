/** Summing shares by bucket. */
@NullMarked
package org.leafpay.shares.ledger;

import org.jspecify.annotations.NullMarked;
