package mediaaudit.scan;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import mediaaudit.index.FileRow;
import mediaaudit.index.RootRow;
import mediaaudit.model.Entry;
import mediaaudit.model.FileKind;
import mediaaudit.model.Folder;
import mediaaudit.model.FolderRole;
import mediaaudit.model.Item;
import mediaaudit.model.RawPath;
import mediaaudit.model.SlashedPath;
import mediaaudit.model.Threads;
import mediaaudit.model.Watchdog;

/**
 * Reads the names in a folder, and the small texts among its files, on threads of its own: the
 * delays of a network drive overlap, and so does the index's work. Where the system allows no
 * thread, the caller reads.
 */
final class UnitReader implements AutoCloseable {
  private static final int LONGEST_TEXT_BYTES = 64 * 1024;

  private final RootRow root;
  private final RootDisk disk;
  private final FolderReaders readers;
  private final ExecutorService threads;
  private final AtomicLong steps = new AtomicLong();

  /**
   * What was read.
   *
   * @param troubles why some of its files could not be read, by key
   * @param unread small texts among them that could not be read
   */
  record Unjudged(
      String folderHash, List<Item> items, Map<String, String> troubles, UnreadTexts unread) {}

  /**
   * A reader of folders below a root.
   *
   * @param threads that read at a time
   */
  UnitReader(RootRow root, RootDisk disk, FolderReaders readers, int threads) {
    this.root = root;
    this.disk = disk;
    this.readers = readers;
    this.threads = Executors.newFixedThreadPool(threads, UnitReader::thread);
  }

  /**
   * Begins to read a folder, whose files are loaded until that is done.
   *
   * @param whole with all below it, whose files are loaded as well
   */
  Future<Unjudged> begin(FolderNode node, FolderRole role, boolean whole) {
    try {
      return threads.submit(() -> read(node, role, whole));
    } catch (OutOfMemoryError noThread) {
      return CompletableFuture.completedFuture(read(node, role, whole));
    }
  }

  /**
   * What was read.
   *
   * @throws RootLost when the root cannot be read any more
   */
  Unjudged end(Future<Unjudged> begun) {
    try {
      return disk.watchdog().answer(begun, steps::get);
    } catch (Watchdog.Stalled e) {
      throw new RootLost(e.getMessage(), e);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(null, work, "read", Threads.DEEP_STACK_BYTES);
    thread.setDaemon(true);
    return thread;
  }

  private Unjudged read(FolderNode node, FolderRole role, boolean whole) {
    String unit = node.row().pathHash();
    UnreadTexts unread = new UnreadTexts();
    List<Item> items =
        readers.of(node.row().path()).read(root.name(), folder(node, whole, unread), role).stream()
            .map(item -> item.readFrom(unit))
            .toList();
    return new Unjudged(unit, items, troubles(whole ? node.all() : List.of(node)), unread);
  }

  private Folder folder(FolderNode node, boolean whole, UnreadTexts unread) {
    List<Entry> files =
        node.files().stream().map(file -> entry(node.row().path(), file, unread)).toList();
    List<Folder> folders =
        whole
            ? node.childrenByName().stream().map(child -> folder(child, true, unread)).toList()
            : List.of();
    String name = node.row().path().isEmpty() ? SlashedPath.name(root.path()) : node.name();
    return new Folder(node.row().pathHash(), root.path(), node.row().path(), name, files, folders);
  }

  private Entry entry(String folder, FileRow file, UnreadTexts unread) {
    String path = SlashedPath.join(folder, file.name());
    return new Entry(
        file.pathHash(),
        path,
        file.name(),
        FileKind.of(file.name()),
        file.sizeBytes(),
        text(path, file, unread));
  }

  private String text(String path, FileRow file, UnreadTexts unread) {
    boolean speaks = file.kind() == FileKind.PLEXMATCH || file.kind() == FileKind.NFO;
    if (!speaks || file.sizeBytes() > LONGEST_TEXT_BYTES) {
      return "";
    }
    steps.incrementAndGet();
    try {
      return text(onDisk(path, file));
    } catch (IOException e) {
      disk.requireAlive();
      unread.failed(path, Reason.of(e, Path.of(root.path())));
      return "";
    } catch (InvalidPathException e) {
      unread.cannotBeNamed(path);
      return "";
    }
  }

  private Path onDisk(String path, FileRow file) throws IOException {
    return RawPath.undecoded(path) == 0
        ? RawPath.resolve(Path.of(root.path()), path)
        : UntoldPath.find(root, path, file.pathHash());
  }

  /** A small text; what stands behind 64 KiB of it is left out. */
  private static String text(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(LONGEST_TEXT_BYTES), StandardCharsets.UTF_8);
    }
  }

  /** Why files of these folders could not be read, by key. */
  private static Map<String, String> troubles(List<FolderNode> nodes) {
    return nodes.stream()
        .flatMap(each -> each.files().stream())
        .filter(file -> file.trouble() != null)
        .collect(Collectors.toMap(FileRow::pathHash, FileRow::trouble));
  }
}
