package mediaaudit.probe;

import static mediaaudit.probe.Bytes.element;
import static mediaaudit.probe.Bytes.hex;
import static mediaaudit.probe.Bytes.join;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Damaged and hostile files end in facts, Malformed or Declined; never in anything else. */
@Timeout(3600)
class HostileFilesTest {
  private static final Path FOLDER =
      Path.of(System.getProperty("corpus", "../shared")).resolve("media");
  private static final int CUTS = Integer.getInteger("cuts", 50);
  private static final int MUTATIONS = Integer.getInteger("mutations", 100);
  private static final int HEAD_BYTES = 16 << 10;
  private static final long SEED = 3;
  private static final long[] SIZES = {0, 1, -1, 1L << 31, (1L << 56) - 1, (1L << 56) - 2};

  @TempDir private Path dir;

  private final HostileReading reading = HostileReading.byAll();

  @AfterEach
  void tell() {
    System.out.println(reading);
  }

  @Test
  void filesCutAnywhere() throws IOException {
    for (Path file : corpus()) {
      byte[] content = Files.readAllBytes(file);
      for (int i = 0; i < CUTS; i++) {
        int end = (int) ((long) content.length * i / CUTS);
        // Half of the cuts go through what stands at the start.
        int cut = i % 2 == 0 ? end : end * Math.min(content.length, HEAD_BYTES) / content.length;
        survive(Arrays.copyOf(content, Math.max(1, cut)));
      }
    }
  }

  @Test
  void filesWithWrongBytes() throws IOException {
    Random random = new Random(SEED);
    for (Path file : corpus()) {
      byte[] content = Files.readAllBytes(file);
      for (int i = 0; i < MUTATIONS; i++) {
        survive(mutated(content, random));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("composed")
  void composedFiles(String name, byte[] content) throws IOException {
    survive(content);
  }

  static List<Object[]> composed() {
    byte[] header = element("1A45DFA3", element("4282", "matroska"));
    List<Object[]> files = new ArrayList<>();
    for (String id : List.of("AE", "67C8", "B6", "A0", "18538067", "1654AE6B", "6D80")) {
      files.add(new Object[] {"nested " + id, join(header, nested(id, 10_000))});
      files.add(new Object[] {"endless " + id, join(header, repeated(hex(id + "FF"), 10_000))});
    }
    byte[] seekToItself =
        element("114D9B74", element("4DBB", element("53AB", hex("114D9B74")), element("53AC", 0)));
    files.add(
        new Object[] {"seek head to itself", join(header, element("18538067", seekToItself))});
    byte[] ring =
        join(
            element("114D9B74", element("4DBB", element("53AB", 0L), element("53AC", 60L))),
            new byte[20],
            element("114D9B74", element("4DBB", element("53AB", 0L), element("53AC", 0L))));
    files.add(new Object[] {"seek heads in a ring", join(header, element("18538067", ring))});
    byte[] seek = element("4DBB", element("53AB", hex("1254C367")), element("53AC", 1L << 62));
    files.add(
        new Object[] {
          "seeks by the thousand",
          join(header, element("18538067", element("114D9B74", repeated(seek, 30_000))))
        });
    byte[] track = element("AE", element("D7", 1L), element("83", 1L), element("86", "V_VP8"));
    files.add(
        new Object[] {
          "tracks by the thousand",
          join(header, element("18538067", element("1654AE6B", repeated(track, 20_000))))
        });
    for (String id : List.of("AE", "61A7", "B6")) {
      files.add(new Object[] {"tags of all " + id, join(header, taggedTwins(id))});
    }
    byte[] emptyBlock = element("1F43B675", element("E7", 0L), element("A3"));
    files.add(
        new Object[] {
          "empty last block",
          join(header, element("18538067", element("1654AE6B", track), emptyBlock))
        });
    files.add(
        new Object[] {
          "empty elements", join(header, element("18538067", repeated(hex("EC80"), 500_000)))
        });
    files.add(
        new Object[] {
          "lists in lists",
          Bytes.list(
              "RIFF", "AVI ", repeated("LISThdrlLIST".getBytes(StandardCharsets.ISO_8859_1), 9_000))
        });
    files.add(
        new Object[] {
          "empty chunks", Bytes.list("RIFF", "AVI ", repeated(Bytes.chunk("JUNK"), 100_000))
        });
    byte[][] tags = new byte[130_000][];
    for (int i = 0; i < tags.length; i++) {
      tags[i] = Bytes.chunk(Integer.toString(46_656 + i, 36));
    }
    files.add(
        new Object[] {
          "tags by the thousand", Bytes.list("RIFF", "AVI ", Bytes.list("LIST", "INFO", tags))
        });
    return files;
  }

  /** A file of 8 GiB that consists of zeros behind its header reads no more than its budget. */
  @Test
  void sparseFileOfEmptyElements() throws Exception {
    Path file = dir.resolve("x.mkv");
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      channel.write(
          ByteBuffer.wrap(
              join(
                  element("1A45DFA3", element("4282", "webm")), hex("18538067 01FFFFFFFFFFFFFF"))));
      channel.write(ByteBuffer.wrap(new byte[1]), 8L << 30);
    }
    reading.survive(file);
  }

  private void survive(byte[] content) throws IOException {
    reading.survive(Files.write(dir.resolve("hostile"), content));
  }

  private static byte[] mutated(byte[] content, Random random) {
    byte[] copy = content.clone();
    int reach = random.nextInt(4) == 0 ? copy.length : Math.min(copy.length, HEAD_BYTES);
    for (int times = 1 + random.nextInt(4); times > 0; times--) {
      int at = random.nextInt(reach);
      switch (random.nextInt(3)) {
        case 0 -> copy[at] ^= (byte) (1 << random.nextInt(Byte.SIZE));
        case 1 -> copy[at] = (byte) random.nextInt();
        default -> overwrite(copy, at, SIZES[random.nextInt(SIZES.length)], random);
      }
    }
    return copy;
  }

  /** With a number of 4 or 8 bytes, some as EBML writes sizes. */
  private static void overwrite(byte[] copy, int at, long size, Random random) {
    byte[] number =
        switch (random.nextInt(3)) {
          case 0 -> ByteBuffer.allocate(Integer.BYTES).putInt((int) size).array();
          case 1 -> ByteBuffer.allocate(Long.BYTES).putLong(size).array();
          default -> Bytes.size(size & (1L << 56) - 1);
        };
    System.arraycopy(number, 0, copy, at, Math.min(number.length, copy.length - at));
  }

  /** A thousand tracks, attachments or chapters with one UID, and 500 tags for it. */
  private static byte[] taggedTwins(String id) {
    byte[] track = element("AE", element("D7", 1L), element("83", 1L), element("86", "V_VP8"));
    byte[] twin =
        switch (id) {
          case "AE" -> element(id, element("73C5", 1L), element("83", 1L), element("86", "V_VP8"));
          case "61A7" ->
              element(
                  id,
                  element("46AE", 1L),
                  element("466E", "x"),
                  element("4660", "x"),
                  element("465C", "x"));
          default -> element(id, element("73C4", 1L), element("91", 0L));
        };
    String target = id.equals("AE") ? "63C5" : id.equals("61A7") ? "63C6" : "63C4";
    byte[][] tags = new byte[500][];
    for (int i = 0; i < tags.length; i++) {
      tags[i] = element("67C8", element("45A3", "T" + i), element("4487", "x".repeat(900)));
    }
    byte[] twins = repeated(twin, 1_000);
    return element(
        "18538067",
        element("1654AE6B", id.equals("AE") ? twins : track),
        id.equals("61A7") ? element("1941A469", twins) : new byte[0],
        id.equals("B6") ? element("1043A770", element("45B9", twins)) : new byte[0],
        element("1254C367", element("7373", element("63C0", element(target, 1L)), join(tags))));
  }

  private static byte[] nested(String id, int depth) {
    byte[] head = hex(id + "01FFFFFFFFFFFFFE");
    return repeated(head, depth);
  }

  private static byte[] repeated(byte[] part, int times) {
    return join(Collections.nCopies(times, part).toArray(byte[][]::new));
  }

  private static List<Path> corpus() throws IOException {
    assumeTrue(Files.isDirectory(FOLDER), "no real files at " + FOLDER);
    try (java.util.stream.Stream<Path> found = Files.walk(FOLDER)) {
      return found.filter(HostileFilesTest::isVideo).sorted().toList();
    }
  }

  private static boolean isVideo(Path file) {
    return file.toString().matches("(?i).*\\.(?:mkv|webm|mka|avi)");
  }
}
