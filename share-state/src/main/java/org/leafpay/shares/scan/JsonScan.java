package org.leafpay.shares.scan;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the fields of a flat JSON object. What stands between the values is learned from the rows
 * before and compared as a whole; keys in another order, missing or added only cost a search.
 */
final class JsonScan {
  /** A log with more kinds of leads is read slowly: the list must not grow with the log. */
  private static final int LEADS_MAX = 64;

  private static final int MINER = Column.MINER.index();
  private static final int CREATED = Column.CREATED.index();
  private static final int HEIGHT = Column.HEIGHT.index();
  private static final int DIFFICULTY = Column.DIFFICULTY.index();
  private static final int NETWORK_DIFFICULTY = Column.NETWORK_DIFFICULTY.index();

  /** What their fields say is read letter by letter anyway. */
  private static final List<Column> GUESSED =
      List.of(
          Column.MINER,
          Column.CREATED,
          Column.HEIGHT,
          Column.DIFFICULTY,
          Column.NETWORK_DIFFICULTY);

  private final List<JsonLead> leads = new ArrayList<>();
  private @Nullable JsonLead first;

  /** As {@link RowForm#find}. */
  int find(byte[] bytes, int from, int to, FieldSpans spans) {
    spans.start(bytes);
    JsonLead lead = lead(first, true, bytes, from, to);
    first = lead;
    int at = from;
    while (lead != null) {
      int start = at + lead.size();
      at = start < to ? value(lead.column, start, to, spans) : JsonText.UNSURE;
      if (at < 0 || at >= to) {
        return RowForm.UNSURE;
      }
      if (bytes[at] == '}') {
        return spans.isComplete() ? at + 1 : RowForm.UNSURE;
      }
      JsonLead next = lead(lead.next, false, bytes, at, to);
      if (next != null) {
        lead.next = next;
      }
      lead = next;
    }
    return RowForm.UNSURE;
  }

  /** Whether the fields whose end was guessed are a string and numbers in JSON's grammar. */
  static boolean isSound(FieldSpans spans) {
    boolean isSound = true;
    for (Column column : GUESSED) {
      int from = spans.from(column);
      int to = spans.to(column);
      byte[] bytes = spans.bytes;
      boolean isString = bytes[from - 1] == '"';
      isSound &=
          isString
              ? JsonText.stringEnd(bytes, from, to + 1) == to
              : from == to || JsonText.numberEnd(bytes, from, to) == to;
    }
    return isSound;
  }

  private @Nullable JsonLead lead(
      @Nullable JsonLead guess, boolean opens, byte[] bytes, int from, int to) {
    if (guess != null && guess.opens() == opens && guess.stands(bytes, from, to)) {
      return guess;
    }
    return search(opens, bytes, from, to);
  }

  private @Nullable JsonLead search(boolean opens, byte[] bytes, int from, int to) {
    for (JsonLead lead : leads) {
      if (lead.opens() == opens && lead.stands(bytes, from, to)) {
        return lead;
      }
    }
    JsonLead found = leads.size() < LEADS_MAX ? JsonLead.read(bytes, from, to) : null;
    if (found == null || found.opens() != opens) {
      return null;
    }
    leads.add(found);
    return found;
  }

  /** Notes the value at {@code from} and gives its end. */
  private static int value(int column, int from, int to, FieldSpans spans) {
    byte[] bytes = spans.bytes;
    if (column >= 0 && (spans.seen & (1 << column)) != 0) {
      return JsonText.UNSURE;
    }
    int letter = bytes[from];
    if (letter == '"') {
      int end = stringEnd(column, from + 1, to, spans);
      return end < 0 ? end : noted(column, from + 1, end, spans) + 1;
    }
    if (letter >= 'a') {
      int end = JsonText.wordEnd(bytes, from, to);
      boolean isUsed = column >= 0 && letter != 'n';
      return end < 0 || isUsed ? JsonText.UNSURE : noted(column, end, end, spans);
    }
    int end = numberEnd(column, from, to, bytes);
    return end < 0 ? end : noted(column, from, end, spans);
  }

  /** An address or a time that is as long as the one before needs no search for its end. */
  private static int stringEnd(int column, int from, int to, FieldSpans spans) {
    byte[] bytes = spans.bytes;
    if (column == MINER || column == CREATED) {
      int guess = from + spans.to[column] - spans.from[column];
      if (guess < to && bytes[guess] == '"') {
        return guess;
      }
    }
    return JsonText.stringEnd(bytes, from, to);
  }

  private static int numberEnd(int column, int from, int to, byte[] bytes) {
    boolean isReadLater = column == DIFFICULTY || column == NETWORK_DIFFICULTY || column == HEIGHT;
    return isReadLater
        ? JsonText.commaOrBrace(bytes, from, to)
        : JsonText.numberEnd(bytes, from, to);
  }

  private static int noted(int column, int from, int to, FieldSpans spans) {
    spans.put(column, from, to);
    return to;
  }
}
