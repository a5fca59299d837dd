package org.leafpay.rewardbox.json;

import java.math.BigInteger;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.Bytes;
import org.leafpay.types.Hash32;
import org.leafpay.types.HeaderId;
import org.leafpay.types.tx.ChainWriter;

/**
 * Reads a header in the node's JSON form and writes it as the bytes whose hash is its id, for block
 * versions from 2 on. What the JSON says beside that is compared with what follows from the bytes,
 * but for {@code size}: a node counts a byte too many for some headers it answers with.
 *
 * <p>{@code powSolutions.w} and {@code d} are no part of such a header: a node may show anything.
 * Whether the proof of work is one is not asked.
 */
public final class HeaderJson {
  /** The field that is not believed. */
  public static final String SIZE = "size";

  private static final int VERSION_MIN = 2;
  private static final int VERSION_MAX = 255;
  private static final long UNSIGNED_INT_MAX = 0xffff_ffffL;
  private static final long DIFFICULTY_SIGN = 0x80_0000L;
  private static final int STATE_ROOT_SIZE = 33;
  private static final int KEY_SIZE = 33;
  private static final int NONCE_SIZE = 8;
  private static final int VOTES_SIZE = 3;
  private static final int LATER_SIZE_MAX = 255;
  private static final int TRANSACTIONS = 102;
  private static final int PROOFS = 104;
  private static final int EXTENSION = 108;

  private final JsonAt json;

  private HeaderJson(JsonAt json) {
    this.json = json;
  }

  /**
   * The header.
   *
   * @throws NodeJsonException when it is not whole
   */
  public static BlockHeader read(JsonAt json) {
    return new HeaderJson(json).read();
  }

  private BlockHeader read() {
    JsonAt solution = json.get("powSolutions");
    Bytes nonce = hex(solution.get("n"), NONCE_SIZE);
    JsonAt height = json.get("height");
    BlockHeader.Fields fields =
        new BlockHeader.Fields(
            new HeaderId(hash("parentId")),
            hash("adProofsRoot"),
            hash("transactionsRoot"),
            hex(json.get("stateRoot"), STATE_ROOT_SIZE),
            json.get("timestamp").longValue(),
            hash("extensionHash"),
            height.as(() -> BlockHeight.of(height.intValue())),
            hex(solution.get("pk"), KEY_SIZE),
            nonce);
    Bytes bytes = bytes(fields);
    Hash32 id = Hash32.blake2b256(bytes);
    requireText("id", id.hex());
    requireText("difficulty", difficulty().toString());
    requireText("transactionsId", section(TRANSACTIONS, id, fields.transactionsRoot()));
    requireText("adProofsId", section(PROOFS, id, fields.adProofsRoot()));
    requireText("extensionId", section(EXTENSION, id, fields.extensionHash()));
    return new BlockHeader(new HeaderId(id), fields, bytes);
  }

  private Bytes bytes(BlockHeader.Fields fields) {
    JsonAt more = json.get("unparsedBytes");
    Bytes later = hex(more, more.text().length() / 2);
    if (later.size() > LATER_SIZE_MAX) {
      throw more.problem("longer than a byte can count");
    }
    return new ChainWriter()
        .putByte((int) within("version", VERSION_MIN, VERSION_MAX))
        .put(fields.parent().bytes())
        .put(fields.adProofsRoot().bytes())
        .put(fields.transactionsRoot().bytes())
        .put(fields.stateRoot())
        .putVlq(within("timestamp", 0, Long.MAX_VALUE))
        .put(fields.extensionHash().bytes())
        .put(Bytes.ofLong(nBits()).slice(Integer.BYTES, Long.BYTES))
        .putVlq(fields.height().value())
        .put(hex(json.get("votes"), VOTES_SIZE))
        .putByte(later.size())
        .put(later)
        .put(fields.minerKey())
        .put(fields.nonce())
        .bytes();
  }

  /** The compact form: a count of bytes, then the first three of them. */
  private BigInteger difficulty() {
    long nBits = nBits();
    if ((nBits & DIFFICULTY_SIGN) != 0) {
      throw json.get("nBits").problem("a difficulty below zero");
    }
    int size = (int) (nBits >>> 24 & 0xff);
    BigInteger mantissa = BigInteger.valueOf(nBits & DIFFICULTY_SIGN - 1);
    return mantissa.shiftLeft(Byte.SIZE * (size - 3));
  }

  private long nBits() {
    return within("nBits", 0, UNSIGNED_INT_MAX);
  }

  /** A number that keeps all of itself in the bytes. */
  private long within(String name, long min, long max) {
    long value = json.get(name).longValue();
    if (value < min || value > max) {
      throw json.get(name).problem("want %d to %d, got %d".formatted(min, max, value));
    }
    return value;
  }

  private static String section(int kind, Hash32 id, Hash32 root) {
    return Hash32.blake2b256(Bytes.of((byte) kind), id.bytes(), root.bytes()).hex();
  }

  private Hash32 hash(String name) {
    return new Hash32(hex(json.get(name), Hash32.SIZE));
  }

  /** Small digits only: there is one way to write bytes. */
  private static Bytes hex(JsonAt at, int size) {
    Bytes bytes = at.hex();
    at.requireSame(bytes.hex(), at.text());
    at.requireSame(size, bytes.size());
    return bytes;
  }

  private void requireText(String name, String want) {
    json.get(name).requireSame(want, json.get(name).text());
  }
}
