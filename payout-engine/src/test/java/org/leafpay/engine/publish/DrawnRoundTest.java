package org.leafpay.engine.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leafpay.engine.prepare.RoundPreparation;
import org.leafpay.sortition.lottery.LotteryClaim;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.NanoErg;

/** A round with two lotteries. */
class DrawnRoundTest {
  private final PublishedRound round = RoundSamples.drawn();

  @TempDir private Path out = Path.of("");
  private RoundFolder folder = RoundFolder.at(out);

  @BeforeEach
  void write() {
    folder = RoundFolder.of(out, 7);
    folder.write(round);
  }

  @Test
  void aRoundIsReadAndComputedAgainFromItsFiles() {
    assertThat(folder.read()).isEqualTo(round);
    assertThat(RoundPreparation.again(folder.read()).published()).isEqualTo(round);
    assertThat(RoundDocument.parse(round.document().termsText()))
        .isEqualTo(round.document().at(Optional.empty()));
  }

  /** Other programs read these files: they stay as they are. */
  @ParameterizedTest
  @ValueSource(strings = {"round.json", "leaves.jsonl"})
  void theFieldsStayAsTheyAre(String name) throws IOException {
    assertThat(Files.readString(folder.path().resolve(name))).isEqualTo(frozen(name));
  }

  @Test
  void theLotteriesHoldWhatIsDrawnForAndNobodyWhoWantsToWait() {
    assertThat(round.lotteries()).hasSize(2);
    assertThat(NanoErg.sum(round.lotteries().stream().map(lottery -> lottery.prize()).toList()))
        .isEqualTo(round.document().result().books().drawn());
    assertThat(round.document().result().drawnMiners()).isEqualTo(3);
    assertThat(round.leaves())
        .filteredOn(line -> !line.isDrawn())
        .singleElement()
        .satisfies(line -> assertThat(line.owedAfter()).isEqualTo(line.due()));
    assertThat(round.roundLeaves().unpaid()).isEmpty();
  }

  @Test
  void theGenesisHasToComeTenBlocksBeforeTheFirstDraw() {
    assertThat(place().lastOpening()).contains(BlockHeight.of(1_730_150));
    assertThat(place(List.of()).lastOpening()).isEmpty();
  }

  @Test
  void whatARoundSaysOfItsLotteriesNeedsAPlaceForEach() {
    LotteryClaim claim = round.lotteryClaim(place(), Optional.empty());
    assertThat(claim.lotteries()).hasSize(2);
    assertThat(claim.prizeMax()).isEqualTo(NanoErg.ofErg("1.7"));
    ChainPlace one = place(place().lotteries().subList(0, 1));
    assertThatThrownBy(() -> round.lotteryClaim(one, Optional.empty()))
        .hasMessage("the leaves give 2 lotteries, the genesis has 1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"prizeMin\" : 4000000 | \"prizeMin\" : 0 | $.policy.dust: a prize of at least 0",
        "\"prizeMax\" : 17 | \"prizeMax\" : -17 | $.policy.dust.prizeMax: amount below zero",
        "\"prizeMax\" | \"prizeMost\" | $.policy.dust.prizeMax: missing",
        "\"drawn\" : 2 | \"drawn\" : 3 | $.result.books: books do not balance",
        "\"drawHeight\" : 1730160 | \"drawHeight\" : -1 | $.chain.lotteries[0].drawHeight: ",
        "\"budget\" : 2 | \"budget\" : -2 | $.chain.lotteries[0].budget: amount below zero",
        "\"box\" : \" | \"box\" : \"x | $.chain.lotteries[0].box: ",
      })
  void whatCannotBeUnderstoodIsNamed(String old, String change, String reason) throws IOException {
    Path file = folder.path().resolve("round.json");
    String text = Files.readString(file);
    assertThat(text).contains(old);
    Files.writeString(file, text.replace(old, change));
    assertThatThrownBy(() -> folder.read())
        .isInstanceOf(PublishException.class)
        .hasMessageContaining(reason);
  }

  private ChainPlace place() {
    return round.document().chain().orElseThrow();
  }

  private ChainPlace place(List<LotteryPlace> lotteries) {
    ChainPlace place = place();
    return new ChainPlace(
        place.terms(),
        place.genesis(),
        place.roundToken(),
        place.stateBox(),
        place.rewardBox(),
        lotteries,
        place.committee());
  }

  private static String frozen(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            DrawnRoundTest.class.getResourceAsStream("/nonreg/round-v1-drawn/" + name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
