package org.leafpay.engine.selection;

import java.util.Optional;
import org.leafpay.sortition.selection.Member;
import org.leafpay.types.Bytes;
import org.leafpay.types.address.ErgoAddress;

/**
 * Somebody in a pool.
 *
 * @param address empty when no published round knows him
 */
public record PoolMember(Member member, Optional<ErgoAddress> address) {
  /** His address, or else the hash of his script. */
  public String name() {
    return address.map(ErgoAddress::text).orElseGet(() -> member.owner().hex());
  }

  /** The key that signs for him in a committee: 33 bytes, compressed. */
  public Optional<Bytes> publicKey() {
    return address.flatMap(known -> known.script().publicKey());
  }
}
