package mediaaudit.probe;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mediaaudit.probe.ContainerReader.Declined;
import mediaaudit.probe.Ebml.Element;

/**
 * A Matroska file as a whole (RFC 9559, 4.5 and 5.1):
 *
 * <pre>
 * EBML 0x1A45DFA3: EBMLReadVersion 0x42F7, EBMLMaxIDLength 0x42F2, EBMLMaxSizeLength 0x42F3,
 *                  DocType 0x4282, DocTypeVersion 0x4287
 * Segment 0x18538067
 *   SeekHead 0x114D9B74: Seek 0x4DBB: SeekID 0x53AB, SeekPosition 0x53AC (from the segment's data)
 *   Info 0x1549A966, Tracks 0x1654AE6B, Chapters 0x1043A770, Attachments 0x1941A469,
 *   Tags 0x1254C367, Cues 0x1C53BB6B
 *   Cluster 0x1F43B675 ...
 * </pre>
 *
 * What stands before the first cluster is read in its order; what stands behind, where a SeekHead
 * says so. A live stream's segment and clusters have no size; then the segment ends with the file.
 */
final class MatroskaSegment {
  private static final int EBML_HEADER = 0x1A45DFA3;
  private static final int SEGMENT = 0x18538067;
  private static final int SEEK_HEAD = 0x114D9B74;
  private static final int INFO = 0x1549A966;
  private static final int TRACKS = 0x1654AE6B;
  private static final int CHAPTERS = 0x1043A770;
  private static final int ATTACHMENTS = 0x1941A469;
  private static final int TAGS = 0x1254C367;
  private static final int CUES = 0x1C53BB6B;
  private static final int CLUSTER = 0x1F43B675;
  private static final Set<Integer> TOP =
      Set.of(SEEK_HEAD, INFO, TRACKS, CHAPTERS, ATTACHMENTS, TAGS, CUES, CLUSTER);

  private static final int LONGEST_ID = 4;
  private static final int LONGEST_SIZE = 8;
  private static final int MOST_TOP_ELEMENTS = 1_000;
  private static final int MOST_SEEKS = 64;
  private static final int MOST_TRACKS = 1_000;
  private static final int RESYNC_BYTES = 64 << 10;

  /** No file is so large: a writer that knew no size put in a number. */
  private static final long LARGEST_SEGMENT = 1L << 50;

  private static final long DEFAULT_SCALE = 1_000_000;
  private static final double MOST_MICROS = 1e15;
  private static final Instant EPOCH = Instant.parse("2001-01-01T00:00:00Z");

  /** Codecs of which a frame tells more than the track's entry. */
  private static final Set<String> FRAMES_TELL =
      Set.of(
          "vp8",
          "vp9",
          "av1",
          "mpeg4",
          "mpeg1video",
          "mpeg2video",
          "mjpeg",
          "png",
          "theora",
          "mp1",
          "mp2",
          "mp3",
          "aac",
          "ac3",
          "eac3",
          "dts",
          "truehd",
          "mlp",
          "vc1",
          "prores",
          "ffv1",
          "tta",
          "wavpack",
          "opus",
          "msmpeg4v3",
          "msmpeg4v2",
          "h264",
          "hevc");

  private final ByteSource source;
  private final Ebml ebml;
  private final MatroskaTags tags;
  private final MatroskaChapters chapters;
  private final MatroskaAttachments attachments;
  private final List<MatroskaTrack> tracks = new ArrayList<>();
  private final Set<Integer> read = new HashSet<>();
  private final Set<Long> visited = new HashSet<>();
  private final Deque<Long> seeks = new ArrayDeque<>();
  private final ObjectNode formatTags = JsonNodeFactory.instance.objectNode();
  private Element segment;
  private long firstCluster = -1;
  private double duration;
  private long scale = DEFAULT_SCALE;
  private String truncation;

  MatroskaSegment(ByteSource source) {
    this.source = source;
    this.ebml = new Ebml(source);
    this.tags = new MatroskaTags(ebml);
    this.chapters = new MatroskaChapters(ebml);
    this.attachments = new MatroskaAttachments(ebml);
  }

  /** Reads what the file tells. */
  ObjectNode read() throws IOException, Malformed, Declined {
    findSegment(readHeader());
    readUpToFirstCluster();
    followSeeks();
    if (!read.contains(TRACKS)) {
      throw new Malformed(truncation != null ? truncation : "no tracks in it");
    }
    List<StreamFacts> streams = streams();
    if (streams.isEmpty()) {
      throw new Declined("no tracks of a known type");
    }
    return json(streams);
  }

  private long readHeader() throws IOException, Malformed, Declined {
    Element header = ebml.element(0, source.size());
    if (header.id() != EBML_HEADER) {
      throw new Declined("not an EBML file");
    }
    EbmlHeader settings = new EbmlHeader();
    ebml.children(header, settings::setting);
    settings.requireReadable();
    return header.end();
  }

  /**
   * The EBML header (RFC 8794, 11.2). A document of another type has no segment, so the type itself
   * need not be right.
   */
  private final class EbmlHeader {
    private long readVersion = 1;
    private long longestId = LONGEST_ID;
    private long longestSize = LONGEST_SIZE;
    private String docType = "";

    void setting(Element element) throws IOException, Malformed {
      switch (element.id()) {
        case 0x42F7 -> readVersion = ebml.unsigned(element, 1);
        case 0x42F2 -> longestId = ebml.unsigned(element, LONGEST_ID);
        case 0x42F3 -> longestSize = ebml.unsigned(element, LONGEST_SIZE);
        case 0x4282 -> docType = ebml.text(element);
        default -> {}
      }
    }

    void requireReadable() throws Declined {
      if (readVersion != 1
          || longestId > LONGEST_ID
          || longestSize > LONGEST_SIZE
          || longestSize < 0
          || docType.isEmpty()) {
        throw new Declined("EBML that it cannot read");
      }
    }
  }

  /** Other elements may stand before the segment: Void, CRC-32 (RFC 8794, 11.3). */
  private void findSegment(long start) throws IOException, Malformed, Declined {
    long position = start;
    for (int i = 0; i < MOST_TOP_ELEMENTS; i++) {
      Element element = ebml.element(position, source.size());
      if (element.id() == SEGMENT) {
        segment = element;
        noteTruncation();
        return;
      }
      position = element.end();
    }
    throw new Declined("no segment near the start");
  }

  private void noteTruncation() {
    long end = segment.declaredEnd();
    if (end > source.size() && end - segment.data() < LARGEST_SEGMENT) {
      truncation = "ends at byte %d where its segment goes to %d".formatted(source.size(), end);
    }
  }

  private void readUpToFirstCluster() throws IOException, Malformed {
    long position = segment.data();
    for (int i = 0; i < MOST_TOP_ELEMENTS && position < segment.end(); i++) {
      Element element;
      try {
        element = ebml.element(position, segment.end());
      } catch (Malformed noElement) {
        position = resync(position + 1);
        continue;
      }
      if (element.id() == CLUSTER) {
        firstCluster = element.start();
        return;
      }
      if (element.id() >>> 3 * Byte.SIZE < 0x10 && !isSmall(element.id())) {
        position = resync(position + 1);
        continue;
      }
      readTop(element);
      position = element.end();
    }
  }

  /** Void and CRC-32, which stand anywhere. */
  private static boolean isSmall(int id) {
    return id == 0xEC || id == 0xBF;
  }

  /** The next place where an element of a segment seems to begin; its end when none does. */
  private long resync(long from) throws IOException, Malformed {
    long end = Math.min(Math.min(segment.end(), source.size()), from + RESYNC_BYTES);
    int step = 4 << 10;
    for (long start = from; start + LONGEST_ID <= end; start += step) {
      ByteBuffer bytes = source.read(start, (int) Math.min(step + LONGEST_ID - 1, end - start));
      for (int i = 0; i + LONGEST_ID <= bytes.limit(); i++) {
        if (TOP.contains(bytes.getInt(i))) {
          return start + i;
        }
      }
    }
    return segment.end();
  }

  /** Of each kind the first one counts, but for tags and seek heads. */
  private void readTop(Element element) throws IOException, Malformed {
    boolean repeats = element.id() == TAGS || element.id() == SEEK_HEAD;
    if (!visited.add(element.start()) || !read.add(element.id()) && !repeats) {
      return;
    }
    switch (element.id()) {
      case SEEK_HEAD -> ebml.children(element, this::readSeek);
      case INFO -> ebml.children(element, this::readInfo);
      case TRACKS -> ebml.children(element, this::readTrack);
      case CHAPTERS -> readOptional(chapters::read, element);
      case ATTACHMENTS -> readOptional(attachments::read, element);
      case TAGS -> readOptional(tags::read, element);
      default -> {}
    }
  }

  /** Streams can be told without these: damage there is no reason to say nothing. */
  private void readOptional(Ebml.Visitor reader, Element element) throws IOException {
    try {
      reader.visit(element);
    } catch (Malformed damaged) {
      if (truncation == null && element.declaredEnd() > source.size()) {
        truncation = damaged.getMessage();
      }
    }
  }

  private void readSeek(Element seek) throws IOException, Malformed {
    if (seek.id() != 0x4DBB) {
      return;
    }
    long[] idAndPosition = {0, -1};
    ebml.children(
        seek,
        element -> {
          if (element.id() == 0x53AB) {
            idAndPosition[0] = ebml.unsigned(element, 0);
          } else if (element.id() == 0x53AC) {
            idAndPosition[1] = ebml.unsigned(element, -1);
          }
        });
    long position = segment.data() + idAndPosition[1];
    if (idAndPosition[0] != CLUSTER && idAndPosition[1] >= 0 && position > 0) {
      seeks.add(position);
    }
  }

  private void followSeeks() throws IOException, Malformed {
    Set<Long> followed = new HashSet<>();
    while (!seeks.isEmpty() && followed.size() < MOST_SEEKS) {
      long position = seeks.remove();
      if (!visited.contains(position) && followed.add(position)) {
        follow(position);
      }
    }
  }

  private void follow(long position) throws IOException, Malformed {
    if (position >= source.size()) {
      if (truncation == null) {
        truncation =
            "ends at byte %d where its seek head points to %d".formatted(source.size(), position);
      }
      return;
    }
    Element element;
    try {
      element = ebml.element(position, segment.end());
    } catch (Malformed noElement) {
      return;
    }
    if (TOP.contains(element.id()) && element.id() != CLUSTER) {
      readTop(element);
    }
  }

  private void readInfo(Element element) throws IOException, Malformed {
    switch (element.id()) {
      case 0x2AD7B1 -> scale = ebml.unsigned(element, DEFAULT_SCALE);
      case 0x4489 -> duration = ebml.real(element, 0);
      case 0x7BA9 -> FormatFacts.tag(formatTags, "title", ebml.text(element));
      case 0x4D80 -> FormatFacts.tag(formatTags, "encoder", ebml.text(element));
      case 0x4461 -> readDate(element);
      default -> {}
    }
  }

  /** Nanoseconds since 2001 (RFC 8794, 7.6). */
  private void readDate(Element element) throws IOException, Malformed {
    if (element.size() == Long.BYTES) {
      Instant date = EPOCH.plusNanos(ebml.unsigned(element, 0)).truncatedTo(ChronoUnit.MICROS);
      String text = date.toString();
      FormatFacts.tag(
          formatTags, "creation_time", text.contains(".") ? text : text.replace("Z", ".000000Z"));
    }
  }

  private void readTrack(Element element) throws IOException, Malformed {
    if (element.id() == 0xAE && tracks.size() < MOST_TRACKS) {
      MatroskaTrack track = MatroskaTrack.read(ebml, element);
      if (track.isStream()) {
        tracks.add(track);
      }
    }
  }

  private List<StreamFacts> streams() throws IOException {
    List<StreamFacts> streams = new ArrayList<>();
    for (MatroskaTrack track : tracks) {
      StreamFacts stream = new StreamFacts(streams.size());
      track.describe(stream);
      tags.describe(
          new MatroskaTags.Target(MatroskaTags.TargetKind.TRACK, track.uid()), stream.json());
      streams.add(stream);
    }
    describeByFrames(streams);
    streams.addAll(attachments.streams(streams.size(), tags));
    return streams;
  }

  private void describeByFrames(List<StreamFacts> streams) throws IOException {
    Map<Long, Integer> wanted = new HashMap<>();
    for (int i = 0; i < streams.size(); i++) {
      String codec = streams.get(i).get("codec_name");
      if (codec != null && FRAMES_TELL.contains(codec)) {
        wanted.putIfAbsent(tracks.get(i).number(), i);
      }
    }
    if (firstCluster < 0 || wanted.isEmpty()) {
      return;
    }
    MatroskaFrames.of(source, wanted.keySet(), firstCluster, segment.end())
        .forEach((number, frame) -> describe(wanted.get(number), frame, streams));
  }

  private void describe(int index, byte[] frame, List<StreamFacts> streams) {
    StreamFacts stream = streams.get(index);
    byte[] plain = tracks.get(index).encoding().plainFrame(frame);
    if (plain.length > 0) {
      FirstFrame.describe(stream.get("codec_name"), plain, stream);
    }
  }

  private ObjectNode json(List<StreamFacts> streams) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    streams.forEach(stream -> json.withArray("/streams").add(stream.json()));
    chapters.describe(json.withArray("/chapters"), tags);
    ObjectNode format =
        json.putObject("format")
            .put("nb_streams", streams.size())
            .put("format_name", "matroska,webm")
            .put("format_long_name", "Matroska / WebM");
    FormatFacts.describe(format, durationMicros(), source.size(), truncation);
    format.set("tags", formatTags);
    tags.describe(MatroskaTags.Target.NONE, format);
    return json;
  }

  /** Duration is a number of TimestampScale nanoseconds (5.1.2.10); 0 when it is not told. */
  private long durationMicros() {
    double micros = duration * (scale <= 0 ? DEFAULT_SCALE : scale) / 1000;
    return micros > 0 && micros < MOST_MICROS ? (long) micros : 0;
  }
}
