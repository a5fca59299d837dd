package org.leafpay.avl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.leafpay.types.Bytes;

@DisplayName("Every vector file holds: ")
class VectorTest {
  private static final Path ROOT = Path.of("src/test/resources/vectors");
  private static final ObjectMapper JSON = new ObjectMapper();

  @TestFactory
  Stream<DynamicTest> digest() throws IOException {
    return each("digest", VectorTest::checkDigest);
  }

  @TestFactory
  Stream<DynamicTest> lookup() throws IOException {
    return each("lookup", VectorTest::checkLookup);
  }

  @TestFactory
  Stream<DynamicTest> update() throws IOException {
    return each("update", VectorTest::checkUpdate);
  }

  @TestFactory
  Stream<DynamicTest> operations() throws IOException {
    return each("operations", VectorTest::checkOperations);
  }

  @Test
  @DisplayName("there is one for each reason to refuse a proof")
  void thereIsOneForEachReasonToRefuseAProof() throws IOException {
    Set<ProofProblem> covered = EnumSet.noneOf(ProofProblem.class);
    for (String folder : List.of("lookup", "update", "operations")) {
      for (Path file : files(folder)) {
        JsonNode refused = read(file).path("expect").path("refused");
        if (refused.isTextual()) {
          covered.add(ProofProblem.valueOf(refused.asText()));
        }
      }
    }

    assertThat(covered).containsExactlyInAnyOrder(ProofProblem.values());
  }

  private static void checkDigest(JsonNode vector) {
    JsonNode expect = vector.get("expect");
    List<Leaf> leaves = leaves(vector.get("leaves"));
    if (expect.has("digest")) {
      assertThat(LeafSet.of(shape(vector), leaves).digest().hex())
          .isEqualTo(expect.get("digest").asText());
      return;
    }
    assertThatExceptionOfType(LeafSetException.class)
        .isThrownBy(() -> LeafSet.of(shape(vector), leaves))
        .satisfies(
            refusal -> {
              assertThat(refusal.problem().name()).isEqualTo(expect.get("refused").asText());
              assertThat(refusal.key()).isEqualTo(hex(expect.get("key")));
            });
  }

  private static void checkLookup(JsonNode vector) {
    JsonNode expect = vector.get("expect");
    List<Bytes> keys = new ArrayList<>();
    vector.get("keys").forEach(key -> keys.add(hex(key)));

    LookupVerdict verdict =
        ProofVerifier.lookups(shape(vector), digest(vector), keys, proof(vector));

    if (verdict instanceof LookupVerdict.Proven proven) {
      assertThat(proven.values()).isEqualTo(values(expect.get("values")));
    } else if (verdict instanceof LookupVerdict.Refused refused) {
      assertThat(refused.problem().name()).isEqualTo(expect.path("refused").asText());
    }
    boolean chainAccepts =
        ScryptoVerifier.lookups(shape(vector), digest(vector), keys, proof(vector)).isPresent();
    assertThat(chainAccepts).isEqualTo(expect.get("chainAccepts").asBoolean());
  }

  private static void checkUpdate(JsonNode vector) {
    JsonNode expect = vector.get("expect");
    List<Leaf> updates = leaves(vector.get("updates"));

    UpdateVerdict verdict =
        ProofVerifier.digestAfter(shape(vector), digest(vector), updates, proof(vector));

    if (verdict instanceof UpdateVerdict.Proven proven) {
      assertThat(proven.after().hex()).isEqualTo(expect.path("after").asText());
    } else if (verdict instanceof UpdateVerdict.Refused refused) {
      assertThat(refused.problem().name()).isEqualTo(expect.path("refused").asText());
    }
    boolean chainAccepts =
        ScryptoVerifier.digestAfter(shape(vector), digest(vector), updates, proof(vector))
            .isPresent();
    assertThat(chainAccepts).isEqualTo(expect.get("chainAccepts").asBoolean());
  }

  private static void checkOperations(JsonNode vector) {
    JsonNode expect = vector.get("expect");
    List<TreeOperation> operations = new ArrayList<>();
    vector.get("operations").forEach(operation -> operations.add(operation(operation)));

    OperationsVerdict verdict =
        ProofVerifier.operations(shape(vector), digest(vector), operations, proof(vector));

    if (verdict instanceof OperationsVerdict.Proven proven) {
      assertThat(proven.after().hex()).isEqualTo(expect.path("after").asText());
      assertThat(proven.values()).isEqualTo(values(expect.get("values")));
    } else if (verdict instanceof OperationsVerdict.Refused refused) {
      assertThat(refused.problem().name()).isEqualTo(expect.path("refused").asText());
    }
    boolean chainAccepts =
        ScryptoVerifier.operations(shape(vector), digest(vector), operations, proof(vector))
            .isPresent();
    assertThat(chainAccepts).isEqualTo(expect.get("chainAccepts").asBoolean());
  }

  private static TreeOperation operation(JsonNode json) {
    Bytes key = hex(json.get("key"));
    return switch (json.get("do").asText()) {
      case "lookup" -> new TreeOperation.Lookup(key);
      case "insert" -> new TreeOperation.Insert(new Leaf(key, hex(json.get("value"))));
      case "update" -> new TreeOperation.Update(new Leaf(key, hex(json.get("value"))));
      default -> throw new AssertionError("no operation: " + json);
    };
  }

  private static List<Optional<Bytes>> values(JsonNode array) {
    List<Optional<Bytes>> values = new ArrayList<>();
    array.forEach(value -> values.add(value.isNull() ? Optional.empty() : Optional.of(hex(value))));
    return values;
  }

  private static Stream<DynamicTest> each(String folder, Consumer<JsonNode> check)
      throws IOException {
    List<Path> files = files(folder);
    assertThat(files).hasSizeGreaterThan(10);
    return files.stream()
        .map(
            file -> {
              JsonNode vector = read(file);
              String title = file.getFileName() + ": " + vector.get("desc").asText();
              return DynamicTest.dynamicTest(title, () -> check.accept(vector));
            });
  }

  private static List<Path> files(String folder) throws IOException {
    try (Stream<Path> files = Files.list(ROOT.resolve(folder))) {
      return files.sorted().toList();
    }
  }

  private static JsonNode read(Path file) {
    try {
      return JSON.readTree(file.toFile());
    } catch (IOException unreadable) {
      throw new AssertionError("vector " + file, unreadable);
    }
  }

  private static TreeShape shape(JsonNode vector) {
    return new TreeShape(vector.get("keySize").asInt(), vector.get("valueSize").asInt());
  }

  private static TreeDigest digest(JsonNode vector) {
    return new TreeDigest(hex(vector.get("digest")));
  }

  private static BatchProof proof(JsonNode vector) {
    return new BatchProof(hex(vector.get("proof")));
  }

  private static List<Leaf> leaves(JsonNode array) {
    List<Leaf> leaves = new ArrayList<>();
    array.forEach(leaf -> leaves.add(new Leaf(hex(leaf.get("key")), hex(leaf.get("value")))));
    return leaves;
  }

  private static Bytes hex(JsonNode text) {
    return Bytes.ofHex(text.asText());
  }
}
