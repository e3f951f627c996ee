package mediaaudit.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What commands on large indexes take: time, memory, rows a second. Prints a row of Markdown a
 * command. Indexes are made once and kept in the work folder: a library of at most 100,000 files is
 * made and scanned, larger indexes are made of copies of its rows.
 */
final class LargeIndexBench {
  private static final long LARGEST_LIBRARY = 100_000;
  private static final String HALF = "Movies";

  private final Program program;
  private final Path samples;
  private final Path work;
  private final Pattern commands;

  private LargeIndexBench(Program program, Path samples, Path work, Pattern commands) {
    this.commands = commands;
    this.program = program;
    this.samples = samples;
    this.work = work;
  }

  /** A command to measure; {@code rows} that it reads or writes, 0 where that says nothing. */
  private record Measured(String name, List<String> arguments, long rows) {}

  /**
   * Measures.
   *
   * @param args the launcher, the sample library, a work folder, the heap, how many files the
   *     indexes hold, separated by commas, and a pattern of the commands to measure, if not all
   */
  public static void main(String[] args) throws Exception {
    Program program = new Program(Path.of(args[0]).toAbsolutePath(), args[3]);
    Path work = Files.createDirectories(Path.of(args[2])).toRealPath();
    Pattern commands = Pattern.compile(args.length > 5 ? args[5] : ".*");
    LargeIndexBench bench = new LargeIndexBench(program, Path.of(args[1]), work, commands);
    System.out.printf(
        "%s, %s, Java %s, -Xmx%s%n%n",
        LocalDate.now(),
        SpeedBench.machine(),
        System.getProperty("java.version"),
        args[3]);
    System.out.println(
        "| files | index | command | time | processor | rows a second | peak memory | output |");
    System.out.println("|---:|---:|---|---:|---:|---:|---:|---:|");
    for (String files : args[4].split(",")) {
      bench.measure(Long.parseLong(files));
    }
  }

  private void measure(long files) throws Exception {
    Path index = index(files);
    for (Measured command : readers(files)) {
      if (isWanted(command.name())) {
        print(files, index, command, program.run(index, command.arguments()));
      }
    }
    if (isWanted("backup")) {
      backup(files, index);
    }
    if (isWanted("prune of half")) {
      prune(files, index);
    }
  }

  private boolean isWanted(String command) {
    return commands.matcher(command).lookingAt();
  }

  private void backup(long files, Path index) throws Exception {
    Path backup = work.resolve("backup");
    Measured backingUp = new Measured("backup", List.of("backup", "--force", backup.toString()), 0);
    print(files, index, backingUp, program.run(index, backingUp.arguments()));
    System.out.printf("| | | backup of | | | | | %s |%n", megabytes(Files.size(backup)));
    Files.delete(backup);
  }

  private static List<Measured> readers(long files) {
    List<Measured> commands = new ArrayList<>();
    for (String format : List.of("csv", "ndjson")) {
      commands.add(query(format, "select * from files", files));
    }
    for (String format : List.of("table", "json", "csv", "prometheus")) {
      commands.add(new Measured("stats " + format, List.of("stats", "--format", format), 0));
    }
    for (String format : List.of("html", "json", "csv")) {
      commands.add(new Measured("report " + format, List.of("report", "--format", format), 0));
    }
    commands.add(new Measured("doctor", List.of("doctor"), 0));
    commands.add(new Measured("doctor --deep", List.of("doctor", "--deep"), 0));
    return commands;
  }

  private static Measured query(String format, String sql, long rows) {
    List<String> arguments = List.of("query", "--timeout", "1h", "--format", format, sql);
    return new Measured("query " + format + ", all files", arguments, rows);
  }

  /** All rows of the root that holds half of the files. */
  private void prune(long files, Path index) throws Exception {
    Path copy = work.resolve("pruned");
    delete(copy);
    Files.createDirectories(copy);
    Files.copy(index.resolve("index.mv.db"), copy.resolve("index.mv.db"));
    List<String> arguments = new ArrayList<>(List.of("prune", "-q", "--older-than", "1s"));
    for (int number = 1; number <= Math.max(1, files / LARGEST_LIBRARY); number++) {
      arguments.add("--root");
      arguments.add(root(files).resolve(HALF + (number == 1 ? "" : " " + number)).toString());
    }
    Measured pruning = new Measured("prune of half", arguments, files / 2);
    print(files, index, pruning, program.run(copy, arguments));
    System.out.printf(
        "| | | pruned index | | | | | %s |%n", megabytes(Files.size(copy.resolve("index.mv.db"))));
    delete(copy);
  }

  /** The folder of an index of so many files. */
  private Path index(long files) throws Exception {
    Path index = work.resolve("index-" + files);
    if (Files.exists(index)) {
      return index;
    }
    if (files > LARGEST_LIBRARY) {
      IndexCopies.make(index(LARGEST_LIBRARY), index, (int) (files / LARGEST_LIBRARY));
      return index;
    }
    Path library = root(files);
    if (!Files.exists(library)) {
      LibraryFolders.make(samples, library, files);
    }
    List<String> scan =
        List.of(
            "scan",
            "-q",
            "--fail-on",
            "never",
            library.resolve(HALF).toString(),
            library.resolve("TV").toString());
    Measured first = new Measured("first scan", scan, files);
    print(files, index, first, program.run(index, scan));
    return index;
  }

  private Path root(long files) {
    return work.resolve("lib-" + Math.min(files, LARGEST_LIBRARY));
  }

  private static void print(long files, Path index, Measured command, Program.Run run)
      throws IOException {
    System.out.printf(
        Locale.ROOT,
        "| %,d | %s | %s%s | %.1f s | %.1f s | %s | %s | %s |%n",
        files,
        megabytes(Files.size(index.resolve("index.mv.db"))),
        command.name(),
        run.exitCode() > 1 ? " (exit code " + run.exitCode() + ")" : "",
        run.seconds(),
        run.cpuSeconds(),
        command.rows() == 0
            ? ""
            : String.format(Locale.ROOT, "%,.0f", command.rows() / run.seconds()),
        megabytes(run.peakBytes()),
        megabytes(run.outBytes()));
  }

  private static String megabytes(long bytes) {
    return String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
