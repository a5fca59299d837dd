/** Dividing rewards, by hand and against a textbook oracle. */
@NullMarked
package org.leafpay.shares.allocation;

import org.jspecify.annotations.NullMarked;
