package mediaaudit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The folder that {@code mvn package} makes runs wherever it is copied. */
@Tag("distribution")
class DistributionTest {
  private static final Path MACHINES = Path.of("/usr/lib/jvm");

  @TempDir Path directory;
  private Path home;

  /** Where the Java to use is installed; null for that of the path. */
  private Path java;

  @BeforeEach
  void copyDistribution() throws IOException {
    home = directory.resolve("a folder with 'quotes' and spaces");
    Path built = Path.of(System.getProperty("distribution"));
    try (Stream<Path> files = Files.walk(built)) {
      for (Path file : files.toList()) {
        Path copy = home.resolve(built.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }

  @Test
  void launcherRunsThroughALinkFromAnyFolder() throws Exception {
    Path link = Files.createSymbolicLink(directory.resolve("ma"), launcher());
    Outcome outcome = run(Map.of("terminal", "-x"), link.toString(), "--version");
    assertEquals(new Outcome(0, "media-audit " + projectVersion() + "\n", ""), outcome);
  }

  @Test
  void launcherRunsInAFolderThatALinkLeadsTo() throws Exception {
    Path link = Files.createSymbolicLink(directory.resolve("programs"), launcher().getParent());
    Outcome outcome = run(Map.of(), link.resolve("media-audit").toString(), "--version");
    assertEquals(new Outcome(0, "media-audit " + projectVersion() + "\n", ""), outcome);
  }

  @Test
  void folderThatJavaCannotNameIsTold() throws Exception {
    home = Files.move(home, directory.resolve("a:b"));
    Outcome outcome = run(Map.of(), launcher().toString(), "--version");
    String sentence = "media-audit: error: Java finds no program in a folder with ':' in its path";
    assertEquals(5, outcome.exitCode());
    assertEquals(sentence + "; move " + home + "\n", outcome.err());
  }

  @Test
  void otherCollectorMayBeChosen() throws Exception {
    Map<String, String> options = Map.of("MEDIA_AUDIT_JAVA_OPTS", "-XX:+UseParallelGC");
    Outcome outcome = run(options, launcher().toString(), "--version");
    assertEquals(new Outcome(0, "media-audit " + projectVersion() + "\n", ""), outcome);
  }

  @Test
  void archiveIsOfJarsToTheSecond() throws Exception {
    Set<String> archives = new TreeSet<>();
    for (String time : List.of("2001-01-01T00:00:10Z", "2001-01-01T00:00:20Z")) {
      Path jar = home.resolve("lib").resolve(ofTheJar().replaceFirst(".*/", ""));
      Files.setLastModifiedTime(jar, FileTime.from(Instant.parse(time)));
      for (String zone : List.of("UTC", "Asia/Tokyo")) {
        Map<String, String> traced = Map.of("MEDIA_AUDIT_CLASS_ARCHIVE", "on", "TZ", zone);
        String trace = run(traced, "sh", "-x", launcher().toString(), "--version").err();
        archives.add(trace.replaceFirst("(?s).*-Dmediaaudit.archive=(\\S+).*", "$1"));
      }
    }
    assertEquals(2, archives.size(), archives.toString());
  }

  @Test
  void twoScansThroughTheLauncher() throws Exception {
    Files.createDirectories(directory.resolve("Movies/Heat (1995)"));
    Files.write(directory.resolve("Movies/Heat (1995)/Hêat.mkv"), new byte[0]);
    for (String cache : List.of("0 hits, 1 misses", "1 hits, 0 misses")) {
      Outcome outcome =
          run(
              Map.of("LC_ALL", "C"),
              launcher().toString(),
              "--index",
              "index",
              "scan",
              "Movies",
              "--csv",
              "issues.csv");
      assertEquals(1, outcome.exitCode(), outcome.toString());
      assertTrue(outcome.out().startsWith("Cache: " + cache), outcome.toString());
    }
    assertTrue(Files.readString(directory.resolve("issues.csv")).contains("Hêat.mkv"));
  }

  /** The system falls back to ASCII for all of a locale of which one part is not installed. */
  @Test
  void localeThatIsNotInstalledHidesNoName() throws Exception {
    Files.createDirectories(directory.resolve("Fílme"));
    Files.write(directory.resolve("Fílme/Hêat.mkv"), new byte[0]);
    for (Map<String, String> locale :
        List.of(
            Map.of("LANG", "xx_YY.UTF-8"),
            Map.of("LC_ALL", "C.UTF-8", "LANG", "xx_YY.UTF-8"),
            Map.of("LANG", "C.UTF-8", "LC_TIME", "xx_YY.UTF-8"),
            Map.of("LANG", "C", "LC_COLLATE", "xx_YY.UTF-8"))) {
      run(locale, launcher().toString(), "--index", "index", "scan", "-q", "Fílme");
      Outcome outcome =
          run(
              locale,
              launcher().toString(),
              "--index",
              "index",
              "query",
              "--format",
              "tsv",
              "select path from files");
      assertEquals(
          new Outcome(0, "path\n" + directory.resolve("Fílme/Hêat.mkv") + "\n", ""),
          outcome,
          locale.toString());
    }
  }

  @Test
  void questionsGetNoMoreMemoryThanTheLauncherAllows() throws Exception {
    Files.createDirectories(directory.resolve("Movies"));
    run(Map.of(), launcher().toString(), "--index", "index", "scan", "-q", "Movies");
    assertEquals(
        new Outcome(
            5,
            "",
            "media-audit: error: out of memory; give Java more with"
                + " MEDIA_AUDIT_JAVA_OPTS=-Xmx4g\n"),
        run(
            Map.of(),
            launcher().toString(),
            "--index",
            "index",
            "query",
            "select length(space(2000000000))"));
  }

  @Test
  void shareHoldsWhatManAndShellsLookFor() throws Exception {
    for (String[] shell :
        List.of(
            new String[] {"bash", "bash-completion/completions/media-audit"},
            new String[] {"zsh", "zsh/site-functions/_media-audit"},
            new String[] {"fish", "fish/vendor_completions.d/media-audit.fish"})) {
      assertEquals(
          new Outcome(0, Files.readString(home.resolve("share").resolve(shell[1])), ""),
          run(Map.of(), launcher().toString(), "completion", shell[0]));
    }
    String scan = Files.readString(home.resolve("share/man/man1/media-audit-scan.1"));
    assertTrue(scan.startsWith(".TH MEDIA\\-AUDIT\\-SCAN 1 2"), () -> scan.substring(0, 200));
  }

  @Test
  void missingJavaIsToldInASentence() throws Exception {
    assertEquals(
        new Outcome(
            5,
            "",
            "media-audit: error: JAVA_HOME is /nowhere, which holds no bin/java; set it to a JDK or"
                + " JRE from 17 on, or unset it\n"),
        run(Map.of("JAVA_HOME", "/nowhere"), launcher().toString(), "--version"));
  }

  @Test
  void oldJavaIsToldInASentence() throws Exception {
    Path old = directory.resolve("jdk-11");
    Files.createDirectories(old.resolve("bin"));
    Files.writeString(old.resolve("release"), "JAVA_VERSION=\"11.0.2\"\n");
    Files.writeString(old.resolve("bin/java"), "#!/bin/sh\nexit 99\n");
    assertTrue(old.resolve("bin/java").toFile().setExecutable(true));
    assertEquals(
        new Outcome(
            5,
            "",
            "media-audit: error: "
                + old
                + "/bin/java is Java 11; media-audit needs Java 17 or"
                + " newer\n"),
        run(Map.of("JAVA_HOME", old.toString()), launcher().toString(), "--version"));
  }

  @Test
  void readerThatHasEnoughEndsTheProgramQuietly() throws Exception {
    Files.createDirectories(directory.resolve("Movies/Heat (1995)"));
    run(Map.of(), launcher().toString(), "--index", "index", "scan", "Movies");
    String query = "select x.x from system_range(1, 2000000) x";
    Outcome outcome =
        run(
            Map.of(),
            "sh",
            "-c",
            "'"
                + launcher().toString().replace("'", "'\\''")
                + "' --index index query --format csv '"
                + query
                + "' | head -1");
    assertEquals(new Outcome(0, "x\n", ""), outcome);
  }

  @Test
  void reportIsWrittenEvenWhenNobodyReadsTheSummary() throws Exception {
    Files.createDirectories(directory.resolve("Movies/Heat (1995)"));
    String scan =
        "'%s' --index index scan Movies --json report.json | true"
            .formatted(launcher().toString().replace("'", "'\\''"));
    run(Map.of(), "sh", "-c", scan);
    assertTrue(Files.readString(directory.resolve("report.json")).contains("Heat"));
  }

  @Test
  void deepTreesAreScanned() throws Exception {
    Path deep = directory.resolve("Movies");
    for (int depth = 0; depth < 1000; depth++) {
      deep = deep.resolve("d");
    }
    Files.createDirectories(deep);
    Files.write(deep.resolve("Heat (1995).mkv"), new byte[0]);
    Outcome outcome = run(Map.of(), launcher().toString(), "--index", "index", "scan", "Movies");
    assertEquals("", outcome.err());
    assertEquals(1, outcome.exitCode(), outcome.toString());
  }

  @Test
  void firstScansAtOnceWaitForEachOther() throws Exception {
    Files.createDirectories(directory.resolve("Movies/Heat (1995)"));
    String scan =
        "'%s' --index index scan Movies".formatted(launcher().toString().replace("'", "'\\''"));
    Outcome outcome =
        run(
            Map.of(),
            "sh",
            "-c",
            scan + " & first=$!; " + scan + "; echo $?; wait $first; echo $?");
    assertEquals(
        List.of("1", "1"), outcome.out().lines().filter(line -> line.matches("\\d+")).toList());
  }

  @Test
  void laterStartsTakeTheirClassesFromAnArchiveThatFits() throws Exception {
    moveWhereJava17SharesClasses();
    assertEquals(ofTheJar(), sourceOfCommands());
    Path archive = awaitArchive();
    assertEquals("shared objects file", sourceOfCommands().replace(" (top)", ""));
    assertEquals(List.of(), classesOfJars());
    run(withArchive(), launcher().toString(), "--index", "index", "scan", samples());
    assertEquals(List.of(), classesOfJars());
    assertEquals(
        "rwx------",
        PosixFilePermissions.toString(Files.getPosixFilePermissions(archive.getParent())));
    requirePassedOverWhereItDoesNotFit(archive);
  }

  /** Java 25 makes and takes another kind of archive. */
  @Test
  void newerJavaDoesSoToo() throws Exception {
    Optional<Path> newer = newerJava();
    assumeTrue(newer.isPresent(), "there is no Java 25 or newer in " + MACHINES);
    java = newer.get();
    moveWhereJava17SharesClasses();
    assertEquals(ofTheJar(), sourceOfCommands());
    Path archive = awaitArchive();
    assertEquals("shared objects file", sourceOfCommands());
    requirePassedOverWhereItDoesNotFit(archive);
  }

  private static Optional<Path> newerJava() throws IOException {
    if (!Files.isDirectory(MACHINES)) {
      return Optional.empty();
    }
    try (Stream<Path> machines = Files.list(MACHINES)) {
      return machines.filter(DistributionTest::hasAotCache).findFirst();
    }
  }

  private static boolean hasAotCache(Path machine) {
    try {
      return Files.readAllLines(machine.resolve("release")).stream()
          .map(line -> line.replaceFirst("^JAVA_VERSION=\"(\\d+).*", "$1"))
          .anyMatch(version -> version.matches("\\d+") && Integer.parseInt(version) >= 25);
    } catch (IOException noJava) {
      return false;
    }
  }

  private void requirePassedOverWhereItDoesNotFit(Path archive) throws Exception {
    byte[] whole = Files.readAllBytes(archive);
    assertTrue(archive.toFile().setWritable(true));
    // Nobody makes another meanwhile.
    Files.createFile(Path.of(archive.toString().replaceFirst("-\\d+$", ".tmp")));
    Files.write(archive, Arrays.copyOf(whole, whole.length / 2));
    assertEquals(ofTheJar(), sourceOfCommands());
    byte[] changed = whole.clone();
    Arrays.fill(changed, 0, 4096, (byte) 0);
    Files.write(archive, changed);
    assertEquals(ofTheJar(), sourceOfCommands());
    Files.write(archive, whole);
    try (Stream<Path> jars = Files.list(home.resolve("lib"))) {
      for (Path jar : jars.toList()) {
        Files.setLastModifiedTime(jar, FileTime.from(Instant.parse("2001-01-01T00:00:00Z")));
      }
    }
    // One for these jars would still be made when the folder is removed.
    assertEquals(ofTheJar(), sourceOfCommands(" -Dmediaaudit.archive=/dev/null/none"));
  }

  /** Java 17 takes no classes of a path with spaces from an archive. */
  private void moveWhereJava17SharesClasses() throws IOException {
    home = Files.move(home, directory.resolve("program"));
  }

  /** Where the classes of the commands come from when it is asked for its version. */
  private String sourceOfCommands() throws Exception {
    return sourceOfCommands("");
  }

  private String sourceOfCommands(String options) throws Exception {
    Map<String, String> environment = new HashMap<>(withArchive());
    environment.merge("MEDIA_AUDIT_JAVA_OPTS", options, String::concat);
    Outcome outcome = run(environment, launcher().toString(), "--version");
    assertEquals(new Outcome(0, "media-audit " + projectVersion() + "\n", ""), outcome);
    return Files.readAllLines(directory.resolve("classes.txt")).stream()
        .filter(line -> line.contains(" mediaaudit.cli.Console source: "))
        .map(line -> line.replaceFirst(".* source: (file:)?.*?(?=/lib/|shared|$)", ""))
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, String> withArchive() {
    return Map.of(
        "MEDIA_AUDIT_CLASS_ARCHIVE",
        "on",
        "MEDIA_AUDIT_JAVA_OPTS",
        "-Xlog:class+load:file=classes.txt");
  }

  private static String samples() {
    return Path.of("src/samples/library").toAbsolutePath().toString();
  }

  /** Classes that were not in the archive when it ran for the last time. */
  private List<String> classesOfJars() throws IOException {
    return Files.readAllLines(directory.resolve("classes.txt")).stream()
        .filter(line -> line.contains(" source: file:"))
        .map(line -> line.replaceAll(".*] | source: .*", ""))
        .toList();
  }

  private static String ofTheJar() throws IOException {
    return "/lib/media-audit-" + projectVersion() + ".jar";
  }

  /** The archive, once the process that makes it is done. */
  private Path awaitArchive() throws Exception {
    Path folder = directory.resolve(".cache/media-audit/classes");
    for (int tenths = 0; tenths < 1200; tenths++) {
      try (Stream<Path> files = Files.list(folder)) {
        List<Path> found = files.toList();
        if (found.size() == 1 && !found.get(0).toString().endsWith(".tmp")) {
          return found.get(0);
        }
      }
      Thread.sleep(100);
    }
    throw new AssertionError("no archive of classes after two minutes");
  }

  private Path launcher() {
    return home.resolve("bin/media-audit");
  }

  private record Outcome(int exitCode, String out, String err) {}

  private Outcome run(Map<String, String> environment, String... command)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(List.of(command)));
    builder.directory(directory.toFile());
    builder.environment().put("MEDIA_AUDIT_CLASS_ARCHIVE", "off");
    if (java != null) {
      builder.environment().put("JAVA_HOME", java.toString());
    }
    builder.environment().putAll(environment);
    builder.environment().put("HOME", directory.toString());
    Path err = directory.resolve("err.txt");
    builder.redirectError(err.toFile());
    Process process = builder.start();
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Outcome(process.waitFor(), out, Files.readString(err));
  }

  private static String projectVersion() throws IOException {
    String pom = Files.readString(Path.of("pom.xml"));
    return pom.replaceFirst("(?s).*?<version>(.*?)</version>.*", "$1");
  }
}
