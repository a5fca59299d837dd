@NullMarked
package org.leafpay.rewardbox.json;

import org.jspecify.annotations.NullMarked;
