/** What the tests of this module share. */
@NullMarked
package org.leafpay.shares;

import org.jspecify.annotations.NullMarked;
