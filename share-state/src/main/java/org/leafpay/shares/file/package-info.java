/**
 * Shares out of files: NDJSON and CSV, plain or gzip, from a path or a pipe.
 *
 * <p>{@link org.leafpay.shares.file.ShareFile} opens one as a {@link
 * org.leafpay.shares.batch.ShareSource}: it finds out by the content what it is. {@code LineReader}
 * cuts the stream into lines in one buffer, {@code FileRows} makes rows of them, and a {@link
 * org.leafpay.shares.scan.RowScanner} reads each.
 *
 * <p>A row that cannot be used is told with line and reason and left out; a file that cannot be
 * read on is a {@link org.leafpay.shares.source.SourceException}, after all whole rows before the
 * fault were delivered.
 */
@NullMarked
package org.leafpay.shares.file;

import org.jspecify.annotations.NullMarked;
