package org.leafpay.engine.journal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.leafpay.rewardbox.json.JsonAt;
import org.leafpay.rewardbox.json.NodeJson;
import org.leafpay.rewardbox.round.StepKind;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.Bytes;
import org.leafpay.types.HeaderId;
import org.leafpay.types.TxId;

/** The journal's statements, on one connection. */
record JournalTables(Handle handle) {
  private static final String STEPS = "select * from journal_step where ";
  private static final String IN_ORDER = " order by round, sequence";

  Optional<JournalRound.Recorded> round(long number) {
    return handle
        .select("select * from journal_round where round = ?", number)
        .map((rows, context) -> round(rows))
        .findOne();
  }

  List<JournalRound.Recorded> rounds() {
    return handle
        .select("select * from journal_round order by round")
        .map((rows, context) -> round(rows))
        .list();
  }

  /** The first block of the journal's chain: {@code firstBlock} when none is known yet. */
  HeaderId chain(HeaderId firstBlock) {
    handle.execute(
        "insert or ignore into journal_chain (only_row, first_block) values (1, ?)",
        firstBlock.hex());
    return handle
        .createQuery("select first_block from journal_chain")
        .map((rows, context) -> HeaderId.ofHex(rows.getString("first_block")))
        .one();
  }

  void insert(JournalRound round) {
    handle.execute(
        "insert into journal_round (round, blocks, terms, status) values (?, ?, ?, ?)",
        round.number(),
        blocksJson(round.blocks()),
        round.termsJson(),
        RoundStatus.OPEN.name());
  }

  void update(long round, RoundStatus status) {
    handle.execute("update journal_round set status = ? where round = ?", status.name(), round);
  }

  Optional<JournalStep.Recorded> step(StepKey key) {
    return handle
        .select(STEPS + "round = ? and sequence = ?", key.round(), key.sequence())
        .map((rows, context) -> step(rows))
        .findOne();
  }

  List<JournalStep.Recorded> steps(long round) {
    return handle
        .select(STEPS + "round = ?" + IN_ORDER, round)
        .map((rows, context) -> step(rows))
        .list();
  }

  int stepCount(long round) {
    return handle
        .select("select count(*) from journal_step where round = ?", round)
        .mapTo(int.class)
        .one();
  }

  Optional<StepKey> placeOf(TxId id) {
    return handle
        .select("select round, sequence from journal_step where tx_id = ?", id.hex())
        .map((rows, context) -> key(rows))
        .findOne();
  }

  Optional<StepStatus> status(StepKey key) {
    return handle
        .select(STEPS + "round = ? and sequence = ?", key.round(), key.sequence())
        .map((rows, context) -> status(rows))
        .findOne();
  }

  void insert(JournalStep step) {
    handle.execute(
        "insert into journal_step (round, sequence, kind, tx_id, signed_bytes, bundle, status)"
            + " values (?, ?, ?, ?, ?, ?, ?)",
        step.key().round(),
        step.key().sequence(),
        step.kind().name(),
        step.content().txId().hex(),
        step.content().signedBytes().hex(),
        step.content().bundleJson(),
        StepStatus.PLANNED.word());
  }

  void update(StepKey key, StepStatus status) {
    @Nullable Integer height = null;
    @Nullable String block = null;
    if (status instanceof StepStatus.Confirmed confirmed) {
      height = confirmed.height().value();
      block = confirmed.block().hex();
    }
    handle.execute(
        "update journal_step set status = ?, block_height = ?, block_id = ?"
            + " where round = ? and sequence = ?",
        status.word(),
        height,
        block,
        key.round(),
        key.sequence());
  }

  private static JournalRound.Recorded round(ResultSet rows) throws SQLException {
    List<JournalRound.BlockRef> blocks =
        NodeJson.parse(rows.getString("blocks")).listOf(JournalTables::blockRef);
    return new JournalRound.Recorded(
        new JournalRound(rows.getLong("round"), blocks, rows.getString("terms")),
        RoundStatus.valueOf(rows.getString("status")));
  }

  private static JournalRound.BlockRef blockRef(JsonAt json) {
    return new JournalRound.BlockRef(
        BlockHeight.of(json.get("height").intValue()), json.get("id").text());
  }

  private static String blocksJson(List<JournalRound.BlockRef> blocks) {
    ArrayNode json = JsonNodeFactory.instance.arrayNode();
    blocks.forEach(
        block -> json.addObject().put("height", block.height().value()).put("id", block.id()));
    return NodeJson.write(json);
  }

  private static JournalStep.Recorded step(ResultSet rows) throws SQLException {
    JournalStep.Content content =
        new JournalStep.Content(
            TxId.ofHex(rows.getString("tx_id")),
            Bytes.ofHex(rows.getString("signed_bytes")),
            rows.getString("bundle"));
    StepKind kind = StepKind.valueOf(rows.getString("kind"));
    return new JournalStep.Recorded(new JournalStep(key(rows), kind, content), status(rows));
  }

  private static StepKey key(ResultSet rows) throws SQLException {
    return new StepKey(rows.getLong("round"), rows.getInt("sequence"));
  }

  private static StepStatus status(ResultSet rows) throws SQLException {
    String word = rows.getString("status");
    return switch (word) {
      case "PLANNED" -> StepStatus.PLANNED;
      case "SENT" -> StepStatus.SENT;
      case "REPLACED" -> StepStatus.REPLACED;
      case "CONFIRMED" ->
          new StepStatus.Confirmed(
              BlockHeight.of(rows.getInt("block_height")),
              HeaderId.ofHex(rows.getString("block_id")));
      default -> throw new IllegalStateException("status " + word);
    };
  }
}
