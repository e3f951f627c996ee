package mediaaudit.probe;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import mediaaudit.model.ExitCode;
import mediaaudit.model.ProbeStatus;
import mediaaudit.model.UserError;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What ffprobe may do wrong; each test runs a script in its place. */
@Timeout(120)
@DisabledOnOs(OS.WINDOWS)
class FakeFfprobeTest {
  private static final Duration SOON = Duration.ofMillis(500);
  private static final String GOOD = "{\"streams\": [{\"codec_type\": \"video\"}]}";

  @TempDir private Path dir;
  private Path video;

  @BeforeEach
  void makeVideo() throws IOException {
    video = Files.writeString(dir.resolve("x.mkv"), "content");
  }

  @Test
  void goodAnswerIsKeptAsItIs() throws Exception {
    Answer answer = Programs.ffprobe(dir, "echo '" + GOOD + "'").probe(video);
    assertEquals(ProbeStatus.OK, answer.probe().status());
    assertEquals("ffprobe", answer.probe().prober());
    assertEquals(Ffprobe.REVISION, answer.probe().revision());
    assertArrayEquals((GOOD + "\n").getBytes(), answer.raw().bytes());
  }

  /** What screen it was mastered on is told beside; that the brightness changes, by frames. */
  @ParameterizedTest
  @CsvSource({
    "HDR Dynamic Metadata SMPTE2094-40 (HDR10+), HDR10+",
    "Mastering display metadata, HDR10",
  })
  void framesAreAskedForMoreThanTheScreen(String sideData, String format) throws Exception {
    String answer =
        "{\"streams\": [{\"index\": 0, \"codec_type\": \"video\","
            + " \"color_transfer\": \"smpte2084\", \"side_data_list\": [{\"side_data_type\":"
            + " \"Mastering display metadata\"}]}]%s}";
    String frames =
        ", \"frames\": [{\"stream_index\": 0, \"side_data_list\": [{\"side_data_type\": \"%s\"}]}]"
            .formatted(sideData);
    String script =
        "case \"$*\" in *-show_frames*) echo '%s';; *) echo '%s';; esac"
            .formatted(answer.formatted(frames), answer.formatted(""));
    Answer told = Programs.ffprobe(dir, script).probe(video);
    assertEquals(format, told.probe().streams().get(0).picture().hdrFormat());
  }

  @Test
  void commandLineIsAList() throws Exception {
    Path listed = dir.resolve("listed");
    Path file = Files.writeString(dir.resolve("-a 'b\" $(x);*.mkv"), "content");
    Programs.ffprobe(dir, "printf '%s\\n' \"$@\" > '" + listed + "'; echo '" + GOOD + "'")
        .probe(file);
    assertEquals(
        """
        -hide_banner -v error -protocol_whitelist file -format_whitelist \
        matroska,webm,mov,mp4,m4a,3gp,3g2,mj2,avi,mpegts,mpeg,mpegvideo,h264,hevc,vc1,\
        asf,flv,live_flv,ogg,rm,wtv,nuv,ty,pva,mxf,dv \
        -probesize 5M -analyzeduration 5M -max_alloc 268435456 \
        -print_format json -show_format -show_streams -show_chapters -i file:\
        """
            + file,
        String.join(" ", Files.readAllLines(listed)));
  }

  @Test
  void environmentAndInputAreEmpty() throws Exception {
    Path seen = dir.resolve("seen");
    Path script = Programs.script(dir, "{ cat; env; } > '" + seen + "'; echo '" + GOOD + "'");
    Map<String, String> environment =
        Map.of("PATH", "/usr/bin:/bin", "FFREPORT", "file=x", "LD_PRELOAD", "x", "LANG", "C");
    Ffprobe.find(script.toString(), environment, SOON.multipliedBy(60)).orElseThrow().probe(video);
    assertEquals(
        List.of("LANG=C", "PATH=/usr/bin:/bin"),
        Files.readAllLines(seen).stream()
            .filter(line -> !line.matches("(PWD|OLDPWD|SHLVL|_)=.*"))
            .sorted()
            .toList());
  }

  @Test
  void crashSaysNothingAboutTheFile() throws Exception {
    assertTrouble("ffprobe was killed by signal 11", "echo '" + GOOD + "'; kill -SEGV $$");
  }

  @Test
  void missingLibrarySaysNothingAboutTheFile() throws Exception {
    assertTrouble(
        "ffprobe ended with exit code 127: libavutil.so.57: cannot open",
        "echo 'libavutil.so.57: cannot open' >&2; exit 127");
  }

  @Test
  void refusedOptionSaysNothingAboutTheFile() throws Exception {
    assertTrouble(
        "ffprobe ended with exit code 1: Unrecognized option 'max_alloc'.",
        "echo \"Unrecognized option 'max_alloc'.\" >&2; exit 1");
  }

  @Test
  void garbageSaysNothingAboutTheFile() throws Exception {
    assertTrouble("ffprobe's answer is not JSON", "echo garbage");
    assertTrouble("ffprobe's answer is not JSON", "echo '{garbage'");
  }

  @Test
  void silenceSaysNothingAboutTheFile() throws Exception {
    assertTrouble("ffprobe's answer is not a JSON object", "exit 0");
  }

  @Test
  void errorOfTheSystemSaysNothingAboutTheFile() throws Exception {
    assertTrouble(
        "ffprobe: Transport endpoint is not connected",
        "echo \"file:" + video + ": Transport endpoint is not connected\" >&2; echo {}; exit 1");
  }

  @Test
  void inputOutputErrorOfAReadableFileIsItsOwnFault() throws Exception {
    assertCorrupt(
        "File ended prematurely",
        "echo '[matroska,webm @ 0x1] File ended prematurely' >&2;"
            + " echo 'file:x: Input/output error' >&2; echo {}; exit 1");
  }

  @Test
  void inputOutputErrorThatPassesIsNoFactOfTheFile() throws Exception {
    String fails =
        "for input; do :; done; echo \"$input: Input/output error\" >&2; echo {}; exit 1";
    String once = "[ -e '%1$s' ] || { touch '%1$s'; %2$s; }; echo '%3$s'";
    String script = once.formatted(dir.resolve("failed"), fails, GOOD);
    assertEquals(ProbeStatus.OK, Programs.ffprobe(dir, script).probe(video).probe().status());
    assertCorrupt("Input/output error", fails);
  }

  @Test
  void failureWithGoodAnswerIsAFailure() throws Exception {
    assertCorrupt("bad", "echo '" + GOOD + "'; echo '[x @ 0x1] bad' >&2; exit 1");
  }

  @Test
  void failureWithoutReasonIsAFailure() throws Exception {
    assertCorrupt(
        "ffprobe gives no reason; it may lack a decoder for one of the streams", "echo {; exit 1");
  }

  @Test
  void noStreamsIsAFailure() throws Exception {
    assertCorrupt("no streams in it", "echo '{\"streams\": [], \"format\": {}}'");
  }

  @Test
  void floodOfOutputIsStopped() throws Exception {
    assertTrouble("answer is larger than 16 MiB", "echo $$ > '" + pid() + "'; exec cat /dev/zero");
    assertGone();
  }

  @Test
  void floodOfErrorsIsDropped() throws Exception {
    String script = "head -c 50000000 /dev/zero >&2; echo '" + GOOD + "'";
    assertEquals(ProbeStatus.OK, Programs.ffprobe(dir, script).probe(video).probe().status());
  }

  @Test
  void largeAnswerIsTakenWhole() throws Exception {
    String script = "echo '" + GOOD + "'; head -c 10000000 /dev/zero | tr '\\0' ' '";
    Answer answer = Programs.ffprobe(dir, script).probe(video);
    assertEquals(GOOD.length() + 1 + 10_000_000, answer.raw().bytes().length);
  }

  @Test
  void endlessRunIsStoppedWithAllItsChildren() throws Exception {
    assertSlow("sleep 600 & echo $! > '" + pid() + "'; wait");
    assertGone();
  }

  @Test
  void endlessRunThatIgnoresSignalsIsStopped() throws Exception {
    assertSlow("trap '' TERM INT HUP; echo $$ > '" + pid() + "'; while :; do sleep 1; done");
    assertGone();
  }

  @Test
  void grandchildThatKeepsThePipesHoldsNobody() throws Exception {
    String script = "sleep 600 & echo $! > '" + pid() + "'; echo '" + GOOD + "'";
    assertEquals(ProbeStatus.OK, Programs.ffprobe(dir, script).probe(video).probe().status());
    ProcessHandle.of(grandchild()).ifPresent(ProcessHandle::destroyForcibly);
  }

  @Test
  void interruptionStopsTheRun() throws Exception {
    Ffprobe ffprobe = Programs.ffprobe(dir, "echo $$ > '" + pid() + "'; exec sleep 600");
    ExecutorService pool = Executors.newSingleThreadExecutor();
    Future<Class<?>> end = pool.submit(() -> failureOf(() -> ffprobe.probe(video)));
    awaitStart();
    pool.shutdownNow();
    assertEquals(InterruptedException.class, end.get());
    assertGone();
  }

  @Test
  void killStopsTheRunAndAllLaterOnes() throws Exception {
    Ffprobe ffprobe = Programs.ffprobe(dir, "echo $$ > '" + pid() + "'; exec sleep 600");
    ProberChain chain = ProberChain.of(ProberChain.Mode.AUTO, Optional.of(ffprobe));
    ExecutorService pool = Executors.newSingleThreadExecutor();
    Future<Class<?>> end = pool.submit(() -> failureOf(() -> chain.probe(video)));
    awaitStart();
    chain.kill();
    assertEquals(IOException.class, end.get());
    assertGone();
    assertEquals("stopped", assertThrows(IOException.class, () -> chain.probe(video)).getMessage());
    pool.shutdown();
  }

  @Test
  void programIsFoundOnPath() throws Exception {
    Programs.script(Files.createDirectory(dir.resolve("bin")), "");
    Map<String, String> environment = Map.of("Path", "::relative:/nowhere:" + dir + "/bin");
    assertTrue(Ffprobe.find(null, environment, SOON).isPresent());
    assertFalse(Ffprobe.find(null, Map.of("PATH", "relative:/nowhere"), SOON).isPresent());
    assertFalse(Ffprobe.find(null, Map.of(), SOON).isPresent());
  }

  @Test
  void configuredPathMustBeAProgram() {
    for (String wrong : List.of(video.toString(), dir.toString(), "/nowhere/ffprobe", "a\0b")) {
      UserError error =
          assertThrows(UserError.class, () -> Ffprobe.find(wrong, System.getenv(), SOON));
      assertEquals(ExitCode.CONFIGURATION, error.exitCode());
      assertEquals(
          "probe.ffprobe: "
              + wrong
              + " is not an executable file; name the program or remove the key to search PATH",
          error.getMessage());
    }
  }

  private void assertTrouble(String message, String script) throws IOException {
    Ffprobe ffprobe = Programs.ffprobe(dir, script);
    IOException trouble = assertThrows(IOException.class, () -> ffprobe.probe(video));
    assertEquals(message, trouble.getMessage());
  }

  private void assertSlow(String script) throws IOException {
    Ffprobe ffprobe = Programs.ffprobe(dir, SOON, script);
    IOException trouble = assertThrows(IOException.class, () -> ffprobe.probe(video));
    assertEquals("no answer within 0.5 s", trouble.getMessage());
  }

  private void assertCorrupt(String reason, String script) throws Exception {
    Answer answer = Programs.ffprobe(dir, script).probe(video);
    assertEquals(ProbeStatus.CORRUPT, answer.probe().status());
    assertEquals(reason, answer.probe().reason());
    assertEquals(0, answer.raw().bytes().length);
  }

  private Path pid() {
    return dir.resolve("pid");
  }

  private long grandchild() throws IOException {
    return Long.parseLong(Files.readString(pid()).strip());
  }

  private void awaitStart() throws Exception {
    while (!Files.exists(pid()) || Files.readString(pid()).isBlank()) {
      TimeUnit.MILLISECONDS.sleep(10);
    }
  }

  /** Waits for the process that left its number; the test's time limit ends it. */
  private void assertGone() throws Exception {
    Optional<ProcessHandle> process = ProcessHandle.of(grandchild());
    while (process.isPresent() && runs(process.get())) {
      TimeUnit.MILLISECONDS.sleep(10);
    }
  }

  /** What was killed may stay as a zombie where nobody collects orphans; it has no command. */
  private static boolean runs(ProcessHandle process) {
    return process.isAlive() && process.info().command().isPresent();
  }

  private static Class<?> failureOf(Callable<?> call) {
    try {
      call.call();
      return Void.class;
    } catch (Exception failure) {
      return failure.getClass();
    }
  }
}
