package org.leafpay.engine.wallet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.leafpay.contracts.script.ChainScript;
import org.leafpay.engine.node.ErgoNode;
import org.leafpay.engine.node.PoolView;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.BoxId;
import org.leafpay.types.Bytes;
import org.leafpay.types.NanoErg;
import org.leafpay.types.PropositionBytes;
import org.leafpay.types.address.ErgoAddress;
import org.leafpay.types.address.Network;
import org.leafpay.types.tx.Box;

/** The operator's boxes: under his key, and the mining rewards of his that are mature. */
public final class Wallet {
  private final ErgoNode node;
  private final Network network;
  private final Bytes operatorKey;

  /**
   * The wallet of one key.
   *
   * @param operatorKey 33 bytes, compressed
   */
  public Wallet(ErgoNode node, Network network, Bytes operatorKey) {
    this.node = node;
    this.network = network;
    this.operatorKey = operatorKey;
  }

  /**
   * Boxes that hold {@code needed} together and that nothing pending spends.
   *
   * @param tip height of the newest block
   * @throws WalletException when there is too little
   */
  public List<Box> fund(NanoErg needed, BlockHeight tip) {
    return fund(needed, Set.of(), tip);
  }

  /**
   * The same, with all of {@code among} that can be spent.
   *
   * @throws WalletException when there is too little, or one of {@code among} is not to be had now
   */
  public List<Box> fund(NanoErg needed, Set<BoxId> among, BlockHeight tip) {
    return Funding.pick(spendable(tip), among, needed);
  }

  /** The largest box, to pay fees with; empty when there is none. */
  public Optional<Box> anyBox(BlockHeight tip) {
    return spendable(tip).stream().max(Comparator.comparing(Box::value));
  }

  /**
   * A box to pay a fee with, and no more than that: the smallest that will do, so that the others
   * stay for rounds, and rather one under the key itself than a mining reward.
   *
   * @param least what it has to hold
   */
  public Optional<Box> feeBox(NanoErg least, BlockHeight tip) {
    PropositionBytes own = script();
    return spendable(tip).stream()
        .filter(box -> box.value().compareTo(least) >= 0)
        .min(
            Comparator.comparing((Box box) -> !box.script().equals(own)).thenComparing(Box::value));
  }

  /** Whether a block has made such a box, though a pending transaction may spend it now. */
  public boolean hasFeeBox(NanoErg least, BlockHeight tip) {
    return boxes(tip, this::confirmed).stream().anyMatch(box -> box.value().compareTo(least) >= 0);
  }

  /** Where the operator's money goes. */
  public PropositionBytes script() {
    return PropositionBytes.payToPublicKey(operatorKey);
  }

  private List<Box> spendable(BlockHeight tip) {
    return boxes(tip, this::at);
  }

  /** Boxes without tokens: what else a box holds is not ours to move about. */
  private List<Box> boxes(BlockHeight tip, Function<PropositionBytes, List<Box>> at) {
    List<Box> boxes = new ArrayList<>(at.apply(script()));
    for (Box reward : at.apply(ChainScript.minerReward(operatorKey))) {
      BlockHeight mature =
          reward.candidate().creationHeight().plus(ChainScript.REWARD_MATURITY_BLOCKS);
      if (!mature.isAfter(tip)) {
        boxes.add(reward);
      }
    }
    boxes.removeIf(box -> !box.tokens().isEmpty());
    return boxes;
  }

  /**
   * In a block, and not spent by a pending transaction. What somebody else's pending transaction
   * would make does not count: he could take it back, and with it the round that it opened.
   */
  private List<Box> at(PropositionBytes script) {
    Set<BoxId> confirmed = confirmed(script).stream().map(Box::id).collect(Collectors.toSet());
    return node.unspentByAddress(ErgoAddress.of(script, network), PoolView.WITH_POOL).stream()
        .filter(box -> confirmed.contains(box.id()))
        .toList();
  }

  private List<Box> confirmed(PropositionBytes script) {
    return node.unspentByAddress(ErgoAddress.of(script, network), PoolView.CONFIRMED);
  }
}
