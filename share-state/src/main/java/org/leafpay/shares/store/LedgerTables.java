package org.leafpay.shares.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.leafpay.shares.allocation.Books;
import org.leafpay.types.Bytes;
import org.leafpay.types.Hash32;
import org.leafpay.types.MinerKey;
import org.leafpay.types.NanoErg;
import org.leafpay.types.address.ErgoAddress;
import org.leafpay.types.address.Network;

/** The ledger's statements, on one connection. */
record LedgerTables(Handle handle) {
  OptionalLong lastRound() {
    return round("select max(round) from ledger_round");
  }

  OptionalLong lastRoundBefore(long round) {
    return round("select max(round) from ledger_round where round < ?", round);
  }

  private OptionalLong round(String query, Object... arguments) {
    return handle.select(query, arguments).map((rows, context) -> round(rows)).one();
  }

  private static OptionalLong round(ResultSet rows) throws SQLException {
    long round = rows.getLong(1);
    return rows.wasNull() ? OptionalLong.empty() : OptionalLong.of(round);
  }

  Optional<Hash32> contentHash(long round) {
    return handle
        .select("select content_hash from ledger_round where round = ?", round)
        .map((rows, context) -> new Hash32(Bytes.of(rows.getBytes(1))))
        .findOne();
  }

  Optional<Books> books(long round) {
    return handle
        .select(
            "select reward, carried_in, operator_fee, paid, drawn, owed"
                + " from ledger_round where round = ?",
            round)
        .map((rows, context) -> books(rows))
        .findOne();
  }

  /** The remainder, or a deficit in its place, follows from the others. */
  private static Books books(ResultSet rows) throws SQLException {
    return Books.of(
        NanoErg.of(rows.getLong("reward")),
        NanoErg.of(rows.getLong("carried_in")),
        NanoErg.of(rows.getLong("operator_fee")),
        new Books.Outgoing(
            NanoErg.of(rows.getLong("paid")),
            NanoErg.of(rows.getLong("drawn")),
            NanoErg.of(rows.getLong("owed"))));
  }

  /** In ascending unsigned key order. */
  List<OwedEntry> owedAfter(long round) {
    return handle
        .select(
            "select m.key, m.network, m.address, o.nano_erg"
                + " from ledger_owed o join ledger_miner m on m.id = o.miner"
                + " where o.round = ? order by m.key",
            round)
        .map((rows, context) -> owed(rows))
        .list();
  }

  private static OwedEntry owed(ResultSet rows) throws SQLException {
    return new OwedEntry(
        new MinerKey(new Hash32(Bytes.of(rows.getBytes("key")))),
        ErgoAddress.parse(rows.getString("address"), Network.valueOf(rows.getString("network"))),
        NanoErg.of(rows.getLong("nano_erg")));
  }

  void insert(long round, RoundContent content) {
    insertRound(round, content);
    if (!content.owed().isEmpty()) {
      insertMiners(content.owed());
      insertOwed(round, content.owed());
    }
  }

  private void insertRound(long round, RoundContent content) {
    Books books = content.books();
    handle.execute(
        "insert into ledger_round (round, reward, carried_in, operator_fee, paid, drawn, owed,"
            + " remainder, content_hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        round,
        books.reward().value(),
        books.carriedIn().value(),
        books.operatorFee().value(),
        books.paid().value(),
        books.drawn().value(),
        books.owed().value(),
        books.remainder().value(),
        content.hash().bytes().toArray());
  }

  /** A miner keeps the address under which he was owed something first. */
  private void insertMiners(List<OwedEntry> entries) {
    try (PreparedBatch batch =
        handle.prepareBatch(
            "insert into ledger_miner (key, network, address) values (?, ?, ?)"
                + " on conflict (key) do nothing")) {
      for (OwedEntry entry : entries) {
        batch.add(
            entry.key().bytes().toArray(),
            entry.address().network().name(),
            entry.address().text());
      }
      batch.execute();
    }
  }

  private void insertOwed(long round, List<OwedEntry> entries) {
    try (PreparedBatch batch =
        handle.prepareBatch(
            "insert into ledger_owed (round, miner, nano_erg)"
                + " values (?, (select id from ledger_miner where key = ?), ?)")) {
      for (OwedEntry entry : entries) {
        batch.add(round, entry.key().bytes().toArray(), entry.owed().value());
      }
      batch.execute();
    }
  }
}
