@NullMarked
package org.leafpay.rewardbox.round;

import org.jspecify.annotations.NullMarked;
