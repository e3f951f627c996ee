package mediaaudit.probe;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mediaaudit.probe.ContainerReader.Declined;
import mediaaudit.probe.Riff.Chunk;

/**
 * An AVI file as a whole:
 *
 * <pre>
 * RIFF "AVI "
 *   LIST hdrl
 *     avih: microseconds a frame 4 ...
 *     LIST strl: strh, strf, strn ... one for each stream
 *     LIST odml: dmlh: frames in all parts of the file 4
 *   LIST INFO: INAM title, ISFT program ...
 *   LIST movi: ##dc, ##db pictures of stream ##, ##wb its sound, ##sb its subtitles; LIST "rec "
 *   idx1
 * RIFF "AVIX"   further parts of files that are larger than 1 GiB
 *   LIST movi
 * </pre>
 */
final class AviFile {
  private static final int MOST_STREAMS = 100;
  private static final int MOST_CHUNKS = 1_000;
  private static final int MOST_TAGS = 2_000;
  private static final int MOST_PARTS = 64;
  private static final int MOST_FRAME_CHUNKS = 2_000;
  private static final int MOST_FRAME_BYTES = 128 << 10;
  private static final int FORMAT_BYTES = 64 << 10;
  private static final int FRAME_BYTES = 4 << 10;
  private static final int TEXT_BYTES = 4 << 10;
  private static final long UNFINISHED = 0xffffffffL;

  /** FFmpeg's names of tags. */
  private static final Map<String, String> TAGS =
      Map.ofEntries(
          Map.entry("IART", "artist"),
          Map.entry("ICMT", "comment"),
          Map.entry("ICOP", "copyright"),
          Map.entry("ICRD", "date"),
          Map.entry("IGNR", "genre"),
          Map.entry("ILNG", "language"),
          Map.entry("INAM", "title"),
          Map.entry("IPRD", "product"),
          Map.entry("IPRT", "track"),
          Map.entry("ISBJ", "subject"),
          Map.entry("ISFT", "software"),
          Map.entry("ISMP", "timecode"),
          Map.entry("ITCH", "encoded_by"));

  private final ByteSource source;
  private final Riff riff;
  private final List<AviStream> streams = new ArrayList<>();
  private final ObjectNode tags = JsonNodeFactory.instance.objectNode();
  private int tagsRead;
  private boolean allStreamsRead;
  private long frameMicros;
  private long frames;
  private Chunk movie;
  private String truncation;

  AviFile(ByteSource source) {
    this.source = source;
    this.riff = new Riff(source);
  }

  /** Reads what the file tells. */
  ObjectNode read() throws IOException, Malformed, Declined {
    Chunk file = riff.chunk(0, source.size());
    noteTruncation(file);
    try {
      readUpToEnd(file);
      readFurtherParts(file.next());
    } catch (Malformed.TooLarge enough) {
      if (!allStreamsRead) {
        throw enough;
      }
    }
    if (streams.isEmpty()) {
      throw new Malformed("%s", truncation != null ? truncation : "no streams in it");
    }
    streams.forEach(stream -> stream.frameMicros(frameMicros));
    countAllParts();
    return json(facts());
  }

  /** Where a stream's header counts the frames of the first part, so do those of the others. */
  private void countAllParts() {
    Optional<AviStream> video = streams.stream().filter(AviStream::isVideo).findFirst();
    if (video.isPresent() && video.get().length() < frames) {
      streams.forEach(AviStream::forgetLength);
      video.get().length(frames);
    }
  }

  /** A recorder that was cut off leaves sizes of 0 or all ones; a last zero byte may be missing. */
  private void noteTruncation(Chunk chunk) {
    long size = chunk.declaredEnd() - (chunk.data() - 4);
    if (size != 0 && size != UNFINISHED && chunk.declaredEnd() > source.size() + 1) {
      truncation =
          StoredText.of(
              "ends at byte %d where its %s list goes to %d",
              source.size(), chunk.kind().strip(), chunk.declaredEnd());
    }
  }

  private void readUpToEnd(Chunk file) throws IOException, Malformed {
    long end = file.declaredEnd() <= file.data() ? source.size() : file.end();
    long position = file.data();
    for (int i = 0; i < MOST_CHUNKS && end - position >= 8; i++) {
      Chunk chunk = riff.chunk(position, source.size());
      readPart(chunk);
      position = chunk.next();
    }
  }

  /** OpenDML, "AVI RIFF Form": what stands behind the first part is whole if each part is. */
  private void readFurtherParts(long start) throws IOException, Malformed {
    long position = start;
    for (int i = 0; i < MOST_PARTS && truncation == null && source.size() - position >= 12; i++) {
      Chunk part = riff.chunk(position, source.size());
      if (!part.isList("AVIX")) {
        return;
      }
      noteTruncation(part);
      position = part.next();
    }
  }

  private void readPart(Chunk chunk) throws IOException, Malformed {
    if (chunk.isList("hdrl")) {
      riff.children(chunk, this::readHeader);
      allStreamsRead = true;
    } else if (chunk.isList("INFO")) {
      readInfo(chunk);
    } else if (chunk.isList("movi") && movie == null) {
      movie = chunk;
      if (truncation == null) {
        noteTruncation(chunk);
      }
    }
  }

  private void readHeader(Chunk chunk) throws IOException, Malformed {
    if (chunk.isList("strl") && streams.size() < MOST_STREAMS) {
      AviStream stream = new AviStream();
      riff.children(chunk, part -> readStream(part, stream));
      streams.add(stream);
    } else if (chunk.id().equals("avih") && chunk.end() - chunk.data() >= Integer.BYTES) {
      frameMicros = riff.data(chunk, Integer.BYTES).getInt(0) & 0xffffffffL;
    } else if (chunk.isList("odml")) {
      riff.children(chunk, this::readExtension);
    } else if (chunk.isList("INFO")) {
      readInfo(chunk);
    }
  }

  private void readStream(Chunk chunk, AviStream stream) throws IOException, Malformed {
    switch (chunk.id()) {
      case "strh" -> stream.header(riff.data(chunk, FORMAT_BYTES));
      case "strf" -> stream.format(riff.data(chunk, FORMAT_BYTES));
      case "strn" -> stream.name(riff.text(chunk, TEXT_BYTES));
      default -> {}
    }
  }

  private void readExtension(Chunk chunk) throws IOException, Malformed {
    if (chunk.id().equals("dmlh") && chunk.end() - chunk.data() >= Integer.BYTES) {
      frames = riff.data(chunk, Integer.BYTES).getInt(0) & 0xffffffffL;
    }
  }

  private void readInfo(Chunk list) throws IOException {
    try {
      riff.children(list, this::readTag);
    } catch (Malformed ignored) {
      // Streams can be told without tags.
    }
  }

  private void readTag(Chunk chunk) throws IOException, Malformed {
    if (tagsRead++ < MOST_TAGS) {
      String name = TAGS.getOrDefault(chunk.id(), chunk.id());
      FormatFacts.tag(tags, name, riff.text(chunk, TEXT_BYTES));
    }
  }

  private List<StreamFacts> facts() throws IOException, Declined, Malformed {
    List<StreamFacts> facts = new ArrayList<>();
    for (AviStream stream : streams) {
      StreamFacts fact = new StreamFacts(facts.size());
      stream.describe(fact);
      facts.add(fact);
    }
    try {
      describeByFrames(facts);
    } catch (Malformed ignored) {
      // What was found until there is what there is.
    }
    return facts;
  }

  private void describeByFrames(List<StreamFacts> facts) throws IOException, Malformed {
    if (movie == null) {
      return;
    }
    Set<Integer> found = new HashSet<>();
    long stop = source.bytesRead() + MOST_FRAME_BYTES;
    long end = movie.declaredEnd() <= movie.data() ? source.size() : movie.end();
    long position = movie.data();
    for (int i = 0; i < MOST_FRAME_CHUNKS && end - position >= 8; i++) {
      if (found.size() == facts.size() || source.bytesRead() > stop) {
        return;
      }
      Chunk chunk = riff.chunk(position, end);
      int stream = stream(chunk.id());
      if (stream >= 0 && stream < facts.size() && chunk.end() > chunk.data() && found.add(stream)) {
        StreamFacts fact = facts.get(stream);
        FirstFrame.describe(fact.get("codec_name"), riff.data(chunk, FRAME_BYTES).array(), fact);
      }
      position = chunk.isList("rec ") ? chunk.data() : chunk.next();
    }
  }

  /** The stream that a chunk's id names: {@code 01wb} is 1; -1 when it names none. */
  private static int stream(String id) {
    boolean names = id.matches("[0-9]{2}(?:dc|db|wb|sb)");
    return names ? Integer.parseInt(id.substring(0, 2)) : -1;
  }

  /**
   * That of the longest stream; of streams that count bytes only where there is no other. The
   * header of a file that was cut off tells how long it was.
   */
  private long durationMicros() {
    if (truncation != null) {
      return 0;
    }
    boolean counted = streams.stream().anyMatch(AviStream::countsFrames);
    return streams.stream()
        .filter(stream -> !counted || stream.countsFrames())
        .mapToLong(AviStream::durationMicros)
        .max()
        .orElse(0);
  }

  private ObjectNode json(List<StreamFacts> facts) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    facts.forEach(fact -> json.withArray("/streams").add(fact.json()));
    json.putArray("chapters");
    ObjectNode format =
        json.putObject("format")
            .put("nb_streams", facts.size())
            .put("format_name", "avi")
            .put("format_long_name", "AVI (Audio Video Interleaved)");
    FormatFacts.describe(format, durationMicros(), source.size(), truncation);
    format.set("tags", tags);
    return json;
  }
}
