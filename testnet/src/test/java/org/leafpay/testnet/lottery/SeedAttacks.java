package org.leafpay.testnet.lottery;

import static org.leafpay.testnet.lottery.LotteryAttacks.DRAW_HEIGHT;
import static org.leafpay.testnet.lottery.LotteryAttacks.NUMBERS_REGISTER;
import static org.leafpay.testnet.lottery.LotteryAttacks.ONE;
import static org.leafpay.testnet.lottery.LotteryAttacks.withSeed;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.leafpay.contracts.layout.LotteryWitness;
import org.leafpay.sortition.draw.Drawing;
import org.leafpay.sortition.draw.ScriptDraw;
import org.leafpay.testnet.bench.SyntheticChain;
import org.leafpay.testnet.bench.selection.HeaderChain;
import org.leafpay.testnet.bench.selection.Spend;
import org.leafpay.testnet.refusal.Attempts;
import org.leafpay.testnet.refusal.Raw;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.Bytes;
import org.leafpay.types.Hash32;

/** What may be tried where a header decides. */
final class SeedAttacks {
  private static final int CHAINED = 30;
  private static final int SEEN = 9;

  private final LotteryWorld world;
  private final Attempts tried;

  SeedAttacks(LotteryWorld world, Attempts tried) {
    this.world = world;
    this.tried = tried;
  }

  void add() {
    honest();
    LotteryAttacks.onWhatStays(tried, "seed 0");
    onHeader();
    onSeed();
    onMoney();
    onChain();
  }

  private void honest() {
    for (int blocks : new int[] {0, 1, 4, CHAINED, Drawing.HEADERS_MAX}) {
      BlockHeight tip = LotteryWorld.DRAW.plus(blocks);
      tried.honest("seed " + blocks, LotteryWorld.spend(world.seeding(blocks), tip));
    }
    tried.honest("seed late", tried.twin("seed 4").atHeight(LotteryWorld.DRAW.plus(13)));
    tried.honest(
        "seed in the last block that sees the header",
        tried.twin("seed 0").atHeight(LotteryWorld.DRAW.plus(SEEN)));
    tried.honest(
        "seed and take the budget",
        LotteryAttacks.takingForOneself(tried.twin("seed 0"), LotteryWorld.BUDGET));
  }

  private void onHeader() {
    String twin = "seed 0";
    tried.output(
        twin,
        "another draw height",
        box -> Raw.number(box, NUMBERS_REGISTER, DRAW_HEIGHT, old -> old + 1));
    tried.spend(twin, "before the header", spend -> spend.atHeight(LotteryWorld.DRAW));
    tried.spend(
        twin,
        "before the header, by the newest one",
        spend ->
            spend
                .atHeight(LotteryWorld.DRAW)
                .withOutput(0, box -> withSeed(box, seedOf(header(-1)))));
    tried.spend(
        twin, "when the header is gone", spend -> spend.atHeight(LotteryWorld.DRAW.plus(12)));
    for (int off : new int[] {-1, 1}) {
      tried.spend(
          twin,
          "by the header " + (off < 0 ? "before" : "after"),
          spend ->
              spend
                  .atHeight(LotteryWorld.DRAW.plus(4))
                  .withOutput(0, box -> withSeed(box, seedOf(header(off)))));
    }
  }

  private void onSeed() {
    String twin = "seed 0";
    Hash32 header = header(0);
    tried.output(
        twin,
        "without the box's id",
        box -> withSeed(box, Hash32.blake2b256(header.bytes()).bytes()));
    tried.output(
        twin, "a seed of one's own", box -> withSeed(box, SyntheticChain.idOf("mine").bytes()));
    tried.spend(
        twin,
        "a second time",
        spend ->
            spend.withInput(
                0,
                input -> input.with(box -> withSeed(box, SyntheticChain.idOf("first").bytes()))));
    tried.spend(twin, "a second time, bound to the box", spend -> seededAgain(spend, header));
  }

  /** The box is another one, and what is bound to its id fits. */
  private static Spend seededAgain(Spend spend, Hash32 header) {
    Spend again =
        spend.withInput(
            0, input -> input.with(box -> withSeed(box, SyntheticChain.idOf("first").bytes())));
    Hash32 box = again.inputs().get(0).box().id().hash();
    return again.withOutput(0, next -> withSeed(next, ScriptDraw.seed(header, box).bytes()));
  }

  private void onMoney() {
    tried.spend(
        "seed 0",
        "more than the budget",
        spend -> LotteryAttacks.taking(spend, LotteryWorld.BUDGET.plus(ONE)));
    tried.spend(
        "seed and take the budget",
        "a nanoERG more",
        spend ->
            LotteryAttacks.takingForOneself(tried.twin("seed 0"), LotteryWorld.BUDGET.plus(ONE)));
    tried.spend("seed 0", "out of the prize", this::outOfThePrize);
  }

  private Spend outOfThePrize(Spend spend) {
    Spend poor = LotteryAttacks.outOfThePrize(spend, world);
    Hash32 box = poor.inputs().get(0).box().id().hash();
    return poor.withOutput(0, next -> withSeed(next, ScriptDraw.seed(header(0), box).bytes()));
  }

  private void onChain() {
    String twin = "seed " + CHAINED;
    headers("with a gap", headers -> without(headers, 7));
    headers("that ends too early", headers -> headers.subList(0, 10));
    headers("that begins too late", headers -> without(headers, 0));
    headers("with a forged first header", headers -> flipped(headers, 0));
    headers("with a forged header", headers -> flipped(headers, 9));
    headers("with a forged last header", headers -> flipped(headers, CHAINED - 1));
    headers("with two headers swapped", SeedAttacks::swapped);
    tried.output(twin, "another seed", box -> withSeed(box, SyntheticChain.idOf("mine").bytes()));
    chained("forged first header and its seed", headers -> flipped(headers, 0));
    chained("a chain that begins a block late, and its seed", headers -> without(headers, 0));
    chained("a chain that begins a block early, and its seed", this::early);
    List<Bytes> others = headersOf(new HeaderChain("another lottery"));
    chained("another chain and its seed", headers -> others);
    chained("two chains mixed, and the other one's seed", headers -> mixed(others, headers));
  }

  /** Headers that do not show what they are told for. */
  private void headers(String name, UnaryOperator<List<Bytes>> change) {
    tried.spend(
        "seed " + CHAINED,
        "a chain " + name,
        spend -> spend.told(LotteryWitness.of(change.apply(told(spend))).extension()));
  }

  /** The seed is that of the first header that is told. */
  private void chained(String name, UnaryOperator<List<Bytes>> change) {
    tried.spend(
        "seed " + CHAINED,
        name,
        spend -> {
          List<Bytes> headers = change.apply(told(spend));
          Bytes seed = seedOf(Hash32.blake2b256(headers.get(0)));
          return spend
              .told(LotteryWitness.of(headers).extension())
              .withOutput(0, box -> withSeed(box, seed));
        });
  }

  private static List<Bytes> told(Spend spend) {
    return LotteryWitness.read(spend.inputs().get(0).extension()).headers();
  }

  private List<Bytes> early(List<Bytes> headers) {
    BlockHeight before = BlockHeight.of(LotteryWorld.DRAW.value() - 1);
    List<Bytes> out = new ArrayList<>(world.chain.bytes(before, before));
    out.addAll(headers.subList(0, headers.size() - 1));
    return out;
  }

  private static List<Bytes> headersOf(HeaderChain chain) {
    return chain.bytes(LotteryWorld.DRAW, LotteryWorld.DRAW.plus(CHAINED - 1));
  }

  private static List<Bytes> mixed(List<Bytes> others, List<Bytes> headers) {
    List<Bytes> out = new ArrayList<>(others.subList(0, 10));
    out.addAll(headers.subList(10, headers.size()));
    return out;
  }

  /** The id of the header so many blocks behind the one that decides. */
  private Hash32 header(int blocks) {
    return world.chain.at(BlockHeight.of(LotteryWorld.DRAW.value() + blocks)).id().hash();
  }

  private Bytes seedOf(Hash32 headerId) {
    return ScriptDraw.seed(headerId, world.open.box().id().hash()).bytes();
  }

  private static List<Bytes> without(List<Bytes> headers, int index) {
    List<Bytes> out = new ArrayList<>(headers);
    out.remove(index);
    return out;
  }

  private static List<Bytes> flipped(List<Bytes> headers, int index) {
    List<Bytes> out = new ArrayList<>(headers);
    Bytes header = out.get(index);
    out.set(index, Raw.flipped(header, 8 * (header.size() - 1)));
    return out;
  }

  private static List<Bytes> swapped(List<Bytes> headers) {
    List<Bytes> out = new ArrayList<>(headers);
    Collections.swap(out, 3, 4);
    return out;
  }
}
