package org.leafpay.testnet.selection;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.leafpay.contracts.layout.SelectionLayout;
import org.leafpay.contracts.script.ContractScript;
import org.leafpay.contracts.script.PoolScript;
import org.leafpay.testnet.refusal.Loophole;
import org.leafpay.types.PropositionBytes;
import org.leafpay.types.TokenId;

/** The scripts of weighted selection, each with the loopholes that it would have. */
enum SelectionLoopholes {
  POOL("selection-pool"),
  PAYEE("drawn-payee"),
  COMMITTEE("committee");

  private final String file;

  SelectionLoopholes(String file) {
    this.file = file;
  }

  static Map<SelectionLoopholes, List<Loophole>> all() {
    Map<SelectionLoopholes, List<Loophole>> out = new EnumMap<>(SelectionLoopholes.class);
    for (SelectionLoopholes script : values()) {
      out.put(script, Loophole.read(script.file, script.source()));
    }
    return out;
  }

  /** The script of a pool with this NFT, or of a box that waits for its draws. */
  PropositionBytes proposition(TokenId nft) {
    return switch (this) {
      case POOL -> ContractScript.SELECTION_POOL.proposition();
      case PAYEE -> PoolScript.DRAWN_PAYEE.proposition(nft);
      case COMMITTEE -> PoolScript.COMMITTEE.proposition(nft);
    };
  }

  private String source() {
    return switch (this) {
      case POOL -> ContractScript.SELECTION_POOL.source(SelectionLayout.names());
      case PAYEE -> PoolScript.DRAWN_PAYEE.source(SelectionLayout.names());
      case COMMITTEE -> PoolScript.COMMITTEE.source(SelectionLayout.names());
    };
  }
}
