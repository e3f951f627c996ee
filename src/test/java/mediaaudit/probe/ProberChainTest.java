package mediaaudit.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import mediaaudit.model.Probe;
import mediaaudit.model.ProbeStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(120)
class ProberChainTest {
  @TempDir private Path dir;

  @ParameterizedTest
  @CsvSource({
    "AUTO, true, true",
    "FFPROBE, true, false",
    "BUILTIN, true, true",
    "NONE, false, false"
  })
  @DisabledOnOs(OS.WINDOWS)
  void modeDecidesWhoIsAsked(ProberChain.Mode mode, boolean available, boolean alone)
      throws Exception {
    Ffprobe ffprobe = Programs.ffprobe(dir, "");
    assertEquals(available, ProberChain.of(mode, Optional.of(ffprobe)).available());
    assertEquals(alone, ProberChain.of(mode, Optional.empty()).available());
  }

  @ParameterizedTest
  @EnumSource
  void emptyFileNeedsNoProber(ProberChain.Mode mode) throws Exception {
    ProberChain chain = ProberChain.of(mode, Optional.empty());
    Answer answer = chain.probe(Files.createFile(dir.resolve("x.mkv"))).orElseThrow();
    assertEquals(
        Probe.failed(
            ProbeStatus.EMPTY, "the file is empty", "none", 0, answer.probe().probedAtNanos()),
        answer.probe());
    assertEquals(0, answer.raw().bytes().length);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void emptyFileStartsNothing() throws Exception {
    Path started = dir.resolve("started");
    Ffprobe ffprobe = Programs.ffprobe(dir, "touch '" + started + "'");
    ProberChain chain = ProberChain.of(ProberChain.Mode.AUTO, Optional.of(ffprobe));
    assertEquals(
        ProbeStatus.EMPTY,
        chain.probe(Files.createFile(dir.resolve("x.mkv"))).orElseThrow().probe().status());
    assertEquals(false, Files.exists(started));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void otherFilesAreAskedAbout() throws Exception {
    Ffprobe ffprobe = Programs.ffprobe(dir, "echo '{\"streams\": [{}]}'");
    ProberChain chain = ProberChain.of(ProberChain.Mode.FFPROBE, Optional.of(ffprobe));
    Answer answer = chain.probe(Files.writeString(dir.resolve("x.mkv"), "content")).orElseThrow();
    assertEquals(ProbeStatus.OK, answer.probe().status());
    assertEquals("ffprobe", answer.probe().prober());
  }

  @Test
  void withoutProberNothingIsSaid() throws Exception {
    ProberChain chain = ProberChain.of(ProberChain.Mode.NONE, Optional.empty());
    Path video = Files.writeString(dir.resolve("x.mkv"), "content");
    assertEquals(Optional.empty(), chain.probe(video));
  }

  @Test
  void revisionsOfProbersAreKnown() {
    ProberChain chain = ProberChain.of(ProberChain.Mode.NONE, Optional.empty());
    assertEquals(3, chain.leastRevision("ffprobe"));
    assertEquals(4, chain.leastRevision("builtin"));
    assertEquals(0, chain.leastRevision("none"));
  }
}
