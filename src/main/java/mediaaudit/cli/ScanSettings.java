package mediaaudit.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import mediaaudit.index.IndexFile;
import mediaaudit.model.ExitCode;
import mediaaudit.model.LibraryType;
import mediaaudit.model.UserError;
import mediaaudit.model.Watchdog;
import mediaaudit.scan.LibraryTypes;
import mediaaudit.scan.RootChoice;

/** What {@code scan:} in the configuration is about: where to look, at what, and how. */
final class ScanSettings {
  private static final List<String> CODECS = List.of("hevc", "av1");
  private static final String CACHE_DIR = Sources.PREFIX + "CACHE_DIR";
  private static final int USUAL_WORKERS = 4;
  private static final int USUAL_IO_THREADS = 2;
  private static final Duration FULL_CHECK_EVERY = Duration.ofDays(7);

  private final Sources sources;
  private final ConfigFile.ScanSection file;

  ScanSettings(Sources sources) {
    this.sources = sources;
    this.file = sources.file().scan();
  }

  /** The index to use. */
  IndexFile index(Path option) {
    return IndexFile.in(
        sources
            .<Path>choice("scan.cache_dir")
            .option("--index", option)
            .variable(CACHE_DIR, text -> Sources.pathOf(CACHE_DIR, text, sources.environment()))
            .file(sources.path(file.cacheDir()))
            .otherwise(new UserFolders(sources.environment()).cache()));
  }

  /** The roots to scan; empty for those that the index knows. */
  List<RootChoice> roots(List<Path> options) {
    List<NamedRoot> named = options.stream().map(NamedRoot::of).toList();
    return sources
        .list("scan.root_paths", "--roots", named, file.rootPaths(), this::root, List.of())
        .stream()
        .map(root -> new RootChoice(root.path(), root.name()))
        .toList();
  }

  private NamedRoot root(ConfigFile.RootEntry root) {
    return new NamedRoot(
        sources.path(root.path()).toString(),
        root.name(),
        root.type() == null ? null : root.holds(),
        root.mtimeTolerance() == null ? null : root.mtimeTolerance().duration());
  }

  /** Whether the configuration names this library folder. */
  boolean namesRoot(String path) {
    return roots(List.of()).stream().anyMatch(root -> root.path().equals(path));
  }

  /** What the configured library folders hold; it counts also where options name the roots. */
  LibraryTypes libraryTypes() {
    Map<String, LibraryType> types = new LinkedHashMap<>();
    Sources.orEmpty(file.rootPaths())
        .forEach(root -> types.put(sources.path(root.path()).toString(), root.holds()));
    return new LibraryTypes(types, watchdog());
  }

  List<String> include(List<String> options) {
    return sources.list(
        "scan.include_patterns",
        "--include",
        options,
        file.includePatterns(),
        ConfigValue.GlobText::text,
        List.of());
  }

  List<String> exclude(List<String> options) {
    return sources.list(
        "scan.exclude_patterns",
        "--exclude",
        options,
        file.excludePatterns(),
        ConfigValue.GlobText::text,
        List.of());
  }

  /** Names of artwork profiles. */
  List<String> profiles(List<String> options) {
    return sources.list(
        "scan.profiles",
        "--profiles",
        options,
        file.profiles(),
        ConfigValue.ProfileName::name,
        List.of(Profiles.ALL));
  }

  /** The user's artwork patterns, in the order in which they apply. */
  List<ConfigFile.Patterns> patterns() {
    return Stream.of(
            sources
                .<ConfigFile.Patterns>choice("patterns")
                .file(sources.file().patterns())
                .otherwise(null),
            sources
                .<ConfigFile.Patterns>choice("scan.patterns")
                .file(file.patterns())
                .otherwise(null))
        .filter(Objects::nonNull)
        .toList();
  }

  /** Names of the video codecs that need no comment. */
  Set<String> allowedCodecs(List<String> options) {
    return new HashSet<>(
        sources.list(
            "scan.allowed_codecs",
            "--allow-codecs",
            options,
            file.allowedCodecs(),
            ConfigValue.Codec::name,
            CODECS));
  }

  /** How many videos are looked into at a time. */
  int workers(Integer option) {
    ConfigValue.Workers written = file.concurrentWorkers();
    return sources
        .<Integer>choice("scan.concurrent_workers")
        .option("--workers", option == null ? null : workersOf(option))
        .variable(Sources.PREFIX + "WORKERS", text -> workersOf(number(text)))
        .file(written == null ? null : workersOf(written.number()))
        .otherwise(workersOf(0));
  }

  private static int workersOf(int number) {
    return threads(number, USUAL_WORKERS);
  }

  /** How many folders are listed at a time. */
  int ioThreads(Integer option) {
    ConfigValue.Workers written = file.ioThreads();
    return sources
        .<Integer>choice("scan.io_threads")
        .option("--io-threads", option == null ? null : threads(option, USUAL_IO_THREADS))
        .file(written == null ? null : threads(written.number(), USUAL_IO_THREADS))
        .otherwise(threads(0, USUAL_IO_THREADS));
  }

  /** Of 0, as many as the machine serves. */
  private static int threads(int number, int usual) {
    return number > 0 ? number : Math.min(usual, Runtime.getRuntime().availableProcessors());
  }

  /** Whether folders are not listed whose own times are unchanged. */
  boolean trustFolderMtime(boolean option) {
    return sources
        .<Boolean>choice("scan.trust_folder_mtime")
        .option("--trust-folder-mtime", option ? true : null)
        .file(file.trustFolderMtime())
        .otherwise(false);
  }

  /** After which time at the latest a folder is listed whatever its times are. */
  Duration fullCheckEvery() {
    return sources.duration("scan.full_check_every", file.fullCheckEvery(), FULL_CHECK_EVERY);
  }

  /** Waits for a disk that hangs as long as {@link #stallTimeout} says. */
  Watchdog watchdog() {
    return new Watchdog(stallTimeout());
  }

  /** How long a disk may take to answer until a scan gives up its library root. */
  Duration stallTimeout() {
    return sources.duration("scan.stall_timeout", file.stallTimeout(), Watchdog.USUAL_PATIENCE);
  }

  /** Whether scans keep an index. */
  boolean cacheEnabled() {
    return sources.<Boolean>choice("scan.cache_enabled").file(file.cacheEnabled()).otherwise(true);
  }

  private static int number(String text) {
    try {
      return new ConfigValue.Workers(Integer.parseInt(text.strip())).number();
    } catch (IllegalArgumentException e) {
      throw new UserError(
          ExitCode.CONFIGURATION,
          Sources.PREFIX
              + "WORKERS must be a whole number from 0 to "
              + ConfigValue.Workers.MOST
              + "; not '"
              + text
              + "'",
          e);
    }
  }
}
