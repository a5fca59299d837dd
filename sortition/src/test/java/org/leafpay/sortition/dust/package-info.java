@NullMarked
package org.leafpay.sortition.dust;

import org.jspecify.annotations.NullMarked;
