package org.leafpay.testnet.refusal;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.leafpay.contracts.layout.ChainConstant;
import org.leafpay.sortition.draw.ScriptDraw;
import org.leafpay.testnet.bench.selection.HeaderChain;
import org.leafpay.testnet.bench.selection.Spend;
import org.leafpay.types.Bytes;
import org.leafpay.types.Hash32;
import org.leafpay.types.tx.BoxCandidate;

/**
 * Keeps the seed of a transaction right while its boxes change: it is bound to the box that is
 * spent, whose id depends on its script.
 *
 * @param register of the seed in the first output
 * @param told the headers that a script is told
 */
public record SeedBinding(
    HeaderChain chain, int register, Function<Spend.Input, List<Bytes>> told) {
  private static final int FIRST_REGISTER = 4;
  private static final int NEAR = 30;

  /**
   * The transaction with every box changed.
   *
   * @param input the one that the seed is bound to
   */
  public Spend under(Spend spend, int input, UnaryOperator<BoxCandidate> change) {
    Spend changed = spend.withAllBoxes(change);
    Hash32 before = spend.inputs().get(input).box().id().hash();
    Hash32 after = changed.inputs().get(input).box().id().hash();
    return seedOf(spend)
        .flatMap(
            seed -> headers(spend, input).filter(id -> bound(id, before).equals(seed)).findFirst())
        .map(id -> changed.withOutput(0, box -> Raw.bytes(box, register, bound(id, after))))
        .orElse(changed);
  }

  private static Bytes bound(Hash32 header, Hash32 box) {
    return ScriptDraw.seed(header, box).bytes();
  }

  private Optional<Bytes> seedOf(Spend spend) {
    List<Bytes> registers = spend.outputs().get(0).registers();
    return registers.size() > register - FIRST_REGISTER
        ? Optional.of(ChainConstant.readBytes("seed", registers.get(register - FIRST_REGISTER)))
        : Optional.empty();
  }

  /** Whatever an attack may have taken for the header. */
  private Stream<Hash32> headers(Spend spend, int input) {
    Stream<Hash32> near =
        Stream.iterate(-NEAR, i -> i + 1)
            .limit(2 * NEAR)
            .map(i -> chain.at(spend.height().plus(i)).id().hash());
    Stream<Hash32> shown = told.apply(spend.inputs().get(input)).stream().map(Hash32::blake2b256);
    return Stream.concat(near, shown);
  }
}
