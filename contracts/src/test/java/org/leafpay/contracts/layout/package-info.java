@NullMarked
package org.leafpay.contracts.layout;

import org.jspecify.annotations.NullMarked;
