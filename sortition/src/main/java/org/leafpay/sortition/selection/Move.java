package org.leafpay.sortition.selection;

import org.leafpay.types.Hash32;

/** Somebody comes to a position or leaves it. */
record Move(int position, Hash32 owner, boolean joins) {
  EntryKey leaf() {
    return EntryKey.ofLeaf(position);
  }

  EntryKey index() {
    return EntryKey.ofOwner(owner);
  }
}
