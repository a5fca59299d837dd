package org.leafpay.shares.database;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.leafpay.shares.batch.MinerIndex;
import org.leafpay.shares.batch.Positions;
import org.leafpay.shares.batch.SourcePosition;
import org.leafpay.shares.batch.SourceStream;
import org.leafpay.shares.database.ShareQueries.LedgerState;
import org.leafpay.shares.ledger.BucketView;

/**
 * The bucketed ledger on disk.
 *
 * <p>Promise: a commit is there as a whole, sums with the positions that they reach to, or not at
 * all; a sealed bucket never changes. One process writes at a time: another one is found out at its
 * next commit, and nothing is counted twice.
 *
 * <p>All miners that have ever had a share are in memory. Used by one thread; {@link #last} by any.
 */
public final class DurableLedger implements Positions, AutoCloseable {
  /** What {@link #sealedUntil()} says when no bucket is sealed. */
  public static final long NOTHING_SEALED = Long.MIN_VALUE;

  private static final int SEALED_AT_ONCE = 32;

  private final ShareDatabase database;
  private final LedgerIdentity identity;
  private final MinerIndex miners;
  private final Map<SourceStream, Long> positions;

  /** The only one: to connect takes a server longer than to commit a thousand shares. */
  private final Handle handle;

  private int minersKept;
  private long sealedUntil;
  private long version;

  private DurableLedger(ShareDatabase database, LedgerState state, Handle handle) {
    ShareQueries queries = new ShareQueries(handle);
    this.database = database;
    this.handle = handle;
    this.identity = state.identity();
    this.sealedUntil = state.sealedUntil();
    this.version = state.version();
    this.miners = queries.miners(identity.network());
    this.minersKept = miners.size();
    this.positions = new ConcurrentHashMap<>(queries.positions());
  }

  /**
   * Opens a ledger, and makes it when there is none.
   *
   * @throws DurableLedgerException when it cannot be used, or is one of another pool, network or
   *     bucket length
   */
  public static DurableLedger open(LedgerPlace place, LedgerIdentity identity) {
    DurableLedger ledger = open(place, List.of(identity));
    if (!ledger.identity.equals(identity)) {
      ledger.close();
      throw new DurableLedgerException(
          place, "is that of " + ledger.identity + ", not of " + identity, null);
    }
    return ledger;
  }

  /**
   * Opens a ledger that is there.
   *
   * @throws DurableLedgerException when it is not, or cannot be used
   */
  public static DurableLedger open(LedgerPlace place) {
    if (place instanceof LedgerPlace.File file && Files.notExists(file.path())) {
      throw new DurableLedgerException(place, "no such file", null);
    }
    return open(place, List.of());
  }

  /**
   * Whose ledger is kept at a place; empty when there is none, or one that was never used.
   *
   * @throws DurableLedgerException when the place cannot be used
   */
  public static Optional<LedgerIdentity> identityAt(LedgerPlace place) {
    if (place instanceof LedgerPlace.File file && Files.notExists(file.path())) {
      return Optional.empty();
    }
    try (ShareDatabase database = ShareDatabase.open(place)) {
      return database
          .jdbi()
          .withHandle(handle -> new ShareQueries(handle).state().map(LedgerState::identity));
    } catch (JdbiException e) {
      throw new DurableLedgerException(place, String.valueOf(e.getMessage()), e);
    }
  }

  private static DurableLedger open(LedgerPlace place, List<LedgerIdentity> ifMissing) {
    ShareDatabase database = ShareDatabase.open(place);
    try {
      return open(database, place, ifMissing);
    } catch (JdbiException e) {
      database.close();
      throw new DurableLedgerException(place, String.valueOf(e.getMessage()), e);
    } catch (DurableLedgerException e) {
      database.close();
      throw e;
    }
  }

  private static DurableLedger open(
      ShareDatabase database, LedgerPlace place, List<LedgerIdentity> ifMissing) {
    Handle handle = database.jdbi().open();
    try {
      ShareQueries queries = new ShareQueries(handle);
      handle.useTransaction(
          inside -> {
            if (queries.state().isEmpty()) {
              ifMissing.forEach(new ShareInserts(inside)::createLedger);
            }
          });
      LedgerState state =
          queries
              .state()
              .orElseThrow(() -> new DurableLedgerException(place, "holds no shares", null));
      return new DurableLedger(database, state, handle);
    } catch (JdbiException | DurableLedgerException e) {
      handle.close();
      throw e;
    }
  }

  public LedgerIdentity identity() {
    return identity;
  }

  /** All miners of the ledger. Sources may add more: the next commit keeps them. */
  public MinerIndex miners() {
    return miners;
  }

  @Override
  public long last(SourceStream stream) {
    return positions.getOrDefault(stream, NOTHING);
  }

  /**
   * Every bucket that starts before this second since the epoch is sealed, or {@link
   * #NOTHING_SEALED}.
   */
  public long sealedUntil() {
    return sealedUntil;
  }

  /**
   * Adds sums and positions, on disk when this returns.
   *
   * @throws LedgerConflictException when somebody else has written since; nothing was added
   */
  public void commit(LedgerDelta delta) {
    int minersNow = miners.size();
    List<Integer> renamed = miners.takeRenamed();
    handle.useTransaction(
        inside -> {
          ShareInserts inserts = new ShareInserts(inside);
          inserts.nextVersion(version);
          inserts.miners(miners, minersKept, minersNow);
          inserts.addresses(miners, renamed);
          inserts.parts(delta.parts());
          inserts.bucketPositions(delta.bucketPositions());
          inserts.late(delta.late());
          inserts.log(delta.log());
          inserts.positions(delta.reached());
        });
    version++;
    minersKept = minersNow;
    for (SourcePosition position : delta.reached()) {
      positions.merge(position.stream(), position.sequence(), Math::max);
    }
  }

  /**
   * Seals every bucket that starts before {@code until}. Shares that come for one of them later
   * count in the first bucket that is not sealed.
   *
   * @param until seconds since the epoch, where a bucket starts
   * @return what is to be published of them, oldest first; empty buckets are not mentioned
   * @throws LedgerConflictException when somebody else has written since
   */
  public List<SealedBucket> seal(long until) {
    List<SealedBucket> sealed = new ArrayList<>();
    while (sealedUntil < until) {
      sealed.addAll(sealSome(until));
    }
    return sealed;
  }

  private List<SealedBucket> sealSome(long until) {
    List<Long> seconds =
        new ShareQueries(handle).bucketsBetween(sealedUntil, until, SEALED_AT_ONCE);
    long reached =
        seconds.size() < SEALED_AT_ONCE
            ? until
            : seconds.get(seconds.size() - 1) + identity.bucketLength().seconds();
    List<SealedBucket> sealed =
        handle.inTransaction(
            inside -> {
              ShareInserts inserts = new ShareInserts(inside);
              inserts.nextVersion(version);
              inserts.sealedUntil(reached);
              return seconds.isEmpty()
                  ? List.<SealedBucket>of()
                  : new Sealing(inside, miners)
                      .seal(seconds.get(0), seconds.get(seconds.size() - 1));
            });
    version++;
    sealedUntil = reached;
    return sealed;
  }

  /** The buckets that hold shares and are not sealed, in seconds since the epoch. */
  public List<Long> openBuckets() {
    return new ShareQueries(handle).bucketsBetween(sealedUntil, Long.MAX_VALUE, Integer.MAX_VALUE);
  }

  /**
   * What is counted on disk for the bucket that starts at {@code second}, in any number of parts.
   */
  public List<LedgerPart> parts(long second) {
    return new ShareQueries(handle).parts(second, second);
  }

  /** What is published of the buckets that start from {@code from} (a second) on, oldest first. */
  public List<SealedBucket> sealedFrom(long from) {
    return new ShareQueries(handle).seals(from);
  }

  /** All decisions on late shares, in their order. */
  public List<LateShares> late() {
    return new ShareQueries(handle).late();
  }

  /** The buckets that are sealed now, for schemes; valid until the ledger is closed. */
  public BucketView sealedBuckets() {
    return new SealedView(handle, miners, identity.bucketLength(), sealedUntil);
  }

  @Override
  public void close() {
    handle.close();
    database.close();
  }
}
