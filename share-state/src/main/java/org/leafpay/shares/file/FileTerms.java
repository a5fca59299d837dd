package org.leafpay.shares.file;

import java.util.Optional;
import java.util.function.Consumer;
import org.leafpay.shares.scan.ScanTerms;
import org.leafpay.shares.source.RejectedRow;

/**
 * How a file of shares is to be read.
 *
 * @param scan what has to be known of the pool
 * @param source the name under which the ledger remembers how far the file was counted; if empty,
 *     the hash of its first row, so that a file that was moved, copied, packed or has grown is the
 *     same one, and another file under an old name is not
 * @param rejected is told each row that is left out
 */
public record FileTerms(ScanTerms scan, Optional<String> source, Consumer<RejectedRow> rejected) {}
