@NullMarked
package org.leafpay.testnet.scenario;

import org.jspecify.annotations.NullMarked;
