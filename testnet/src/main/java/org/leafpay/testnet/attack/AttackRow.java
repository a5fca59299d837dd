package org.leafpay.testnet.attack;

import java.util.List;
import org.leafpay.testnet.verify.Opinion;

/**
 * One attack beside its honest twin, as three interpreters see them.
 *
 * @param attack name of the vector file
 * @param layout of the round: {@code leaf} or {@code batch}
 * @param honest name of the twin
 * @param expect what must become of it
 * @param attacked what each interpreter says about the attack
 * @param honestly what each says about the twin, in the same order
 * @param held all say what is expected, a refusal comes from one of our scripts, and all accept the
 *     twin
 */
public record AttackRow(
    String attack,
    String desc,
    String layout,
    String honest,
    Expect expect,
    List<Opinion> attacked,
    List<Opinion> honestly,
    boolean held) {
  /** What must become of a vector's transaction. */
  public enum Expect {
    /** It is an attack. */
    REFUSED,
    /** It only looks like one: the scripts leave free what harms nobody. */
    ACCEPTED
  }

  public AttackRow {
    attacked = List.copyOf(attacked);
    honestly = List.copyOf(honestly);
  }
}
