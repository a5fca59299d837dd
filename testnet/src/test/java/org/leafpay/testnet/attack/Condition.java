package org.leafpay.testnet.attack;

import java.util.List;
import org.leafpay.contracts.script.ContractScript;

/**
 * A demand that a script makes, as it stands in its text.
 *
 * @param text the demand, on one line
 * @param weakened the whole script without it
 */
record Condition(ContractScript script, String text, String weakened) {
  /** All conditions of all scripts, in the order of their texts. */
  static List<Condition> all() {
    return List.of(ContractScript.values()).stream()
        .flatMap(script -> ScriptText.of(script).conditions().stream())
        .toList();
  }

  /** All ways of all scripts that stand beside another one. */
  static List<Condition> alternatives() {
    return List.of(ContractScript.values()).stream()
        .flatMap(script -> ScriptText.of(script).alternatives().stream())
        .toList();
  }

  /** All comparisons of all scripts that leave out equality. */
  static List<Condition> strictComparisons() {
    return List.of(ContractScript.values()).stream()
        .flatMap(script -> ScriptText.of(script).strictComparisons().stream())
        .toList();
  }

  @Override
  public String toString() {
    return script.fileName() + ": " + text;
  }
}
