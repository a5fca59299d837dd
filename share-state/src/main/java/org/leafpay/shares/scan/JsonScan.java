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

  private final List<JsonLead> leads = new ArrayList<>();
  private @Nullable JsonLead first;

  /**
   * Whether the row is plain: then {@code spans} say where its fields stand.
   *
   * @param bytes has a word's size of bytes behind {@code to}
   */
  boolean find(byte[] bytes, int from, int to, FieldSpans spans) {
    spans.start(bytes);
    JsonLead lead = lead(first, true, bytes, from, to);
    first = lead;
    int at = from;
    while (lead != null) {
      int start = at + lead.size();
      at = start < to ? value(lead.column, start, to, spans) : JsonText.UNSURE;
      if (at < 0 || at >= to) {
        return false;
      }
      if (bytes[at] == '}') {
        return at + 1 == to && spans.isComplete();
      }
      JsonLead next = lead(lead.next, false, bytes, at, to);
      if (next != null) {
        lead.next = next;
      }
      lead = next;
    }
    return false;
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
      int end = JsonText.stringEnd(bytes, from + 1, to);
      return end < 0 ? end : noted(column, from + 1, end, spans) + 1;
    }
    if (letter >= 'a') {
      int end = JsonText.wordEnd(bytes, from, to);
      boolean isUsed = column >= 0 && letter != 'n';
      return end < 0 || isUsed ? JsonText.UNSURE : noted(column, end, end, spans);
    }
    int end = JsonText.numberEnd(bytes, from, to);
    return end < 0 ? end : noted(column, from, end, spans);
  }

  private static int noted(int column, int from, int to, FieldSpans spans) {
    if (column >= 0) {
      spans.put(column, from, to);
    }
    return to;
  }
}
