package org.leafpay.engine.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.leafpay.shares.ledger.BucketLength;
import org.leafpay.shares.scheme.PaymentScheme;
import org.leafpay.shares.scheme.Solo;
import org.leafpay.shares.source.BlockStatus;
import org.leafpay.shares.source.PoolBlock;
import org.leafpay.shares.source.RejectionReason;

/**
 * Which blocks can be paid now.
 *
 * @param paid in the order in which they are paid
 * @param waiting without a round, by height
 */
record BlockOrder(List<PoolBlock> paid, List<PoolBlock> waiting) {
  /**
   * The order under a scheme.
   *
   * @param blocks by height
   */
  static BlockOrder of(List<PoolBlock> blocks, PaymentScheme scheme) {
    Stream<PoolBlock> decided =
        scheme.waitsForEarlierBlocks()
            ? blocks.stream().takeWhile(block -> block.status() != BlockStatus.PENDING)
            : blocks.stream();
    List<PoolBlock> paid = decided.filter(PoolBlock::isConfirmed).toList();
    Set<PoolBlock> now = new HashSet<>(paid);
    List<PoolBlock> waiting = blocks.stream().filter(block -> !now.contains(block)).toList();
    return new BlockOrder(paid, waiting);
  }

  /**
   * Only the blocks before the first one whose bucket begins at {@code sealedUntil} or later: that
   * one and those behind it wait.
   */
  BlockOrder before(Instant sealedUntil, BucketLength bucketLength) {
    List<PoolBlock> ready =
        paid.stream()
            .takeWhile(block -> bucketLength.startOf(block.created()).isBefore(sealedUntil))
            .toList();
    List<PoolBlock> others = new ArrayList<>(waiting);
    others.addAll(paid.subList(ready.size(), paid.size()));
    others.sort(Comparator.comparing(PoolBlock::height).thenComparingLong(PoolBlock::id));
    return new BlockOrder(ready, others);
  }

  /**
   * Whoever found a block is paid, under solo: it must be known who, and possible.
   *
   * @throws CommandException with the first block of which it is not
   */
  void requirePayableFinders(PaymentScheme scheme) {
    if (!scheme.terms().name().equals(Solo.NAME)) {
      return;
    }
    for (PoolBlock block : paid) {
      if (block.finder().isEmpty()) {
        throw new CommandException(
            "block %s has no miner, and scheme solo pays nobody else".formatted(block.height()));
      }
      Optional<RejectionReason> problem =
          new PayableScripts().problem(block.finder().get().script());
      if (problem.isPresent()) {
        throw new CommandException(
            "block %s: miner %s: %s"
                .formatted(block.height(), block.finder().get(), problem.get().text()));
      }
    }
  }
}
