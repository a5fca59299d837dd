@NullMarked
package org.leafpay.engine.cli;

import org.jspecify.annotations.NullMarked;
