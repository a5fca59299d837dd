package org.leafpay.testnet.replay;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.leafpay.engine.publish.RoundFolder;

/**
 * Computes published rounds again and compares. May be used again; compiled scripts are kept. Not
 * for several threads.
 *
 * <p>Whoever writes the files writes the heights of the bundles too: without a node, a forger
 * chooses at which height his scripts are run, and on which headers.
 */
public final class Replay {
  private final ReplayTools tools;
  private final ScriptStage scripts = new ScriptStage();

  public Replay(ReplayTools tools) {
    this.tools = tools;
  }

  /**
   * All rounds of a folder, the files of all of them first.
   *
   * @param folder what a run wrote, or the folder of one round
   * @throws IllegalArgumentException when there is no round
   * @throws org.leafpay.engine.publish.PublishException when it is not clear which rounds there are
   * @throws org.leafpay.engine.node.NodeException when the node does not answer
   */
  public ReplayReport of(Path folder) {
    List<RoundFolder> folders = RoundFolder.allIn(folder);
    if (folders.isEmpty()) {
      throw new IllegalArgumentException("no round in " + folder);
    }
    List<RoundVerdict> rounds = new ArrayList<>();
    List<Finding.Note> notes = new ArrayList<>();
    try {
      folders.forEach(RoundFiles::check);
      Optional<RoundContent> before = Optional.empty();
      TakenOnce taken = new TakenOnce();
      PriorCheck prior = new PriorCheck();
      for (RoundFolder round : folders) {
        RoundReplay.Outcome outcome =
            new RoundReplay(tools, scripts, taken, prior).run(round, before);
        rounds.add(outcome.verdict());
        notes.addAll(outcome.notes());
        before = Optional.of(outcome.content());
      }
      return new ReplayReport(rounds, notes, Optional.empty());
    } catch (DifferenceException e) {
      return new ReplayReport(rounds, notes, Optional.of(e.difference()));
    }
  }
}
