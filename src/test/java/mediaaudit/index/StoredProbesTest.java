package mediaaudit.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mediaaudit.model.PathHash;
import mediaaudit.model.Probe;
import mediaaudit.probe.Answer;
import mediaaudit.probe.ProberChain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is read of a file's contents is what was stored, to the last field: a scan judges by the one
 * what it has just seen, and by the other what an earlier scan saw.
 */
class StoredProbesTest {
  private static final Path SAMPLES = Path.of("src/samples");
  private static final Path MEDIA =
      Path.of(System.getProperty("corpus", "../shared")).resolve("media");

  @TempDir Path directory;

  @Test
  void factsAndAnswersAreReadAsTheyWereStored() throws IOException {
    List<ProbedFile> files = new ArrayList<>();
    for (Path folder : List.of(SAMPLES, MEDIA)) {
      if (Files.isDirectory(folder)) {
        files.addAll(probed(folder));
      }
    }
    assertTrue(files.stream().filter(file -> file.probe().streams().size() > 1).count() > 10);
    Map<String, Probe> probes = new HashMap<>();
    files.forEach(file -> probes.put(file.pathHash(), file.probe()));
    try (Index index = Index.write(IndexFile.in(directory), "test", Duration.ZERO, notice -> {})) {
      FileCache cache = index.cache();
      cache.store(new FileCache.Seen(List.of(), files, List.of(), List.of(), Set.of(), List.of()));
      assertEquals(probes, cache.probes(probes.keySet()));
      assertEquals(Set.copyOf(files), Set.copyOf(index.probes().whole(probes.keySet()).values()));
    }
  }

  private static List<ProbedFile> probed(Path folder) throws IOException {
    List<ProbedFile> files = new ArrayList<>();
    try (java.util.stream.Stream<Path> found = Files.walk(folder)) {
      for (Path file : found.filter(Files::isRegularFile).toList()) {
        Optional<Answer> answer = ProberChain.probeBuiltin(file);
        answer.ifPresent(
            it ->
                files.add(
                    new ProbedFile(key(file), it.probe(), it.chapters(), it.raw(), it.digest())));
      }
    }
    return files;
  }

  private static String key(Path file) {
    return PathHash.of("", file.toString());
  }
}
