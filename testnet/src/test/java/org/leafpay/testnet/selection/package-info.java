@NullMarked
package org.leafpay.testnet.selection;

import org.jspecify.annotations.NullMarked;
