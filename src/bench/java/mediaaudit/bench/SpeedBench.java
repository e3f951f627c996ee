package mediaaudit.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mediaaudit.index.CannedQuery;

/**
 * What a start, a first scan and rescans take, against the plainest programs that do as little.
 * Prints Markdown: medians, all commands of a table in turn. Libraries and indexes are made once
 * and kept in the work folder.
 */
final class SpeedBench {
  private static final long LARGEST_LIBRARY = 100_000;
  private static final int SAMPLE = 200;
  private static final int SLOWEST = 3;

  private final Path launcher;
  private final Path samples;
  private final Path work;
  private final int rounds;

  private SpeedBench(Path launcher, Path samples, Path work, int rounds) {
    this.launcher = launcher;
    this.samples = samples;
    this.work = work;
    this.rounds = rounds;
  }

  /**
   * Measures.
   *
   * @param args the launcher, the sample library, a work folder, how many rounds, how many files
   *     the libraries hold, separated by commas, the smallest first, and how many of the queries
   *     with names are asked, if not all
   */
  public static void main(String[] args) throws Exception {
    Path work = Files.createDirectories(Path.of(args[2])).toRealPath();
    SpeedBench bench =
        new SpeedBench(
            Path.of(args[0]).toAbsolutePath(), Path.of(args[1]), work, Integer.parseInt(args[3]));
    List<Long> sizes = Stream.of(args[4].split(",")).map(Long::parseLong).toList();
    System.out.printf(
        "%s, %s, Java %s, medians of %s%n%n",
        LocalDate.now(), machine(), System.getProperty("java.version"), args[3]);
    bench.firstScan(sizes.get(0));
    bench.besideAScan(sizes.get(0));
    bench.start(sizes.get(0));
    bench.queries(sizes.get(0), args.length > 5 ? Long.parseLong(args[5]) : Long.MAX_VALUE);
    for (long size : sizes) {
      bench.rescan(size);
    }
    bench.calls(sizes.get(0));
  }

  /** Its processor, how many there are, and the system. */
  static String machine() throws IOException {
    Path cpus = Path.of("/proc/cpuinfo");
    String model =
        Files.exists(cpus)
            ? Files.readAllLines(cpus).stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 2) + ", ")
                .findFirst()
                .orElse("")
            : "";
    return model
        + Runtime.getRuntime().availableProcessors()
        + " processors, "
        + System.getProperty("os.name")
        + " "
        + System.getProperty("os.arch");
  }

  private void start(long size) throws Exception {
    Path index = index(size);
    warmUp(index);
    Path jar = jar(Hello.class, Minimal.class, Minimal.Rows.class);
    Path archive = work.resolve("minimal.jsa");
    String path = jar + ":" + launcher.resolveSibling("../lib").normalize() + "/*";
    List<String> minimal =
        List.of("java", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xlog:disable");
    List<String> question =
        List.of("-cp", path, Minimal.class.getName(), "--index", index.toString());
    Files.deleteIfExists(archive);
    new Timed("", join(join(minimal, List.of("-XX:ArchiveClassesAtExit=" + archive)), question)).run();
    table(
        "start, index of " + count(size) + " files",
        2,
        List.of(
            new Timed(
                "`java Hello`", List.of("java", "-cp", jar.toString(), Hello.class.getName())),
            new Timed("`media-audit --help`", audit(index, "--help")),
            new Timed(
                "H2, Jdbi and picocli, one question, class data sharing",
                join(join(minimal, List.of("-XX:SharedArchiveFile=" + archive)), question)),
            new Timed("`media-audit stats`", audit(index, "stats")),
            new Timed(
                "`media-audit query`", audit(index, "query", "select count(*) from movies"))));
  }

  private void rescan(long size) throws Exception {
    Path index = index(size);
    warmUp(index);
    List<String> roots = roots(size);
    List<String> find = join(List.of("find"), roots.stream().map(root -> root + "/").toList());
    Path changed = changing(size);
    Path trusting = copy(index);
    new Timed("", audit(trusting, "scan", "-q", "--trust-folder-mtime")).run();
    new Timed("", audit(index, "scan", "-q")).run();
    table(
        "rescan of " + count(size) + " files",
        0,
        List.of(
            new Timed(
                "`find ROOT -type f -printf '%s %T@\\n'`",
                join(find, List.of("-type", "f", "-printf", "%s %T@\\n"))),
            new Timed(
                "`media-audit scan`, nothing changed", settling(index), audit(index, "scan")),
            new Timed("`media-audit scan -q`, nothing changed", audit(index, "scan", "-q")),
            new Timed(
                "`media-audit scan -q`, one file changed",
                List.of("sh", "-c", "date +%N >>\"$1\"", "sh", changed.toString()),
                audit(index, "scan", "-q")),
            new Timed(
                "`media-audit scan -q --trust-folder-mtime`",
                audit(trusting, "scan", "-q", "--trust-folder-mtime"))));
  }

  private void firstScan(long size) throws Exception {
    Path library = library(size);
    Path index = work.resolve("first");
    List<Path> videos = videos(library, SAMPLE);
    Path names = work.resolve("videos");
    Files.writeString(names, String.join("\0", videos.stream().map(Path::toString).toList()));
    long all = videos(library, Integer.MAX_VALUE).size();
    List<String> clean = List.of("rm", "-rf", index.toString());
    List<String> scan = audit(index, "scan", "-q");
    List<Timed> scans =
        List.of(
            new Timed("`media-audit scan`", clean, join(scan, roots(size))),
            new Timed(
                "`media-audit scan --probe builtin`",
                clean,
                join(join(scan, List.of("--probe", "builtin")), roots(size))));
    List<Timed.Cost> costs = Timed.medians(scans, rounds);
    long bytes = Files.size(index.resolve("index.mv.db"));
    System.out.printf(
        "| first scan of %s files | videos | time | processor | files a second | bytes a file in"
            + " the index |%n|---|---:|---:|---:|---:|---:|%n",
        count(size));
    for (int i = 0; i < scans.size(); i++) {
      System.out.printf(
          Locale.ROOT,
          "| %s | %s | %.1f s | %.1f s | %s | %,d |%n",
          scans.get(i).name(),
          count(all),
          costs.get(i).wall(),
          costs.get(i).cpu(),
          count(Math.round(size / costs.get(i).wall())),
          bytes / size);
    }
    if (isThere("ffprobe")) {
      String each = "xargs -0 -n1 -P2 ffprobe -v quiet -show_format -show_streams";
      Timed ffprobe = new Timed("", List.of("sh", "-c", each + " <" + names + " || true"));
      Timed.Cost cost = Timed.medians(List.of(ffprobe), 1).get(0);
      double times = (double) all / videos.size();
      System.out.printf(
          Locale.ROOT,
          "| `xargs -P2 ffprobe`, of %d videos, once, extrapolated | %s | %.1f s | %.1f s | | |%n",
          videos.size(),
          count(all),
          cost.wall() * times,
          cost.cpu() * times);
    }
    System.out.println();
  }

  /** What a question takes while a first scan writes, and how much of it a copy of the file. */
  private void besideAScan(long size) throws Exception {
    Path index = work.resolve("first");
    Path database = index.resolve("index.mv.db");
    Path copy = work.resolve("copied");
    Timed query = new Timed("", audit(index, "query", "select count(*) from videos"));
    List<Double> answers = new ArrayList<>();
    List<Double> copies = new ArrayList<>();
    new Timed("", List.of("rm", "-rf", index.toString())).run();
    Process scan =
        new ProcessBuilder(join(audit(index, "scan", "-q", "--probe", "builtin"), roots(size)))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    while (scan.isAlive()) {
      if (Files.exists(database)) {
        long start = System.nanoTime();
        Files.copy(database, copy, StandardCopyOption.REPLACE_EXISTING);
        copies.add((System.nanoTime() - start) / 1e9);
        answers.add(query.run().wall());
      }
    }
    System.out.printf(
        "| during a first scan of %s files | times | longest |%n|---|---:|---:|%n", count(size));
    beside("`media-audit query`", answers);
    beside("a copy of the index", copies);
    System.out.println();
  }

  private static void beside(String what, List<Double> times) {
    System.out.printf(
        Locale.ROOT,
        "| %s | %d | %.2f s |%n",
        what,
        times.size(),
        times.stream().mapToDouble(Double::doubleValue).max().orElse(0));
  }

  /** The queries that have names, of which none may take squares of a library's size. */
  private void queries(long size, long most) throws Exception {
    Path index = index(size);
    List<Timed> queries =
        CannedQuery.brought().stream()
            .limit(most)
            .map(query -> "@" + query.name())
            .map(name -> new Timed("`media-audit query " + name + "`", audit(index, "query", name)))
            .toList();
    List<Timed.Cost> costs = Timed.medians(queries, 1);
    System.out.printf(
        "| slowest of %d queries with a name, index of %s files | time | processor |%n"
            + "|---|---:|---:|%n",
        queries.size(), count(size));
    IntStream.range(0, queries.size())
        .boxed()
        .sorted(Comparator.comparingDouble(i -> -costs.get(i).wall()))
        .limit(SLOWEST)
        .forEach(
            i ->
                System.out.printf(
                    Locale.ROOT,
                    "| %s | %.2f s | %.2f s |%n",
                    queries.get(i).name(),
                    costs.get(i).wall(),
                    costs.get(i).cpu()));
    System.out.println();
  }

  /** An unchanged rescan without the calls of one that finds nothing to look at. */
  private void calls(long size) throws Exception {
    if (!isThere("strace")) {
      return;
    }
    Path empty = Files.createDirectories(work.resolve("empty"));
    Path nothing = work.resolve("index-empty");
    new Timed("", audit(nothing, "scan", "-q", empty.toString())).run();
    new Timed("", settling(index(size))).run();
    SystemCalls idle = SystemCalls.of(audit(nothing, "scan", "-q"));
    SystemCalls busy = SystemCalls.of(audit(index(size), "scan", "-q"));
    long folders;
    try (Stream<Path> all = Files.walk(library(size))) {
      folders = all.filter(Files::isDirectory).count() - 1;
    }
    System.out.printf(
        Locale.ROOT,
        "System calls of an unchanged rescan of %s files in %s folders: %s that ask for facts of a"
            + " file or folder, which is one for each file and %.2f for each folder; %s to open,"
            + " list, read and close, %.2f for each folder.%n",
        count(size),
        count(folders),
        count(busy.stats() - idle.stats()),
        (busy.stats() - idle.stats() - size) / (double) folders,
        count(busy.files() - busy.stats() - idle.files() + idle.stats()),
        (busy.files() - busy.stats() - idle.files() + idle.stats()) / (double) folders);
  }

  private void table(String title, int base, List<Timed> commands) throws Exception {
    List<Timed.Cost> costs = Timed.medians(commands, rounds);
    System.out.println("| " + title + " | time | to | processor | to |");
    System.out.println("|---|---:|---:|---:|---:|");
    for (int i = 0; i < commands.size(); i++) {
      System.out.printf(
          Locale.ROOT,
          "| %s | %.2f s | %.1f x | %.2f s | %.1f x |%n",
          commands.get(i).name(),
          costs.get(i).wall(),
          costs.get(i).wall() / costs.get(base).wall(),
          costs.get(i).cpu(),
          costs.get(i).cpu() / costs.get(base).cpu());
    }
    System.out.println();
  }

  /** Has the archive of classes made, which later starts use. */
  private void warmUp(Path index) throws Exception {
    new Timed("", audit(index, "stats")).run();
    Path classes = work.resolve("cache/classes");
    for (int second = 0; second < 120 && !isArchived(classes); second++) {
      Thread.sleep(1000);
    }
  }

  private static boolean isArchived(Path classes) throws IOException {
    if (!Files.exists(classes)) {
      return false;
    }
    try (Stream<Path> files = Files.list(classes)) {
      List<String> names = files.map(file -> file.getFileName().toString()).toList();
      return !names.isEmpty() && names.stream().noneMatch(name -> name.contains(".tmp"));
    }
  }

  /** A scan that proves what changed last, which was too young to be believed by the one before. */
  private List<String> settling(Path index) {
    return join(List.of("sh", "-c", "\"$@\" || [ $? = 1 ]", "sh"), audit(index, "scan", "-q"));
  }

  private List<String> audit(Path index, String... arguments) {
    List<String> line =
        new ArrayList<>(
            List.of(
                "env",
                "MEDIA_AUDIT_CACHE_DIR=" + work.resolve("cache"),
                launcher.toString(),
                "--index",
                index.toString()));
    line.addAll(List.of(arguments));
    return line;
  }

  /** The folder of an index of so many files, all of whose roots are there. */
  private Path index(long size) throws Exception {
    Path index = work.resolve("index-" + size);
    if (Files.exists(index)) {
      return index;
    }
    if (size > LARGEST_LIBRARY) {
      IndexCopies.make(index(LARGEST_LIBRARY), index, (int) (size / LARGEST_LIBRARY));
      for (String root : roots(size)) {
        Path link = Path.of(root);
        if (!Files.exists(link)) {
          Files.createSymbolicLink(link, Path.of(root.replaceAll(" \\d+$", "")));
        }
      }
      return index;
    }
    library(size);
    new Timed("", join(audit(index, "scan", "-q"), roots(size))).run();
    return index;
  }

  /** Larger libraries are links to the largest that is made. */
  private List<String> roots(long size) {
    List<String> roots = new ArrayList<>();
    Path library = work.resolve("lib-" + Math.min(size, LARGEST_LIBRARY));
    for (int number = 1; number <= Math.max(1, size / LARGEST_LIBRARY); number++) {
      for (String name : List.of("Movies", "TV")) {
        roots.add(library.resolve(name) + (number == 1 ? "" : " " + number));
      }
    }
    return roots;
  }

  private Path library(long size) throws IOException {
    Path library = work.resolve("lib-" + Math.min(size, LARGEST_LIBRARY));
    if (!Files.exists(library)) {
      LibraryFolders.make(samples, library, size);
    }
    return library;
  }

  private Path changing(long size) throws IOException {
    try (Stream<Path> files = Files.walk(library(size))) {
      return files.filter(file -> file.toString().endsWith(".nfo")).findFirst().orElseThrow();
    }
  }

  private static List<Path> videos(Path library, int most) throws IOException {
    try (Stream<Path> files = Files.walk(library)) {
      return files
          .filter(file -> file.toString().matches(".*\\.(mkv|mp4|webm|avi)"))
          .limit(most)
          .toList();
    }
  }

  private Path copy(Path index) throws IOException {
    Path copy = work.resolve(index.getFileName() + "-trusting");
    Files.createDirectories(copy);
    Files.deleteIfExists(copy.resolve("index.seal"));
    Files.copy(
        index.resolve("index.mv.db"),
        copy.resolve("index.mv.db"),
        StandardCopyOption.REPLACE_EXISTING);
    return copy;
  }

  private Path jar(Class<?>... classes) throws IOException {
    Path jar = work.resolve("minimal.jar");
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(out)) {
      for (Class<?> type : classes) {
        String name = type.getName().replace('.', '/') + ".class";
        entries.putNextEntry(new JarEntry(name));
        try (InputStream in = type.getResourceAsStream("/" + name)) {
          in.transferTo(entries);
        }
      }
    }
    return jar;
  }

  private static boolean isThere(String program) {
    return Stream.of(System.getenv("PATH").split(":"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  private static List<String> join(List<String> first, List<String> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }

  private static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
