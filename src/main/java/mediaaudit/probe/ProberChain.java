package mediaaudit.probe;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mediaaudit.model.Nanos;
import mediaaudit.model.Probe;
import mediaaudit.model.ProbeStatus;
import mediaaudit.probe.ContainerReader.Declined;

/**
 * Asks probers in turn: the built-in one, which knows the common containers and takes no time, then
 * ffprobe, which knows all. Where the built-in one finds a file corrupt, without a duration or with
 * pictures of a codec that it does not know, ffprobe is asked too, and believed if it knows better:
 * no file that plays is called broken. An ffprobe that fails says nothing; then what the built-in
 * one said is a makeshift.
 */
public final class ProberChain {
  /** Stands in rows of files that need no prober: those of 0 bytes. */
  public static final String NO_PROBER = "none";

  /**
   * Stands in rows of folders beside the names of probers, with revision 0, where an answer was
   * taken that another prober might better.
   */
  public static final String UNCONFIRMED = "unconfirmed";

  private final Optional<Builtin> builtin;
  private final Optional<Ffprobe> ffprobe;
  private volatile boolean stopped;

  private ProberChain(Optional<Builtin> builtin, Optional<Ffprobe> ffprobe) {
    this.builtin = builtin;
    this.ffprobe = ffprobe;
  }

  /** Which probers may be asked. */
  public enum Mode {
    /** The built-in one, then ffprobe if it is there. */
    AUTO,
    /** Only what is built in. */
    BUILTIN,
    /** Only ffprobe. */
    FFPROBE,
    /** None; names and sizes are all that is known. */
    NONE;

    private boolean allowsBuiltin() {
      return this == AUTO || this == BUILTIN;
    }

    private boolean allowsFfprobe() {
      return this == AUTO || this == FFPROBE;
    }
  }

  /** The probers that this mode allows, among those that were found. */
  public static ProberChain of(Mode mode, Optional<Ffprobe> ffprobe) {
    return new ProberChain(
        Optional.of(new Builtin()).filter(prober -> mode.allowsBuiltin()),
        ffprobe.filter(found -> mode.allowsFfprobe()));
  }

  /** Whether there is any prober to ask; it may still not know a file. */
  public boolean available() {
    return builtin.isPresent() || ffprobe.isPresent();
  }

  /** Whether the built-in prober may be asked. */
  public boolean asksBuiltin() {
    return builtin.isPresent();
  }

  /** How long one probe may wait for a program; zero where none is asked. */
  public Duration longestWait() {
    return ffprobe.map(Ffprobe::timeout).orElse(Duration.ZERO);
  }

  /** The probers at hand and their revisions; changes when another may know more. */
  public String fingerprint() {
    return Stream.concat(
            builtin.map(found -> Builtin.NAME + "=" + Builtin.REVISION).stream(),
            ffprobe.map(found -> Ffprobe.NAME + "=" + Ffprobe.REVISION).stream())
        .collect(Collectors.joining(" "));
  }

  /**
   * The current revision of the prober with this name, whether or not it is at hand; 0 when no
   * prober has it. That of {@link #UNCONFIRMED} is 1 once a prober is at hand that might know
   * better.
   */
  public int leastRevision(String prober) {
    return switch (prober) {
      case Builtin.NAME -> Builtin.REVISION;
      case Ffprobe.NAME -> Ffprobe.REVISION;
      case UNCONFIRMED -> confirms() ? 1 : 0;
      default -> 0;
    };
  }

  /** Whether a prober is at hand that is not among those who were asked in vain. */
  public boolean exceeds(Asked asked) {
    return builtin.isPresent() && asked.builtin() < Builtin.REVISION
        || program() != Asked.NOBODY.program() && program() != asked.program();
  }

  /** Who was asked in vain once those at hand are, too. */
  public Asked joining(Asked asked) {
    return new Asked(
        builtin.isPresent() ? Builtin.REVISION : asked.builtin(),
        program() == Asked.NOBODY.program() ? asked.program() : program());
  }

  private int program() {
    return ffprobe.map(Ffprobe::program).orElse(Asked.NOBODY.program());
  }

  /**
   * What the first prober that knows says. A file of 0 bytes is {@link ProbeStatus#EMPTY}, by
   * {@link #NO_PROBER}, without asking anyone.
   *
   * @return empty when nobody at hand knows files of this kind, such as MPEG-TS without ffprobe:
   *     that says nothing about the file, which stays without facts until somebody does
   * @throws IOException when the file could not be read, which says nothing about it either
   */
  public Optional<Answer> probe(Path file) throws IOException, InterruptedException {
    if (stopped) {
      throw new IOException("stopped");
    }
    long probedAtNanos = Nanos.now();
    if (RegularFile.size(file) == 0) {
      return Optional.of(
          Answer.withoutFacts(
              Probe.failed(ProbeStatus.EMPTY, "the file is empty", NO_PROBER, 0, probedAtNanos)));
    }
    if (ffprobe.isEmpty()) {
      return builtin.isPresent() ? probeBuiltin(file) : Optional.empty();
    }
    Optional<Answer> first = builtin.isPresent() ? askBuiltin(file) : Optional.empty();
    return first.filter(ProberChain::tellsAll).isPresent()
        ? first
        : Optional.of(askFfprobe(ffprobe.get(), file, first));
  }

  /**
   * Whether a row's prober is one of those here, whose revisions count, and not a program's own.
   */
  public static boolean isOwn(String prober) {
    return switch (prober) {
      case Builtin.NAME, Ffprobe.NAME, NO_PROBER -> true;
      default -> false;
    };
  }

  /** Whether another prober might tell more than this one did, for all one knows. */
  public static boolean isConfirmable(String prober) {
    return Builtin.NAME.equals(prober);
  }

  /** Whether the prober is at hand that might tell more than the built-in one. */
  public boolean confirms() {
    return ffprobe.isPresent();
  }

  /**
   * What the built-in prober alone says, whether or not others may be asked; unconfirmed where they
   * might tell more.
   *
   * @return empty when it does not know files of this kind
   * @throws IOException when the file could not be read
   */
  public static Optional<Answer> probeBuiltin(Path file) throws IOException {
    return askBuiltin(file).map(answer -> tellsAll(answer) ? answer : answer.unconfirmed());
  }

  /** Ends running children at once, for good: later calls of {@link #probe} fail. */
  public void kill() {
    stopped = true;
    ffprobe.ifPresent(Ffprobe::close);
  }

  private static Optional<Answer> askBuiltin(Path file) throws IOException {
    try {
      return Optional.of(new Builtin().probe(file));
    } catch (Declined unknown) {
      return Optional.empty();
    }
  }

  private Answer askFfprobe(Ffprobe asked, Path file, Optional<Answer> first)
      throws IOException, InterruptedException {
    try {
      Answer second = asked.probe(file);
      Answer best = first.filter(known -> !tellsMore(second, known)).orElse(second);
      String digest = HeaderDigest.ends(file);
      return best.restingOn(
          hasFacts(best) ? digest : HeaderDigest.asking(joining(Asked.NOBODY), digest));
    } catch (IOException failure) {
      if (stopped || first.isEmpty()) {
        throw failure;
      }
      Answer answer = hasFacts(first.get()) ? first.get() : first.get().toBeAskedAgain();
      return answer.asMakeshift();
    }
  }

  /**
   * A file's headers may leave out how long it is, as a live recording's do, or name a codec that
   * few know. How long one is that was cut off, no header can tell.
   */
  private static boolean tellsAll(Answer answer) {
    return hasFacts(answer) && knowsEnd(answer) && answer.knowsCodecs();
  }

  private static boolean tellsMore(Answer answer, Answer than) {
    return hasFacts(answer)
        && (!hasFacts(than)
            || knowsEnd(answer) && !knowsEnd(than)
            || answer.knowsCodecs() && !than.knowsCodecs());
  }

  private static boolean knowsEnd(Answer answer) {
    Probe probe = answer.probe();
    return probe.durationNanos() != null || probe.integrity() != null;
  }

  private static boolean hasFacts(Answer answer) {
    return answer.probe().status() == ProbeStatus.OK;
  }
}
