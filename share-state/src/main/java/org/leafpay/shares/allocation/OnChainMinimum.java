package org.leafpay.shares.allocation;

import org.leafpay.types.NanoErg;
import org.leafpay.types.PropositionBytes;

/** The smallest amount that a round puts on chain for a script: a box must carry its own bytes. */
public interface OnChainMinimum {
  NanoErg amountFor(PropositionBytes script);
}
