package org.leafpay.testnet.refusal;

import java.util.List;

/**
 * What contracts have to refuse: a file names the step, what is refused, and the attack that tries
 * it.
 */
public final class RefusalList {
  private RefusalList() {}

  /**
   * One line.
   *
   * @param step of the contract
   * @param refused in the words of its specification; empty where it has none for it
   * @param attack the name of what tries it
   */
  public record Line(String step, String refused, String attack) {}

  public static List<Line> read(String contracts) {
    return TabFile.read(contracts + ".refused.tsv", 3).stream()
        .map(line -> new Line(line.get(0), line.get(1), line.get(2)))
        .toList();
  }
}
