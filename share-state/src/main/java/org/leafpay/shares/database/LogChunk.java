package org.leafpay.shares.database;

import org.leafpay.shares.batch.SourcePosition;
import org.leafpay.types.Bytes;

/**
 * Single shares of one stream, for the log.
 *
 * @param lastSequence that of the last of them
 * @param workers a JSON array of names
 * @param shares 44 bytes each: sequence (8), time in microseconds (8), miner (4), height (4),
 *     difficulty (8), network difficulty (8), place of the worker among {@code workers} or -1 (4)
 */
public record LogChunk(SourcePosition first, long lastSequence, String workers, Bytes shares) {}
