@NullMarked
package org.leafpay.rewardbox.receipt;

import org.jspecify.annotations.NullMarked;
