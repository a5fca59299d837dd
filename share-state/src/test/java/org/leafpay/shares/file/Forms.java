package org.leafpay.shares.file;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;

/** Writes rows as tables and as objects, in as many ways as writers have. */
final class Forms {
  private static final Pattern JSON_NUMBER =
      Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?|NaN|-?Infinity");

  private Forms() {}

  /** With a header; columns in any order. */
  static String table(List<List<String>> rows, Random random, String end) {
    List<Integer> order = order(random);
    StringBuilder text = new StringBuilder();
    order.forEach(column -> text.append(Rows.NAMES.get(column)).append(','));
    text.append("extra").append(end);
    for (List<String> row : rows) {
      order.forEach(column -> text.append(cell(row.get(column), random)).append(','));
      text.append(cell("x", random)).append(end);
    }
    return text.toString();
  }

  private static String cell(String value, Random random) {
    boolean mustQuote = value.contains(",") || value.startsWith("\"");
    return mustQuote || random.nextInt(200) == 0 ? '"' + value.replace("\"", "\"\"") + '"' : value;
  }

  /** One on each line. */
  static String objects(List<List<String>> rows, Random random) {
    StringBuilder text = new StringBuilder();
    List<Integer> order = order(random);
    String colon = random.nextBoolean() ? ":" : random.nextBoolean() ? ": " : " :\t";
    String comma = random.nextBoolean() ? "," : ", ";
    String end = random.nextBoolean() ? "\n" : "\r\n";
    for (List<String> row : rows) {
      if (random.nextInt(20) == 0) {
        order = order(random);
      }
      text.append(object(row, order, colon, comma, random)).append(end);
    }
    return text.toString();
  }

  private static String object(
      List<String> row, List<Integer> order, String colon, String comma, Random random) {
    List<String> members = new ArrayList<>();
    for (int column : order) {
      String name = Rows.NAMES.get(column);
      String value = row.get(column);
      boolean isLeftOut = name.equals("worker") && value.isEmpty() && random.nextBoolean();
      if (!isLeftOut) {
        members.add(string(name, random) + colon + value(value, random));
      }
    }
    if (random.nextInt(10) == 0) {
      String[] odd = {"{\"a\":[1,{}]}", "[]", "true", "null", "-0.5e+7", "\"\\u0000\"", "false"};
      String member = "\"more\"" + colon + odd[random.nextInt(odd.length)];
      members.add(random.nextInt(members.size() + 1), member);
    }
    return "{" + String.join(comma, members) + "}";
  }

  private static String value(String value, Random random) {
    if (value.isEmpty() && random.nextBoolean()) {
      return "null";
    }
    return JSON_NUMBER.matcher(value).matches() && random.nextInt(5) > 0
        ? value
        : string(value, random);
  }

  private static String string(String value, Random random) {
    boolean escapesOne = random.nextInt(200) == 0;
    StringBuilder text = new StringBuilder("\"");
    for (int i = 0; i < value.length(); i++) {
      char letter = value.charAt(i);
      boolean isHalf = escapesOne && Character.isSurrogate(letter);
      boolean must = letter == '"' || letter == '\\' || letter < ' ' || isHalf;
      if (must || (escapesOne && random.nextInt(5) == 0)) {
        text.append(String.format(Locale.ROOT, "\\u%04x", (int) letter));
      } else {
        text.append(letter);
      }
    }
    return text.append('"').toString();
  }

  private static List<Integer> order(Random random) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < Rows.NAMES.size(); i++) {
      order.add(i);
    }
    if (random.nextBoolean()) {
      Collections.shuffle(order, random);
    }
    return order;
  }
}
