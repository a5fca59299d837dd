package org.leafpay.testnet.refusal;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * A script that demands less than it should, and the attack that then gets through.
 *
 * @param part of the script
 * @param instead what stands in its place
 * @param attack by name; {@link #NO_ATTACK} when the part is needless
 * @param weaker the whole text of the script
 */
public record Loophole(String part, String instead, String attack, String weaker) {
  public static final String NO_ATTACK = "-";

  private static final String DROPPED = "dropped";

  /**
   * The loopholes of a file, whose lines name part, replacement and attack between tabs. All
   * demands of the script are among them, in the order of its text.
   */
  public static List<Loophole> read(String script, String source) {
    Iterator<Demand> demands = Demand.of(source).iterator();
    List<Loophole> out = new ArrayList<>();
    for (List<String> line : TabFile.read(script + ".demands.tsv", 3)) {
      String part = line.get(0);
      String instead = line.get(1);
      String weaker =
          instead.equals(DROPPED) ? dropped(part, demands) : replaced(source, part, instead);
      out.add(new Loophole(part, instead, line.get(2), weaker));
    }
    if (demands.hasNext()) {
      throw new AssertionError("no attack is named for: " + demands.next());
    }
    return out;
  }

  private static String dropped(String part, Iterator<Demand> demands) {
    Demand demand = demands.next();
    if (!demand.text().equals(part)) {
      throw new AssertionError("want an attack for: " + demand + "; got one for: " + part);
    }
    return demand.without();
  }

  private static String replaced(String source, String part, String instead) {
    int at = source.indexOf(part);
    if (at < 0) {
      throw new AssertionError("the script has no " + part);
    }
    return source.substring(0, at) + instead + source.substring(at + part.length());
  }

  public boolean isNeedless() {
    return attack.equals(NO_ATTACK);
  }

  @Override
  public String toString() {
    return part + " -> " + instead;
  }
}
