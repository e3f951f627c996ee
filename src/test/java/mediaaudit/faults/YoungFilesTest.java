package mediaaudit.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import mediaaudit.Library;
import mediaaudit.scan.Spoken;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files whose times are too coarse or too young to show that they changed. */
@Tag(Faults.TAG)
class YoungFilesTest {
  private static final int ROUNDS = Faults.rounds(3, 50);
  private static final int TRIES = 6;
  private static final int FAR = 700 * 1024;

  @TempDir Path directory;

  @Test
  void secondContentWithinTheSameSecondIsSeenOnAFileSystemOfWholeSeconds()
      throws IOException, InterruptedException {
    Library library = Library.in(directory, "").withoutFfprobe();
    LoopDisk disk = LoopDisk.mount(directory.resolve("disk"), library.root(), "-I", "128");
    try (disk) {
      int same = 0;
      for (int round = 0; round < ROUNDS; round++) {
        same += rewriteWithinASecond(library, "Film %d (1999)".formatted(round)) ? 1 : 0;
      }
      Assumptions.assumeTrue(
          same > 0, "skipped: this machine is too slow to scan twice within a second");
      System.out.println("YoungFilesTest: " + same + " of " + ROUNDS + " within the same second");
    }
  }

  @Test
  void secondContentIsSeenWhereTheClockOfADiskOfWholeSecondsIsBehind() throws IOException {
    Library library = Library.in(directory, "").withoutFfprobe();
    long minuteAgo = Instant.now().getEpochSecond() - 60;
    for (String language : List.of("eng", "fra")) {
      LoopDisk disk = stamped(library, "Heat.mp4", Spoken.in(language), minuteAgo);
      try (disk) {
        library.run("scan").expect(1).prints("Cache: 0 hits, 1 misses");
        assertEquals(language, library.query("select audio_languages from videos"));
      }
    }
    LoopDisk disk = LoopDisk.mount(directory.resolve("disk"), library.root());
    try (disk) {
      library.run("scan").expect(1).prints("Cache: 1 hits, 0 misses");
    }
  }

  @Test
  void secondContentFarFromBothEndsIsSeenWhereOnlyFfprobeKnowsTheFile() throws IOException {
    Library library = Library.in(directory, "");
    useFfprobe(
        library,
        """
        for input; do :; done
        language=$(tail -c +%d "${input#file:}" | head -c 3)
        echo '{"format": {"format_name": "mpegts", "duration": "1.0"}, "streams": [
          {"index": 0, "codec_type": "video", "codec_name": "h264"},
          {"index": 1, "codec_type": "audio", "codec_name": "aac",
           "tags": {"language": "'$language'"}}]}'
        """
            .formatted(FAR + 1));
    long minuteAgo = Instant.now().getEpochSecond() - 60;
    for (String language : List.of("eng", "fra")) {
      byte[] content = new byte[2 << 20];
      System.arraycopy(language.getBytes(StandardCharsets.US_ASCII), 0, content, FAR, 3);
      LoopDisk disk = stamped(library, "Heat.ts", content, minuteAgo);
      try (disk) {
        library.run("scan").expect(1).prints("Cache: 0 hits, 1 misses");
        assertEquals(language, library.query("select audio_languages from videos"));
      }
    }
  }

  /** A file of these times on a disk of whole seconds. */
  private LoopDisk stamped(Library library, String name, byte[] content, long second)
      throws IOException {
    Path image = directory.resolve("disk");
    LoopDisk disk = LoopDisk.mount(image, library.root(), "-I", "128");
    try (disk) {
      Files.write(library.root().resolve(name), content);
    }
    LoopDisk.stamp(image, "/" + name, second);
    return LoopDisk.mount(image, library.root());
  }

  @Test
  void otherDeviceNumberOfTheSameDiskIsNoMiss() throws IOException {
    Library library = Library.in(directory, "").withoutFfprobe();
    Path image = directory.resolve("disk");
    LoopDisk disk = LoopDisk.mount(image, library.root());
    try (disk) {
      library.add("Heat (1995)/Heat (1995).mkv  hevc");
      library.run("scan").prints("Cache: 0 hits, 1 misses");
    }
    LoopDisk other = LoopDisk.mount(directory.resolve("other"), directory.resolve("media2"));
    LoopDisk again = LoopDisk.mount(image, library.root());
    try (other;
        again) {
      library.run("scan").prints("Cache: 1 hits, 0 misses");
    }
  }

  @Test
  void otherLocaleAndFolderAreNoMiss() throws IOException, InterruptedException {
    Library library =
        Library.in(directory, "Amélie (2001)/Amélie (2001).mkv  hevc").withoutFfprobe();
    library.run("scan").prints("Cache: 0 hits, 1 misses");
    for (String locale : new String[] {"C", "C.UTF-8", "POSIX"}) {
      List<String> words = new ArrayList<>(Machine.program());
      words.addAll(List.of("--index", library.index().toString(), "scan", "--fail-on", "never"));
      ProcessBuilder scan = new ProcessBuilder(words);
      scan.environment().putAll(Map.of("LC_ALL", locale, "HOME", directory.toString()));
      scan.directory(directory.toFile()).redirectErrorStream(true);
      Process process = scan.start();
      String out = new String(process.getInputStream().readAllBytes());
      process.waitFor();
      assertEquals(
          "Cache: 1 hits, 0 misses (100.0% hit rate)", out.lines().findFirst().orElse(""), out);
    }
  }

  @Test
  void fileThatGrowsWhileItIsLookedIntoIsNeverStoredAsGood() throws IOException {
    Library library = Library.in(directory, "Heat (1995)/Heat (1995).ts  ts");
    Path video = library.root().resolve("Heat (1995)/Heat (1995).ts");
    useSlowFfprobe(library);
    growDuring(() -> library.run("scan"), video);
    assertEquals(
        "unreadable,it is being written,",
        library.query("select status, reason, container from videos"));
    assertEquals(
        "unreadable-video", library.query("select rule from issues where rule like 'unread%'"));
    library.run("scan").prints("Cache: 0 hits, 1 misses");
    assertEquals("ok,mpegts", library.query("select status, container from videos"));
    growDuring(() -> library.run("scan"), video);
    assertEquals("unreadable,mpegts", library.query("select status, container from videos"));
  }

  private void useSlowFfprobe(Library library) throws IOException {
    useFfprobe(
        library,
        """
        sleep 0.5
        echo '{"format": {"format_name": "mpegts", "duration": "1.0"}, "streams": [
          {"index": 0, "codec_type": "video", "codec_name": "h264", "width": 16, "height": 16}]}'
        """);
  }

  private void useFfprobe(Library library, String script) throws IOException {
    Path ffprobe = Files.writeString(directory.resolve("ffprobe"), "#!/bin/sh\n" + script);
    Files.setPosixFilePermissions(ffprobe, PosixFilePermissions.fromString("rwx------"));
    Path config = directory.resolve("config.yaml");
    Files.writeString(config, "probe: {ffprobe: " + ffprobe + "}\n");
    library.with("MEDIA_AUDIT_CONFIG", config.toString());
  }

  /** Appends to a file every few milliseconds while something runs. */
  private static void growDuring(Runnable what, Path file) {
    AtomicBoolean enough = new AtomicBoolean();
    CompletableFuture<Void> growth =
        CompletableFuture.runAsync(
            () -> {
              while (!enough.get()) {
                append(file);
              }
            });
    what.run();
    enough.set(true);
    growth.join();
  }

  private static void append(Path file) {
    try {
      Files.write(file, new byte[188], StandardOpenOption.APPEND);
      Thread.sleep(10);
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Whether both contents had the same times, so that nothing but the headers could tell. */
  private boolean rewriteWithinASecond(Library library, String name)
      throws IOException, InterruptedException {
    Path video = library.root().resolve(name).resolve(name + ".mp4");
    Files.createDirectories(video.getParent());
    boolean same = false;
    for (int attempt = 0; attempt < TRIES && !same; attempt++) {
      Thread.sleep(1_000 - System.currentTimeMillis() % 1_000);
      Files.write(video, Spoken.in("eng"));
      Map<String, Object> before = times(video);
      library.run("scan");
      Files.write(video, Spoken.in("fra"));
      same = before.equals(times(video));
      library.run("scan");
      assertEquals(
          "fra",
          library.query("select audio_languages from videos where path like '%" + name + "%'"));
    }
    return same;
  }

  private static Map<String, Object> times(Path file) throws IOException {
    return Files.readAttributes(file, "unix:size,ino,lastModifiedTime,ctime");
  }
}
