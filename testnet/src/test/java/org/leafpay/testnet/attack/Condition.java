package org.leafpay.testnet.attack;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.leafpay.contracts.layout.RoundScripts;
import org.leafpay.contracts.script.ContractScript;

/**
 * A demand that a script makes, as it stands in its text.
 *
 * @param text the demand, on one line
 * @param weakened the whole script without it
 */
record Condition(ContractScript script, String text, String weakened) {
  /** The scripts of rounds; those of other boxes have attacks of their own. */
  static List<ContractScript> ofRounds() {
    return Arrays.stream(RoundScripts.values())
        .flatMap(scripts -> Stream.of(scripts.state(), scripts.reward()))
        .toList();
  }

  /** All conditions of all scripts, in the order of their texts. */
  static List<Condition> all() {
    return ofRounds().stream()
        .flatMap(script -> ScriptText.of(script).conditions().stream())
        .toList();
  }

  /** All ways of all scripts that stand beside another one. */
  static List<Condition> alternatives() {
    return ofRounds().stream()
        .flatMap(script -> ScriptText.of(script).alternatives().stream())
        .toList();
  }

  /** All comparisons of all scripts that leave out equality. */
  static List<Condition> strictComparisons() {
    return ofRounds().stream()
        .flatMap(script -> ScriptText.of(script).strictComparisons().stream())
        .toList();
  }

  /** All conditions of a value's form: which of two ways to read a number. */
  static List<Condition> choices() {
    return ofRounds().stream().flatMap(script -> ScriptText.of(script).choices().stream()).toList();
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
