/** Tests of the fee. */
@NullMarked
package org.leafpay.shares.fee;

import org.jspecify.annotations.NullMarked;
