package org.leafpay.engine.key;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Collections;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Files that only their owner may read, where the file system knows owners. */
final class SecretFiles {
  private static final int SIZE_MAX = 64 << 10;
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");
  private static final Set<PosixFilePermission> OTHERS_READ =
      Set.of(PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ);

  private SecretFiles() {}

  /** The whole content of a small file, unless others can read it too. */
  static byte[] read(Path file) {
    try {
      PosixFileAttributeView owners = owners(file);
      if (owners != null
          && !Collections.disjoint(owners.readAttributes().permissions(), OTHERS_READ)) {
        throw new KeyException(file, KeyProblem.OPEN_TO_OTHERS);
      }
      if (Files.size(file) > SIZE_MAX) {
        throw new KeyException(file, KeyProblem.NOT_A_KEYSTORE);
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

  static void closeToOthers(Path file) throws IOException {
    PosixFileAttributeView owners = owners(file);
    if (owners != null) {
      owners.setPermissions(OWNER_ONLY);
    }
  }

  private static @Nullable PosixFileAttributeView owners(Path file) {
    return Files.getFileAttributeView(file, PosixFileAttributeView.class);
  }
}
