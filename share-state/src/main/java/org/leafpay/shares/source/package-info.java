/**
 * Shares, blocks and payment thresholds in, from the files of other pool software.
 *
 * <p>Reading order: {@link org.leafpay.shares.source.Share} and {@link
 * org.leafpay.shares.source.PoolBlock} (what comes out), {@link
 * org.leafpay.shares.source.ShareFileReader} (a bad row is reported and left out), {@link
 * org.leafpay.shares.source.BlockFileReader} and {@link
 * org.leafpay.shares.source.MinerSettingsReader} (a bad row stops the reading, since money hangs on
 * it). {@link org.leafpay.shares.source.ShareBorder} is the border for every other source of
 * shares. A {@link org.leafpay.shares.source.ScriptRule} keeps out what no transaction could pay.
 * What can be wrong with a row is listed in {@link org.leafpay.shares.source.RejectionReason}; what
 * can be wrong with a file is a {@link org.leafpay.shares.source.SourceException}.
 *
 * <p>Files are comma-separated tables in the column layout of miningcore's database, with a header,
 * in UTF-8, plain or gzip. This is the border at which decimal numbers become integers: nothing
 * behind it knows a fraction.
 */
@NullMarked
package org.leafpay.shares.source;

import org.jspecify.annotations.NullMarked;
