/** Reading files of other pool software: good, bad and hostile ones. */
@NullMarked
package org.leafpay.shares.source;

import org.jspecify.annotations.NullMarked;
