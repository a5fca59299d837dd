package org.leafpay.sortition.selection;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.leafpay.contracts.layout.PoolWitness;
import org.leafpay.sortition.draw.ScriptDraw;
import org.leafpay.sortition.weight.Weight;
import org.leafpay.types.Bytes;
import org.leafpay.types.Hash32;

/** The vectors of five small changes, byte for byte. */
class SelectionVectorsTest {
  private static final JsonNode VECTORS = vectors();
  private static final long DIVISOR = 2000;

  static Stream<Arguments> steps() {
    SelectionTree tree = SelectionTree.empty(DIVISOR);
    List<Arguments> out = new ArrayList<>();
    for (JsonNode step : VECTORS.get("small")) {
      out.add(Arguments.of(step.get("step").asText(), step, tree));
      tree = tree.with(changes(step));
    }
    return out.stream();
  }

  @Test
  void aPoolBeginsWithTheEmptyDigest() {
    assertThat(SelectionTree.empty(DIVISOR).weights().digest().hex())
        .isEqualTo(VECTORS.get("emptyDigest").asText());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("steps")
  void aChangeTellsTheScriptExactlyThis(String name, JsonNode step, SelectionTree before) {
    TreeEdit edit = EditPlan.of(before, changes(step));
    PoolWitness witness = ProvenEdit.of(before, edit).witness();

    List<Long> keys = new ArrayList<>(longs(step.get("branchKeys")));
    keys.addAll(longs(step.get("created")));
    assertThat(witness.keys()).isEqualTo(keys);
    assertThat(edit.moves().stream().map(move -> (long) move.position()))
        .isEqualTo(longs(step.get("positions")));
    assertThat(witness.change().firstBorn()).isEqualTo(step.get("k").asLong());
    assertThat(witness.change().insertProof().hex()).isEqualTo(step.get("insertProof").asText());
    assertThat(witness.change().updateProof().hex()).isEqualTo(step.get("updateProof").asText());
    assertThat(before.weights().digest().hex()).isEqualTo(step.get("digestBefore").asText());
    assertThat(witness.change().wordsAfter().slice(0, 32).hex())
        .isEqualTo(step.get("root").asText());
    assertThat(ObservedChange.after(before, PoolWitness.read(witness.extension())).weights())
        .isEqualTo(ProvenEdit.of(before, edit).after().weights());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("steps")
  void aChangeLeavesExactlyTheseEntries(String name, JsonNode step, SelectionTree before) {
    SelectionTree after = ProvenEdit.of(before, EditPlan.of(before, changes(step))).after();

    assertThat(after.weights().digest().hex()).isEqualTo(step.get("digest").asText());
    assertThat(after.weights().root().hex()).isEqualTo(step.get("root").asText());
    assertThat(
            List.of(
                (long) after.counts().used(),
                (long) after.counts().operators(),
                after.counts().totalWeight(),
                after.counts().divisor()))
        .isEqualTo(longs(step.get("R8")));
    step.get("entries")
        .properties()
        .forEach(
            entry ->
                assertThat(after.entries().value(Bytes.ofHex(entry.getKey())))
                    .as("entry %s", entry.getKey())
                    .contains(Bytes.ofHex(entry.getValue().asText())));
    assertThat(after.with(List.of()).weights()).isEqualTo(after.weights());
  }

  @Test
  void theSeedDrawsTheseMembers() {
    JsonNode last = VECTORS.get("small").get(VECTORS.get("small").size() - 1);
    SelectionTree tree =
        (SelectionTree) steps().toList().get(VECTORS.get("small").size() - 1).get()[2];
    SelectionTree after = tree.with(changes(last));
    Hash32 seed = Hash32.ofHex(VECTORS.get("seed").asText());
    for (JsonNode pick : VECTORS.get("smallPicks")) {
      long draw = pick.get("draw").asLong();
      assertThat(ScriptDraw.number(seed, draw, after.counts().totalWeight()))
          .isEqualTo(pick.get("r").asLong());
      Member member = after.draw(seed, draw);
      assertThat(member.position()).isEqualTo(pick.get("position").asInt());
      assertThat(member.owner().hex()).isEqualTo(pick.get("owner").asText());
    }
  }

  @Test
  void aSelectionOnChainDrawsTheMembersOfItsVector() {
    SelectionTree tree = SelectionTree.empty(1);
    for (int i = 0; i < 49; i++) {
      tree = tree.with(List.of(new WeightChange(owner(i), Weight.of(101 + i))));
    }
    assertThat(tree.counts().totalWeight()).isEqualTo(6125);
    Hash32 seed =
        Hash32.blake2b256(Bytes.of("sortition-test-seed-1".getBytes(StandardCharsets.UTF_8)));
    SelectionTree pool = tree;
    assertThat(IntStream.range(0, 3).map(draw -> pool.draw(seed, draw).position()))
        .containsExactly(11, 20, 39);
  }

  private static List<WeightChange> changes(JsonNode step) {
    List<WeightChange> out = new ArrayList<>();
    for (JsonNode op : step.get("ops")) {
      out.add(
          new WeightChange(
              Hash32.ofHex(op.get("owner").asText()), Weight.of(op.get("weight").asLong())));
    }
    return out;
  }

  private static Hash32 owner(int number) {
    return Hash32.blake2b256(Bytes.ofLong(number));
  }

  private static List<Long> longs(JsonNode array) {
    List<Long> out = new ArrayList<>();
    array.forEach(number -> out.add(number.asLong()));
    return out;
  }

  private static JsonNode vectors() {
    try (InputStream in =
        SelectionVectorsTest.class.getResourceAsStream("/vectors/selection.json")) {
      return new ObjectMapper().readTree(in);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
