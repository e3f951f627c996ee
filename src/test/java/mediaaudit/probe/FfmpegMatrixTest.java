package mediaaudit.probe;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import mediaaudit.model.ProbeStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Answers of the built-in prober against ffprobe's, of files that ffmpeg makes here and now.
 * Whatever this ffmpeg cannot make is left out.
 */
@Timeout(600)
class FfmpegMatrixTest {
  private static final int LEAST_FILES = 150;
  private static final int PROCESSES = 2;
  private static final int FILES_A_PROCESS = 12;

  private static final String INPUTS =
      "ffmpeg -nostdin -hide_banner -v error -y"
          + " -f lavfi -i testsrc2=s=64x48:r=25:d=1,format=yuv420p"
          + " -f lavfi -i aevalsrc=0.2*sin(2000*t)|0.2*sin(3000*t):s=48000:d=1"
          + " -i words.srt -i chapters.txt";

  private static final String PARTIAL =
      "ffprobe counts the fragments it has read, which are the first where there is an index;"
          + " ISO/IEC 14496-12, 8.8.8: all runs are the track's";

  private static final String SHIFTED =
      "composition offsets are signed and the first is 0, so that the first picture is shown at once"
          + " (ISO/IEC 14496-12, 8.8.8, version 1 of trun); ffprobe shifts all pictures by the least";

  /** Pattern of files, field, and why ffprobe's answer is not the right one. */
  private static final String[][] JUSTIFIED = {
    {
      "mp4 .*-c:v mpeg1video.*",
      "mpeg1video bit_rate",
      "3FFFF in the sequence header is a variable rate (ISO/IEC 11172-2, 2.4.3.2); ffprobe takes it"
          + " for 104857200"
    },
    {"mp4 .*dash\\+.*", "h264 bit_rate", PARTIAL},
    {"mp4 .*global_sidx.*", "aac bit_rate", PARTIAL},
    {"mp4 .*cmaf.*", "duration", SHIFTED},
    {"mp4 .*cmaf.*", "format bit_rate", SHIFTED},
  };

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  @TempDir private Path dir;

  private record Made(FfmpegMatrix recipe, Path file) {}

  private record Asked(Made made, Answer answer) {}

  @Test
  void answersOfFilesMadeHere() throws Exception {
    Ffprobe ffprobe = Programs.ffprobe();
    assumeTrue(isInstalled("ffmpeg"), "no ffmpeg on PATH");
    writeInputs();
    List<Made> made = made();
    ProbeAgreement agreement = new ProbeAgreement(JUSTIFIED);
    int compared = 0;
    for (Asked asked : inParallel(made.stream().map(file -> asking(ffprobe, file)).toList())) {
      if (asked.answer.probe().status() == ProbeStatus.OK) {
        JsonNode wanted = MAPPER.readTree(asked.answer.raw().bytes());
        agreement.compare(asked.made.recipe.toString(), asked.made.file, wanted);
        compared++;
      }
    }
    agreement.judge();
    assertTrue(compared > LEAST_FILES, compared + " files");
  }

  private static Callable<Asked> asking(Ffprobe ffprobe, Made made) {
    return () -> new Asked(made, ffprobe.probe(made.file));
  }

  private void writeInputs() throws IOException {
    Files.writeString(
        dir.resolve("words.srt"),
        """
        1
        00:00:00,000 --> 00:00:00,400
        Hello

        2
        00:00:00,500 --> 00:00:00,900
        Good <i>bye</i>
        """);
    Files.writeString(
        dir.resolve("chapters.txt"),
        """
        ;FFMETADATA1
        title=The film
        [CHAPTER]
        TIMEBASE=1/1000
        START=0
        END=500
        title=One
        [CHAPTER]
        TIMEBASE=1/1000
        START=500
        END=1000
        title=Two
        """);
  }

  private List<Made> made() throws Exception {
    List<FfmpegMatrix> recipes = FfmpegMatrix.all();
    List<Made> wanted = new ArrayList<>();
    for (int i = 0; i < recipes.size(); i++) {
      FfmpegMatrix recipe = recipes.get(i);
      wanted.add(new Made(recipe, dir.resolve("%03d.%s".formatted(i, recipe.ending()))));
    }
    List<Callable<List<Made>>> batches = new ArrayList<>();
    for (int i = 0; i < wanted.size(); i += FILES_A_PROCESS) {
      List<Made> batch = wanted.subList(i, Math.min(wanted.size(), i + FILES_A_PROCESS));
      batches.add(() -> make(batch));
    }
    return inParallel(batches).stream().flatMap(List::stream).toList();
  }

  /** All in one process, or where that fails each in its own. */
  private List<Made> make(List<Made> files) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(Arrays.asList(INPUTS.split(" ")));
    for (Made made : files) {
      command.addAll(made.recipe.arguments());
      command.add(made.file.toString());
    }
    if (run(command)) {
      return files;
    }
    if (files.size() == 1) {
      System.out.println("ffmpeg cannot make " + files.get(0).recipe);
      return List.of();
    }
    List<Made> some = new ArrayList<>();
    for (Made made : files) {
      some.addAll(make(List.of(made)));
    }
    return some;
  }

  private boolean run(List<String> command) throws IOException, InterruptedException {
    return new ProcessBuilder(command)
            .directory(dir.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor()
        == 0;
  }

  private static boolean isInstalled(String program) throws InterruptedException {
    try {
      return new ProcessBuilder(program, "-version")
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException missing) {
      return false;
    }
  }

  private static <T> List<T> inParallel(List<Callable<T>> tasks) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(PROCESSES);
    try {
      List<T> results = new ArrayList<>();
      for (Future<T> task : threads.invokeAll(tasks)) {
        results.add(task.get());
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
  }
}
