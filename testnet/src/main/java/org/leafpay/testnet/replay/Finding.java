package org.leafpay.testnet.replay;

/** Something that a replay has to say of a round. */
public sealed interface Finding {
  /** The name of the round's folder. */
  String round();

  /** The finding in one line. */
  String text();

  /**
   * Something is not what it should be.
   *
   * @param file relative to the round's folder
   */
  record Difference(String round, Stage stage, String file, String reason) implements Finding {
    @Override
    public String text() {
      return "round %s, %s (%s): %s".formatted(round, file, stage.word(), reason);
    }
  }

  /** Nothing wrong, but worth knowing. */
  record Note(String round, Stage stage, String remark) implements Finding {
    @Override
    public String text() {
      return "round %s (%s): %s".formatted(round, stage.word(), remark);
    }
  }
}
