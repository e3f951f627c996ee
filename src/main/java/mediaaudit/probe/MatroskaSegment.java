package mediaaudit.probe;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import mediaaudit.probe.ContainerReader.Declined;
import mediaaudit.probe.Ebml.Element;

/**
 * A Matroska file's segment (RFC 9559, 4.5 and 5.1):
 *
 * <pre>
 * Segment 0x18538067
 *   SeekHead 0x114D9B74, Info 0x1549A966, Tracks 0x1654AE6B, Chapters 0x1043A770,
 *   Attachments 0x1941A469, Tags 0x1254C367, Cues 0x1C53BB6B
 *   Cluster 0x1F43B675 ...
 * </pre>
 *
 * What stands before the first cluster is read in its order; what stands behind, where a SeekHead
 * says so. A live stream's segment and clusters have no size; then the segment ends with the file.
 */
final class MatroskaSegment {
  private static final int SEGMENT = 0x18538067;
  private static final int SEEK_HEAD = 0x114D9B74;
  private static final int INFO = 0x1549A966;
  private static final int TRACKS = 0x1654AE6B;
  private static final int CHAPTERS = 0x1043A770;
  private static final int ATTACHMENTS = 0x1941A469;
  private static final int TAGS = 0x1254C367;
  private static final int CUES = 0x1C53BB6B;
  private static final int CLUSTER = 0x1F43B675;
  private static final int VOID = 0xEC;
  private static final int CRC_32 = 0xBF;
  private static final Set<Integer> TOP =
      Set.of(SEEK_HEAD, INFO, TRACKS, CHAPTERS, ATTACHMENTS, TAGS, CUES, CLUSTER);

  private static final int TRACK_ENTRY = 0xAE;
  private static final int ID_BYTES = 4;
  private static final int SMALLEST_TOP_ID = 0x10000000;
  private static final int MOST_ELEMENTS = 1_000;
  private static final int MOST_TRACKS = 1_000;
  private static final int RESYNC_BYTES = 64 << 10;
  private static final int RESYNC_STEP = 4 << 10;

  /** No file is so large: a writer that knew no size put in a number. */
  private static final long LARGEST = 1L << 50;

  private final ByteSource source;
  private final Ebml ebml;
  private final Element segment;
  private final MatroskaInfo info;
  private final MatroskaTags tags;
  private final MatroskaChapters chapters;
  private final MatroskaAttachments attachments;
  private final MatroskaSeeks seeks;
  private final List<MatroskaTrack> tracks = new ArrayList<>();
  private final Set<Integer> kindsRead = new HashSet<>();
  private final Set<Long> placesRead = new HashSet<>();
  private boolean allTracksRead;
  private OptionalLong firstCluster = OptionalLong.empty();
  private String truncation;

  private MatroskaSegment(ByteSource source, Ebml ebml, Element segment) {
    this.source = source;
    this.ebml = ebml;
    this.segment = segment;
    this.info = new MatroskaInfo(ebml);
    this.tags = new MatroskaTags(ebml);
    this.chapters = new MatroskaChapters(ebml);
    this.attachments = new MatroskaAttachments(source, ebml);
    this.seeks = new MatroskaSeeks(ebml, segment.data(), CLUSTER);
  }

  /** Finds a file's first segment and reads it. */
  static MatroskaSegment read(ByteSource source) throws IOException, Malformed, Declined {
    Ebml ebml = new Ebml(source);
    long position = EbmlHeader.read(ebml, source.size());
    for (int i = 0; i < MOST_ELEMENTS; i++) {
      Element element = ebml.element(position, source.size());
      if (element.id() == SEGMENT) {
        MatroskaSegment segment = new MatroskaSegment(source, ebml, element);
        segment.read();
        return segment;
      }
      position = element.end();
    }
    throw new Declined("no segment near the start");
  }

  MatroskaInfo info() {
    return info;
  }

  List<MatroskaTrack> tracks() {
    return tracks;
  }

  MatroskaTags tags() {
    return tags;
  }

  MatroskaChapters chapters() {
    return chapters;
  }

  MatroskaAttachments attachments() {
    return attachments;
  }

  /** Where the first cluster begins. */
  OptionalLong firstCluster() {
    return firstCluster;
  }

  /** Where it ends; with the file at the latest. */
  long end() {
    return Math.min(segment.end(), source.size());
  }

  /** Why the file is known to end too early; null when it is not. */
  String truncation() {
    return truncation;
  }

  private void read() throws IOException, Malformed {
    long declaredEnd = segment.declaredEnd();
    if (declaredEnd > source.size() && declaredEnd - segment.data() < LARGEST) {
      truncation =
          StoredText.of("ends at byte %d where its segment goes to %d", source.size(), declaredEnd);
    }
    try {
      readUpToFirstCluster();
      for (OptionalLong seek = seeks.next(); seek.isPresent(); seek = seeks.next()) {
        follow(seek.getAsLong());
      }
    } catch (Malformed.TooLarge enough) {
      if (!allTracksRead) {
        throw enough;
      }
    }
    if (!kindsRead.contains(TRACKS)) {
      throw new Malformed("%s", truncation != null ? truncation : "no tracks in it");
    }
  }

  private void readUpToFirstCluster() throws IOException, Malformed {
    long position = segment.data();
    for (int i = 0; i < MOST_ELEMENTS && position < segment.end(); i++) {
      Element element = elementAt(position);
      if (element.id() == CLUSTER) {
        firstCluster = OptionalLong.of(element.start());
        return;
      }
      readTop(element);
      position = element.end();
    }
  }

  /**
   * The element at this place; where there is none, all bytes up to the next are one without id.
   */
  private Element elementAt(long position) throws IOException, Malformed {
    try {
      Element element = ebml.element(position, segment.end());
      boolean mayStandHere =
          element.id() >= SMALLEST_TOP_ID || element.id() == VOID || element.id() == CRC_32;
      if (mayStandHere) {
        return element;
      }
    } catch (Malformed.TooLarge enough) {
      throw enough;
    } catch (Malformed ignored) {
      // Looked for below.
    }
    long next = resync(position + 1);
    return new Element(0, position, position, next, next);
  }

  /** The next place where an element of a segment seems to begin; its end when none does. */
  private long resync(long from) throws IOException, Malformed {
    long end = Math.min(end(), from + RESYNC_BYTES);
    for (long start = from; start + ID_BYTES <= end; start += RESYNC_STEP) {
      ByteBuffer bytes =
          source.read(start, (int) Math.min(RESYNC_STEP + ID_BYTES - 1, end - start));
      for (int i = 0; i + ID_BYTES <= bytes.limit(); i++) {
        if (TOP.contains(bytes.getInt(i))) {
          return start + i;
        }
      }
    }
    return segment.end();
  }

  private void follow(long position) throws IOException, Malformed {
    if (position >= source.size()) {
      if (truncation == null) {
        truncation =
            StoredText.of(
                "ends at byte %d where its seek head points to %d", source.size(), position);
      }
      return;
    }
    Element element;
    try {
      element = ebml.element(position, segment.end());
    } catch (Malformed.TooLarge enough) {
      throw enough;
    } catch (Malformed noElement) {
      return;
    }
    if (TOP.contains(element.id())) {
      readTop(element);
    }
  }

  /** Of each kind the first one counts, but for tags and seek heads. */
  private void readTop(Element element) throws IOException, Malformed {
    boolean repeats = element.id() == TAGS || element.id() == SEEK_HEAD;
    if (!placesRead.add(element.start()) || !kindsRead.add(element.id()) && !repeats) {
      return;
    }
    switch (element.id()) {
      case INFO -> info.read(element);
      case TRACKS -> {
        ebml.children(element, this::readTrack);
        allTracksRead = true;
      }
      case SEEK_HEAD -> readOptional(seeks::read, element);
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
    } catch (Malformed.TooLarge enough) {
      // The same goes for what is not looked at.
    } catch (Malformed damaged) {
      if (truncation == null && element.end() > source.size()) {
        truncation = damaged.getMessage();
      }
    }
  }

  private void readTrack(Element element) throws IOException, Malformed {
    if (element.id() == TRACK_ENTRY && tracks.size() < MOST_TRACKS) {
      MatroskaTrack track = MatroskaTrack.read(ebml, element);
      if (track.isStream()) {
        tracks.add(track);
      }
    }
  }
}
