package org.leafpay.engine.witness;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.leafpay.engine.publish.FileWriter;
import org.leafpay.engine.publish.Lines;
import org.leafpay.engine.publish.RoundFolder;
import org.leafpay.engine.sign.joint.Commitment;
import org.leafpay.engine.sign.joint.Response;
import org.leafpay.rewardbox.json.JsonAt;
import org.leafpay.types.BoxId;
import org.leafpay.types.Bytes;
import org.leafpay.types.Hash32;

/**
 * What members of a round's committee tell each other. Anybody may have written it.
 *
 * <pre>
 *   witness/commitment-KEY.json       what a member commits to next
 *   witness/request-NNN.json          who is asked to sign what; the last one counts
 *   witness/response-REQUEST-KEY.json what a member answered to a request
 * </pre>
 */
final class WitnessFolder {
  private static final int VERSION = 1;
  private static final String KEY = "key";
  private static final String BOX = "box";
  private static final String REQUEST = "request";
  private static final String NUMBER = "number";
  private static final String HEX_KEY = "([0-9a-f]{66})";
  private static final Pattern COMMITMENT_NAME =
      Pattern.compile("commitment-" + HEX_KEY + "\\.json");
  private static final Pattern REQUEST_NAME = Pattern.compile("request-(\\d{3,9})\\.json");

  private final Path path;
  private final FileWriter writer;

  WitnessFolder(RoundFolder round) {
    this(round.witness(), FileWriter.ATOMIC);
  }

  private WitnessFolder(Path path, FileWriter writer) {
    this.path = path;
    this.writer = writer;
  }

  /**
   * The commitments to signatures that spend {@code box}.
   *
   * @throws org.leafpay.engine.publish.PublishException with the file that cannot be understood
   */
  List<Commitment> commitments(BoxId box) {
    List<Commitment> out = new ArrayList<>();
    for (Matcher file : named(COMMITMENT_NAME)) {
      read(
              file.group(),
              json -> {
                Bytes key = Bytes.ofHex(file.group(1));
                json.get(KEY).requireSame(key, json.get(KEY).hex());
                boolean ours = json.get(BOX).text().equals(box.hex());
                return ours
                    ? Optional.of(CommitmentJson.read(json, key))
                    : Optional.<Commitment>empty();
              })
          .ifPresent(out::add);
    }
    return out;
  }

  void write(BoxId box, Commitment commitment) {
    ObjectNode json = document().put(BOX, box.hex()).put(KEY, commitment.publicKey().hex());
    CommitmentJson.write(json, commitment);
    write("commitment-%s.json".formatted(commitment.publicKey().hex()), json);
  }

  /**
   * All requests, the last one that counts at the end.
   *
   * @throws org.leafpay.engine.publish.PublishException with the file that cannot be understood
   */
  List<ReleaseRequest> requests() {
    return requestNames().stream().map(file -> read(file.group(), ReleaseRequest::read)).toList();
  }

  private List<Matcher> requestNames() {
    return named(REQUEST_NAME).stream()
        .sorted(Comparator.comparingInt(WitnessFolder::numberOf))
        .toList();
  }

  private static int numberOf(Matcher request) {
    return Integer.parseInt(request.group(1));
  }

  /** The request that counts. */
  Optional<ReleaseRequest> request() {
    List<ReleaseRequest> all = requests();
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
  }

  /** A further request: the one that counts from now on. */
  void write(ReleaseRequest request) {
    ObjectNode json = document();
    request.writeTo(json);
    int number = requestNames().stream().mapToInt(WitnessFolder::numberOf).max().orElse(0) + 1;
    write(String.format(Locale.ROOT, "request-%03d.json", number), json);
  }

  /**
   * The answers to a request that are there, of those who were asked.
   *
   * @throws org.leafpay.engine.publish.PublishException with the file that cannot be understood
   */
  List<Response> responses(Hash32 request, List<Bytes> keys) {
    List<Response> out = new ArrayList<>();
    for (Bytes key : keys) {
      String name = responseName(request, key);
      if (Files.exists(path.resolve(name))) {
        out.add(
            read(
                name,
                json -> {
                  json.get(REQUEST).requireSame(request.hex(), json.get(REQUEST).text());
                  json.get(KEY).requireSame(key, json.get(KEY).hex());
                  return json.as(() -> new Response(key, json.get(NUMBER).hex()));
                }));
      }
    }
    return out;
  }

  void write(Hash32 request, Response response) {
    write(
        responseName(request, response.publicKey()),
        document()
            .put(REQUEST, request.hex())
            .put(KEY, response.publicKey().hex())
            .put(NUMBER, response.number().hex()));
  }

  private static String responseName(Hash32 request, Bytes key) {
    return "response-%s-%s.json".formatted(request.hex().substring(0, 16), key.hex());
  }

  private static ObjectNode document() {
    return JsonNodeFactory.instance.objectNode().put("version", VERSION);
  }

  private void write(String name, ObjectNode json) {
    writer.write(path.resolve(name), json.toPrettyString() + "\n");
    writer.force(path.resolve(name));
  }

  private <T> T read(String name, Function<JsonAt, T> reader) {
    return Lines.readOne(
        path.resolve(name),
        json -> {
          json.get("version").requireSame(VERSION, json.get("version").intValue());
          return reader.apply(json);
        });
  }

  private List<Matcher> named(Pattern pattern) {
    if (!Files.isDirectory(path)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(path)) {
      return files
          .map(file -> pattern.matcher(file.getFileName().toString()))
          .filter(Matcher::matches)
          .sorted((a, b) -> a.group().compareTo(b.group()))
          .toList();
    } catch (IOException e) {
      throw new WitnessException(path + " cannot be listed: " + e.getMessage());
    }
  }
}
