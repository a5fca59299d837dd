/**
 * The node's JSON forms, read strictly and written in one fixed order.
 *
 * <p>Reading order: {@link org.leafpay.engine.json.NodeJson} (text to tree and back), {@link
 * org.leafpay.engine.json.JsonAt} (a value that knows its place), {@link
 * org.leafpay.engine.json.BoxJson}, {@link org.leafpay.engine.json.TransactionJson}, then {@link
 * org.leafpay.engine.json.Bundle} and {@link org.leafpay.engine.json.BundleJson}: one transaction
 * with all that is needed to check it anywhere.
 *
 * <p>Promise: whatever is wrong with a text ends in one {@link
 * org.leafpay.engine.json.NodeJsonException} that names the place and the reason; an id that does
 * not match the bytes it stands for is refused; numbers are exact. The same value is always written
 * as the same text.
 */
@NullMarked
package org.leafpay.engine.json;

import org.jspecify.annotations.NullMarked;
