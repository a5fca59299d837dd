package org.leafpay.testnet.refusal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.leafpay.testnet.bench.selection.Spend;
import org.leafpay.types.tx.BoxCandidate;

/** Honest transactions by name, and attacks that are made from them. */
public final class Attempts {
  private final Map<String, Spend> honest = new LinkedHashMap<>();
  private final List<Attack> attacks = new ArrayList<>();

  public Map<String, Spend> honest() {
    return Collections.unmodifiableMap(honest);
  }

  public List<Attack> attacks() {
    return Collections.unmodifiableList(attacks);
  }

  public void addAll(Attempts others) {
    honest.putAll(others.honest);
    attacks.addAll(others.attacks);
  }

  public void honest(String name, Spend spend) {
    honest.put(name, spend);
  }

  public void add(Attack attack) {
    attacks.add(attack);
  }

  /** The honest transaction of this name. */
  public Spend twin(String name) {
    Spend twin = honest.get(name);
    if (twin == null) {
      throw new AssertionError("no honest twin: " + name);
    }
    return twin;
  }

  /** The attack of this name. */
  public Attack attack(String name) {
    return attacks.stream()
        .filter(attack -> attack.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no attack: " + name));
  }

  /** An attack that changes an honest transaction; the first input has to refuse it. */
  public void spend(String twin, String name, UnaryOperator<Spend> change) {
    spend(twin, name, 0, change);
  }

  /** An attack that this input has to refuse. */
  public void spend(String twin, String name, int input, UnaryOperator<Spend> change) {
    attacks.add(new Attack(twin + ": " + name, twin, change.apply(twin(twin)), input));
  }

  /** An attack on the first output. */
  public void output(String twin, String name, UnaryOperator<BoxCandidate> change) {
    spend(twin, name, spend -> spend.withOutput(0, change));
  }

  /** The first input's box is another one from the start. */
  public void box(String twin, String name, UnaryOperator<BoxCandidate> change) {
    spend(twin, name, spend -> spend.withInput(0, input -> input.with(change)));
  }
}
