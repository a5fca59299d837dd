package org.leafpay.shares.batch;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.leafpay.types.MinerKey;
import org.leafpay.types.address.ErgoAddress;

/**
 * Miners by number, from 0 without gaps in the order of their first appearance. An address is
 * parsed and hashed when it is added; from then on its text leads to the number without an object
 * being made.
 *
 * <p>Two addresses with the same script are one miner and have one number. Numbers are this
 * process's own: what is published is in the order of {@link MinerKey}.
 *
 * <p>Grows by one entry for each distinct valid address and never shrinks; {@link #memoryBytes()}
 * says by how much. May be used by several threads.
 */
public final class MinerIndex {
  /** No miner is known by this address. */
  public static final int UNKNOWN = -1;

  private final Map<MinerKey, Integer> numberByKey = new HashMap<>();
  private final AddressTable numberByText = new AddressTable();

  /** Replaced when they grow; volatile, so that who sees a new one sees what is in it. */
  private volatile ErgoAddress[] addresses = new ErgoAddress[1_024];

  private volatile MinerKey[] keys = new MinerKey[1_024];
  private volatile int size;

  /** The number of the miner whose address is these ASCII characters, or {@link #UNKNOWN}. */
  public int find(byte[] text, int from, int to) {
    return numberByText.find(text, from, to);
  }

  /** The number of the miner with this address, or {@link #UNKNOWN}. */
  public int find(String address) {
    byte[] text = address.getBytes(StandardCharsets.UTF_8);
    return find(text, 0, text.length);
  }

  /**
   * The number of the miner with this address, a new one if nobody has its script yet.
   *
   * <p>Of several addresses with one script the one whose text is smallest is kept, so that the
   * order of arrival does not matter.
   */
  public int add(ErgoAddress address) {
    return add(address, MinerKey.of(address.script()));
  }

  /**
   * As the other, for a caller that has the key already.
   *
   * @param key that of the address's script
   */
  public synchronized int add(ErgoAddress address, MinerKey key) {
    byte[] text = address.text().getBytes(StandardCharsets.UTF_8);
    int known = numberByText.find(text, 0, text.length);
    if (known != UNKNOWN) {
      return known;
    }
    Integer same = numberByKey.get(key);
    int number = same != null ? same : append(address, key);
    if (address.text().compareTo(addresses[number].text()) < 0) {
      addresses[number] = address;
    }
    numberByText.put(text, number);
    return number;
  }

  private int append(ErgoAddress address, MinerKey key) {
    int number = size;
    if (number == keys.length) {
      addresses = Arrays.copyOf(addresses, number * 2);
      keys = Arrays.copyOf(keys, number * 2);
    }
    addresses[number] = address;
    keys[number] = key;
    numberByKey.put(key, number);
    size = number + 1;
    return number;
  }

  /** Number of different scripts. */
  public int size() {
    return size;
  }

  /**
   * The miner's address; of several the one whose text comes first.
   *
   * @throws IndexOutOfBoundsException when no miner has this number
   */
  public ErgoAddress address(int miner) {
    return addresses[checked(miner)];
  }

  /**
   * The miner's key.
   *
   * @throws IndexOutOfBoundsException when no miner has this number
   */
  public MinerKey key(int miner) {
    return keys[checked(miner)];
  }

  /** The number of the miner with this key, or {@link #UNKNOWN}. */
  public synchronized int find(MinerKey key) {
    return numberByKey.getOrDefault(key, UNKNOWN);
  }

  private int checked(int miner) {
    return Objects.checkIndex(miner, size);
  }

  /** About how many bytes of memory this index takes. */
  public long memoryBytes() {
    // An address (record, text, script of 36 bytes), its key, the two maps' entries.
    return 400L * size + numberByText.memoryBytes();
  }
}
