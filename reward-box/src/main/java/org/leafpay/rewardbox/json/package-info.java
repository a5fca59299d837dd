/**
 * The node's JSON forms, read strictly and written in one fixed order.
 *
 * <p>Reading order: {@link org.leafpay.rewardbox.json.NodeJson} (text to tree and back), {@link
 * org.leafpay.rewardbox.json.JsonAt} (a value that knows its place), {@link
 * org.leafpay.rewardbox.json.BoxJson}, {@link org.leafpay.rewardbox.json.TransactionJson}, {@link
 * org.leafpay.rewardbox.json.HeaderJson} (a header, and the bytes behind its id), then {@link
 * org.leafpay.rewardbox.json.Bundle} and {@link org.leafpay.rewardbox.json.BundleJson}: one
 * transaction with all that is needed to check it anywhere.
 *
 * <p>Promise: whatever is wrong with a text ends in one {@link
 * org.leafpay.rewardbox.json.NodeJsonException} that names the place and the reason; an id that
 * does not match the bytes it stands for is refused; numbers are exact. The same value is always
 * written as the same text.
 */
@NullMarked
package org.leafpay.rewardbox.json;

import org.jspecify.annotations.NullMarked;
