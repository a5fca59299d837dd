package org.leafpay.types.address;

import org.leafpay.types.Bytes;
import org.leafpay.types.Hash32;
import org.leafpay.types.PropositionBytes;

/**
 * An Ergo address: network and type in one byte, the content, four bytes of blake2b256 over both,
 * all in base 58.
 *
 * <p>Types: 1 pay to public key (33 bytes), 2 pay to script hash (24 bytes), 3 pay to script (an
 * ErgoTree). Two addresses can stand for the same script: compare {@link #script()}.
 */
public record ErgoAddress(Network network, PropositionBytes script, String text) {
  private static final int CHECKSUM_SIZE = 4;

  /** Longest text that is looked at: an ErgoTree of a box of 4,096 bytes fits. */
  private static final int TEXT_SIZE_MAX = 6_000;

  private static final int PAY_TO_PUBLIC_KEY = 1;
  private static final int PAY_TO_SCRIPT_HASH = 2;
  private static final int PAY_TO_SCRIPT = 3;
  private static final int SCRIPT_HASH_SIZE = 24;

  /** The script of a pay-to-script-hash address, before and after its hash (sigma-state). */
  private static final Bytes SCRIPT_HASH_HEAD = Bytes.ofHex("00ea02d193b4cbe4e3010e040004300e18");

  private static final Bytes SCRIPT_HASH_TAIL = Bytes.ofHex("d40801");

  /**
   * Reads an address of {@code network}.
   *
   * @throws AddressException with the reason when it is none
   */
  public static ErgoAddress parse(String text, Network network) {
    if (text.isEmpty()) {
      throw new AddressException(text, AddressProblem.EMPTY);
    }
    Bytes bytes = decode(text);
    Bytes body = bytes.slice(0, bytes.size() - CHECKSUM_SIZE);
    Bytes checksum = bytes.slice(body.size(), bytes.size());
    if (!Hash32.blake2b256(body).bytes().slice(0, CHECKSUM_SIZE).equals(checksum)) {
      throw new AddressException(text, AddressProblem.CHECKSUM);
    }
    int head = body.at(0) & 0xff;
    if ((head & 0xf0) != network.prefix()) {
      throw new AddressException(text, AddressProblem.OTHER_NETWORK);
    }
    return new ErgoAddress(network, script(text, head & 0x0f, body.slice(1, body.size())), text);
  }

  /** The address of a pay-to-public-key script, or else the pay-to-script address. */
  public static ErgoAddress of(PropositionBytes script, Network network) {
    int type = script.publicKey().isPresent() ? PAY_TO_PUBLIC_KEY : PAY_TO_SCRIPT;
    Bytes head = Bytes.of((byte) (network.prefix() + type));
    Bytes body = head.plus(script.publicKey().orElse(script.bytes()));
    Bytes checksum = Hash32.blake2b256(body).bytes().slice(0, CHECKSUM_SIZE);
    return new ErgoAddress(network, script, Base58.encode(body.plus(checksum)));
  }

  private static Bytes decode(String text) {
    if (text.length() > TEXT_SIZE_MAX) {
      throw new AddressException(text.substring(0, 40) + "...", AddressProblem.NOT_AN_ADDRESS);
    }
    return Base58.decode(text)
        .filter(bytes -> bytes.size() > CHECKSUM_SIZE + 1)
        .orElseThrow(() -> new AddressException(text, AddressProblem.NOT_AN_ADDRESS));
  }

  private static PropositionBytes script(String text, int type, Bytes content) {
    if (type == PAY_TO_PUBLIC_KEY && content.size() == PropositionBytes.PUBLIC_KEY_SIZE) {
      requirePoint(text, content);
      return PropositionBytes.payToPublicKey(content);
    }
    if (type == PAY_TO_SCRIPT_HASH && content.size() == SCRIPT_HASH_SIZE) {
      return new PropositionBytes(Bytes.concat(SCRIPT_HASH_HEAD, content, SCRIPT_HASH_TAIL));
    }
    if (type == PAY_TO_SCRIPT) {
      return new PropositionBytes(content);
    }
    throw new AddressException(text, AddressProblem.UNKNOWN_TYPE);
  }

  /** A key that is no point of the curve has no owner: a box under it could never be spent. */
  private static void requirePoint(String text, Bytes key) {
    if (!CurveKeys.isPoint(key)) {
      throw new AddressException(text, AddressProblem.NOT_A_KEY);
    }
  }

  @Override
  public String toString() {
    return text;
  }
}
