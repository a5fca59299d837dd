/**
 * Shares that pool software sends: batches over HTTP, each answered when it is on disk.
 *
 * <p>Reading order: {@link org.leafpay.shares.http.HttpShareSource} (listens; a source among
 * others), {@code ShareEndpoint} (one request from its head to its answer), {@code RequestReader}
 * (its rows), {@link org.leafpay.shares.http.TokenBook} (who may send), {@link
 * org.leafpay.shares.http.HttpLimits} (what a sender cannot make us do).
 *
 * <h2>The protocol</h2>
 *
 * <p>{@code POST /v1/shares} with {@code Authorization: Bearer TOKEN}. The body is NDJSON, one
 * share on each line with the fields that files have, plain or gzip. A share's position is its
 * source (that of the token), its {@code epoch} and its {@code sequence}: fields of the row, or the
 * headers {@code Leafpay-Epoch} and {@code Leafpay-Sequence}, the latter the number of the first
 * line that is not blank, from which the lines count on. Sequences rise; a sender that has lost
 * count begins a new epoch.
 *
 * <p>A sender keeps its rows until they are answered with 200, sends one request after the other,
 * and sends again, in the same order, what was not answered: that is safe, however often. Two that
 * overtake each other are not: rows below a position that was taken already are taken for sent
 * before. With {@code Leafpay-After}, the sequence before the request's first (-1 for none), a
 * request that comes too early is refused with 409 and the sequence from which to go on.
 *
 * <p>200 says how many rows were taken, were known before, and cannot be used, the latter by line
 * and reason: sending them again will not help. 429 and 503 mean: again later. {@code GET
 * /v1/position} tells up to where an epoch is on disk, {@code GET /v1/health} whether all is well.
 *
 * <p>The server is the JDK's, as for the devnet: one small server class less to keep up with, and
 * senders are few. It speaks no TLS here: beyond one machine it belongs behind a proxy that does.
 */
@NullMarked
package org.leafpay.shares.http;

import org.jspecify.annotations.NullMarked;
