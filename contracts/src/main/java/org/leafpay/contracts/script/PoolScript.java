package org.leafpay.contracts.script;

import java.util.Map;
import java.util.Optional;
import org.leafpay.types.PropositionBytes;
import org.leafpay.types.TokenId;

/**
 * The scripts that trust one selection pool: each pool has its own, with its NFT as a constant.
 *
 * <p>The compiled tree keeps its constants apart from its code, so that the NFT stands in it as it
 * is. It was compiled once, and its bytes are put in where the file says so.
 */
public enum PoolScript {
  /** Pays whoever a draw names. */
  DRAWN_PAYEE("drawn-payee"),
  /** Obeys several members that draws name. */
  COMMITTEE("committee");

  /** What stands for the NFT in a compiled file, and names it in the source. */
  static final String PARAMETER = "poolNft";

  private static final int TOKEN_DIGITS = 64;

  private final String name;
  private final String head;
  private final String tail;

  PoolScript(String name) {
    this.name = name;
    String[] parts = Resource.text(name + ".ergotree").strip().split("@" + PARAMETER + "@", -1);
    this.head = parts[0];
    this.tail = parts[1];
  }

  /** The compiled ErgoTree (version 0, constants segregated) for a pool. */
  public PropositionBytes proposition(TokenId pool) {
    return PropositionBytes.ofHex(head + pool.hex() + tail);
  }

  /** A script, and the pool that it trusts. */
  public record Bound(PoolScript script, TokenId pool) {}

  /** Which of these scripts {@code proposition} is, and for which pool; empty when it is none. */
  public static Optional<Bound> read(PropositionBytes proposition) {
    String hex = proposition.hex();
    for (PoolScript script : values()) {
      if (script.fits(hex)) {
        int at = script.head.length();
        TokenId pool = TokenId.ofHex(hex.substring(at, at + TOKEN_DIGITS));
        return Optional.of(new Bound(script, pool));
      }
    }
    return Optional.empty();
  }

  private boolean fits(String hex) {
    return hex.length() == head.length() + TOKEN_DIGITS + tail.length()
        && hex.startsWith(head)
        && hex.endsWith(tail);
  }

  /** The script in a word: the name of its files. */
  public String fileName() {
    return name;
  }

  /**
   * The ErgoScript text for the compiler, which reads the NFT under the name {@code poolNft}.
   *
   * @param places what stands for each name between at signs: the layout's
   */
  public String source(Map<String, String> places) {
    return Resource.source(name, places);
  }
}
