package org.leafpay.testnet.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.ergoplatform.ErgoAddressEncoder;
import org.ergoplatform.appkit.JavaHelpers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.leafpay.contracts.layout.ChainConstant;
import org.leafpay.contracts.layout.PoolWitness;
import org.leafpay.contracts.layout.SelectionLayout;
import org.leafpay.contracts.script.ContractScript;
import org.leafpay.contracts.script.PoolScript;
import org.leafpay.sortition.draw.ScriptDraw;
import org.leafpay.testnet.bench.selection.HeaderChain;
import org.leafpay.testnet.bench.selection.Judges;
import org.leafpay.testnet.bench.selection.Spend;
import org.leafpay.testnet.verify.IndependentVerifiers;
import org.leafpay.testnet.verify.VerifierInstallation;
import org.leafpay.types.BoxId;
import org.leafpay.types.Bytes;
import org.leafpay.types.Hash32;
import org.leafpay.types.PropositionBytes;
import org.leafpay.types.TokenId;
import org.leafpay.types.tx.BoxCandidate;

/**
 * Takes each demand out of its script, makes the same pools and boxes under what is left, and wants
 * an attack to get through: a demand without one would not be needed, or not be tested. Takes some
 * minutes, so it is run with {@code -Dleafpay.selection.demands=true}.
 */
@EnabledIfSystemProperty(named = "leafpay.selection.demands", matches = "true")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NoDemandWithoutAnAttackTest {
  private static final int SEED_REGISTER = 3;

  /**
   * What only says which slots are meant, or follows from other demands too. That everybody who
   * moves is named has its attacks, but this interpreter stops at the shorter list by itself.
   */
  private static final Set<String> NEEDLESS =
      Set.of(
          "nodes(i / 32) >= 30064771072L",
          "(u32((old, i)) == 0L || u32((now, i)) == 0L)",
          "now.size == keys.size * 32 + 32",
          "old.size == now.size",
          "more.size >= moves.size",
          "p._2 < p._1",
          "used <= 2097152L",
          "p >= 0L",
          "p < 2097152L",
          "words.size == 7 * m",
          "x >= 0L",
          "x < 2199023255552L");

  private final World world = new World();
  private final TokenId nft = world.open.state().nft();
  private final HeaderChain chain = world.story.chain();
  private final Map<String, Spend> honest = new LinkedHashMap<>();
  private final List<Attack> attacks = new ArrayList<>();
  private final IndependentVerifiers verifiers = VerifierInstallation.open();
  private final Judges judges = new Judges(chain, verifiers);

  @BeforeAll
  void prepare() {
    PhaseAttacks phases = new PhaseAttacks(world);
    DrawAttacks draws = new DrawAttacks(world);
    Stream.of(ChangeAttacks.honest(world), phases.honest(), draws.honest()).forEach(honest::putAll);
    Stream.of(ChangeAttacks.all(world), phases.all(), draws.all()).forEach(attacks::addAll);
  }

  Stream<Arguments> demands() {
    String pool = ContractScript.SELECTION_POOL.source(SelectionLayout.names());
    return Stream.of(
            demands(pool, ContractScript.SELECTION_POOL.proposition()),
            demands(PoolScript.DRAWN_PAYEE),
            demands(PoolScript.COMMITTEE))
        .flatMap(all -> all);
  }

  private Stream<Arguments> demands(PoolScript script) {
    return demands(script.source(SelectionLayout.names()), script.proposition(nft));
  }

  private static Stream<Arguments> demands(String source, PropositionBytes script) {
    return Demand.of(source).stream().map(demand -> Arguments.of(demand, script));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("demands")
  void withoutTheDemandAnAttackGetsThrough(Demand demand, PropositionBytes script) {
    PropositionBytes weakened = compiled(demand.without());
    UnaryOperator<BoxCandidate> change =
        box -> box.script().equals(script) ? Raw.script(box, weakened) : box;
    Map<String, Boolean> twins = new HashMap<>();
    boolean through =
        attacks.stream()
            .filter(attack -> concerns(attack.spend(), script))
            .anyMatch(
                attack ->
                    accepts(under(attack.spend(), change), attack.input())
                        && twins.computeIfAbsent(
                            attack.twin(), twin -> accepts(under(twin(twin), change), 0)));
    assertThat(through)
        .as("an attack gets through without: %s", demand)
        .isNotEqualTo(NEEDLESS.contains(demand.text()));
  }

  private Spend twin(String name) {
    return Objects.requireNonNull(honest.get(name));
  }

  private static boolean concerns(Spend spend, PropositionBytes script) {
    return spend.inputs().stream().anyMatch(input -> input.box().script().equals(script));
  }

  private boolean accepts(Spend spend, int input) {
    List<Boolean> inputs = judges.bySigma(spend).inputs();
    return inputs.size() > input && inputs.get(input);
  }

  /** A seed is bound to the box, whose id depends on the script. */
  private Spend under(Spend spend, UnaryOperator<BoxCandidate> change) {
    BoxId before = spend.inputs().get(0).box().id();
    Spend changed = spend.withAllBoxes(change);
    BoxId after = changed.inputs().get(0).box().id();
    Optional<Hash32> header =
        headers(spend)
            .filter(id -> seedOf(spend).equals(Optional.of(seed(id, before))))
            .findFirst();
    return header
        .map(
            id ->
                changed.withOutput(
                    0, box -> Raw.with(box, 7, ChainConstant.ofBytes(seed(id, after)))))
        .orElse(changed);
  }

  private static Bytes seed(Hash32 header, BoxId box) {
    return ScriptDraw.seed(header, box.hash()).bytes();
  }

  private static Optional<Bytes> seedOf(Spend spend) {
    List<Bytes> registers = spend.outputs().get(0).registers();
    return registers.size() > SEED_REGISTER
        ? Optional.of(ChainConstant.readBytes("seed", registers.get(SEED_REGISTER)))
        : Optional.empty();
  }

  /** Whatever an attack may have taken for the header. */
  private Stream<Hash32> headers(Spend spend) {
    Stream<Hash32> near =
        Stream.iterate(-30, i -> i + 1)
            .limit(60)
            .map(i -> chain.at(spend.height().plus(i)).id().hash());
    Stream<Bytes> told =
        spend.inputs().stream()
            .filter(NoDemandWithoutAnAttackTest::isPool)
            .flatMap(input -> PoolWitness.read(input.extension()).others().stream());
    return Stream.concat(near, told.map(Hash32::blake2b256));
  }

  private static boolean isPool(Spend.Input input) {
    return input.box().script().equals(ContractScript.SELECTION_POOL.proposition());
  }

  private PropositionBytes compiled(String source) {
    Map<String, Object> constants = new HashMap<>();
    constants.put("poolNft", JavaHelpers.collFrom(nft.bytes().toArray()));
    byte[] tree =
        JavaHelpers.compile(constants, source, ErgoAddressEncoder.MainnetNetworkPrefix()).bytes();
    return new PropositionBytes(Bytes.of(tree));
  }
}
