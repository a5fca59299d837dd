package org.leafpay.testnet.selection;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongUnaryOperator;
import java.util.function.UnaryOperator;
import org.leafpay.contracts.layout.ChainConstant;
import org.leafpay.contracts.layout.PoolPhase;
import org.leafpay.contracts.layout.PoolWitness;
import org.leafpay.sortition.draw.ScriptDraw;
import org.leafpay.sortition.selection.PoolPhases;
import org.leafpay.sortition.selection.PoolPosition;
import org.leafpay.testnet.bench.SyntheticChain;
import org.leafpay.testnet.bench.selection.HeaderChain;
import org.leafpay.testnet.bench.selection.PoolStory;
import org.leafpay.testnet.bench.selection.Signature;
import org.leafpay.testnet.bench.selection.Spend;
import org.leafpay.testnet.refusal.Attempts;
import org.leafpay.testnet.refusal.Raw;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.Bytes;
import org.leafpay.types.Hash32;
import org.leafpay.types.NanoErg;
import org.leafpay.types.tx.BoxCandidate;

/** What may be tried with the phases of a pool: locking, the seed, opening again. */
final class PhaseAttacks {
  private static final int CLOCK = 6;
  private static final int LOCK_HEIGHT = 0;
  private static final int SEED_HEIGHT = 1;
  private static final int PHASE = 2;
  private static final int EPOCH = 3;
  private static final int SEED_DELAY = 4;
  private static final int TIMEOUT = 6;
  private static final int CHAINED = 20;

  private final PoolStory story;
  private final PoolPosition locked;
  private final PoolPosition seeded;
  private final BlockHeight seedHeight;
  private final Attempts tried = new Attempts();

  private PhaseAttacks(World world) {
    this.story = world.story;
    this.locked = story.locked(world.open);
    this.seeded = story.seeded(world.open);
    this.seedHeight = locked.state().clock().seedHeight();
    int window = locked.state().clock().rhythm().ownerWindow();
    int timeout = locked.state().clock().rhythm().timeout();
    tried.honest("lock", story.signed(story.lock(world.open), PoolStory.OPENED));
    tried.honest("seed", seeding(0));
    tried.honest("seed in the last block that sees it", seeding(8));
    tried.honest("seed by a chain", seeding(CHAINED));
    tried.honest("unlock by the owner", unlocking(seeded, window));
    tried.honest("unlock by anybody", unlocking(seeded, timeout).signedBy(Signature.NONE));
    tried.honest("unlock without a seed", unlocking(locked, timeout).signedBy(Signature.NONE));
    onLock();
    onSeed();
    onChain();
    onUnlock();
  }

  static Attempts of(World world) {
    return new PhaseAttacks(world).tried;
  }

  private Spend seeding(int blocks) {
    return story
        .signed(story.seed(locked, blocks), seedHeight.plus(blocks))
        .signedBy(Signature.NONE);
  }

  /** {@code blocks} after the seed height. */
  private Spend unlocking(PoolPosition at, int blocks) {
    BlockHeight tip = seedHeight.plus(blocks);
    return story.signed(PoolPhases.unlock(at, story.funds("unlock"), tip), tip);
  }

  private void clock(String twin, String name, int index, LongUnaryOperator change) {
    tried.output(twin, name, box -> Raw.number(box, CLOCK, index, change));
  }

  private static BoxCandidate shifted(BoxCandidate box, int blocks) {
    BoxCandidate moved = Raw.number(box, CLOCK, LOCK_HEIGHT, old -> old + blocks);
    return Raw.number(moved, CLOCK, SEED_HEIGHT, old -> old + blocks);
  }

  /** What every step but a change has to leave as it is. */
  private void onWhatStays(String twin) {
    tried.output(twin, "another digest", box -> Raw.tree(box, SyntheticChain.idOf("digest")));
    tried.output(twin, "another root", box -> Raw.with(box, 5, ChainConstant.ofBytes(Claim.NONE)));
    tried.output(twin, "total weight changed", box -> Raw.number(box, 8, 2, old -> old + 1));
    tried.output(twin, "operators changed", box -> Raw.number(box, 8, 1, old -> old - 1));
    tried.output(twin, "NFT burned", box -> Raw.tokens(box, List.of()));
    tried.output(twin, "a nanoERG taken", box -> box.withValue(box.value().minus(NanoErg.of(1))));
    tried.output(
        twin,
        "owner replaced",
        box -> Raw.with(box, 9, ChainConstant.ofPublicKey(PoolStory.operator(7).publicKey())));
    clock(twin, "timeout changed", TIMEOUT, old -> old - 100);
  }

  private void onLock() {
    String twin = "lock";
    onWhatStays(twin);
    tried.spend(twin, "unsigned", spend -> spend.signedBy(Signature.NONE));
    tried.spend(twin, "signed by a stranger", spend -> spend.signedBy(ChangeAttacks.STRANGER));
    tried.output(twin, "in the past", box -> shifted(box, -10));
    tried.output(twin, "eleven blocks ahead", box -> shifted(box, 2));
    clock(twin, "seed in the block of the lock", SEED_HEIGHT, old -> old - 10);
    clock(twin, "seed a block too early", SEED_HEIGHT, old -> old - 1);
    clock(twin, "epoch kept", EPOCH, old -> old - 1);
    clock(twin, "an epoch left out", EPOCH, old -> old + 1);
    clock(twin, "no such phase", PHASE, old -> 3);
    Bytes mine = SyntheticChain.idOf("mine").bytes();
    UnaryOperator<BoxCandidate> seeded = box -> Raw.number(box, CLOCK, PHASE, old -> 2);
    tried.output(twin, "seeded at once", box -> World.withSeed(seeded.apply(box), mine));
    tried.output(twin, "seed preset", box -> World.withSeed(box, mine));
    UnaryOperator<BoxCandidate> empty = box -> Raw.number(box, 8, 2, old -> 0);
    tried.spend(
        twin,
        "a pool without weight",
        spend -> spend.withInput(0, input -> input.with(empty)).withOutput(0, empty));
    UnaryOperator<BoxCandidate> hasty = box -> Raw.number(box, CLOCK, SEED_DELAY, old -> 0);
    tried.spend(
        twin,
        "a pool without delay",
        spend ->
            spend
                .withInput(0, input -> input.with(hasty))
                .withOutput(0, hasty)
                .withOutput(0, box -> Raw.number(box, CLOCK, SEED_HEIGHT, old -> old - 10)));
  }

  private Bytes seedFrom(Hash32 headerId) {
    return ScriptDraw.seed(headerId, locked.box().id().hash()).bytes();
  }

  private void onSeed() {
    String twin = "seed";
    onWhatStays(twin);
    tried.spend(twin, "before the header", spend -> spend.atHeight(seedHeight));
    tried.spend(twin, "out of the window", spend -> spend.atHeight(seedHeight.plus(12)));
    for (int off : new int[] {-1, 1}) {
      tried.spend(
          twin,
          "header of the height " + (off < 0 ? "below" : "above"),
          spend ->
              spend
                  .atHeight(seedHeight.plus(5))
                  .withOutput(
                      0,
                      box ->
                          World.withSeed(
                              box,
                              seedFrom(
                                  story
                                      .chain()
                                      .at(BlockHeight.of(seedHeight.value() + off))
                                      .id()
                                      .hash()))));
    }
    tried.output(
        twin,
        "no box id in it",
        box ->
            World.withSeed(
                box, Hash32.blake2b256(story.chain().at(seedHeight).id().hash().bytes()).bytes()));
    tried.output(
        twin,
        "a seed of one's own",
        box -> World.withSeed(box, SyntheticChain.idOf("mine").bytes()));
    tried.output(twin, "no seed", box -> World.withSeed(box, Bytes.EMPTY));
    clock(twin, "epoch changed", EPOCH, old -> old + 1);
    clock(twin, "seed height changed", SEED_HEIGHT, old -> old + 1);
    clock(twin, "lock height changed", LOCK_HEIGHT, old -> old + 1);
    tried.spend(
        twin,
        "of an open pool",
        spend ->
            spend.withInput(
                0, input -> input.with(box -> Raw.number(box, CLOCK, PHASE, old -> 0))));
    tried.spend(twin, "a second time", this::seededAgain);
  }

  /** The box is another one, and what is bound to its id fits. */
  private Spend seededAgain(Spend spend) {
    Bytes first = SyntheticChain.idOf("first seed").bytes();
    Spend again =
        spend.withInput(
            0,
            input ->
                input.with(box -> World.withSeed(Raw.number(box, CLOCK, PHASE, old -> 2), first)));
    Hash32 box = again.inputs().get(0).box().id().hash();
    Bytes second = ScriptDraw.seed(story.chain().at(seedHeight).id().hash(), box).bytes();
    return again.withOutput(0, next -> World.withSeed(next, second));
  }

  private void onChain() {
    String twin = "seed by a chain";
    List<Bytes> headers = story.chain().bytes(seedHeight, seedHeight.plus(CHAINED - 1));
    chained("a gap", without(headers, 5));
    chained("begins a block late", headers.subList(1, headers.size()));
    chained("begins a block late, its seed", headers.subList(1, headers.size()), header(1));
    List<Bytes> early =
        new ArrayList<>(story.chain().bytes(BlockHeight.of(seedHeight.value() - 1), seedHeight));
    early.addAll(headers.subList(1, headers.size() - 1));
    chained("begins a block early, its seed", early, header(-1));
    chained("ends before what scripts see", headers.subList(0, 8));
    tried.honest(
        "seed by a shorter chain",
        tried.twin(twin).told(PoolWitness.ofHeaders(headers.subList(0, CHAINED - 1)).extension()));
    List<Bytes> firstForged = forged(headers, 0);
    chained("first header forged, its seed", firstForged, Hash32.blake2b256(firstForged.get(0)));
    chained("first header forged", firstForged);
    chained("header in the middle forged", forged(headers, 9));
    chained("last header forged", forged(headers, 19));
    chained("seed of another header", headers, header(1));
    List<Bytes> others =
        new HeaderChain("another one").bytes(seedHeight, seedHeight.plus(CHAINED - 1));
    List<Bytes> mixed = new ArrayList<>(others.subList(0, 10));
    mixed.addAll(headers.subList(10, headers.size()));
    chained("two chains mixed", mixed, Hash32.blake2b256(mixed.get(0)));
    chained("another chain", others, Hash32.blake2b256(others.get(0)));
    tried.output(
        twin,
        "a seed of one's own",
        box -> World.withSeed(box, SyntheticChain.idOf("mine").bytes()));
  }

  /** The id of the header so many blocks behind the seed height. */
  private Hash32 header(int blocks) {
    return story.chain().at(BlockHeight.of(seedHeight.value() + blocks)).id().hash();
  }

  private void chained(String name, List<Bytes> headers) {
    chained(name, headers, header(0));
  }

  private void chained(String name, List<Bytes> headers, Hash32 drawn) {
    tried.spend(
        "seed by a chain",
        name,
        spend ->
            spend
                .told(PoolWitness.ofHeaders(headers).extension())
                .withOutput(0, box -> World.withSeed(box, seedFrom(drawn))));
  }

  private void onUnlock() {
    String owner = "unlock by the owner";
    String anybody = "unlock by anybody";
    onWhatStays(owner);
    tried.spend(owner, "in the window's last block", this::oneBlockEarlier);
    tried.spend(owner, "unsigned", spend -> spend.signedBy(Signature.NONE));
    tried.spend(owner, "by a stranger before the timeout", s -> s.signedBy(ChangeAttacks.STRANGER));
    tried.spend(
        owner,
        "while no seed is there",
        spend ->
            spend.withInput(
                0,
                input ->
                    input.with(
                        box ->
                            World.withSeed(Raw.number(box, CLOCK, PHASE, old -> 1), Bytes.EMPTY))));
    tried.spend(anybody, "in the timeout's last block", this::oneBlockEarlier);
    tried.spend("unlock without a seed", "in the timeout's last block", this::oneBlockEarlier);
    tried.output(
        owner,
        "seed kept",
        box ->
            World.withSeed(
                box,
                seeded.state().seed().orElseThrow(() -> new AssertionError("no seed")).bytes()));
    clock(owner, "epoch changed", EPOCH, old -> old + 1);
    clock(owner, "epoch taken back", EPOCH, old -> old - 1);
    clock(owner, "back to locked", PHASE, old -> PoolPhase.LOCKED.number());
    clock(owner, "seed height moved", SEED_HEIGHT, old -> old + 50);
  }

  private Spend oneBlockEarlier(Spend spend) {
    return spend.atHeight(BlockHeight.of(spend.height().value() - 1));
  }

  private static List<Bytes> without(List<Bytes> items, int index) {
    List<Bytes> out = new ArrayList<>(items);
    out.remove(index);
    return out;
  }

  private static List<Bytes> forged(List<Bytes> headers, int index) {
    List<Bytes> out = new ArrayList<>(headers);
    out.set(index, Raw.flipped(headers.get(index), 8 * 40));
    return out;
  }
}
