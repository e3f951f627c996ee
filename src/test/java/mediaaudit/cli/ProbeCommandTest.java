package mediaaudit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import mediaaudit.Library;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What videos contain is told in ffprobe's words, whoever looked. */
class ProbeCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path directory;
  private Library library;

  @BeforeEach
  void makeFiles() {
    library =
        Library.in(
            directory,
            """
            film.mkv    hevc
            film.mp4    av1
            broken.mp4  broken
            empty.mkv   empty
            stream.ts   ts
            """);
  }

  @Test
  void builtinAnswersInFfprobesShape() throws IOException {
    JsonNode answer = probe("film.mkv", 0, "--probe", "builtin");
    assertEquals("builtin", answer.get("prober").asText());
    assertEquals("matroska,webm", answer.at("/format/format_name").asText());
    assertEquals("hevc", answer.at("/streams/0/codec_name").asText());
    assertEquals("Main", answer.at("/streams/0/profile").asText());
    assertEquals(320, answer.at("/streams/0/width").asInt());
    assertEquals("eng", answer.at("/streams/1/tags/language").asText());
    assertEquals(3, answer.get("chapters").size());
  }

  @Test
  void bothProbersTellTheSameFacts() throws IOException {
    Library.requireFfprobe();
    for (String file : List.of("film.mkv", "film.mp4")) {
      JsonNode builtin = probe(file, 0, "--probe", "builtin");
      JsonNode ffprobe = probe(file, 0, "--probe", "ffprobe");
      assertEquals("ffprobe", ffprobe.get("prober").asText());
      for (String fact : List.of("codec_name", "width", "height", "pix_fmt", "profile")) {
        assertEquals(
            ffprobe.at("/streams/0/" + fact), builtin.at("/streams/0/" + fact), file + " " + fact);
      }
    }
  }

  @Test
  void whyThereAreNoFactsIsTold() throws IOException {
    library.withoutFfprobe();
    assertEquals("moov box missing, brand isom", probe("broken.mp4", 1).get("error").asText());
    assertEquals("the file is empty", probe("empty.mkv", 1).get("error").asText());
    String unread = "the built-in prober does not read this kind of file, and ffprobe was not ";
    assertEquals(unread + "found; install ffmpeg", probe("stream.ts", 1).get("error").asText());
    assertEquals(
        unread + "asked", probe("stream.ts", 1, "--probe", "builtin").get("error").asText());
    library
        .execute("probe", "--probe", "none", library.root().resolve("film.mkv").toString())
        .expect(2)
        .tells("somebody must be asked: --probe auto, builtin or ffprobe");
    assertEquals("builtin", probe("film.mkv", 0).get("prober").asText());
    library
        .execute("probe", "--probe", "ffprobe", library.root().resolve("film.mkv").toString())
        .expect(5)
        .tells("ffprobe not found; install ffmpeg");
  }

  private JsonNode probe(String file, int exitCode, String... options) throws IOException {
    List<String> args = new java.util.ArrayList<>(List.of("probe"));
    args.addAll(List.of(options));
    args.add(library.root().resolve(file).toString());
    return JSON.readTree(library.execute(args.toArray(String[]::new)).expect(exitCode).out());
  }
}
