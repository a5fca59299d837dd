@NullMarked
package org.leafpay.contracts.script;

import org.jspecify.annotations.NullMarked;
