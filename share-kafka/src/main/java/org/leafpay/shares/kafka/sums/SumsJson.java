package org.leafpay.shares.kafka.sums;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.leafpay.shares.batch.SourcePosition;
import org.leafpay.shares.batch.SourceStream;
import org.leafpay.shares.database.LateShares;

/**
 * Sums as lines of JSON. Sums of difficulty are decimal text, which a reader that takes numbers for
 * doubles cannot spoil:
 *
 * <pre>
 * {"partition":"shares/3","life":0,"bucket":1790000040,"networkdifficulty":"1000",
 *  "rows":[["9f...","12345",3]],"reached":[["shares/3",0,991]],"late":[["shares/3",0,17,17,1,1789999980]]}
 * {"partition":"shares/3","life":0,"until":1790000100}
 * </pre>
 *
 * A row is address, sum, count; a position is source, epoch, sequence; late shares are source,
 * epoch, first and last sequence, count, and the bucket of their time.
 */
final class SumsJson {
  private static final JsonMapper JSON = new JsonMapper();

  private SumsJson() {}

  static byte[] write(SumsMessage message) {
    ObjectNode node = JSON.createObjectNode();
    node.put("partition", message.partition().source());
    node.put("life", message.partition().epoch());
    if (message instanceof SumsMessage.Rows rows) {
      write(rows, node);
    } else {
      node.put("until", ((SumsMessage.Until) message).second());
    }
    try {
      return JSON.writeValueAsBytes(node);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree can always be written", e);
    }
  }

  private static void write(SumsMessage.Rows message, ObjectNode node) {
    node.put("bucket", message.bucket());
    node.put("networkdifficulty", Long.toString(message.networkDifficulty()));
    ArrayNode rows = node.putArray("rows");
    for (SumsMessage.Row row : message.rows()) {
      rows.addArray()
          .add(row.address())
          .add(Long.toString(row.difficultySum()))
          .add(row.shareCount());
    }
    ArrayNode reached = node.putArray("reached");
    message.reached().forEach(position -> write(position, reached.addArray()));
    ArrayNode late = node.putArray("late");
    for (LateShares shares : message.late()) {
      write(shares.first(), late.addArray())
          .add(shares.lastSequence())
          .add(shares.shareCount())
          .add(shares.bucketOfTime());
    }
  }

  private static ArrayNode write(SourcePosition position, ArrayNode into) {
    return into.add(position.stream().source())
        .add(position.stream().epoch())
        .add(position.sequence());
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IllegalArgumentException when it is anything else
   */
  static SumsMessage read(byte[] bytes) {
    try {
      JsonNode node = JSON.readTree(bytes);
      SourceStream partition =
          new SourceStream(node.required("partition").textValue(), integer(node.required("life")));
      return node.has("until")
          ? new SumsMessage.Until(partition, integer(node.required("until")))
          : rows(partition, node);
    } catch (IOException | NullPointerException e) {
      throw new IllegalArgumentException("not a message of sums: " + e.getMessage(), e);
    }
  }

  private static SumsMessage.Rows rows(SourceStream partition, JsonNode node) {
    long bucket = integer(node.required("bucket"));
    return new SumsMessage.Rows(
        partition,
        bucket,
        Long.parseLong(node.required("networkdifficulty").textValue()),
        list(node.required("rows"), SumsJson::row),
        list(node.required("reached"), SumsJson::position),
        list(node.required("late"), item -> late(item, bucket)));
  }

  private static SumsMessage.Row row(JsonNode item) {
    return new SumsMessage.Row(
        item.required(0).textValue(),
        Long.parseLong(item.required(1).textValue()),
        Math.toIntExact(integer(item.required(2))));
  }

  private static SourcePosition position(JsonNode item) {
    return new SourceStream(item.required(0).textValue(), integer(item.required(1)))
        .at(integer(item.required(2)));
  }

  private static LateShares late(JsonNode item, long countedIn) {
    return new LateShares(
        position(item),
        integer(item.required(3)),
        integer(item.required(4)),
        integer(item.required(5)),
        countedIn);
  }

  private static long integer(JsonNode node) {
    if (!node.canConvertToLong() || !node.isIntegralNumber()) {
      throw new IllegalArgumentException("not a message of sums: " + node + " is no integer");
    }
    return node.longValue();
  }

  private static <T> List<T> list(JsonNode items, Function<JsonNode, T> reader) {
    List<T> list = new ArrayList<>(items.size());
    items.forEach(item -> list.add(reader.apply(item)));
    return list;
  }
}
