package org.leafpay.engine.witness;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.leafpay.engine.key.OneTimePair;
import org.leafpay.engine.key.OperatorKey;
import org.leafpay.engine.key.SecretFiles;
import org.leafpay.engine.sign.joint.Commitment;
import org.leafpay.engine.sign.joint.JointRequest;
import org.leafpay.engine.sign.joint.Response;
import org.leafpay.rewardbox.json.JsonAt;
import org.leafpay.rewardbox.json.NodeJson;
import org.leafpay.rewardbox.json.NodeJsonException;
import org.leafpay.types.BoxId;
import org.leafpay.types.Bytes;

/**
 * What a member of committees has committed to, and whom he has answered: one file for each box and
 * key, which nobody else may read.
 *
 * <p>Promise: a commitment is used for one request. The file says for which before the answer is
 * handed out, and no longer has what a second answer would take; asked for the same request again,
 * after a crash too, it gives the same answer. Two processes cannot have the book at the same time.
 *
 * <p>An old copy of a file must never be put back: it would answer a second request. Losing a file
 * loses nothing but the answers it still owes.
 */
public final class OneTimeBook implements AutoCloseable {
  private static final int VERSION = 1;
  private static final String KEY = "key";
  private static final String BOX = "box";
  private static final String COMMITMENTS = "commitments";
  private static final String LOCK = "lock";

  private final Path folder;
  private final SecureRandom random;
  private final FileChannel lock;

  private OneTimeBook(Path folder, SecureRandom random, FileChannel lock) {
    this.folder = folder;
    this.random = random;
    this.lock = lock;
  }

  /**
   * Opens the book in {@code folder}, which is made when it is not there.
   *
   * @throws WitnessException when another process has it
   * @throws org.leafpay.engine.key.KeyException when the folder cannot be made
   */
  public static OneTimeBook open(Path folder, SecureRandom random) {
    SecretFiles.makeFolder(folder);
    return new OneTimeBook(folder, random, lock(folder));
  }

  /**
   * Where the book of a keystore is: beside the folder of its file, since a node takes every file
   * in there for a key.
   */
  public static Path folderOf(Path keystore) {
    Path keys = keystore.toAbsolutePath().normalize().getParent();
    if (keys == null || keys.getFileName() == null) {
      throw new WitnessException("no folder beside that of " + keystore);
    }
    return keys.resolveSibling(keys.getFileName() + "-witness");
  }

  private static FileChannel lock(Path folder) {
    try {
      FileChannel channel =
          FileChannel.open(
              folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      try {
        Optional<FileLock> lock = Optional.ofNullable(channel.tryLock());
        if (lock.isPresent()) {
          return channel;
        }
      } catch (OverlappingFileLockException e) {
        // This very process has it: the same as if another one had.
      }
      channel.close();
      throw new WitnessException(folder + " is in use by another process");
    } catch (IOException e) {
      throw new WitnessException(folder + " cannot be locked: " + e.getMessage());
    }
  }

  /**
   * A commitment of {@code key} for the signature that spends {@code box}, not used yet: the same
   * one until it is.
   */
  public Commitment commitment(OperatorKey key, BoxId box) {
    List<OneTimeEntry> entries = read(key, box);
    for (OneTimeEntry entry : entries) {
      if (entry instanceof OneTimeEntry.Open open) {
        return open.commitment();
      }
    }
    byte[] bytes = new byte[OneTimePair.RANDOM_SIZE];
    random.nextBytes(bytes);
    Bytes randomness = Bytes.of(bytes);
    Commitment commitment = Commitment.of(key.publicKey(), key.oneTimePair(randomness));
    entries.add(new OneTimeEntry.Open(commitment, randomness));
    write(key, box, entries);
    return commitment;
  }

  /**
   * The answer to a request.
   *
   * @throws WitnessException when its commitment of this key is not in the book, or was used for
   *     another request
   */
  public Response answer(OperatorKey key, BoxId box, JointRequest request) {
    Optional<Commitment> wanted = request.commitmentOf(key.publicKey());
    List<OneTimeEntry> entries = read(key, box);
    for (int i = 0; i < entries.size(); i++) {
      if (Optional.of(entries.get(i).commitment()).equals(wanted)) {
        if (entries.get(i) instanceof OneTimeEntry.Used used) {
          return sameAgain(used, request);
        }
        Response response = answer(key, (OneTimeEntry.Open) entries.get(i), request);
        entries.set(i, new OneTimeEntry.Used(wanted.get(), request.id(), response));
        write(key, box, entries);
        return response;
      }
    }
    throw new WitnessException(
        "request %s has a commitment of %s that is not in %s".formatted(request.id(), key, folder));
  }

  private static Response answer(OperatorKey key, OneTimeEntry.Open open, JointRequest request) {
    OneTimePair pair = key.oneTimePair(open.randomness());
    if (!Commitment.of(key.publicKey(), pair).equals(open.commitment())) {
      throw new WitnessException("the book's randomness is not that of its commitment");
    }
    return request.answer(key, pair);
  }

  private static Response sameAgain(OneTimeEntry.Used used, JointRequest request) {
    if (!used.request().equals(request.id())) {
      throw new WitnessException(
          "the commitment was used for request %s; answering %s with it too would give the key away"
              .formatted(used.request(), request.id()));
    }
    return used.response();
  }

  private List<OneTimeEntry> read(OperatorKey key, BoxId box) {
    Path file = file(key, box);
    if (!Files.exists(file)) {
      return new ArrayList<>();
    }
    try {
      JsonAt json = NodeJson.parse(SecretFiles.read(file));
      json.get("version").requireSame(VERSION, json.get("version").intValue());
      json.get(KEY).requireSame(key.publicKey(), json.get(KEY).hex());
      json.get(BOX).requireSame(box.hex(), json.get(BOX).text());
      return new ArrayList<>(
          json.get(COMMITMENTS).listOf(entry -> OneTimeEntry.read(entry, key.publicKey())));
    } catch (NodeJsonException e) {
      throw new WitnessException(file + " cannot be understood: no book of commitments");
    }
  }

  private void write(OperatorKey key, BoxId box, List<OneTimeEntry> entries) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("version", VERSION).put(KEY, key.publicKey().hex()).put(BOX, box.hex());
    ArrayNode array = json.putArray(COMMITMENTS);
    entries.forEach(entry -> array.add(entry.toJson()));
    byte[] text = (json.toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8);
    SecretFiles.replace(file(key, box), text);
  }

  private Path file(OperatorKey key, BoxId box) {
    return folder.resolve("%s-%s.json".formatted(key.publicKey().hex(), box.hex()));
  }

  /** Lets other processes have the book. */
  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      throw new WitnessException(folder + " cannot be unlocked: " + e.getMessage());
    }
  }
}
