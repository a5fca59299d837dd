package org.leafpay.testnet.replay;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leafpay.engine.publish.RoundFolder;

/**
 * Computes published rounds again and compares. May be used again; compiled scripts are kept. Not
 * for several threads.
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
      Map<String, String> blocks = new HashMap<>();
      for (RoundFolder round : folders) {
        RoundReplay.Outcome outcome = new RoundReplay(tools, scripts).run(round, before);
        requireNewBlock(outcome.content(), blocks);
        rounds.add(outcome.verdict());
        notes.addAll(outcome.notes());
        before = Optional.of(outcome.content());
      }
      return new ReplayReport(rounds, notes, Optional.empty());
    } catch (DifferenceException e) {
      return new ReplayReport(rounds, notes, Optional.of(e.difference()));
    }
  }

  /** No block's reward is divided twice. */
  private static void requireNewBlock(RoundContent round, Map<String, String> blocks) {
    String label = Check.label(round.folder());
    String before = blocks.putIfAbsent(round.document().block().hash(), label);
    new Check(Stage.CARRIED, round.folder())
        .require(
            before == null, RoundFiles.ROUND, "its block is that of round " + before + " already");
  }
}
