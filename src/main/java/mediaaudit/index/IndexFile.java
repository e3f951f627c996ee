package mediaaudit.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import mediaaudit.model.ExitCode;
import mediaaudit.model.FileFailure;
import mediaaudit.model.TemporaryFolder;
import mediaaudit.model.UserError;

/** Where the index lies: {@code index.mv.db} in the cache folder, and the files beside it. */
public final class IndexFile {
  private static final String NAME = "index";
  private static final String SUFFIX = ".mv.db";
  private static final String BEFORE_MIGRATION = NAME + ".before-migration";
  private static final long SMALL_BYTES = 16 << 20;
  private static final String COPY = "copy-";
  private static final int MOST_COPIES = 10;
  private static final boolean POSIX =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

  private final Path directory;

  private IndexFile(Path directory) {
    this.directory = directory;
  }

  /**
   * The index in this folder.
   *
   * @throws UserError when the path holds what a database address cannot carry
   */
  public static IndexFile in(Path directory) {
    Path absolute = directory.toAbsolutePath().normalize();
    if (absolute.toString().chars().anyMatch(c -> c == ';' || Character.isISOControl(c))) {
      throw new UserError(
          ExitCode.USAGE,
          "the index folder must not hold ';' or control characters in its path; choose another"
              + " with --index");
    }
    return new IndexFile(home(absolute));
  }

  /** Where the index lies to which a link in this folder leads: what replaces it belongs there. */
  private static Path home(Path directory) {
    Path file = directory.resolve(NAME + SUFFIX);
    try {
      if (Files.isSymbolicLink(file) && file.toRealPath().endsWith(NAME + SUFFIX)) {
        return file.toRealPath().getParent();
      }
    } catch (IOException ignored) {
      // It leads nowhere, which is told when the index is asked for.
    }
    return directory;
  }

  /** The database file. */
  public Path path() {
    return directory.resolve(NAME + SUFFIX);
  }

  /**
   * Whether there is an index.
   *
   * @throws UserError when that cannot be told, as in a folder that this user may not enter
   */
  public boolean exists() {
    requireReachable();
    return Files.exists(path());
  }

  /**
   * This file, which must be there.
   *
   * @param wayOut what the user may do, or what is not to be done
   * @throws UserError when there is none
   */
  public IndexFile requireThere(String wayOut) {
    if (!exists()) {
      throw new UserError(ExitCode.RESOURCE, "no index at " + this + "; " + wayOut);
    }
    return this;
  }

  /**
   * Checks that it can be told whether there is an index.
   *
   * @throws UserError when it cannot, as in a folder that this user may not enter, or where a link
   *     leads nowhere
   */
  void requireReachable() {
    if (Files.isSymbolicLink(path())) {
      throw new UserError(ExitCode.RESOURCE, "the index " + this + " " + astray());
    }
    if (!Files.exists(path()) && !Files.notExists(path())) {
      throw new UserError(
          ExitCode.RESOURCE,
          "the index folder "
              + directory
              + (Files.isRegularFile(directory)
                  ? " is a file; name a folder with --index"
                  : " cannot be entered; check its permissions"));
    }
  }

  /** What is wrong with a link that does not lead to an index. */
  private String astray() {
    try {
      Path target = directory.resolve(Files.readSymbolicLink(path())).normalize();
      return Files.exists(path())
          ? "leads to "
              + path().toRealPath()
              + "; name that file "
              + NAME
              + SUFFIX
              + " and its folder with --index"
          : Files.notExists(path())
              ? "leads to "
                  + target
                  + ", which is not there (is it mounted?); remove the link to begin a new index"
              : "leads to " + target + ", where you may not look; check its permissions";
    } catch (IOException e) {
      return "cannot be followed (" + FileFailure.inWords(e) + ")";
    }
  }

  /**
   * Checks that the file begins like a database of H2 2.2 or newer.
   *
   * @throws UserError when it does not
   */
  void requireContent() {
    FileHead.require(this);
  }

  /** Whether this user may change the file and what lies beside it. */
  boolean isWritable() {
    return Files.isWritable(path()) && Files.isWritable(directory);
  }

  /**
   * Checks that this user may change the file.
   *
   * @throws UserError when not
   */
  void requireWritable() {
    if (!isWritable()) {
      throw new UserError(
          ExitCode.REFUSED,
          "the index "
              + this
              + " cannot be written by you; change its permissions or choose another with --index");
    }
  }

  /** Size of the database file in bytes; 0 when there is none. */
  public long sizeBytes() {
    try {
      return exists() ? Files.size(path()) : 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether the file may be mostly dead space and nobody minds. */
  boolean isSmall() {
    return sizeBytes() <= SMALL_BYTES;
  }

  /** The file that its writer holds. */
  Path lock() {
    return directory.resolve(NAME + ".lock");
  }

  /** The file that tells what the last writer left. */
  Path seal() {
    return directory.resolve(NAME + ".seal");
  }

  /** The file as it was before an upgrade that has not come to its end. */
  Path beforeMigration() {
    return directory.resolve(BEFORE_MIGRATION);
  }

  /** The file that keeps what was asked in the shell. */
  public Path history() {
    return directory.resolve("query_history");
  }

  /** A fresh index on its way to become this one. */
  IndexFile unborn() {
    return new IndexFile(directory.resolve("new"));
  }

  /** Makes the folder, for this user alone; one that is there is left as it is. */
  void makeDirectory() {
    try {
      if (Files.isDirectory(directory)) {
        return;
      }
      Files.createDirectories(directory);
      if (POSIX) {
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
      }
    } catch (IOException e) {
      throw new UserError(
          ExitCode.RESOURCE,
          "cannot make the index folder "
              + directory
              + "; check the permissions of "
              + directory.getParent()
              + ", or choose another with --index",
          e);
    }
  }

  /** Lets only this user read the file. */
  void makePrivate() throws IOException {
    makePrivate(path());
  }

  /** Lets only this user read a file. */
  static void makePrivate(Path file) throws IOException {
    if (POSIX) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
  }

  /** The folder in which it lies, with what belongs to it. */
  public Path folder() {
    return directory;
  }

  /** Returns once the file is safe on the disk. */
  void sync() throws IOException {
    Durable.sync(path());
  }

  /**
   * Gives the file a second name in the same folder, which it keeps when another takes its place;
   * what is no file loses its first one.
   *
   * @param why stands in the name
   * @return the second name
   */
  Path keepAside(String why) throws IOException {
    Path aside = directory.resolve(NAME + "." + why + SUFFIX);
    if (!Files.isRegularFile(path())) {
      return Files.move(path(), aside);
    }
    try {
      return Files.createLink(aside, path());
    } catch (UnsupportedOperationException | FileSystemException noLinks) {
      return copyTo(aside);
    }
  }

  private Path copyTo(Path aside) throws IOException {
    Path unfinished = Unfinished.beside(aside);
    try {
      Files.copy(path(), unfinished, StandardCopyOption.COPY_ATTRIBUTES);
      Durable.sync(unfinished);
      return Files.move(unfinished, aside);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  /** Takes the place of {@code target} in one step, once it is safe on the disk. */
  void moveTo(IndexFile target) throws IOException {
    Durable.replace(path(), target.path());
    deleteOwnFiles();
  }

  /** Removes the database file. */
  void delete() throws IOException {
    Files.deleteIfExists(path());
  }

  /**
   * A copy of the file as it is now, sealed when this is, which the caller deletes.
   *
   * @throws UserError when it holds what no index holds
   */
  IndexFile copyForReading() throws IOException {
    IndexFile copy = copyAsItIs();
    try {
      Vetting.refuseHarmful(copy, this);
    } catch (DefinitionMap.Unopened leftToTheDatabase) {
      return copy;
    } catch (RuntimeException e) {
      copy.deleteWithFolder();
      throw e;
    }
    return copy;
  }

  /** As {@link #copyForReading()}, whatever it holds. */
  IndexFile copyAsItIs() throws IOException {
    IndexFile copy = workshop();
    try {
      Optional<Seal> seal = Seal.read(this);
      copyAtRest(copy.path());
      if (seal.isPresent() && seal.equals(Seal.read(this))) {
        seal.get().put(copy);
      }
    } catch (IOException | RuntimeException e) {
      copy.deleteWithFolder();
      throw e;
    }
    return copy;
  }

  /** What is copied while it is written opens as an older state; a writer rests between batches. */
  private void copyAtRest(Path copy) throws IOException {
    FileTime before;
    int copies = 0;
    do {
      before = Files.getLastModifiedTime(path());
      Files.copy(path(), copy, StandardCopyOption.REPLACE_EXISTING);
    } while (++copies < MOST_COPIES && !before.equals(Files.getLastModifiedTime(path())));
  }

  /**
   * A folder for another index on its way, which the caller deletes: beside this one or, where
   * nothing may be written, among temporary files.
   */
  IndexFile workshop() throws IOException {
    try {
      return new IndexFile(TemporaryFolder.make(directory, COPY));
    } catch (FileSystemException e) {
      if (Files.isWritable(directory)) {
        throw e;
      }
      return new IndexFile(TemporaryFolder.make());
    }
  }

  /**
   * Removes a {@link #workshop} with all in it. One that cannot be removed harms nobody: it is no
   * longer held, so that a later command may remove it.
   */
  void deleteWithFolder() {
    try {
      TemporaryFolder.delete(directory);
    } catch (IOException ignored) {
      // The next start tries again.
    }
  }

  /** Removes its files, and its folder where nothing else stands in it. */
  void deleteOwnFiles() {
    try {
      for (Path own : List.of(path(), seal(), lock(), directory)) {
        Files.deleteIfExists(own);
      }
    } catch (IOException ignored) {
      // It is in nobody's way.
    }
  }

  /** Whether a file is a database, or belongs to the index beside it. */
  public static boolean isPartOfOne(Path file) {
    Path absolute = file.toAbsolutePath();
    IndexFile index = new IndexFile(absolute.getParent());
    String name = absolute.getFileName().toString();
    boolean belongs =
        name.endsWith(SUFFIX)
            || name.startsWith(BEFORE_MIGRATION)
            || absolute.equals(index.lock())
            || absolute.equals(index.seal());
    return FileHead.isDatabase(file) || belongs && Files.exists(index.path());
  }

  /** Whether an entry of the folder is what a killed command left. */
  public boolean isLeftover(Path entry) {
    return entry.getFileName().toString().startsWith(BEFORE_MIGRATION)
        || TemporaryFolder.isStale(entry, COPY);
  }

  /** Removes copies whose process has ended. */
  void deleteStaleCopies() {
    TemporaryFolder.deleteStale(directory, COPY);
  }

  /** The name of the database without H2's suffix, as its address wants it. */
  String address() {
    return directory.resolve(NAME).toString();
  }

  @Override
  public String toString() {
    return path().toString();
  }
}
