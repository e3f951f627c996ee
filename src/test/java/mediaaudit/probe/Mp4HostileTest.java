package mediaaudit.probe;

import static mediaaudit.probe.Mp4Bytes.box;
import static mediaaudit.probe.Mp4Bytes.concat;
import static mediaaudit.probe.Mp4Bytes.ftyp;
import static mediaaudit.probe.Mp4Bytes.ints;
import static mediaaudit.probe.Mp4Bytes.matrix;
import static mediaaudit.probe.Mp4Bytes.mdia;
import static mediaaudit.probe.Mp4Bytes.mvhd;
import static mediaaudit.probe.Mp4Bytes.tkhd;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Damaged and malicious files: nothing escapes but what is meant, and nothing takes long. */
@Timeout(3600)
class Mp4HostileTest {
  private static final Path FOLDER =
      Path.of(System.getProperty("corpus", "../shared")).resolve("media");
  private static final int CUTS = Integer.getInteger("cuts", 50);
  private static final int MUTATIONS = Integer.getInteger("mutations", 100);

  /** Of larger files, what lies in between the ends is samples. */
  private static final int MOST_BYTES = 256 << 10;

  private static final int[] SIZES = {
    0, 1, 7, 8, -1, Integer.MAX_VALUE, Integer.MIN_VALUE, 1 << 30, 0x0100_0000
  };

  @TempDir Path dir;

  private final HostileReading reading = HostileReading.by(new Mp4Reader());

  @AfterEach
  void tell() {
    System.out.println(reading);
  }

  @Test
  void realFilesCutAnywhere() throws IOException {
    for (Path real : corpus()) {
      byte[] original = head(real);
      Path file = Files.write(dir.resolve("cut.mp4"), original);
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
        for (int i = CUTS - 1; i >= 0; i--) {
          channel.truncate((long) original.length * i / CUTS);
          reading.survive(file);
        }
      }
    }
  }

  @Test
  void realFilesMutated() throws IOException {
    Random random = new Random(14496);
    for (Path real : corpus()) {
      byte[] original = head(real);
      Path file = Files.write(dir.resolve("mutant.mp4"), original);
      List<Integer> boxes = boxes(original);
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
        for (int i = 0; i < MUTATIONS && original.length > 16; i++) {
          List<Patch> patches = new ArrayList<>();
          for (int k = 1 + random.nextInt(4); k > 0; k--) {
            patches.add(Patch.random(original, boxes, random));
          }
          for (Patch patch : patches) {
            channel.write(ByteBuffer.wrap(patch.bytes), patch.at);
          }
          reading.survive(file);
          for (Patch patch : patches) {
            channel.write(ByteBuffer.wrap(original, patch.at, patch.bytes.length), patch.at);
          }
        }
      }
    }
  }

  @Test
  void boxesNestedDeeply() throws IOException {
    for (String type : List.of("moov", "trak", "udta", "meta", "moof", "traf", "wave")) {
      ByteBuffer nested = ByteBuffer.allocate(8 * 10_000);
      for (int left = nested.capacity(); left > 0; left -= 8) {
        nested.putInt(left).put(type.getBytes(StandardCharsets.ISO_8859_1));
      }
      readHostile(concat(ftyp("isom"), nested.array()));
      readHostile(concat(ftyp("isom"), box("moov", nested.array())));
      readHostile(concat(ftyp("isom"), box("moov", box("trak", nested.array()))));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 7, 8, -1, Integer.MAX_VALUE, Integer.MIN_VALUE})
  void chainsOfBoxesOfOneSize(int size) throws IOException {
    ByteBuffer chain = ByteBuffer.allocate(1 << 20);
    while (chain.remaining() >= 8) {
      chain.putInt(size).put("free".getBytes(StandardCharsets.ISO_8859_1));
    }
    readHostile(chain.array());
    readHostile(concat(ftyp("isom"), box("moov", chain.array())));
    readHostile(concat(ftyp("isom"), box("moov", box("udta", chain.array()))));
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 15, 16, -1, Long.MAX_VALUE, Long.MIN_VALUE, 1L << 56})
  void largeSizes(long size) throws IOException {
    for (String type : List.of("mdat", "moov", "moof", "free")) {
      byte[] large = ByteBuffer.allocate(16).putInt(1).array();
      ByteBuffer.wrap(large).putLong(8, size).put(4, type.getBytes(StandardCharsets.ISO_8859_1));
      readHostile(concat(ftyp("isom"), large, box("moov", new byte[0])));
      readHostile(concat(large, ftyp("isom")));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"stts", "stsc", "stsz", "stz2", "stco", "co64", "stsd", "dref", "elst"})
  void countsAreNotBelieved(String type) throws IOException {
    for (int count : new int[] {1, -1, Integer.MAX_VALUE, -16}) {
      byte[] table = ByteBuffer.allocate(12).putInt(4, count).putInt(8, count).array();
      byte[] tables = box("stbl", box(type, table));
      byte[] media = box("mdia", box("minf", concat(box("dinf", box(type, table)), tables)));
      readHostile(
          concat(
              ftyp("isom"),
              box("moov", box("trak", concat(media, box("edts", box(type, table)))))));
    }
  }

  @Test
  void fragmentsWithoutEnd() throws IOException {
    byte[] fragment =
        box(
            "moof",
            box(
                "traf",
                concat(
                    box("tfhd", ByteBuffer.allocate(8).putInt(4, 1).array()),
                    box("trun", ByteBuffer.allocate(8).putInt(0, 0xf05).putInt(4, -1).array()))));
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.write(
        concat(
            ftyp("isom"), box("moov", concat(box("trak", new byte[0]), box("mvex", new byte[0])))));
    for (int i = 0; i < 20_000; i++) {
      file.write(fragment);
    }
    readHostile(file.toByteArray());
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void chapterTracksByTheThousand(boolean sameId) throws IOException {
    int[] ids = IntStream.rangeClosed(1, 900).map(i -> sameId ? 1 : i).toArray();
    byte[] turn = matrix(0x10000, 0, 0, 0x10000);
    byte[][] tables = {
      box("stts", ints(0, 1, 2_000, 1)),
      box("stsz", ints(0, 1, 2_000)),
      box("stco", ints(0, 1, 100))
    };
    ByteArrayOutputStream tracks = new ByteArrayOutputStream();
    for (int id : ids) {
      tracks.write(box("trak", tkhd(id, turn), mdia("text", 1000, 10_000, tables)));
    }
    byte[] reference = box("tref", box("chap", ints(ids)));
    tracks.write(box("trak", tkhd(1_000, turn), reference, mdia("vide", 1000, 10_000)));
    readHostile(concat(ftyp("isom"), box("moov", mvhd(10_000), tracks.toByteArray())));
  }

  @Test
  void fileThatIsNoneOfItsKindHasNoMovie() throws IOException {
    for (byte[] bytes :
        List.of(ftyp("isom"), new byte[4096], box("mdat", new byte[100]), new byte[1])) {
      Path file = Files.write(dir.resolve("none.mp4"), bytes);
      try (ByteSource source = ByteSource.open(file)) {
        Malformed missing = assertThrows(Malformed.class, () -> new Mp4Reader().read(source));
        assertTrue(missing.getMessage().startsWith("moov box missing"), missing.getMessage());
      }
    }
    assertFalse(new Mp4Reader().recognizes(new byte[64]));
    assertFalse(new Mp4Reader().recognizes(new byte[0]));
  }

  private static List<Path> corpus() throws IOException {
    assumeTrue(Files.isDirectory(FOLDER), "no media files at " + FOLDER);
    return Mp4DifferentialTest.mediaFiles(FOLDER);
  }

  private static byte[] head(Path file) throws IOException {
    try (InputStream bytes = Files.newInputStream(file)) {
      return bytes.readNBytes(MOST_BYTES);
    }
  }

  private static List<Integer> boxes(byte[] file) {
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < file.length - 8; i++) {
      boolean name = true;
      for (int k = 4; k < 8; k++) {
        name &=
            file[i + k] >= 'a' && file[i + k] <= 'z' || file[i + k] >= '0' && file[i + k] <= '9';
      }
      if (name) {
        found.add(i);
      }
    }
    return found;
  }

  /** Bytes that take the place of a file's own. */
  private record Patch(int at, byte[] bytes) {
    static Patch random(byte[] file, List<Integer> boxes, Random random) {
      int box = boxes.isEmpty() ? 0 : boxes.get(random.nextInt(boxes.size()));
      switch (random.nextInt(4)) {
        case 0:
          int bit = random.nextInt(file.length * 8);
          return new Patch(bit / 8, new byte[] {(byte) (file[bit / 8] ^ 1 << bit % 8)});
        case 1:
          return new Patch(box, size(random));
        case 2:
          return new Patch(Math.min(file.length - 4, box + 8 + random.nextInt(40)), size(random));
        default:
          int other = boxes.isEmpty() ? 8 : boxes.get(random.nextInt(boxes.size()));
          return new Patch(box, Arrays.copyOfRange(file, other, other + 8));
      }
    }

    private static byte[] size(Random random) {
      return ByteBuffer.allocate(4).putInt(SIZES[random.nextInt(SIZES.length)]).array();
    }
  }

  /** Reads it; whatever is thrown but a refusal fails the test. */
  private void readHostile(byte[] bytes) throws IOException {
    reading.survive(Files.write(dir.resolve("hostile.mp4"), bytes));
  }
}
