/** Scores, by hand and against a textbook oracle. */
@NullMarked
package org.leafpay.shares.scheme;

import org.jspecify.annotations.NullMarked;
