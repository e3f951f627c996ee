package mediaaudit.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Compares what the reader tells of real files with what ffprobe told. */
class Mp4DifferentialTest {
  private static final Path FOLDER =
      Path.of(System.getProperty("corpus", "../shared")).resolve("media");
  private static final String ENDING = ".ffprobe.json";
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private static final String PARTIAL =
      "ffprobe counts the fragments it has read, which are the first where there is an index;"
          + " ISO/IEC 14496-12, 8.8.8: all runs are the track's";

  private static final String SUBTITLE = "ISO/IEC 14496-30: stpp is timed text";

  /** Why the reader may differ, by the end of the file's name and the fact. */
  private static final Map<String, String> JUSTIFIED =
      Map.ofEntries(
          Map.entry("stpp_combined.mp4: 0.codec_type", SUBTITLE),
          Map.entry("stpp_prog.mp4: 0.codec_type", SUBTITLE),
          Map.entry("fragmented.mp4: 1.bit_rate", PARTIAL),
          Map.entry("bbb5s_aac_sidx.mp4: 0.bit_rate", PARTIAL),
          Map.entry("prog_8s_enc_dashinit.mp4: 0.bit_rate", PARTIAL),
          Map.entry("prog_8s_enc_dashinit.mp4: 1.bit_rate", PARTIAL),
          Map.entry("no_timescale.mp4: 0.bit_rate", PARTIAL),
          Map.entry(
              "37.mp4: 1.bit_rate",
              "ISO/IEC 14496-12, 8.7.3: 171 samples; ffprobe counts the 168 in chunks"),
          Map.entry(
              "dts-sample.mp4: 0.bit_rate",
              "ETSI TS 102 114, annex E: the average is in ddts, and so many bytes are in the file;"
                  + " ffprobe's decoder takes the coded rate of the first frame"));

  private final Map<String, Integer> missing = new TreeMap<>();
  private final Map<String, List<String>> missingIn = new TreeMap<>();
  private final List<String> wrong = new ArrayList<>();
  private final List<String> justified = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final List<Long> bytesRead = new ArrayList<>();
  private final List<Integer> reads = new ArrayList<>();
  private int files;
  private int declined;
  private int facts;
  private int told;
  private int more;

  @Test
  void readerAgreesWithFfprobe() throws IOException {
    assumeTrue(Files.isDirectory(FOLDER), "no recorded answers at " + FOLDER);
    for (Path file : mediaFiles(FOLDER)) {
      compare(file, MAPPER.readTree(Files.readString(Path.of(file + ENDING))));
    }
    notes.forEach(System.out::println);
    System.out.printf(
        Locale.ROOT,
        "%d files, %d declined, %d of %d facts told (%.2f %%), %d more, %d wrong, %d justified;"
            + " median %d bytes in %d reads%n",
        files,
        declined,
        told,
        facts,
        100.0 * told / facts,
        more,
        wrong.size(),
        justified.size(),
        bytesRead.stream().sorted().skip(bytesRead.size() / 2).findFirst().orElse(0L),
        reads.stream().sorted().skip(reads.size() / 2).findFirst().orElse(0));
    missing.forEach(
        (name, count) -> System.out.printf("%20s %4d %s%n", name, count, missingIn.get(name)));
    assertEquals("", String.join("\n", wrong));
    assertTrue(told >= 0.98 * facts, told + " of " + facts + " facts told");
    assertEquals(JUSTIFIED.size(), justified.size(), "differences that are there no more");
    assertTrue(declined < 0.03 * files, declined + " of " + files + " files declined");
  }

  @Test
  void readerAgreesWithFfprobeOfThisMachine() throws Exception {
    Optional<Ffprobe> ffprobe = Ffprobe.find(null, System.getenv(), Duration.ofSeconds(30));
    assumeTrue(ffprobe.isPresent(), "no ffprobe on PATH");
    for (Path file : mediaFiles(Path.of("src/samples/library"))) {
      byte[] answer = ffprobe.get().probe(file).raw().bytes();
      if (answer.length > 0) {
        compare(file, MAPPER.readTree(answer));
      }
    }
    assertTrue(files > 0);
    assertEquals("", String.join("\n", wrong));
    assertTrue(told >= 0.98 * facts, told + " of " + facts + " facts told: " + missing);
  }

  static List<Path> mediaFiles(Path folder) throws IOException {
    try (java.util.stream.Stream<Path> all = Files.walk(folder)) {
      return all.filter(
              file ->
                  file.toString().toLowerCase(Locale.ROOT).matches(".*\\.(mp4|mov|m4v|m4a|3gp)"))
          .sorted()
          .toList();
    }
  }

  /** Some are named like such a file and are none. */
  private static boolean isOurs(Path file) throws IOException {
    try (InputStream bytes = Files.newInputStream(file)) {
      return new Mp4Reader().recognizes(bytes.readNBytes(64));
    }
  }

  private void compare(Path file, JsonNode recorded) throws IOException {
    if (!isOurs(file)) {
      return;
    }
    files++;
    String name = file.startsWith(FOLDER) ? FOLDER.relativize(file).toString() : file.toString();
    JsonNode answer;
    try (ByteSource source = ByteSource.open(file)) {
      try {
        answer = new Mp4Reader().read(source);
      } finally {
        bytesRead.add(source.bytesRead());
        reads.add(source.reads());
      }
    } catch (ContainerReader.Declined e) {
      declined++;
      notes.add("declined " + name + ": " + e.getMessage());
      return;
    } catch (Malformed e) {
      notes.add("malformed " + name + ": " + e.getMessage());
      if (!recorded.path("streams").isEmpty()) {
        wrong.add(name + ": " + e.getMessage());
      }
      return;
    }
    if (answer.path("format").has("integrity")) {
      notes.add("damaged " + name + ": " + answer.path("format").path("integrity").asText());
    }
    if (recorded.path("streams").isEmpty()) {
      notes.add("ffprobe fails on " + name + ": " + Mp4Facts.of(answer));
      return;
    }
    compare(name, Mp4Facts.of(recorded), Mp4Facts.of(answer));
  }

  private void compare(String name, Map<String, String> expected, Map<String, String> actual) {
    // Where ffprobe could read no packet of a stream it fills in the whole file's duration.
    expected
        .entrySet()
        .removeIf(
            fact ->
                fact.getKey().matches("\\d+\\.duration")
                    && fact.getValue().equals(expected.get("format.duration"))
                    && !fact.getValue().equals(actual.get(fact.getKey())));
    expected.forEach(
        (fact, value) -> {
          facts++;
          String field = fact.replaceFirst("^\\d+\\.", "");
          if (!actual.containsKey(fact)) {
            missing.merge(field, 1, Integer::sum);
            missingIn
                .computeIfAbsent(field, key -> new ArrayList<>())
                .add(name.replaceFirst(".*__", "") + "=" + value);
          } else if (Mp4Facts.agree(fact, value, actual.get(fact))) {
            told++;
          } else if (JUSTIFIED.containsKey(name.replaceFirst(".*__", "") + ": " + fact)) {
            told++;
            justified.add(name + ": " + fact);
          } else {
            wrong.add("%s: %s is %s, not %s".formatted(name, fact, value, actual.get(fact)));
          }
        });
    more += (int) actual.keySet().stream().filter(fact -> !expected.containsKey(fact)).count();
  }
}
