package org.leafpay.engine.selection;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.leafpay.engine.publish.FileWriter;
import org.leafpay.engine.publish.Lines;
import org.leafpay.engine.publish.PublishException;
import org.leafpay.rewardbox.json.NodeJson;
import org.leafpay.rewardbox.json.TransactionJson;
import org.leafpay.types.tx.SignedTransaction;

/**
 * The pool's files beside the rounds.
 *
 * <pre>
 *   selection/pool.json           which pool it is
 *   selection/steps/NNNNNN.json   its transactions as they were read from the chain
 * </pre>
 *
 * <p>The steps only save questions to the node: they may be lost, damaged or out of date.
 */
public final class PoolFolder {
  private static final String SELECTION = "selection";
  private static final String POOL = "pool.json";
  private static final String STEPS = "steps";

  private final Path out;
  private final FileWriter writer;

  private PoolFolder(Path out, FileWriter writer) {
    this.out = out;
    this.writer = writer;
  }

  /** The pool of the rounds below {@code out}. */
  public static PoolFolder in(Path out) {
    return new PoolFolder(out, FileWriter.ATOMIC);
  }

  /** The same folder, written to by {@code newWriter}. */
  public PoolFolder withWriter(FileWriter newWriter) {
    return new PoolFolder(out, newWriter);
  }

  /** Where the rounds are. */
  public Path out() {
    return out;
  }

  /** {@code pool.json} itself. */
  public Path file() {
    return out.resolve(SELECTION).resolve(POOL);
  }

  /**
   * The pool, if one was begun.
   *
   * @throws PublishException when the file is damaged, or is no pool's
   */
  public Optional<PoolDocument> find() {
    return Files.exists(file())
        ? Optional.of(Lines.readOne(file(), PoolDocument::read))
        : Optional.empty();
  }

  /**
   * The pool.
   *
   * @throws PoolHeldException when there is none
   * @throws PublishException when the file is damaged, or is no pool's
   */
  public PoolDocument read() {
    return find()
        .orElseThrow(
            () -> new PoolHeldException("no pool in " + out + ": selection sync opens one"));
  }

  /** Writes {@code pool.json}; it survives a power cut. */
  void write(PoolDocument pool) {
    writer.write(file(), pool.toJson().toPrettyString() + "\n");
    writer.force(file());
  }

  /** The steps that can be read, from the first on. */
  List<SignedTransaction> steps() {
    List<SignedTransaction> out = new ArrayList<>();
    while (Files.exists(step(out.size()))) {
      try {
        out.add(Lines.readOne(step(out.size()), TransactionJson::read));
      } catch (PublishException e) {
        return out;
      }
    }
    return out;
  }

  /**
   * Keeps a step.
   *
   * @param number from 0
   */
  void writeStep(int number, SignedTransaction transaction) {
    writer.write(step(number), NodeJson.write(TransactionJson.write(transaction)) + "\n");
  }

  private Path step(int number) {
    String name = String.format(Locale.ROOT, "%06d.json", number + 1);
    return out.resolve(SELECTION).resolve(STEPS).resolve(name);
  }
}
