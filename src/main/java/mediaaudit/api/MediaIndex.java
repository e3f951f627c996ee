package mediaaudit.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mediaaudit.index.Clearing;
import mediaaudit.index.Index;
import mediaaudit.index.IndexFile;
import mediaaudit.index.VideoRow;
import mediaaudit.model.AuditedItem;
import mediaaudit.model.MissReason;
import mediaaudit.model.Probe;
import mediaaudit.model.UserError;
import mediaaudit.probe.Ffprobe;
import mediaaudit.probe.ProberChain;
import mediaaudit.scan.Checks;
import mediaaudit.scan.SingleFiles;
import mediaaudit.scan.SingleItems;
import mediaaudit.scan.Trust;

/**
 * The index for programs: what videos contain, without a look into them while they are unchanged.
 *
 * <pre>{@code
 * try (MediaIndex index = MediaIndex.open(folder, OpenOptions.writing(Duration.ofSeconds(30)))) {
 *   index.addRoot(library);
 *   Optional<Probe> probe = index.find(video);
 *   if (probe.isEmpty()) {
 *     probe = index.put(video);
 *   }
 *   System.out.println(probe.orElseThrow().container());
 *   System.out.printf("%.1f %% hits%n", index.statistics().hitRatePercent());
 * }
 * }</pre>
 *
 * <p>A look-up costs one look at the file's entry on the disk, and reads a row unless the video is
 * one of the last that were looked up. A row counts while size, modification and change time are
 * the same, it was not looked at too soon after a change, its prober reads no more than it did, and
 * it is not out of date: the rules of a scan, which finds valid what was put here.
 *
 * <p>Any number of threads may use it at once; one thread of its own touches the file, so that any
 * of them may be interrupted.
 *
 * <p>What the user can mend is told by {@link UserError}: no index, one in use, damaged, or of a
 * newer release.
 */
public final class MediaIndex implements AutoCloseable {
  private static final int PAGE = 500;
  private static final Pattern PROBER_NAME = Pattern.compile("[A-Za-z0-9._-]{1,20}");
  private static final Duration PROBE_TIMEOUT = Duration.ofSeconds(30);

  private final IndexFile file;
  private final boolean writing;
  private final IndexThread thread;
  private final Index index;
  private final SingleFiles files;
  private final SingleItems items;
  private final Memory memory;
  private final AtomicBoolean closed = new AtomicBoolean();
  private final LongAdder requests = new LongAdder();
  private final LongAdder hits = new LongAdder();
  private final LongAdder memoryHits = new LongAdder();

  private MediaIndex(
      IndexFile file, OpenOptions options, Trust trust, IndexThread thread, Index index) {
    this.file = file;
    this.writing = options.writing();
    this.thread = thread;
    this.index = index;
    this.files = new SingleFiles(index, trust);
    this.items = new SingleItems(index, trust);
    this.memory = new Memory(options.memoryEntries());
  }

  /**
   * Opens the index in this folder for reading.
   *
   * @throws UserError when there is none, or it is damaged or of a newer release
   */
  public static MediaIndex open(Path folder) {
    return open(folder, OpenOptions.reading());
  }

  /**
   * Opens the index in this folder.
   *
   * @throws UserError when it cannot be opened so
   */
  public static MediaIndex open(Path folder, OpenOptions options) {
    IndexFile file = IndexFile.in(folder);
    Trust trust = trust(options);
    IndexThread thread = new IndexThread();
    try {
      return thread.call(
          () -> {
            Index index =
                options.writing()
                    ? Index.write(file, "program", options.patience(), notice -> {})
                    : Index.read(file, notice -> {});
            return new MediaIndex(file, options, trust, thread, index);
          });
    } catch (IOException e) {
      thread.end();
      throw new UncheckedIOException(e);
    } catch (RuntimeException | Error e) {
      thread.end();
      throw e;
    }
  }

  /**
   * What a video contains, if that is stored and still holds.
   *
   * @throws IOException when the file cannot be looked at
   */
  public Optional<Probe> find(Path video) throws IOException {
    return lookUp(video).probe();
  }

  /**
   * What is stored of a video, or why that cannot be used.
   *
   * @throws IOException when the file cannot be looked at
   */
  public Lookup lookUp(Path video) throws IOException {
    requests.increment();
    Path key = key(video);
    long age = memory.age();
    Optional<SingleFiles.Kept> held = memory.find(key);
    Optional<SingleFiles.Kept> kept = held.isPresent() ? held : call(() -> files.find(key));
    if (kept.isEmpty()) {
      return new Lookup(video, Optional.empty(), Optional.of(MissReason.NEW));
    }
    Optional<MissReason> doubt = files.doubt(kept.get());
    if (doubt.isPresent()) {
      memory.forget(key);
      return new Lookup(video, Optional.empty(), doubt);
    }
    hits.increment();
    if (held.isPresent()) {
      memoryHits.increment();
    } else {
      memory.hold(key, kept.get(), age);
    }
    return new Lookup(video, Optional.ofNullable(kept.get().probe()), Optional.empty());
  }

  /**
   * The movie, series, season or episode that a folder is or a file belongs to, with its issues, as
   * the last scan read and judged it; empty when nothing is stored, or anything in its folder has
   * changed since.
   *
   * @throws IOException when its folder cannot be listed
   */
  public Optional<AuditedItem> item(Path path) throws IOException {
    Optional<SingleItems.Stored> stored = call(() -> items.find(key(path)));
    if (stored.isEmpty()) {
      return Optional.empty();
    }
    SingleItems.Seen seen = stored.get().look();
    return call(() -> items.valid(seen));
  }

  /**
   * Looks into a video and stores what it contains. What is stored of it stays where nobody at hand
   * knows better, until size or modification time tell of another content.
   *
   * @return empty when no prober at hand knows such files
   * @throws IOException when the file cannot be read or is being written; then nothing is stored
   * @throws UserError when it lies in no library root that the index knows
   */
  public Optional<Probe> put(Path video) throws IOException, InterruptedException {
    requireWriting();
    SingleFiles.Found found = files.look(key(video));
    store(video, found);
    return found.probe();
  }

  /**
   * Stores what a program found in a video as it is now.
   *
   * @param probe by a prober whose name is of at most 20 letters, digits, dots, underscores and
   *     hyphens, all of them ASCII
   * @throws IllegalArgumentException when its prober has another name
   * @throws IOException when there is no such file
   * @throws UserError when it lies in no library root that the index knows
   */
  public void put(Path video, Probe probe) throws IOException {
    requireWriting();
    requireName(probe.prober());
    store(video, files.told(key(video), probe));
  }

  /**
   * Forgets what is stored of a file, or of all below a folder; when the files were first seen
   * stays known.
   *
   * @return how many files this concerns
   */
  public long invalidate(Path path) throws IOException {
    requireWriting();
    Path key = key(path);
    memory.forget(key);
    return call(
        () -> files.known(key).map(shown -> new Clearing(index).below(List.of(shown))).orElse(0L));
  }

  /**
   * Forgets everything, library roots included; of past scans the newest stays.
   *
   * @return how many files had a row
   */
  public long clear() throws IOException {
    requireWriting();
    memory.clear();
    return call(() -> new Clearing(index).roots());
  }

  /** The library roots whose files may be stored. */
  public List<Path> roots() throws IOException {
    return call(() -> index.roots().all().stream().map(row -> Path.of(row.path())).toList());
  }

  /**
   * Lets files below this folder be stored; a folder in a known root changes nothing, one around
   * known roots takes over their rows.
   *
   * @throws UserError when it is no folder
   */
  public void addRoot(Path folder) throws IOException {
    requireWriting();
    call(
        () -> {
          files.addRoot(key(folder));
          return null;
        });
  }

  /** All videos that the index knows and that were there at their last scan, read as they go. */
  public Stream<IndexedVideo> videos() {
    return Pages.stream(after -> page(() -> videosAfter(after)), Row::key).map(Row::video);
  }

  /** A video with its key, behind which the next page begins. */
  private record Row(String key, IndexedVideo video) {}

  private List<Row> videosAfter(String key) {
    List<VideoRow> rows = index.files().videosAfter(key, PAGE);
    Map<String, Probe> probes = index.probes(rows.stream().map(VideoRow::pathHash).toList());
    return rows.stream()
        .map(
            row ->
                new Row(
                    row.pathHash(),
                    new IndexedVideo(
                        row.path(),
                        row.sizeBytes(),
                        row.mtimeNanos(),
                        Optional.ofNullable(probes.get(row.pathHash())))))
        .toList();
  }

  /** All movies, series, seasons and episodes with their issues, read as they go. */
  public Stream<AuditedItem> items() {
    return Pages.stream(after -> page(() -> index.items().unitsAfter(after, PAGE)), unit -> unit)
        .flatMap(unit -> page(() -> index.itemsOf(unit)).stream());
  }

  /** How it was used since it was opened, and what it holds. */
  public Statistics statistics() throws IOException {
    return call(
        () ->
            new Statistics(
                requests.sum(),
                hits.sum(),
                memoryHits.sum(),
                memory.size(),
                index.probes().count(),
                index.items().count()));
  }

  /** Closes the file; what was stored is on the disk already. Closing again does nothing. */
  @Override
  public void close() {
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    try {
      page(
          () -> {
            index.close();
            return null;
          });
    } finally {
      thread.end();
    }
  }

  private void store(Path video, SingleFiles.Found found) throws IOException {
    call(
        () -> {
          files.store(found);
          return null;
        });
    memory.forget(key(video));
  }

  private <T> T call(Callable<T> work) throws IOException {
    try {
      return thread.call(work);
    } catch (UserError e) {
      throw e;
    } catch (RuntimeException e) {
      throw Index.explain(e, file);
    }
  }

  private <T> T page(Callable<T> work) {
    try {
      return call(work);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void requireName(String prober) {
    if (!PROBER_NAME.matcher(prober).matches()) {
      throw new IllegalArgumentException(
          "a prober may not be named " + prober + ": only by 1 to 20 of A-Z a-z 0-9 . _ -");
    }
  }

  private void requireWriting() {
    if (!writing) {
      throw new IllegalStateException(
          "the index is open for reading; open it with OpenOptions.writing");
    }
  }

  private static Path key(Path path) {
    return path.toAbsolutePath().normalize();
  }

  private static Trust trust(OpenOptions options) {
    return new Trust(
        new Checks(options.changeTimes(), false, options.mtimeTolerance()),
        options.racyWindow(),
        options.ttl(),
        ProberChain.of(options.probers(), Ffprobe.find(null, System.getenv(), PROBE_TIMEOUT)));
  }
}
