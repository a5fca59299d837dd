package org.leafpay.testnet.attack;

import java.util.ArrayList;
import java.util.List;
import org.leafpay.types.Bytes;
import org.leafpay.types.NanoErg;
import org.leafpay.types.PropositionBytes;
import org.leafpay.types.tx.BoxCandidate;
import org.leafpay.types.tx.TokenAmount;

/** Boxes with one thing changed. */
final class Boxes {
  static final int FIRST_REGISTER = 4;

  private Boxes() {}

  static BoxCandidate withValue(BoxCandidate box, long nanoErg) {
    return box.withValue(NanoErg.of(nanoErg));
  }

  static BoxCandidate withScript(BoxCandidate box, PropositionBytes script) {
    return new BoxCandidate(
        box.value(), script, box.creationHeight(), box.tokens(), box.registers());
  }

  static BoxCandidate withTokens(BoxCandidate box, List<TokenAmount> tokens) {
    return new BoxCandidate(
        box.value(), box.script(), box.creationHeight(), tokens, box.registers());
  }

  static BoxCandidate withRegisters(BoxCandidate box, List<Bytes> registers) {
    return new BoxCandidate(
        box.value(), box.script(), box.creationHeight(), box.tokens(), registers);
  }

  /** Sets register {@code number}, 4 to 9: an old one, or the one after the last. */
  static BoxCandidate withRegister(BoxCandidate box, int number, Bytes constant) {
    List<Bytes> registers = new ArrayList<>(box.registers());
    if (number - FIRST_REGISTER == registers.size()) {
      registers.add(constant);
    } else {
      registers.set(number - FIRST_REGISTER, constant);
    }
    return withRegisters(box, registers);
  }

  static Bytes register(BoxCandidate box, int number) {
    return box.registers().get(number - FIRST_REGISTER);
  }
}
