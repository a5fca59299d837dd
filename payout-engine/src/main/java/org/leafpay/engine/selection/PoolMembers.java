package org.leafpay.engine.selection;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.leafpay.engine.publish.LeafLine;
import org.leafpay.engine.publish.RoundFolder;
import org.leafpay.sortition.selection.Member;
import org.leafpay.types.Hash32;
import org.leafpay.types.address.ErgoAddress;

/** Who the members of a pool are: the chain has hashes of scripts, the rounds have addresses. */
public final class PoolMembers {
  private final Path out;

  /** By the rounds that are published below {@code out}. */
  public PoolMembers(Path out) {
    this.out = out;
  }

  /** The same members with their addresses, in the same order. */
  public List<PoolMember> named(List<Member> members) {
    Map<Hash32, ErgoAddress> known = addresses(members.stream().map(Member::owner).toList());
    return members.stream()
        .map(member -> new PoolMember(member, Optional.ofNullable(known.get(member.owner()))))
        .toList();
  }

  /** Those of {@code owners} whom a round knows, by the hash of their script. */
  public Map<Hash32, ErgoAddress> addresses(Collection<Hash32> owners) {
    Set<Hash32> wanted = new HashSet<>(owners);
    Map<Hash32, ErgoAddress> found = new HashMap<>();
    List<RoundFolder> newestFirst = new ArrayList<>(RoundFolder.publishedIn(out));
    Collections.reverse(newestFirst);
    for (RoundFolder round : newestFirst) {
      if (wanted.isEmpty()) {
        break;
      }
      for (LeafLine line : round.leaves()) {
        if (wanted.remove(line.key().hash())) {
          found.put(line.key().hash(), line.address());
        }
      }
    }
    return found;
  }
}
