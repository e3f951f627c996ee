package mediaaudit.scan;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import mediaaudit.index.FileCache;
import mediaaudit.index.FolderRow;
import mediaaudit.index.StoredFile;
import mediaaudit.model.Probe;
import mediaaudit.probe.Answer;
import mediaaudit.probe.HeaderDigest;
import mediaaudit.probe.ProberChain;

/**
 * Looks with the built-in prober into a few videos whose rows hold, one in each of a few folders,
 * all chosen by chance: {@value #MOST} at most. A row that says what its file does not is repaired
 * and reported.
 *
 * <p>The first look costs most, since nothing of the prober is loaded yet. So a short scan looks
 * only now and then, as often as lets it all take a twentieth of the time of scans.
 */
public final class SelfAudit {
  private static final int MOST = 20;
  private static final int SHARE = 20;
  private static final long START_NANOS = TimeUnit.MILLISECONDS.toNanos(400);

  private final FileCache cache;
  private final Mode mode;
  private final long startedTicks;
  private final List<Held> sample = new ArrayList<>();
  private int offered;

  private record Held(RootWalk walk, Listing listing) {}

  /** How often rows are checked. */
  public enum Mode {
    /** As often as a twentieth of the time of scans allows. */
    AUTO,
    /** In every scan, whatever time it takes. */
    ALWAYS,
    /** Not at all. */
    NEVER
  }

  SelfAudit(FileCache cache, Mode mode, long startedTicks) {
    this.cache = cache;
    this.mode = mode;
    this.startedTicks = startedTicks;
  }

  /** A folder whose row holds; each has the same chance (reservoir sampling, Vitter 1985). */
  void offer(RootWalk walk, Listing listing) {
    offered++;
    if (sample.size() < MOST) {
      sample.add(new Held(walk, listing));
      return;
    }
    int place = ThreadLocalRandom.current().nextInt(offered);
    if (place < MOST) {
      sample.set(place, new Held(walk, listing));
    }
  }

  /** What rows below these roots say wrongly, and how to go on. */
  List<String> run(Collection<RootWalk> walks) {
    long began = System.nanoTime();
    long share = mode == Mode.ALWAYS ? Long.MAX_VALUE : (began - startedTicks) / SHARE;
    List<String> wrong = new ArrayList<>();
    if (mode == Mode.NEVER || ThreadLocalRandom.current().nextLong(START_NANOS) >= share) {
      return wrong;
    }
    Collections.shuffle(sample);
    for (Held held : sample) {
      if (walks.contains(held.walk()) && System.nanoTime() - began < Math.max(START_NANOS, share)) {
        check(held).ifPresent(wrong::add);
      }
    }
    return wrong;
  }

  private Optional<String> check(Held held) {
    Map<String, SeenFile> videos =
        held.listing().keyed().files().stream()
            .filter(SeenFile::isVideo)
            .collect(Collectors.toMap(SeenFile::pathHash, Function.identity()));
    List<StoredFile> rows =
        cache.files(List.of(held.listing().place().hash())).stream()
            .filter(row -> videos.containsKey(row.file().pathHash()))
            .filter(row -> row.headerDigest() != null && HeaderDigest.isExact(row.headerDigest()))
            .toList();
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    StoredFile row = rows.get(ThreadLocalRandom.current().nextInt(rows.size()));
    return check(held, videos.get(row.file().pathHash()));
  }

  private Optional<String> check(Held held, SeenFile file) {
    String hash = file.pathHash();
    Optional<Answer> answer = look(held.walk(), file);
    Probe known = answer.isEmpty() ? null : cache.probes(List.of(hash)).get(hash);
    Optional<String> difference = answer.flatMap(found -> Differing.between(known, found.probe()));
    difference.ifPresent(what -> repair(held, hash, answer.get()));
    return difference.map(what -> sentence(file, what));
  }

  /** What the file says; empty when it changed meanwhile or cannot be read: the next scan tells. */
  private static Optional<Answer> look(RootWalk walk, SeenFile file) {
    RootDisk disk = walk.disk();
    try {
      Optional<Answer> answer = disk.call(() -> ProberChain.probeBuiltin(file.path()));
      Stat now = disk.call(() -> Stat.following(file.path()));
      return walk.validity().comparison().isStill(file.stat(), now) ? answer : Optional.empty();
    } catch (IOException | RootLost unreadable) {
      return Optional.empty();
    }
  }

  private void repair(Held held, String hash, Answer answer) {
    FolderRow folder = held.walk().row(held.listing()).unsigned();
    cache.store(
        new FileCache.Seen(
            List.of(),
            List.of(FileRows.probed(hash, answer)),
            List.of(),
            List.of(folder),
            Set.of(hash, folder.pathHash()),
            List.of()));
    held.walk().rows().put(folder);
  }

  private static String sentence(SeenFile file, String what) {
    return "the index is wrong about "
        + file.path()
        + ", of which neither size nor times changed: "
        + what
        + "; that row is repaired, others may be wrong too: scan with --no-cache";
  }
}
