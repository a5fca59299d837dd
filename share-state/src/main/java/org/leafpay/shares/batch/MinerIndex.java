package org.leafpay.shares.batch;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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

  private static final int CAPACITY_MIN = 1 << 10;

  /** Record, text, script of 36 bytes. */
  private static final int ADDRESS_BYTES = 200;

  private final AddressTable numberByText = new AddressTable();
  private final KeyTable keys = new KeyTable();
  private final List<Integer> renamed = new ArrayList<>();

  /** Replaced when it grows; volatile, so that who sees the new one sees what is in it. */
  private volatile ErgoAddress[] addresses = new ErgoAddress[CAPACITY_MIN];

  /** The number of the miner whose address is these ASCII characters, or {@link #UNKNOWN}. */
  public int find(byte[] text, int from, int to) {
    return numberByText.find(text, from, to);
  }

  /** The number of the miner with this address, or {@link #UNKNOWN}. */
  public int find(String address) {
    byte[] text = address.getBytes(StandardCharsets.UTF_8);
    return find(text, 0, text.length);
  }

  /** The number of the miner with this key, or {@link #UNKNOWN}. */
  public synchronized int find(MinerKey key) {
    return keys.find(key);
  }

  /**
   * The number of the miner with this address, a new one if nobody has its script yet.
   *
   * <p>Of several addresses with one script the one whose text is smallest is kept, so that the
   * order of arrival does not matter.
   */
  public int add(ErgoAddress address) {
    int known = find(address.text());
    return known != UNKNOWN ? known : add(address, MinerKey.of(address.script()));
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
    int number = keys.find(key);
    if (number == UNKNOWN) {
      number = append(address, key);
    } else if (address.text().compareTo(addresses[number].text()) < 0) {
      addresses[number] = address;
      renamed.add(number);
    }
    numberByText.put(text, number);
    return number;
  }

  private int append(ErgoAddress address, MinerKey key) {
    int number = keys.size();
    if (number == addresses.length) {
      addresses = Arrays.copyOf(addresses, number * 2);
    }
    addresses[number] = address;
    return keys.append(key);
  }

  /** The miners whose address has been replaced by a smaller one since this was asked last. */
  public synchronized List<Integer> takeRenamed() {
    List<Integer> taken = List.copyOf(renamed);
    renamed.clear();
    return taken;
  }

  /** Number of different scripts. */
  public int size() {
    return keys.size();
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
    return keys.key(checked(miner));
  }

  /** Puts the 32 bytes of the miner's key into an array. */
  public void copyKey(int miner, byte[] into, int at) {
    keys.copy(miner, into, at);
  }

  /**
   * Sorts miners by their keys, unsigned.
   *
   * @param miners each once
   * @return their places in the array, in the order of their keys
   */
  public int[] placesByKey(int[] miners) {
    return new KeyOrder(miners, keys).places();
  }

  private int checked(int miner) {
    return Objects.checkIndex(miner, keys.size());
  }

  /** About how many bytes of memory this index takes. */
  public long memoryBytes() {
    return (long) ADDRESS_BYTES * keys.size()
        + 4L * addresses.length
        + numberByText.memoryBytes()
        + keys.memoryBytes();
  }
}
