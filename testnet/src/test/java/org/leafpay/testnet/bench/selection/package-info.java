@NullMarked
package org.leafpay.testnet.bench.selection;

import org.jspecify.annotations.NullMarked;
