package org.leafpay.engine.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.leafpay.shares.batch.SourcePosition;
import org.leafpay.shares.database.LateShares;
import org.leafpay.shares.database.SealedBucket;

/** What a pool publishes of its ledger: one line each, the same for all who counted the same. */
final class SealedBucketJson {
  private final JsonMapper mapper = new JsonMapper();

  String line(SealedBucket bucket) {
    ObjectNode json = mapper.createObjectNode();
    json.put("bucket", bucket.start().toString());
    ArrayNode positions = json.putArray("positions");
    bucket.positions().forEach(position -> put(position, positions.addObject()));
    json.put("rows", bucket.rowCount());
    json.put("shares", bucket.shareCount());
    json.put("sha256", bucket.sha256().hex());
    return json.toString();
  }

  String line(LateShares late) {
    ObjectNode json = mapper.createObjectNode();
    put(late.first(), json);
    json.put("lastSequence", late.lastSequence());
    json.put("shares", late.shareCount());
    json.put("bucketOfTime", Instant.ofEpochSecond(late.bucketOfTime()).toString());
    json.put("countedIn", Instant.ofEpochSecond(late.countedIn()).toString());
    return json.toString();
  }

  private static void put(SourcePosition position, ObjectNode json) {
    json.put("source", position.stream().source());
    json.put("epoch", position.stream().epoch());
    json.put("sequence", position.sequence());
  }
}
