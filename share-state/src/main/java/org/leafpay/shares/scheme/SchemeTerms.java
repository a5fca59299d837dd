package org.leafpay.shares.scheme;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What has to be known of a scheme to compute its scores again.
 *
 * @param name as on the command line
 * @param parameters exact values as text, by name
 */
public record SchemeTerms(String name, SortedMap<String, String> parameters) {
  public SchemeTerms {
    parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
  }

  static SchemeTerms of(String name, Map<String, String> parameters) {
    return new SchemeTerms(name, new TreeMap<>(parameters));
  }
}
