package org.leafpay.shares.http;

import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.leafpay.shares.TestMiners;

/** Rows as a pool sends them. */
final class SentRow {
  static final String MINER = TestMiners.address(1).text();

  /** Of a stored difficulty of a half. */
  static final long DIFFICULTY = 128;

  private SentRow() {}

  static String of(String miner, String position) {
    return ("{\"poolid\":\"pool\",\"blockheight\":1730005,\"difficulty\":0.5,"
            + "\"networkdifficulty\":1312314297000000,\"miner\":\"%s\",\"worker\":\"rig\","
            + "\"created\":\"2026-03-01T06:10:00.000Z\"%s}\n")
        .formatted(miner, position);
  }

  static String of(long epoch, long sequence) {
    return of(MINER, ",\"epoch\":%d,\"sequence\":%d".formatted(epoch, sequence));
  }

  /** Rows of epoch 1. */
  static String rows(long from, long to) {
    return LongStream.range(from, to)
        .mapToObj(sequence -> of(1, sequence))
        .collect(Collectors.joining());
  }

  static String withoutPosition(int count) {
    return of(MINER, "").repeat(count);
  }
}
