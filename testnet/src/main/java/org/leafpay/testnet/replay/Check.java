package org.leafpay.testnet.replay;

import java.util.function.Supplier;
import org.leafpay.engine.publish.PublishException;
import org.leafpay.engine.publish.RoundFolder;
import org.leafpay.rewardbox.json.NodeJsonException;

/** One stage's questions to one round. The first that is answered with no ends the replay. */
final class Check {
  private final Stage stage;
  private final RoundFolder folder;

  Check(Stage stage, RoundFolder folder) {
    this.stage = stage;
    this.folder = folder;
  }

  void require(boolean holds, String file, String reason) {
    if (!holds) {
      throw difference(file, reason);
    }
  }

  void requireSame(String file, String what, Object want, Object got) {
    if (!want.equals(got)) {
      throw difference(file, what + ": want " + want + ", got " + got);
    }
  }

  /**
   * A value that is computed from {@code file}; when it cannot be, that is the difference. A
   * problem of a file that names itself is told of that file.
   */
  <T> T in(String file, Supplier<T> value) {
    try {
      return value.get();
    } catch (PublishException e) {
      throw difference(folder.path().relativize(e.file()).toString(), e.reason());
    } catch (NodeJsonException
        | IllegalArgumentException
        | IllegalStateException
        | ArithmeticException
        | IndexOutOfBoundsException e) {
      throw difference(file, String.valueOf(e.getMessage()));
    }
  }

  Finding.Note note(String remark) {
    return new Finding.Note(label(folder), stage, remark);
  }

  DifferenceException difference(String file, String reason) {
    return new DifferenceException(new Finding.Difference(label(folder), stage, file, reason));
  }

  /** How the round is named. */
  String label() {
    return label(folder);
  }

  /** How a round is named before its files are read. */
  static String label(RoundFolder folder) {
    return String.valueOf(folder.path().toAbsolutePath().normalize().getFileName());
  }
}
