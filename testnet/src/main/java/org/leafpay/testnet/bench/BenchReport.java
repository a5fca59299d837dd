package org.leafpay.testnet.bench;

/** What was measured. */
public interface BenchReport {
  /** For people, ending with the end of a line. */
  String text();

  /** For programs. */
  String json();
}
