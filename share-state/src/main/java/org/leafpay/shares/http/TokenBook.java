package org.leafpay.shares.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.leafpay.types.Bytes;

/**
 * Who may send shares: tokens, kept as hashes, each of one source. A source may have several, so
 * that one can be replaced by another while both are good.
 *
 * <p>A token is 256 random bits, so a plain hash of it gives nothing away and needs no salt.
 */
public final class TokenBook {
  private static final Pattern SOURCE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
  private static final String SCHEME = "Bearer ";
  private static final int TOKEN_BYTES = 32;

  /** Longer than any of ours; what is longer is not even hashed. */
  private static final int TOKEN_SIZE_MAX = 256;

  private final List<Entry> entries;

  private TokenBook(List<Entry> entries) {
    this.entries = List.copyOf(entries);
  }

  private record Entry(String source, Bytes hash) {}

  /**
   * A token that was just made.
   *
   * @param text for the sender; shown once and kept nowhere
   * @param line for the list of tokens
   */
  public record NewToken(String text, String line) {
    /** Without the token. */
    @Override
    public String toString() {
      return line;
    }
  }

  /**
   * Reads a list of tokens: on each line a source and the SHA-256 of its token in hexadecimal, both
   * made by {@link #newToken}. Blank lines and those that begin with # are left out.
   *
   * @throws TokenException when a line is something else, or there is none
   */
  public static TokenBook of(List<String> lines) {
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        entries.add(entry(line.split("\\s+", -1), i + 1));
      }
    }
    if (entries.isEmpty()) {
      throw new TokenException(lines.size(), "there is none");
    }
    return new TokenBook(entries);
  }

  private static Entry entry(String[] parts, int line) {
    if (parts.length != 2) {
      throw new TokenException(line, "not a source and a hash");
    }
    if (!SOURCE.matcher(parts[0]).matches()) {
      throw new TokenException(
          line, "a source is up to 64 letters, digits, dots, underscores and hyphens");
    }
    if (!HASH.matcher(parts[1]).matches()) {
      throw new TokenException(line, "a hash has 64 lower-case hexadecimal digits");
    }
    return new Entry(parts[0], Bytes.ofHex(parts[1]));
  }

  /**
   * Makes a token for a source.
   *
   * @throws TokenException when that is no name of a source
   */
  public static NewToken newToken(String source, SecureRandom random) {
    byte[] bits = new byte[TOKEN_BYTES];
    random.nextBytes(bits);
    String token = HexFormat.of().formatHex(bits);
    String line = source + " " + HexFormat.of().formatHex(hash(token));
    entry(line.split(" ", -1), 1);
    return new NewToken(token, line);
  }

  /** All sources, in order. */
  public Set<String> sources() {
    Set<String> sources = new TreeSet<>();
    entries.forEach(entry -> sources.add(entry.source()));
    return sources;
  }

  /**
   * Whose token the value of an {@code Authorization} header is. Takes as long for a wrong token as
   * for a good one.
   */
  Optional<String> sourceOf(String authorization) {
    if (!authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
        || authorization.length() > TOKEN_SIZE_MAX) {
      return Optional.empty();
    }
    byte[] hash = hash(authorization.substring(SCHEME.length()).strip());
    Optional<String> source = Optional.empty();
    for (Entry entry : entries) {
      if (MessageDigest.isEqual(entry.hash().toArray(), hash)) {
        source = Optional.of(entry.source());
      }
    }
    return source;
  }

  private static byte[] hash(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
