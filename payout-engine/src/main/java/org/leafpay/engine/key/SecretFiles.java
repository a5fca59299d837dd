package org.leafpay.engine.key;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Collections;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Files that only their owner may read, where the file system knows owners. */
public final class SecretFiles {
  private static final int SIZE_MAX = 64 << 10;
  private static final String UNFINISHED = ".tmp";
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");
  private static final Set<PosixFilePermission> OWNERS_FOLDER =
      PosixFilePermissions.fromString("rwx------");
  private static final Set<PosixFilePermission> OTHERS_READ =
      Set.of(PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ);
  private static final Set<StandardOpenOption> NEW =
      Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

  private SecretFiles() {}

  /**
   * The whole content of a small file.
   *
   * @throws KeyException when it is not there, is too large, or others can read it too
   */
  public static byte[] read(Path file) {
    try {
      PosixFileAttributeView owners = owners(file);
      if (owners != null
          && !Collections.disjoint(owners.readAttributes().permissions(), OTHERS_READ)) {
        throw new KeyException(file, KeyProblem.OPEN_TO_OTHERS);
      }
      if (Files.size(file) > SIZE_MAX) {
        throw new KeyException(file, KeyProblem.TOO_LARGE);
      }
      return Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      throw new KeyException(file, KeyProblem.MISSING);
    } catch (IOException e) {
      throw new KeyException(file, KeyProblem.UNREADABLE);
    }
  }

  /** Refuses what {@link #read} would refuse. */
  static void requireReadable(Path file) {
    Arrays.fill(read(file), (byte) 0);
  }

  /**
   * Makes or replaces a file. When this returns, the new content is there even if the power fails;
   * when it does not, the old content is there, or the new one as a whole.
   *
   * @throws KeyException when it cannot be written
   */
  public static void replace(Path file, byte[] content) {
    Path unfinished = file.resolveSibling(file.getFileName() + UNFINISHED);
    try {
      Files.deleteIfExists(unfinished);
      try (FileChannel channel = FileChannel.open(unfinished, NEW, closed(file, OWNER_ONLY))) {
        ByteBuffer left = ByteBuffer.wrap(content);
        while (left.hasRemaining()) {
          channel.write(left);
        }
        channel.force(true);
      }
      Files.move(
          unfinished, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
      forceFolder(file.toAbsolutePath().resolveSibling("."));
    } catch (IOException e) {
      throw new KeyException(file, KeyProblem.UNREADABLE);
    }
  }

  /**
   * Makes a folder that only its owner may look into, if it is not there.
   *
   * @throws KeyException when it cannot be made
   */
  public static void makeFolder(Path folder) {
    try {
      Files.createDirectories(folder, closed(folder, OWNERS_FOLDER));
    } catch (IOException e) {
      throw new KeyException(folder, KeyProblem.UNREADABLE);
    }
  }

  static void closeToOthers(Path file) throws IOException {
    PosixFileAttributeView owners = owners(file);
    if (owners != null) {
      owners.setPermissions(OWNER_ONLY);
    }
  }

  /** The name of a file is part of its folder; a file system may refuse to force one. */
  private static void forceFolder(Path folder) throws IOException {
    if (hasOwners(folder)) {
      try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }

  private static FileAttribute<?>[] closed(Path path, Set<PosixFilePermission> permissions) {
    return hasOwners(path)
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
        : new FileAttribute<?>[0];
  }

  private static boolean hasOwners(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  private static @Nullable PosixFileAttributeView owners(Path file) {
    return Files.getFileAttributeView(file, PosixFileAttributeView.class);
  }
}
