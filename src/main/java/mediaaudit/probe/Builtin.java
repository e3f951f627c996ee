package mediaaudit.probe;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import mediaaudit.model.Nanos;
import mediaaudit.model.Probe;
import mediaaudit.model.ProbeStatus;
import mediaaudit.probe.ContainerReader.Declined;

/** Reads the headers of the containers that most libraries consist of; starts nothing. */
final class Builtin implements Prober {
  static final String NAME = "builtin";
  static final int REVISION = 4;

  private static final int HEAD_BYTES = 64;
  private static final List<ContainerReader> READERS =
      List.of(new MatroskaReader(), new Mp4Reader(), new AviReader());

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public int revision() {
    return REVISION;
  }

  @Override
  public Answer probe(Path file) throws IOException, Declined {
    long probedAtNanos = Nanos.now();
    try (ByteSource source = ByteSource.open(file)) {
      return probe(source, probedAtNanos).restingOn(HeaderDigest.exact(source));
    }
  }

  /** The digest that the answer of {@link #probe} would have; of a file it declines too. */
  static String digest(Path file) throws IOException {
    try (ByteSource source = ByteSource.open(file)) {
      try {
        probe(source, 0);
      } catch (Declined ignored) {
        // What was read until then tells as much.
      }
      return HeaderDigest.exact(source);
    }
  }

  private static Answer probe(ByteSource source, long probedAtNanos) throws IOException, Declined {
    try {
      return read(source, probedAtNanos);
    } catch (Malformed.TooLarge unknown) {
      throw new Declined(unknown.getMessage());
    } catch (Malformed damaged) {
      return corrupt(damaged.getMessage(), probedAtNanos);
    }
  }

  private static Answer read(ByteSource source, long probedAtNanos)
      throws IOException, Malformed, Declined {
    byte[] head = new byte[(int) Math.min(HEAD_BYTES, source.size())];
    source.read(0, head.length).get(head);
    Optional<ContainerReader> reader = reader(head);
    if (reader.isEmpty()) {
      String why =
          NoVideo.reason(source).orElseThrow(() -> new Declined("no container that it reads"));
      return corrupt(why, probedAtNanos);
    }
    ObjectNode facts = reader.get().read(source);
    byte[] raw = JsonTree.write(facts);
    return FfprobeJson.read(raw).answer(NAME, REVISION, probedAtNanos, raw);
  }

  /**
   * Who reads files that begin so.
   *
   * @param head the first bytes, at most 64
   */
  static Optional<ContainerReader> reader(byte[] head) {
    return READERS.stream().filter(reader -> reader.recognizes(head)).findFirst();
  }

  private static Answer corrupt(String reason, long probedAtNanos) {
    return Answer.withoutFacts(
        Probe.failed(ProbeStatus.CORRUPT, reason, NAME, REVISION, probedAtNanos));
  }
}
