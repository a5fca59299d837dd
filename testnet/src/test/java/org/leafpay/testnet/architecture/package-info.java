/** What the modules cannot enforce by themselves: who may use which library, and which clock. */
@NullMarked
package org.leafpay.testnet.architecture;

import org.jspecify.annotations.NullMarked;
