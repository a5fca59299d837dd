package org.leafpay.testnet.refusal;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Something that a script demands: an element of an {@code allOf}, or a side of {@code &&}.
 *
 * @param text the demand, on one line
 * @param without the whole script without it
 */
public record Demand(String text, String without) {
  private static final Pattern COMMENT = Pattern.compile("//[^\n]*");
  private static final Pattern ALL_OF = Pattern.compile("allOf\\(Coll\\(");
  private static final Pattern AND = Pattern.compile("&&");
  private static final Pattern PROPOSITION =
      Pattern.compile(
          "\\(*(owner|sigmaProp\\(|atLeast\\(|SELF\\.R5\\[SigmaProp\\]).*", Pattern.DOTALL);

  /** All demands of a script, in the order of its text. */
  public static List<Demand> of(String source) {
    String text = COMMENT.matcher(source).replaceAll("");
    TreeMap<Integer, Integer> spans = new TreeMap<>();
    Matcher allOf = ALL_OF.matcher(text);
    while (allOf.find()) {
      int start = allOf.end();
      while (text.charAt(start - 1) != ')') {
        int end = right(text, start);
        spans.put(start, end);
        start = end + 1;
      }
    }
    Matcher and = AND.matcher(text);
    while (and.find()) {
      spans.put(left(text, and.start()), and.start());
      spans.put(and.end(), right(text, and.end()));
    }
    List<Demand> out = new ArrayList<>();
    spans.forEach((start, end) -> out.add(dropped(text, start, end)));
    out.removeIf(demand -> demand.text().isEmpty());
    return out;
  }

  private static Demand dropped(String text, int start, int end) {
    String demand = text.substring(start, end).strip();
    String instead = PROPOSITION.matcher(demand).matches() ? " sigmaProp(true) " : " true ";
    return new Demand(
        demand.replaceAll("\\s+", " "), text.substring(0, start) + instead + text.substring(end));
  }

  /** Where what ends at {@code to} begins: behind a bracket, another side, or a value's name. */
  private static int left(String text, int to) {
    int depth = 0;
    for (int at = to - 1; ; at--) {
      char c = text.charAt(at);
      depth += c == ')' || c == '}' || c == ']' ? 1 : 0;
      depth -= c == '(' || c == '{' || c == '[' ? 1 : 0;
      boolean side = text.startsWith("&&", at) || text.startsWith("||", at);
      boolean name = c == '=' && text.charAt(at - 1) == ' ' && text.charAt(at + 1) == ' ';
      boolean arrow = text.startsWith("=>", at);
      boolean line = c == '\n' && isWhole(text, at);
      if (depth < 0 || (depth == 0 && (c == ',' || side || name || arrow || line))) {
        return at + (side || arrow ? 2 : 1);
      }
    }
  }

  /** Where what begins at {@code from} ends. */
  private static int right(String text, int from) {
    int depth = 0;
    for (int at = from; ; at++) {
      char c = text.charAt(at);
      depth += c == '(' || c == '{' || c == '[' ? 1 : 0;
      depth -= c == ')' || c == '}' || c == ']' ? 1 : 0;
      boolean side = text.startsWith("&&", at) || text.startsWith("||", at);
      boolean line = c == '\n' && isWhole(text, at);
      if (depth < 0 || (depth == 0 && (c == ',' || side || line))) {
        return at;
      }
    }
  }

  /** Whether a line's end ends what stands on it. */
  private static boolean isWhole(String text, int lineEnd) {
    String before = text.substring(0, lineEnd).stripTrailing();
    return !before.endsWith("&&")
        && !before.endsWith("||")
        && !before.endsWith("(")
        && !before.endsWith(",");
  }

  @Override
  public String toString() {
    return text;
  }
}
