/** Shares over HTTP: good senders, hostile ones, and kills. */
@NullMarked
package org.leafpay.shares.http;

import org.jspecify.annotations.NullMarked;
