package mediaaudit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The file system that an index lies on, or is to be made on. */
final class FileSystem {
  /** Words in the names of file systems whose locks and times cannot be relied on. */
  private static final List<String> REMOTE =
      List.of("nfs", "cifs", "smb", "fuse", "9p", "afs", "davfs", "webdav");

  private FileSystem() {}

  /**
   * Its type, as the system names it, in small letters.
   *
   * @param folder is there
   */
  static String type(Path folder) throws IOException {
    return Files.getFileStore(folder).type().toLowerCase(Locale.ROOT);
  }

  /**
   * Why an index does not lie well in a folder; empty where it does, or nothing can be said.
   *
   * @param folder need not be there yet
   */
  static Optional<String> doubt(Path folder) {
    Path there = folder.toAbsolutePath();
    while (there != null && !Files.exists(there)) {
      there = there.getParent();
    }
    try {
      return there == null ? Optional.empty() : doubt(folder, type(there));
    } catch (IOException unknown) {
      return Optional.empty();
    }
  }

  /** Why an index does not lie well in a folder on a file system of this type. */
  static Optional<String> doubt(Path folder, String type) {
    return REMOTE.stream().noneMatch(type::contains)
        ? Optional.empty()
        : Optional.of(
            folder
                + " lies on "
                + type
                + ", where locks may fail and writes be lost; put the index on a local disk with"
                + " scan.cache_dir or --index");
  }
}
