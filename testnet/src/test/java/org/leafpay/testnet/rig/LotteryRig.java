package org.leafpay.testnet.rig;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.leafpay.engine.key.OperatorKey;
import org.leafpay.engine.lottery.FeePayer;
import org.leafpay.engine.lottery.LotteryGoal;
import org.leafpay.engine.lottery.LotteryKeeper;
import org.leafpay.engine.lottery.LotteryStage;
import org.leafpay.engine.lottery.LotteryTracker;
import org.leafpay.engine.lottery.LotteryTrail;
import org.leafpay.engine.lottery.LotteryView;
import org.leafpay.engine.lottery.RoundLotteries;
import org.leafpay.engine.lottery.RoundLottery;
import org.leafpay.engine.node.ErgoNode;
import org.leafpay.engine.publish.RoundFolder;
import org.leafpay.engine.wallet.Wallet;
import org.leafpay.sortition.dust.DustTerms;
import org.leafpay.testnet.devnet.Devnet;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.HeaderId;
import org.leafpay.types.NanoErg;
import org.leafpay.types.address.Network;

/** A round with lotteries on a devnet, and somebody who looks after them. */
final class LotteryRig {
  /** So low that a round has some lotteries. */
  static final DustTerms DUST = new DustTerms(NanoErg.ofErg("0.004"), NanoErg.ofErg("0.12"));

  private final Path dir;
  private final RigChain chain;
  private final RigWorld world;
  private final List<String> said = new ArrayList<>();
  private final LotteryKeeper keeper;

  LotteryRig(Path dir, RigPool pool, RigChain chain) {
    this.dir = dir;
    this.chain = chain;
    RigPool oneBlock = new RigPool(pool.files(), pool.data(), pool.blocks().subList(0, 1));
    this.world =
        new RigWorld(dir, oneBlock, chain).confirmations(1).rules(policy -> policy.withDust(DUST));
    this.keeper = stranger().with(payer(world.key()));
    world.run();
  }

  RigWorld world() {
    return world;
  }

  Devnet devnet() {
    return chain.devnet();
  }

  ErgoNode node() {
    return chain.client();
  }

  List<String> said() {
    return said;
  }

  /** Another keeper, without money. */
  LotteryKeeper stranger() {
    return new LotteryKeeper(chain.client(), said::add);
  }

  /** One whose key has nothing. */
  LotteryKeeper poor() {
    return stranger().with(payer(RigKey.in(dir.resolve("poor")).key()));
  }

  /** One whose key has a single box: the change of a fee has to be in a block for the next. */
  LotteryKeeper withOneBox() {
    return stranger().with(payer(chain.stranger().key()));
  }

  private FeePayer payer(OperatorKey key) {
    return new FeePayer(key, new Wallet(chain.client(), Network.MAINNET, key.publicKey()));
  }

  List<RoundLottery> lotteries() {
    return RoundLotteries.inAll(RoundFolder.publishedIn(world.out()));
  }

  RoundLottery first() {
    return lotteries().get(0);
  }

  LotteryView view(RoundLottery lottery) {
    return new LotteryTracker(node()).look(lottery);
  }

  LotteryTrail trail(RoundLottery lottery) {
    return view(lottery).trail().orElseThrow();
  }

  List<LotteryStage> stages() {
    return lotteries().stream().map(lottery -> view(lottery).stage()).toList();
  }

  void requireStages(LotteryStage want) {
    assertThat(stages()).as(said.toString()).isNotEmpty().containsOnly(want);
  }

  /** The keeper looks once at {@code lottery}. */
  void tend(RoundLottery lottery) {
    keeper.tend(List.of(lottery), LotteryGoal.PAY);
  }

  /** Looks and lets a block come, as long as it takes until all are paid. */
  void tendUntilPaid(List<RoundLottery> lotteries) {
    for (int block = 0; block < 12; block++) {
      keeper.tend(lotteries, LotteryGoal.PAY);
      devnet().mine(1);
    }
    assertThat(lotteries.stream().map(lottery -> view(lottery).stage()))
        .as(said.toString())
        .containsOnly(LotteryStage.PAID);
  }

  /** Blocks without transactions of ours, up to {@code height}. */
  void mineTo(BlockHeight height) {
    devnet().mine(height.value() - devnet().height().value());
  }

  /** So many blocks behind the draw height of the last lottery that is waiting. */
  void mineBehindAllDraws(int blocks) {
    lotteries().stream()
        .map(lottery -> view(lottery).drawHeight())
        .max(BlockHeight::compareTo)
        .ifPresent(last -> mineTo(last.plus(blocks)));
  }

  /** Blocks on top of the one that decides. */
  void mineBehindDraw(RoundLottery lottery, int blocks) {
    mineTo(view(lottery).drawHeight().plus(blocks));
  }

  HeaderId blockAt(BlockHeight height) {
    return node().blockIdsAt(height).get(0);
  }
}
