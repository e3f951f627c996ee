package mediaaudit.probe;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A movie: all that the file tells of its tracks (ISO/IEC 14496-12, 8.2).
 *
 * <pre>
 * moov { mvhd, trak *, mvex { mehd, trex * }, udta, meta }
 * </pre>
 */
final class Mp4Movie {
  private static final int MOST_TRACKS = 1000;
  private static final int COVER_BYTES = 8 << 10;
  private static final int MOST_CHAPTER_LIST_BYTES = 128 << 10;
  private static final long MICROS = 1_000_000;
  private static final long PNG = 0x89504e470d0a1a0aL;

  private final Boxes boxes;
  private final boolean quickTime;
  private final List<Mp4Track> tracks = new ArrayList<>();
  private final List<StreamFacts> streams = new ArrayList<>();
  private final List<StreamFacts> covers = new ArrayList<>();
  private final Mp4Tags tags = new Mp4Tags();
  private final Mp4Chapters chapters = new Mp4Chapters();
  private final Mp4Fragments fragments;
  private Mp4MovieHeader header = Mp4MovieHeader.NONE;
  private boolean fragmented;
  private long extendedDuration;

  private Mp4Movie(Boxes boxes, boolean quickTime) {
    this.boxes = boxes;
    this.quickTime = quickTime;
    this.fragments = new Mp4Fragments(boxes, tracks);
  }

  /**
   * Reads a movie box.
   *
   * @param quickTime whether the file says that it is a QuickTime movie
   */
  static Mp4Movie read(Boxes boxes, Box box, boolean quickTime) throws IOException, Malformed {
    boxes.keep(box);
    Mp4Movie movie = new Mp4Movie(boxes, quickTime);
    List<Box> children = boxes.children(box);
    Optional<Box> movieHeader = Mp4SampleEntry.find(children, "mvhd");
    if (movieHeader.isPresent()) {
      movie.header = Mp4MovieHeader.read(boxes, movieHeader.get());
    }
    for (Box child : children) {
      movie.read(child);
    }
    if (movie.streams.isEmpty()) {
      throw new Malformed("moov box without tracks");
    }
    movie.readChapterTracks();
    return movie;
  }

  /** Whether samples are (also) in fragments behind the movie box. */
  boolean isFragmented() {
    return fragmented;
  }

  Mp4Fragments fragments() {
    return fragments;
  }

  Mp4Tags tags() {
    return tags;
  }

  Mp4Chapters chapters() {
    return chapters;
  }

  List<Mp4Track> tracks() {
    return tracks;
  }

  /** Looks how long it is where not all fragments will be read. */
  void skipToLast() throws IOException, Malformed {
    fragments.skipToLast(extendedDuration == 0);
  }

  /** Whether it is known how long it is although not all fragments were read. */
  boolean knowsDuration() {
    return extendedDuration > 0 || fragments.isIndexed();
  }

  /**
   * Completes the streams, once all fragments were read. First frames come before the sums of
   * sizes, which may take all that is left to be read.
   */
  ArrayNode finish() throws IOException, Malformed {
    for (Mp4Track track : tracks) {
      if (!boxes.isFrugal()) {
        track.describeByFrame();
      }
    }
    for (Mp4Track track : tracks) {
      asFarAsItGoes(() -> track.finish(fragmented));
    }
    if (durationMicros() > 0) {
      String seconds = Mp4Time.seconds(durationMicros(), MICROS);
      covers.forEach(cover -> cover.set("duration", seconds));
    }
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    streams.forEach(stream -> all.add(stream.json()));
    return all;
  }

  /** Microseconds; 0 when it is not known. */
  long durationMicros() {
    Mp4Length told = header.length();
    if (!fragmented && told.duration() > 0) {
      return Mp4Time.rescale(told.duration(), told.timescale(), MICROS);
    }
    if (extendedDuration > 0 && !fragments.isIndexed()) {
      return Mp4Time.rescale(extendedDuration, Math.max(1, told.timescale()), MICROS);
    }
    long played = longest(false);
    long shown = longest(true);
    return played == 0 || shown > played && shown - played < MICROS ? shown : played;
  }

  /**
   * Longest track of texts or data, or of all others. Texts count when they are a little longer, as
   * FFmpeg reckons.
   */
  private long longest(boolean texts) {
    return tracks.stream()
        .filter(
            track ->
                texts
                    == (track.kind().equals(Mp4SampleEntry.SUBTITLE)
                        || track.kind().equals(Mp4SampleEntry.DATA)))
        .mapToLong(track -> Mp4Time.rescale(track.duration(), track.timescale(), MICROS))
        .max()
        .orElse(0);
  }

  private void read(Box box) throws IOException, Malformed {
    switch (box.type()) {
      case "trak" -> readTrack(box);
      case "mvex" -> readExtension(box);
      case "meta" -> asFarAsItGoes(() -> readTags(box));
      case "udta" -> asFarAsItGoes(() -> readUserData(box));
      default -> {}
    }
  }

  /** Reads what tracks can be told without, which may take more bytes than are left. */
  private static void asFarAsItGoes(Step step) throws IOException, Malformed {
    try {
      step.run();
    } catch (Malformed.TooLarge enough) {
      // What was found until there is what there is.
    }
  }

  /** A part of the reading. */
  @FunctionalInterface
  private interface Step {
    void run() throws IOException, Malformed;
  }

  private void readTags(Box box) throws IOException, Malformed {
    tags.meta(boxes, box);
    readCovers();
  }

  private void readTrack(Box box) throws IOException, Malformed {
    if (streams.size() >= MOST_TRACKS) {
      return;
    }
    Mp4Track track = Mp4Track.read(boxes, box, streams.size(), header, quickTime);
    tracks.add(track);
    streams.add(track.stream());
  }

  private void readExtension(Box box) throws IOException, Malformed {
    fragmented = true;
    for (Box child : boxes.children(box)) {
      if (child.type().equals("trex")) {
        fragments.extend(child);
      } else if (child.type().equals("mehd")) {
        boolean wide = boxes.payload(child, 1).get() == 1;
        ByteBuffer fields = boxes.payload(child, wide ? 12 : 8);
        extendedDuration = wide ? fields.getLong(4) : Integer.toUnsignedLong(fields.getInt(4));
      }
    }
  }

  private void readUserData(Box box) throws IOException, Malformed {
    tags.userData(boxes, box);
    readCovers();
    Optional<Box> list = boxes.child(box, "chpl");
    if (list.isPresent()) {
      chapters.list(boxes.bytes(list.get(), MOST_CHAPTER_LIST_BYTES));
    }
  }

  private void readCovers() throws IOException, Malformed {
    for (Mp4Tags.Cover cover : tags.takeCovers()) {
      readCover(cover);
    }
  }

  private void readCover(Mp4Tags.Cover cover) throws IOException, Malformed {
    int length = (int) Math.min(cover.length(), COVER_BYTES);
    byte[] picture = boxes.bytes(cover.position(), length);
    boolean png = length >= Long.BYTES && ByteBuffer.wrap(picture).getLong() == PNG;
    String codec = png ? "png" : "mjpeg";
    StreamFacts stream = new StreamFacts(streams.size());
    stream
        .set("codec_name", codec)
        .set("codec_type", Mp4SampleEntry.VIDEO)
        .disposition("default", false)
        .disposition("attached_pic", true);
    FirstFrame.describe(codec, picture, stream);
    streams.add(stream);
    covers.add(stream);
  }

  private void readChapterTracks() throws IOException, Malformed {
    Set<Long> wanted = new HashSet<>();
    tracks.forEach(track -> wanted.addAll(track.chapterTracks()));
    for (Mp4Track track : tracks) {
      // Identifiers are never used twice (8.3.2.3).
      if (wanted.remove(track.id())) {
        if (!track.kind().equals(Mp4SampleEntry.VIDEO)) {
          asFarAsItGoes(() -> chapters.track(boxes, track));
        }
        track.becomeChapters();
      }
    }
  }
}
