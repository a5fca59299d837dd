package org.leafpay.testnet.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.leafpay.contracts.layout.ShareStateLayout;
import org.leafpay.contracts.script.ContractScript;

/**
 * A script's text, and where it makes demands: each element of an {@code allOf}, each side of
 * {@code &&}, the condition of an {@code if} and what its first branch demands. An {@code if} that
 * looks at a number's sign chooses between two values and demands nothing. Each of these words must
 * be where it is understood; a new one fails, so that no condition is overlooked.
 */
final class ScriptText {
  private static final Pattern COMMENT = Pattern.compile("//[^\n]*");
  private static final Pattern ALL_OF = Pattern.compile("allOf\\(Coll\\(");
  private static final Pattern IF = Pattern.compile("if \\(([^()]*)\\) (\\w+)\\s+else");
  private static final Pattern CHOICE = Pattern.compile("if \\(((?:s|r\\._1) < 0L)\\)");
  private static final Pattern AND =
      Pattern.compile("\n *(sigmaProp\\(\\w+\\)) && (\\([^\n]*\\))\n");
  private static final Pattern LOOSENED = Pattern.compile(" ([<>]) ");
  private static final Pattern DECIDING_WORD =
      Pattern.compile("&&|\\ballOf\\b|\\banyOf\\b|\\bif\\b|\\batLeast\\b|\\|\\|");

  private final ContractScript script;
  private final String text;
  private final List<Condition> conditions = new ArrayList<>();
  private final List<Condition> alternatives = new ArrayList<>();
  private final List<Condition> choices = new ArrayList<>();
  private int wordsUnderstood;

  private ScriptText(ContractScript script, String text) {
    this.script = script;
    this.text = text;
  }

  static ScriptText of(ContractScript script) {
    return of(script, script.source(ShareStateLayout.names()));
  }

  /** As if {@code source} were the text of {@code script}. */
  static ScriptText of(ContractScript script, String source) {
    return new ScriptText(script, COMMENT.matcher(source).replaceAll("")).read();
  }

  /** Whether every word that can decide was taken for a condition. */
  boolean isUnderstood() {
    return decidingWords(text) == wordsUnderstood;
  }

  private static long decidingWords(String source) {
    return DECIDING_WORD.matcher(source).results().count();
  }

  List<Condition> conditions() {
    return List.copyOf(conditions);
  }

  /** Every side of an {@code ||}: a way that is open beside another one. */
  List<Condition> alternatives() {
    return List.copyOf(alternatives);
  }

  /** Every choice between two values, made always the one way and always the other. */
  List<Condition> choices() {
    return List.copyOf(choices);
  }

  /** Every comparison that leaves out equality, weakened so that it does not. */
  List<Condition> strictComparisons() {
    return LOOSENED
        .matcher(text)
        .results()
        .map(
            match -> {
              int line = text.lastIndexOf('\n', match.start()) + 1;
              String demand = oneLine(text.substring(line, text.indexOf('\n', line)));
              return replaced(match.start(1), match.end(1), match.group(1) + "=", demand);
            })
        .toList();
  }

  private ScriptText read() {
    Matcher branch = IF.matcher(text);
    while (branch.find()) {
      wordsUnderstood++;
      drop(branch.start(1), branch.end(1), "true");
      drop(branch.start(2), branch.end(2), "sigmaProp(true)");
    }
    Matcher choice = CHOICE.matcher(text);
    while (choice.find()) {
      wordsUnderstood++;
      for (String always : List.of("true", "false")) {
        String named = choice.group(1) + ", always " + always;
        choices.add(replaced(choice.start(1), choice.end(1), always, named));
      }
    }
    Matcher allOf = ALL_OF.matcher(text);
    while (allOf.find()) {
      wordsUnderstood++;
      dropEach(allOf.end());
    }
    Matcher and = AND.matcher(text);
    while (and.find()) {
      wordsUnderstood += 1 + (int) decidingWords(and.group(2));
      drop(and.start(1), and.end(1), "sigmaProp(true)");
      drop(and.start(2), and.end(2), "sigmaProp(true)");
      readAlternatives(and.start(2) + 1, and.end(2) - 1);
    }
    return this;
  }

  /** The elements of a list that starts at {@code from}, up to the bracket that closes it. */
  private void dropEach(int from) {
    int depth = 0;
    int start = from;
    for (int at = from; depth >= 0; at++) {
      char c = text.charAt(at);
      depth += c == '(' || c == '{' || c == '[' ? 1 : 0;
      depth -= c == ')' || c == '}' || c == ']' ? 1 : 0;
      if (depth < 0 || (depth == 0 && c == ',')) {
        drop(start, at, "true");
        start = at + 1;
      }
    }
  }

  private void readAlternatives(int from, int to) {
    int start = from;
    for (String side : text.substring(from, to).split(" \\|\\| ", -1)) {
      alternatives.add(replaced(start, start + side.length(), "sigmaProp(false)", "no " + side));
      start += side.length() + " || ".length();
    }
  }

  private void drop(int from, int to, String instead) {
    conditions.add(replaced(from, to, instead, oneLine(text.substring(from, to))));
  }

  private static String oneLine(String demand) {
    return demand.strip().replaceAll("\\s+", " ");
  }

  private Condition replaced(int from, int to, String instead, String demand) {
    String other = text.substring(0, from) + " " + instead + " " + text.substring(to);
    return new Condition(script, demand, other);
  }
}
