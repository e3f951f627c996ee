package mediaaudit.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mediaaudit.Library;
import mediaaudit.api.MediaIndex;
import mediaaudit.api.OpenOptions;
import mediaaudit.index.Index;
import mediaaudit.index.IndexFile;
import mediaaudit.model.AuditedItem;
import mediaaudit.probe.ProberChain;
import mediaaudit.scan.PlainScan;
import mediaaudit.scan.Scan;
import mediaaudit.scan.ScanListener;
import mediaaudit.scan.ScanResult;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A root that hangs or dies in the middle of its scan holds up neither others nor the process. */
@Tag(Faults.TAG)
class HungTest {
  private static final int FOLDERS = Faults.rounds(80, 400);

  /** More than a walk lists before the first of them is taken. */
  private static final int EMPTY_FOLDERS = 1_200;

  private static final Duration PATIENCE = Duration.ofSeconds(1);

  @TempDir Path directory;
  private Path store;
  private Path mount;
  private Library library;

  @BeforeEach
  void prepare() throws Exception {
    store = directory.resolve("store");
    mount = Files.createDirectory(directory.resolve("mount"));
    library = Library.in(directory, "").withoutFfprobe();
    library.add("Heat (1995)/Heat (1995).mkv  hevc");
  }

  @Test
  void processEndsAndOtherRootsAreScanned() throws Exception {
    try (Mountings mountings = Mountings.required("bindfs")) {
      library.add("../store/Dune (1984)/Dune (1984).mkv  av1");
      mountings.bindfs(store, mount);
      scanBoth().expect(1).prints("0 hits, 2 misses");
      library.add("Alien (1979)/Alien (1979).mkv  vp9");
      mountings.signal("STOP", mount);
      Path config = directory.resolve("config.yaml");
      Files.writeString(
          config,
          "scan: {stall_timeout: 1s, root_paths: [{path: "
              + mount
              + ", mtime_tolerance: 2s}, "
              + library.root()
              + "]}");
      String out = runToItsEnd("--config", config.toString(), "scan");
      assertTrue(
          out.contains("cannot scan " + mount + ": it hangs: no answer for 1 s (is it mounted?)"),
          out);
      assertTrue(out.endsWith("exit 4\n"), out);
      assertEquals("Alien\nDune\nHeat", library.query("select title from movies order by title"));
      out = runToItsEnd("--config", config.toString(), "roots");
      assertTrue(out.contains(mount + "  hung"), out);
      out = runToItsEnd("--config", config.toString(), "doctor");
      assertTrue(out.contains(mount + " is hung"), out);
      out = runToItsEnd("--config", config.toString(), "prune", "--missing");
      assertTrue(
          out.contains("the root " + mount + " cannot be listed (it hangs: no answer for 1 s)"),
          out);
      Path film = mount.resolve("Dune (1984)/Dune (1984).mkv");
      Path link = Files.createSymbolicLink(directory.resolve("link"), mount);
      for (Path path : List.of(film, mount.resolve("unknown.mkv"), link.resolve("Dune (1984)"))) {
        out = runToItsEnd("--config", config.toString(), "explain", path.toString());
        assertEquals(
            "media-audit: error: cannot look at "
                + path
                + ": it hangs: no answer for 1 s (is it mounted?)\nexit 4\n",
            out);
      }
      out = runToItsEnd("clear", "--probes", "--force", film.toString());
      assertEquals("cleared the probes of 1 video\nexit 0\n", out, "no disk is asked");
      mountings.signal("CONT", mount);
      scanBoth().expect(1).prints("2 hits, 1 misses");
      assertEquals("0", missing());
    }
  }

  @Test
  void reportLeavesOutPostersThatHangAndHoldsUpNoWriter() throws Exception {
    try (Mountings mountings = Mountings.required("bindfs")) {
      library.add("../store/Dune (1984)/Dune (1984).mkv  av1");
      library.add("../store/Dune (1984)/poster.jpg");
      mountings.bindfs(store, mount);
      scanBoth().expect(1);
      mountings.signal("STOP", mount);
      Path config = directory.resolve("config.yaml");
      Files.writeString(config, "scan: {stall_timeout: 5s}");
      Path html = directory.resolve("a.html");
      FutureTask<String> report =
          new FutureTask<>(
              () -> runToItsEnd("--config", config.toString(), "report", "-o", html.toString()));
      new Thread(report, "report").start();
      while (!report.isDone() && !isCopied()) {
        Thread.sleep(10);
      }
      open(Duration.ZERO).close();
      assertEquals(
          "media-audit: posters below %s are left out: it hangs: no answer for 5 s\n"
                  .formatted(mount)
              + "media-audit: wrote "
              + html
              + "\nexit 0\n",
          report.get());
      mountings.signal("CONT", mount);
    }
  }

  private boolean isCopied() throws Exception {
    try (Stream<Path> files = Files.list(library.index())) {
      return files.anyMatch(file -> file.getFileName().toString().startsWith("copy-"));
    }
  }

  @Test
  void programThatAsksForAnItemThereHoldsUpNoneOfItsThreads() throws Exception {
    try (Mountings mountings = Mountings.required("bindfs")) {
      library.add("../store/Dune (1984)/Dune (1984).mkv  av1");
      mountings.bindfs(store, mount);
      Thread.sleep(2_100); // Younger folders are not relied on.
      scanBoth().expect(1);
      MediaIndex index = MediaIndex.open(library.index(), OpenOptions.reading());
      mountings.signal("STOP", mount);
      FutureTask<Optional<AuditedItem>> dune =
          new FutureTask<>(() -> index.item(mount.resolve("Dune (1984)")));
      Thread asking = new Thread(dune, "asking");
      asking.setDaemon(true);
      asking.start();
      Thread.sleep(500);
      AuditedItem heat =
          assertTimeoutPreemptively(
                  Duration.ofSeconds(30), () -> index.item(library.root().resolve("Heat (1995)")))
              .orElseThrow();
      assertEquals("Heat", heat.item().title());
      assertFalse(dune.isDone());
      mountings.signal("CONT", mount);
      assertEquals("Dune", dune.get(30, TimeUnit.SECONDS).orElseThrow().item().title());
      index.close();
    }
  }

  @Test
  void newRootThatHangsIsNotTaken() throws Exception {
    try (Mountings mountings = Mountings.required("bindfs")) {
      Files.createDirectories(store);
      mountings.bindfs(store, mount);
      mountings.signal("STOP", mount);
      Path config = directory.resolve("config.yaml");
      Files.writeString(config, "scan: {stall_timeout: 1s}");
      String out =
          runToItsEnd(
              "--config", config.toString(), "scan", mount.toString(), library.root().toString());
      assertTrue(out.contains("cannot scan " + mount + ": it hangs"), out);
      assertEquals(library.root().toString(), library.query("select path from roots"));
      assertEquals("Heat", library.query("select title from movies"));
    }
  }

  @Test
  void walkMeetsADiskThatStops() throws Exception {
    walkLosesTheMount(
        "STOP",
        new Injury() {
          @Override
          public void walked(long folders, long files) {
            strike();
          }
        },
        "cannot scan " + mount + ": it hangs: no answer for 1 s (is it mounted?)");
  }

  @Test
  void walkMeetsADiskThatDies() throws Exception {
    walkLosesTheMount(
        "KILL",
        new Injury() {
          @Override
          public void walked(long folders, long files) {
            strike();
          }
        },
        "cannot scan " + mount + " any more: Transport endpoint is not connected");
  }

  @Test
  void looksMeetADiskThatStops() throws Exception {
    losesTheMount(
        "STOP",
        new Injury() {
          @Override
          public void probed(long hits, long misses, long videos) {
            strike();
          }
        },
        "lost " + mount + " during the scan: it hangs: no answer for 1 s");
  }

  @Test
  void looksMeetADiskThatDies() throws Exception {
    losesTheMount(
        "KILL",
        new Injury() {
          @Override
          public void probed(long hits, long misses, long videos) {
            strike();
          }
        },
        "lost " + mount + " during the scan: Transport endpoint is not connected");
  }

  @Test
  void readingMeetsADiskThatStops() throws Exception {
    for (int i = 0; i < FOLDERS; i++) {
      Path film = store.resolve("Film %d (2000)".formatted(i));
      Files.createDirectories(film);
      Files.writeString(film.resolve("movie.nfo"), "<movie><title>Film</title></movie>");
    }
    losesTheMount(
        "STOP",
        new Injury() {
          @Override
          public void checked(long folders, long total) {
            strike();
          }
        },
        "lost " + mount + " during the scan: it hangs: no answer for 1 s");
  }

  @Test
  void mountInARootThatStopsCostsItsOwnVideos() throws Exception {
    try (Mountings mountings = Mountings.required("bindfs")) {
      Path inner = Files.createDirectory(library.root().resolve("Inner"));
      for (int i = 0; i < 3; i++) {
        library.add("../store/Film %1$d (2000)/Film %1$d (2000).mkv  av1".formatted(i));
      }
      mountings.bindfs(store, inner);
      scanWhileStopping(inner, mountings);
      assertEquals("hevc", library.query("select video_codec from videos where status = 'ok'"));
      assertEquals(
          "3,no answer for 1 s",
          library.query(
              "select count(*), max(regexp_substr(message, 'no answer.*s')) from issues"
                  + " where rule = 'unreadable-video'"));
      mountings.signal("CONT", inner);
      library.run("scan").expect(1).prints("1 hits, 3 misses");
      assertEquals("4", library.query("select count(*) from videos where status = 'ok'"));
    }
  }

  /** What calls for one more look hangs itself, and so does that look. */
  @Test
  void videoWithTwoNamesInAMountThatStopsHoldsUpNothing() throws Exception {
    try (Mountings mountings = Mountings.required("bindfs")) {
      Path inner = Files.createDirectory(library.root().resolve("Inner"));
      library.run("scan").expect(1);
      library.add("../store/Dune (1984)/Dune (1984).mkv  av1");
      Path film = store.resolve("Dune (1984)/Dune (1984).mkv");
      Files.createLink(film.resolveSibling("Dune (1984) - 2.mkv"), film);
      mountings.bindfs(store, inner);
      assertTimeoutPreemptively(Duration.ofSeconds(20), () -> scanWhileStopping(inner, mountings));
      assertEquals(
          "2", library.query("select count(*) from issues where rule = 'unreadable-video'"));
      mountings.signal("CONT", inner);
      library.run("scan").expect(1).prints("2 hits, 1 misses");
    }
  }

  private void scanWhileStopping(Path inner, Mountings mountings) {
    Injury injury =
        new Injury() {
          @Override
          public void probed(long hits, long misses, long videos) {
            strike();
          }
        };
    injury.strike = () -> mountings.signal("STOP", inner);
    try (Index index = open(Duration.ofSeconds(5))) {
      ScanResult result =
          new Scan(index, options(), injury)
              .run(List.of(new mediaaudit.scan.RootChoice(library.root().toString(), null)));
      assertEquals(List.of(), result.refusals());
    }
  }

  /** Injures the mount once. */
  private abstract static class Injury implements ScanListener {
    private Runnable strike = () -> {};

    void strike() {
      strike.run();
      strike = () -> {};
    }
  }

  private void walkLosesTheMount(String signal, Injury injury, String refusal) throws Exception {
    for (int i = 0; i < EMPTY_FOLDERS; i++) {
      Files.createDirectories(store.resolve("Empty " + i));
    }
    losesTheMount(signal, injury, refusal);
  }

  private void losesTheMount(String signal, Injury injury, String refusal) throws Exception {
    try (Mountings mountings = Mountings.required("bindfs")) {
      IntStream.range(0, FOLDERS)
          .forEach(
              i -> library.add("../store/Film %1$d (2000)/Film %1$d (2000).mkv  av1".formatted(i)));
      mountings.bindfs(store, mount);
      injury.strike = () -> mountings.signal(signal, mount);
      library.run("scan").expect(1);
      library.add("Alien (1979)/Alien (1979).mkv  vp9");
      try (Index index = open(Duration.ofSeconds(5))) {
        ScanResult result =
            new Scan(index, options(), injury)
                .run(
                    List.of(
                        new mediaaudit.scan.RootChoice(mount.toString(), null),
                        new mediaaudit.scan.RootChoice(library.root().toString(), null)));
        assertEquals(1, result.refusals().size(), result.refusals().toString());
        assertTrue(result.refusals().get(0).startsWith(refusal), result.refusals().toString());
      }
      assertEquals("2", library.query("select count(*) from movies where title <> 'Film'"));
      assertEquals(
          "0", library.query("select count(*) from issues where rule = 'unreadable-video'"));
      assertEquals(
          "1", library.query("select count(*) from issues where rule = 'unreachable-root'"));
      assertEquals("0", missing());
      if (signal.equals("STOP")) {
        mountings.signal("CONT", mount);
      } else {
        mountings.unmount(mount);
        mountings.bindfs(store, mount);
      }
      scanBoth().expect(1);
      scanBoth().expect(1).prints(FOLDERS + 2 + " hits, 0 misses");
      assertEquals("0", missing());
    }
  }

  private Library.Run scanBoth() {
    return library.execute(
        "--index", library.index().toString(), "scan", library.root().toString(), mount.toString());
  }

  private String missing() {
    return library.query("select count(*) from files where missing_since is not null");
  }

  private Index open(Duration wait) {
    return Index.write(IndexFile.in(library.index()), "test", wait, notice -> {});
  }

  private static mediaaudit.scan.ScanOptions options() {
    return PlainScan.options(ProberChain.of(ProberChain.Mode.BUILTIN, Optional.empty()), PATIENCE);
  }

  /** The guard against hanging is far longer than anything takes. */
  private String runToItsEnd(String... arguments) throws Exception {
    List<String> command =
        new java.util.ArrayList<>(List.of("sh", "-c", "\"$@\"; echo exit $?", "sh"));
    command.addAll(Machine.program());
    command.addAll(List.of("--index", library.index().toString()));
    command.addAll(List.of(arguments));
    Path out = directory.resolve("out");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile()).start();
    boolean ended = process.waitFor(120, TimeUnit.SECONDS);
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    String text = Files.readString(out, StandardCharsets.UTF_8);
    assertTrue(ended, "still running after " + text);
    return text;
  }
}
