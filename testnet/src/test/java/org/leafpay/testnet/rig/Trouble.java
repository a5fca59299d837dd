package org.leafpay.testnet.rig;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.leafpay.engine.publish.PublishedRound;
import org.leafpay.engine.publish.RoundFolder;
import org.leafpay.testnet.devnet.Devnet;
import org.leafpay.testnet.devnet.api.Faults;
import org.leafpay.testnet.devnet.ledger.Reorganisation;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.TxId;
import org.leafpay.types.tx.SignedTransaction;

/** Something bad at every wait of the engine, drawn from a seed, until there was enough of it. */
final class Trouble implements Runnable {
  private static final int DEPTH_MAX = 5;

  private final RigWorld world;
  private final RigChain chain;
  private final Random random;
  private final boolean strangers;
  private final List<String> events = new ArrayList<>();
  private int left;

  Trouble(RigWorld world, RigChain chain, Random random, int events) {
    this.world = world;
    this.chain = chain;
    this.random = random;
    this.left = events;
    this.strangers = random.nextInt(3) > 0;
  }

  /** What has happened, for whoever reads a failure. */
  List<String> events() {
    return events;
  }

  @Override
  public void run() {
    Devnet devnet = chain.devnet();
    if (left == 0) {
      devnet.faults().clear();
      devnet.mine(1);
      return;
    }
    left--;
    int draw = random.nextInt(100);
    if (draw < 35) {
      mine(devnet);
    } else if (draw < 50) {
      reorganise(devnet);
    } else if (draw < 57) {
      note("mempool dropped");
      devnet.dropMempool();
    } else if (draw < 75) {
      misbehave(devnet.faults());
    } else if (strangers) {
      payAsStranger();
    }
  }

  private void mine(Devnet devnet) {
    int blocks = 1 + random.nextInt(2);
    boolean empty = random.nextInt(4) == 0;
    note((empty ? "empty blocks " : "blocks ") + blocks);
    if (empty) {
      devnet.mineEmpty(blocks);
    } else {
      devnet.mine(blocks);
    }
  }

  private void reorganise(Devnet devnet) {
    int depth = 1 + random.nextInt(DEPTH_MAX);
    Set<TxId> included = new HashSet<>();
    for (TxId id : lastTransactions(depth)) {
      if (random.nextBoolean()) {
        included.add(id);
      }
    }
    if (random.nextInt(3) == 0) {
      devnet.reorganise(new Reorganisation(depth, included, random.nextBoolean()));
      devnet.dropMempool();
      note("reorganisation of depth " + depth + ", nothing returns");
    } else {
      devnet.reorganise(new Reorganisation(depth, included, random.nextBoolean()));
      note("reorganisation of depth " + depth);
    }
  }

  private List<TxId> lastTransactions(int depth) {
    chain.devnet().faults().clear();
    List<TxId> ids = new ArrayList<>();
    int tip = chain.devnet().height().value();
    for (int height = tip - depth + 1; height <= tip; height++) {
      var id = chain.client().blockIdsAt(BlockHeight.of(height)).get(0);
      chain.client().blockTransactions(id).orElseThrow().stream()
          .map(SignedTransaction::id)
          .forEach(ids::add);
    }
    return ids;
  }

  private void misbehave(Faults faults) {
    switch (random.nextInt(5)) {
      case 0 -> {
        note("answers lost");
        Faults.LostAnswer[] ways = {Faults.LostAnswer.ERROR, Faults.LostAnswer.CLOSED};
        faults.loseAnswers(1 + random.nextInt(3), ways[random.nextInt(ways.length)]);
      }
      case 1 -> {
        note("requests refused");
        faults.refuseRequests(1 + random.nextInt(8));
      }
      case 2 -> {
        note("slow answers");
        faults.delayAnswers(Duration.ofMillis(random.nextInt(10)));
      }
      case 3 -> {
        note("index held");
        faults.holdIndexAt(chain.devnet().height());
      }
      default -> {
        note("good again");
        faults.clear();
      }
    }
  }

  private void payAsStranger() {
    chain.devnet().faults().clear();
    List<RoundFolder> folders = RoundFolder.publishedIn(world.out());
    if (!folders.isEmpty()) {
      PublishedRound round = folders.get(random.nextInt(folders.size())).read();
      chain
          .stranger()
          .pay(round, 1 + random.nextInt(3))
          .ifPresent(id -> note("stranger pays by " + id));
    }
  }

  private void note(String event) {
    events.add(chain.devnet().height() + ": " + event);
  }
}
