package org.leafpay.engine.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leafpay.engine.publish.LeafLine;
import org.leafpay.engine.publish.Manifest;
import org.leafpay.engine.publish.PublishedRound;
import org.leafpay.engine.publish.RoundFolder;
import org.leafpay.engine.publish.RoundSamples;
import org.leafpay.engine.selection.ShareScores.MinerScore;
import org.leafpay.types.Score;

class ShareScoresTest {
  @TempDir private Path out;
  private final PublishedRound sample = RoundSamples.prepared().published();

  @Test
  void addsUpTheLastClosedRounds() {
    closed(1, 1);
    closed(2, 10);
    closed(3, 100);
    RoundFolder.of(out, 4).write(times(1_000));
    assertThat(ShareScores.of(out, 1).rounds()).as("the fourth is open").containsExactly("000003");
    assertScores(ShareScores.of(out, 1), 100);
    assertScores(ShareScores.of(out, 2), 110);
    assertScores(ShareScores.of(out, 9), 111);
    assertThat(ShareScores.of(out, 9).rounds()).containsExactly("000001", "000002", "000003");
  }

  /** One of the sample's miners has a carried amount, and with it a carried score. */
  @Test
  void whatIsCarriedIsNoShare() {
    assertThat(sample.leaves()).anyMatch(line -> line.carriedScore().value() > 0);
    closed(1, 1);
    for (LeafLine line : sample.leaves()) {
      assertThat(ShareScores.of(out, 1).byMiner()).containsEntry(line.key(), score(line, 1));
    }
  }

  @Test
  void aRoundWithoutSharesIsPassedOver() {
    closed(1, 5);
    closed(2, 0);
    assertThat(ShareScores.of(out, 1).rounds()).containsExactly("000001");
    assertScores(ShareScores.of(out, 1), 5);
  }

  @Test
  void aPlaceWithoutClosedRoundsHasNone() {
    RoundFolder.of(out, 1).write(sample);
    assertThat(ShareScores.find(out, 1)).isEmpty();
    assertThatThrownBy(() -> ShareScores.of(out, 1))
        .isInstanceOf(PoolHeldException.class)
        .hasMessage("no closed round with shares in " + out);
  }

  @Test
  void aRoundWhoseLinesWereChangedIsRefused() throws IOException {
    RoundFolder folder = closed(1, 1);
    Path leaves = folder.path().resolve("leaves.jsonl");
    Files.writeString(leaves, Files.readString(leaves) + "\n");
    assertThatThrownBy(() -> ShareScores.of(out, 1))
        .isInstanceOf(PoolHeldException.class)
        .hasMessageContaining("000001 leaves.jsonl: its hash is");
  }

  private RoundFolder closed(int number, long factor) {
    RoundFolder folder = RoundFolder.of(out, number);
    folder.write(times(factor));
    Manifest.write(folder);
    return folder;
  }

  private PublishedRound times(long factor) {
    List<LeafLine> lines =
        sample.leaves().stream()
            .map(
                line ->
                    new LeafLine(
                        line.address(),
                        Score.of(line.shareScore().value() * factor),
                        line.carriedScore(),
                        line.carriedIn(),
                        line.fee(),
                        line.due(),
                        line.payment(),
                        line.drawn()))
            .toList();
    return new PublishedRound(
        sample.document(), sample.shares(), sample.carried(), sample.thresholds(), lines);
  }

  private void assertScores(ShareScores scores, long factor) {
    assertThat(scores.byMiner()).hasSameSizeAs(sample.leaves());
    for (LeafLine line : sample.leaves()) {
      assertThat(scores.byMiner()).containsEntry(line.key(), score(line, factor));
    }
  }

  private static MinerScore score(LeafLine line, long factor) {
    return new MinerScore(line.address(), BigInteger.valueOf(line.shareScore().value() * factor));
  }
}
