package mediaaudit.probe;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import mediaaudit.model.ExitCode;
import mediaaudit.model.Nanos;
import mediaaudit.model.Probe;
import mediaaudit.model.ProbeStatus;
import mediaaudit.model.UserError;

/**
 * FFmpeg's prober. It runs a program per file, and that program is trusted with nothing: it may
 * open no network, no playlist, no other file, takes limited memory and time, and sees almost no
 * environment.
 */
public final class Ffprobe implements Prober, AutoCloseable {
  public static final String NAME = "ffprobe";
  static final int REVISION = 3;

  /**
   * The demuxers behind the video extensions. Playlists (hls, concat, dash) and text (srt) are left
   * out on purpose: a playlist named x.mkv would open any file it names. So is raw MPEG-4 (m4v):
   * ffprobe takes whatever is named x.m4v for that, zeros and text too.
   */
  private static final String FORMATS =
      "matroska,webm,mov,mp4,m4a,3gp,3g2,mj2,avi,mpegts,mpeg,mpegvideo,h264,hevc,vc1,"
          + "asf,flv,live_flv,ogg,rm,wtv,nuv,ty,pva,mxf,dv";

  private static final List<String> OPTIONS =
      List.of(
          ("-hide_banner -v error -protocol_whitelist file -format_whitelist "
                  + FORMATS
                  + " -probesize 5M -analyzeduration 5M -max_alloc 268435456"
                  + " -print_format json -show_format -show_streams -show_chapters")
              .split(" "));

  /** As many as hold a picture, however many audio tracks begin before it. */
  private static final List<String> FIRST_FRAMES =
      List.of("-show_frames", "-read_intervals", "%+#100");

  private static final Set<String> ENVIRONMENT = Set.of("PATH", "LANG", "LC_ALL", "SYSTEMROOT");
  private static final List<String> PROGRAMS = List.of("ffprobe", "ffprobe.exe");

  /** What it says at a lower level of urgency only: that it could not open a decoder. */
  private static final String SILENT_FAILURE =
      "ffprobe gives no reason; it may lack a decoder for one of the streams";

  /** A file that ends too early is called so each time, a disk that fails for a moment once. */
  private static final String MAYBE_OF_THE_DISK = "Input/output error";

  private static final int OUTPUT_BYTES = 16 << 20;
  private static final int ERROR_BYTES = 64 << 10;

  /** The numbers of programs, which take as many digits as rows have place for. */
  private static final int PROGRAM_NUMBERS = 999_999_999;

  private final Path executable;
  private final int program;
  private final Map<String, String> environment;
  private final ChildProcesses children;

  private Ffprobe(Path executable, Map<String, String> environment, Duration timeout) {
    this.executable = executable;
    this.program = number(executable);
    this.environment = environment;
    this.children =
        new ChildProcesses(new ChildProcesses.Limits(timeout, OUTPUT_BYTES, ERROR_BYTES));
  }

  /**
   * Looks for it, starting nothing.
   *
   * @param configured path from the configuration; null to search on {@code PATH}
   * @param environment of this program
   * @param timeout for one file
   * @return empty when it is not on {@code PATH}
   * @throws UserError when a configured path is no program
   */
  public static Optional<Ffprobe> find(
      String configured, Map<String, String> environment, Duration timeout) {
    Map<String, String> kept = kept(environment);
    Optional<Path> executable =
        configured == null
            ? onPath(kept.getOrDefault("PATH", ""))
            : Optional.of(requireExecutable(configured));
    return executable.map(found -> new Ffprobe(found, kept, timeout));
  }

  /** How long one file may take. */
  Duration timeout() {
    return children.timeout();
  }

  /**
   * Tells this program from others, which may read what it does not, from 1 on: by the size and the
   * modification time of its file, wherever that lies and whatever links lead to it. 0 when the
   * file could not be looked at.
   */
  int program() {
    return program;
  }

  private static int number(Path executable) {
    try {
      BasicFileAttributes file = Files.readAttributes(executable, BasicFileAttributes.class);
      long modifiedNanos = file.lastModifiedTime().to(TimeUnit.NANOSECONDS);
      return 1 + Math.floorMod(Objects.hash(file.size(), modifiedNanos), PROGRAM_NUMBERS);
    } catch (IOException e) {
      return Asked.NOBODY.program();
    }
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public int revision() {
    return REVISION;
  }

  /**
   * {@inheritDoc}
   *
   * <p>An answer larger than 16 MiB is an {@code IOException} too: it tells more of ffprobe than of
   * the file.
   */
  @Override
  public Answer probe(Path file) throws IOException, InterruptedException {
    RegularFile.size(file);
    long probedAtNanos = Nanos.now();
    try (ProbeName name = ProbeName.of(file)) {
      String input = "file:" + name.text();
      Answer answer = ask(file, input, List.of(), probedAtNanos);
      if (MAYBE_OF_THE_DISK.equals(answer.probe().reason())) {
        answer = ask(file, input, List.of(), probedAtNanos);
      }
      return answer.isVague() ? askOfFrames(file, input, answer) : answer;
    }
  }

  private Answer ask(Path file, String input, List<String> more, long probedAtNanos)
      throws IOException, InterruptedException {
    ChildProcesses.Outcome outcome = children.run(command(more, input), environment);
    return judge(file, outcome, Complaint.of(outcome.errors(), input), probedAtNanos);
  }

  /**
   * What the first frames tell as well: an MPEG transport stream says in them alone how it was
   * mastered, and any container that it is HDR10+.
   */
  private Answer askOfFrames(Path file, String input, Answer first)
      throws IOException, InterruptedException {
    try {
      Answer second = ask(file, input, FIRST_FRAMES, first.probe().probedAtNanos());
      return second.probe().status() == ProbeStatus.OK ? second : first;
    } catch (IOException undecodable) {
      if (children.stopped()) {
        throw undecodable;
      }
      return first;
    }
  }

  /** The first line of what it says of itself; empty when it does not run. */
  public Optional<String> version() {
    try {
      ChildProcesses.Outcome outcome =
          children.run(List.of(executable.toString(), "-version"), environment);
      return new String(outcome.output(), java.nio.charset.StandardCharsets.UTF_8)
          .lines()
          .findFirst()
          .filter(line -> outcome.exitCode() == 0)
          .map(line -> line.replaceAll(" Copyright.*", "") + " at " + executable);
    } catch (IOException doesNotRun) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  /** Kills running children; later calls of {@link #probe} fail. */
  @Override
  public void close() {
    children.kill();
  }

  private List<String> command(List<String> more, String input) {
    return Stream.of(List.of(executable.toString()), OPTIONS, more, List.of("-i", input))
        .flatMap(List::stream)
        .toList();
  }

  private static Answer judge(
      Path file, ChildProcesses.Outcome outcome, Complaint complaint, long probedAtNanos)
      throws IOException {
    boolean failed = outcome.exitCode() != 0;
    if (outcome.crashed() || failed && !beganToAnswer(outcome.output())) {
      throw new IOException(
          "ffprobe "
              + outcome.ending()
              + complaint.reason().map(reason -> ": " + reason).orElse(""));
    }
    FfprobeJson answer = failed ? FfprobeJson.NOTHING : FfprobeJson.read(outcome.output());
    if (!answer.streams().isEmpty()) {
      return answer.answer(NAME, REVISION, probedAtNanos, outcome.output());
    }
    if (complaint.ofTheSystem().isPresent()) {
      throw new IOException("ffprobe: " + complaint.ofTheSystem().get());
    }
    RegularFile.requireReadable(file);
    String reason = complaint.reason().orElse(failed ? SILENT_FAILURE : "no streams in it");
    return Answer.withoutFacts(
        Probe.failed(ProbeStatus.CORRUPT, reason, NAME, REVISION, probedAtNanos));
  }

  /**
   * ffprobe opens its answer only once its options are accepted; then all errors are the file's.
   */
  private static boolean beganToAnswer(byte[] output) {
    for (byte b : output) {
      if (!Character.isWhitespace(b)) {
        return b == '{';
      }
    }
    return false;
  }

  /** Names of variables are compared without regard to case, as Windows does. */
  private static Map<String, String> kept(Map<String, String> environment) {
    Map<String, String> kept = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    kept.putAll(environment);
    kept.keySet().removeIf(name -> ENVIRONMENT.stream().noneMatch(name::equalsIgnoreCase));
    return kept;
  }

  /** Relative places are skipped: a library may hold a program named ffprobe. */
  private static Optional<Path> onPath(String path) {
    return Arrays.stream(path.split(File.pathSeparator))
        .flatMap(folder -> PROGRAMS.stream().flatMap(program -> path(folder, program).stream()))
        .filter(Path::isAbsolute)
        .filter(Ffprobe::isExecutable)
        .findFirst();
  }

  private static Optional<Path> path(String folder, String program) {
    try {
      return Optional.of(Path.of(folder, program));
    } catch (InvalidPathException unusable) {
      return Optional.empty();
    }
  }

  private static Path requireExecutable(String configured) {
    try {
      Path path = Path.of(configured).toAbsolutePath();
      if (isExecutable(path)) {
        return path;
      }
    } catch (InvalidPathException ignored) {
      // Said below.
    }
    throw new UserError(
        ExitCode.CONFIGURATION,
        "probe.ffprobe: "
            + configured
            + " is not an executable file; name the program or remove the key to search PATH");
  }

  private static boolean isExecutable(Path path) {
    return Files.isRegularFile(path) && Files.isExecutable(path);
  }
}
