package org.leafpay.testnet.rig;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.leafpay.engine.key.OperatorKey;
import org.leafpay.engine.node.ErgoNode;
import org.leafpay.engine.publish.RoundFolder;
import org.leafpay.engine.selection.ShareScores;
import org.leafpay.engine.selection.ShareScores.MinerScore;
import org.leafpay.engine.witness.CommitteeClerk;
import org.leafpay.engine.witness.CommitteeEpochs;
import org.leafpay.engine.witness.CommitteeMember;
import org.leafpay.engine.witness.CommitteeRefund;
import org.leafpay.engine.witness.CommitteeStatus;
import org.leafpay.engine.witness.OneTimeBook;
import org.leafpay.engine.witness.ReleaseOutcome;
import org.leafpay.engine.witness.SignOutcome;
import org.leafpay.engine.witness.WitnessedRound;
import org.leafpay.sortition.selection.CommitteeTerms;
import org.leafpay.testnet.devnet.Devnet;
import org.leafpay.types.MinerKey;
import org.leafpay.types.address.ErgoAddress;
import org.leafpay.types.address.Network;

/**
 * A pool whose rounds are looked at: a chain, rounds with the selection pool beside them, and
 * members who each have a program and a book of their own.
 */
final class WitnessWorld {
  static final int THRESHOLD = 2;

  /** So many that all members are drawn, but in one of a million runs. */
  static final int DRAWS = 24;

  static final int DEADLINE_BLOCKS = 120;
  private static final int CONFIRMATIONS = 2;

  private final RigChain chain;
  private final Path dir;
  private final RigWorld rounds;
  private final SelectionWorld selection;
  private final List<OperatorKey> members;
  private UnaryOperator<ErgoNode> road = UnaryOperator.identity();

  WitnessWorld(Path dir, RigPool pool, RigChain chain, List<OperatorKey> members) {
    this.chain = chain;
    this.dir = dir;
    RigPool firstBlock = new RigPool(pool.files(), pool.data(), pool.blocks().subList(0, 1));
    this.rounds = new RigWorld(dir, firstBlock, chain);
    this.selection = new SelectionWorld(rounds.out(), chain);
    this.members = List.copyOf(members);
  }

  /** What lies between members, clerk and the node. */
  WitnessWorld road(UnaryOperator<ErgoNode> newRoad) {
    road = newRoad;
    return this;
  }

  /** A pool of all members, and a round whose fee waits for some of them. */
  WitnessWorld opened() {
    sync();
    rounds.witness(terms(), new CommitteeEpochs(node(), selection.folder())).run();
    return this;
  }

  /** And the members are drawn. */
  WitnessWorld drawn() {
    opened();
    selection.keeper().draw();
    return this;
  }

  void sync() {
    SortedMap<MinerKey, MinerScore> scores = new TreeMap<>();
    for (OperatorKey key : members) {
      scores.put(
          MinerKey.of(key.script()),
          new MinerScore(
              ErgoAddress.of(key.script(), Network.MAINNET), BigInteger.valueOf(10_000)));
    }
    selection.sync(new ShareScores(Network.MAINNET, List.of("000001"), scores));
  }

  CommitteeTerms terms() {
    return new CommitteeTerms(
        selection.folder().read().nft(), THRESHOLD, DRAWS, fallback().publicKey(), DEADLINE_BLOCKS);
  }

  OperatorKey fallback() {
    return chain.stranger().key();
  }

  RigWorld rounds() {
    return rounds;
  }

  SelectionWorld selection() {
    return selection;
  }

  Devnet devnet() {
    return chain.devnet();
  }

  ErgoNode node() {
    return road.apply(chain.client());
  }

  Path folder() {
    return rounds.out().resolve("rounds/000001");
  }

  WitnessedRound round() {
    return WitnessedRound.of(RoundFolder.at(folder())).orElseThrow();
  }

  Path book(int member) {
    return dir.resolve("member-" + member);
  }

  /** One life of a member's program. */
  SignOutcome sign(int member) {
    try (OneTimeBook book = OneTimeBook.open(book(member), new SecureRandom())) {
      return new CommitteeMember(node(), members.get(member), book, CONFIRMATIONS).sign(round());
    }
  }

  List<SignOutcome> sign(int... numbers) {
    List<SignOutcome> out = new ArrayList<>();
    for (int member : numbers) {
      out.add(sign(member));
    }
    return out;
  }

  ReleaseOutcome release() {
    return new CommitteeClerk(node()).release(round(), false);
  }

  ReleaseOutcome releaseAnew() {
    return new CommitteeClerk(node()).release(round(), true);
  }

  /** The numbers of those who are asked. */
  List<Integer> ask(ReleaseOutcome outcome) {
    assertThat(outcome).isInstanceOf(ReleaseOutcome.Asked.class);
    return ((ReleaseOutcome.Asked) outcome)
        .keys().stream().map(key -> number(members, key)).toList();
  }

  private static int number(List<OperatorKey> members, Object key) {
    return members.stream().map(OperatorKey::publicKey).toList().indexOf(key);
  }

  OperatorKey member(int number) {
    return members.get(number);
  }

  CommitteeRefund.Outcome refund(OperatorKey key) {
    return new CommitteeRefund(node(), key).refund(round());
  }

  CommitteeStatus status() {
    return CommitteeStatus.of(node(), round());
  }
}
