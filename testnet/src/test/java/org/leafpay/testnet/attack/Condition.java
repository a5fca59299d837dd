package org.leafpay.testnet.attack;

import java.util.Arrays;
import java.util.List;
import org.leafpay.contracts.layout.RoundScripts;
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
    return RoundScripts.all().stream()
        .flatMap(script -> ScriptText.of(script).conditions().stream())
        .toList();
  }

  /** All ways of all scripts that stand beside another one. */
  static List<Condition> alternatives() {
    return RoundScripts.all().stream()
        .flatMap(script -> ScriptText.of(script).alternatives().stream())
        .toList();
  }

  /** All comparisons of all scripts that leave out equality. */
  static List<Condition> strictComparisons() {
    return RoundScripts.all().stream()
        .flatMap(script -> ScriptText.of(script).strictComparisons().stream())
        .toList();
  }

  /** All conditions of a value's form: which of two ways to read a number. */
  static List<Condition> choices() {
    return RoundScripts.all().stream()
        .flatMap(script -> ScriptText.of(script).choices().stream())
        .toList();
  }

  /** The pair of scripts that this one belongs to. */
  RoundScripts scripts() {
    return Arrays.stream(RoundScripts.values())
        .filter(pair -> pair.state() == script || pair.reward() == script)
        .findFirst()
        .orElseThrow();
  }

  @Override
  public String toString() {
    return script.fileName() + ": " + text;
  }
}
