/** Tests of the scanner of rows. */
@NullMarked
package org.leafpay.shares.scan;

import org.jspecify.annotations.NullMarked;
