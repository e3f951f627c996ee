package mediaaudit.probe;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mediaaudit.model.ProbeStatus;
import org.junit.jupiter.api.Test;

/**
 * Answers of the built-in prober against those that ffprobe gave for the same real Matroska, WebM
 * and AVI files.
 */
class BuiltinDifferentialTest {
  private static final Path FOLDER =
      Path.of(System.getProperty("corpus", "../shared")).resolve("media");
  private static final String ENDING = ".ffprobe.json";

  /** Pattern of files, field, and why ffprobe's answer is not the right one. */
  private static final String[][] JUSTIFIED = {
    {
      ".*chapters_truncated_chapter_string_2.mkv",
      "stream count",
      "ffprobe reads the same tracks twice after a damaged element; their TrackUIDs are equal, which"
          + " RFC 9559, 5.1.4.1.2 forbids for different tracks"
    },
    {
      ".*riff__testdata__pcm.avi",
      "format bit_rate",
      "dwLength is 4410 samples of 1 / 44100 s (AVI RIFF File Reference, AVISTREAMHEADER); ffprobe"
          + " takes 4474"
    },
    {
      ".*issue365__test.mkv",
      "aac sample_rate",
      "OutputSamplingFrequency is 44100 (RFC 9559, 5.1.4.1.29.2); ffprobe found no frame to decode in"
          + " this part of a film and tells the rate of the core, half of it"
    },
  };

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final ProbeAgreement agreement = new ProbeAgreement(JUSTIFIED);

  @Test
  void answersOfRecordedFiles() throws IOException {
    assumeTrue(Files.isDirectory(FOLDER), "no recorded answers at " + FOLDER);
    for (Path answer : answers()) {
      JsonNode wanted = MAPPER.readTree(answer.toFile());
      Path file = answer.resolveSibling(answer.getFileName().toString().replace(ENDING, ""));
      if (wanted.path("format").path("format_name").asText().matches("matroska.*|avi")) {
        agreement.compare(name(file), file, wanted);
      }
    }
    agreement.judge();
  }

  @Test
  void answersOfSampleLibrary() throws Exception {
    Ffprobe ffprobe = Programs.ffprobe();
    for (Path file : samples()) {
      Answer wanted = ffprobe.probe(file);
      if (wanted.probe().status() == ProbeStatus.OK) {
        agreement.compare(name(file), file, MAPPER.readTree(wanted.raw().bytes()));
      }
    }
    agreement.judge();
  }

  private static List<Path> answers() throws IOException {
    try (java.util.stream.Stream<Path> found = Files.walk(FOLDER)) {
      return found.filter(file -> file.toString().endsWith(ENDING)).sorted().toList();
    }
  }

  private static List<Path> samples() throws IOException {
    try (java.util.stream.Stream<Path> found = Files.walk(Path.of("src/samples/library"))) {
      return found
          .filter(
              file -> file.toString().matches(".*\\.(?:mkv|webm|avi)") && Files.isRegularFile(file))
          .sorted()
          .toList();
    }
  }

  private static String name(Path file) {
    return file.startsWith(FOLDER) ? FOLDER.relativize(file).toString() : file.toString();
  }
}
