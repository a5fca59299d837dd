package org.leafpay.shares.ledger;

import java.util.HashMap;
import java.util.Map;
import org.leafpay.types.MinerKey;
import org.leafpay.types.address.ErgoAddress;

/** Who stands behind a key. Hashes each address once. */
final class MinerRegister {
  private final Map<String, MinerKey> keyByText = new HashMap<>();
  private final Map<MinerKey, ErgoAddress> addressByKey = new HashMap<>();

  /**
   * The key of {@code address}. Of several addresses with one script the one whose text is smallest
   * is kept, so that the order of arrival does not matter.
   */
  MinerKey keyOf(ErgoAddress address) {
    MinerKey known = keyByText.get(address.text());
    if (known != null) {
      return known;
    }
    MinerKey key = MinerKey.of(address.script());
    keyByText.put(address.text(), key);
    addressByKey.merge(key, address, MinerRegister::smaller);
    return key;
  }

  ErgoAddress addressOf(MinerKey key) {
    ErgoAddress address = addressByKey.get(key);
    if (address == null) {
      throw new IllegalArgumentException("no shares of miner " + key);
    }
    return address;
  }

  int size() {
    return addressByKey.size();
  }

  private static ErgoAddress smaller(ErgoAddress one, ErgoAddress other) {
    return one.text().compareTo(other.text()) <= 0 ? one : other;
  }
}
