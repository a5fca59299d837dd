package org.leafpay.shares.scheme;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.leafpay.shares.ledger.BucketLength;

/**
 * What has to be known of a scheme to compute its scores again.
 *
 * @param name as on the command line
 * @param parameters exact values as text, by name
 */
public record SchemeTerms(String name, SortedMap<String, String> parameters) {
  static final String BUCKET_SECONDS = "bucketSeconds";

  public SchemeTerms {
    parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
  }

  /** Every scheme has a length of its buckets; {@code others} are its own. */
  static SchemeTerms of(String name, BucketLength length, Map<String, String> others) {
    SortedMap<String, String> parameters = new TreeMap<>(others);
    parameters.put(BUCKET_SECONDS, Long.toString(length.seconds()));
    return new SchemeTerms(name, parameters);
  }

  /**
   * The value of a parameter.
   *
   * @throws IllegalArgumentException when there is none of this name
   */
  String parameter(String parameter) {
    String value = parameters.get(parameter);
    if (value == null) {
      throw new IllegalArgumentException("scheme " + name + " lacks parameter " + parameter);
    }
    return value;
  }
}
