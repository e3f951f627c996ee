package mediaaudit.probe;

import java.io.IOException;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A track (ISO/IEC 14496-12, 8.3.1 to 8.4.4).
 *
 * <pre>
 * trak { tkhd, edts { elst }, tref { chap }, udta,
 *        mdia { mdhd, hdlr, minf { dinf { dref }, stbl { stsd, stts, stsc, stsz, stco } } } }
 * </pre>
 */
final class Mp4Track {
  private static final Pattern LINEAR = Pattern.compile("pcm_[sfu](\\d+)[lb]?e?");
  private static final Set<String> TOLD_BY_FRAMES =
      Set.of(
          "mpeg4",
          "mpeg2video",
          "mpeg1video",
          "mjpeg",
          "prores",
          "vp9",
          "ac3",
          "eac3",
          "mp3",
          "mp2",
          "truehd",
          "dts");
  private static final int FIRST_ENABLED = 1;
  private static final int SELF_CONTAINED = 1;
  private static final int MOST_NAME_BYTES = 4096;
  private static final int FRAME_BYTES = 4096;

  private final StreamFacts stream;
  private final Boxes boxes;
  private final List<Long> chapterTracks = new ArrayList<>();
  private long id;
  private String handler = "";
  private long timescale = 1;
  private long mediaDuration;
  private OptionalLong edited = OptionalLong.empty();
  private boolean selfContained = true;
  private Mp4SampleEntry entry = Mp4SampleEntry.NONE;
  private Mp4Samples samples;
  private boolean statesBitRate;
  private final Mp4TrackFragments fragments = new Mp4TrackFragments();

  private Mp4Track(Boxes boxes, int index) {
    this.boxes = boxes;
    this.stream = new StreamFacts(index);
  }

  /** Reads a track box, as the stream at this place. */
  static Mp4Track read(Boxes boxes, Box box, int index, Mp4MovieHeader movie, boolean quickTime)
      throws IOException, Malformed {
    if (box.isCut()) {
      throw new Malformed("track %d is cut off at byte %d", index + 1, box.end());
    }
    boxes.keep(box);
    Mp4Track track = new Mp4Track(boxes, index);
    Map<String, Box> parts = track.first(boxes.children(box));
    track.readHeader(parts.get("tkhd"), movie);
    track.readMedia(parts.get("mdia"), quickTime);
    if (parts.containsKey("edts")) {
      track.edited =
          Mp4Edits.read(boxes, parts.get("edts"), movie.length().timescale(), track.timescale);
    }
    track.readReferences(parts.get("tref"));
    if (parts.containsKey("udta")) {
      Mp4TrackTags.read(boxes, parts.get("udta"), track.stream);
    }
    track.describe();
    track.statesBitRate = track.stream.get("bit_rate") != null;
    return track;
  }

  long id() {
    return id;
  }

  long timescale() {
    return timescale;
  }

  String kind() {
    return entry.kind();
  }

  StreamFacts stream() {
    return stream;
  }

  /** Identifiers of the tracks that hold its chapters. */
  List<Long> chapterTracks() {
    return List.copyOf(chapterTracks);
  }

  /** The tables of the samples in the movie box. */
  Mp4Samples samples() {
    return samples;
  }

  /** What the movie fragments add. */
  Mp4TrackFragments fragments() {
    return fragments;
  }

  /** Whether its samples are in this file. */
  boolean isSelfContained() {
    return selfContained;
  }

  /** Length in its timescale; 0 when it is not known. */
  long duration() {
    long whole = Math.max(wholeDuration(), fragments.end());
    return samples.timedSamples() == 0 ? whole : Math.min(whole, edited.orElse(whole));
  }

  /** Makes it what ffprobe makes of a track of chapters: pictures or data. */
  void becomeChapters() {
    if (entry.kind().equals(Mp4SampleEntry.VIDEO)) {
      stream.disposition("attached_pic", true).disposition("timed_thumbnails", true);
    } else {
      entry =
          new Mp4SampleEntry(entry.format(), Mp4SampleEntry.DATA, "bin_data", null, new byte[0]);
      describe();
    }
  }

  /** Sets durations and rates, once all fragments are known. */
  void finish(boolean fragmented) throws IOException, Malformed {
    if (duration() > 0) {
      stream.set("duration_ts", duration()).set("duration", Mp4Time.seconds(duration(), timescale));
    }
    setBitRate(fragmented);
    if (entry.kind().equals(Mp4SampleEntry.VIDEO)) {
      setFrameRate();
    }
    if (fragments.samples() + samples.timedSamples() > 0 && fragments.areComplete()) {
      stream.setAsText("nb_frames", fragments.samples() + samples.timedSamples());
    }
  }

  /** Whether no sample is told of in the movie box. */
  boolean isAllInFragments() throws IOException, Malformed {
    return samples.chunks() == 0;
  }

  /** Reads the beginning of the first sample in the movie box, if there is one. */
  void describeByFrame() throws IOException, Malformed {
    long size = samples.size(0);
    if (size > 0 && !isAllInFragments() && isOpen()) {
      describeByFrame(samples.chunk(0), size);
    }
  }

  /**
   * Reads the beginning of the first sample: of some codecs only that tells what the stream is. One
   * frame's bit rate stands back behind that of all.
   */
  void describeByFrame(long at, long size) throws IOException, Malformed {
    if (isOpen() && selfContained && size > 0 && at >= 0 && at <= boxes.size() - size) {
      int length = (int) Math.min(size, FRAME_BYTES);
      String bitRate = stream.get("bit_rate");
      FirstFrame.describe(entry.codec(), entry.config(), boxes.bytes(at, length), stream);
      stream.set("bit_rate", bitRate);
    }
  }

  /** Whether something is not known that a frame may tell. */
  private boolean isOpen() {
    boolean isClear = entry.codec() != null && entry.encryption() == null;
    if (!isClear || !FirstFrame.knows(entry.codec())) {
      return false;
    }
    if (entry.kind().equals(Mp4SampleEntry.VIDEO)) {
      boolean bright =
          "smpte2084".equals(stream.get("color_transfer")) && !HdrMetadata.isDynamic(stream);
      return bright
          || stream.get("pix_fmt") == null
          || stream.get("profile") == null && TOLD_BY_FRAMES.contains(entry.codec())
          || stream.get("field_order") == null && entry.codec().equals("h264")
          || stream.get("color_space") == null && entry.codec().equals("vp9");
    }
    return TOLD_BY_FRAMES.contains(entry.codec()) && stream.get("channel_layout") == null;
  }

  private void readHeader(Box box, Mp4MovieHeader movie) throws IOException, Malformed {
    if (box == null) {
      return;
    }
    Mp4TrackHeader header = Mp4TrackHeader.read(boxes, box);
    id = header.id();
    stream
        .set("id", "0x" + Long.toHexString(id))
        .disposition("default", (header.flags() & FIRST_ENABLED) != 0);
    header.turn(movie.matrix()).ifPresent(turned -> turned.addTo(stream));
  }

  private void readMedia(Box media, boolean quickTime) throws IOException, Malformed {
    Map<String, Box> parts = media == null ? Map.of() : first(boxes.children(media));
    if (parts.containsKey("mdhd")) {
      Mp4MediaHeader header = Mp4MediaHeader.read(boxes, parts.get("mdhd"));
      timescale = header.length().timescale();
      mediaDuration = header.length().duration();
      stream.set("time_base", "1/" + timescale).tag("language", header.language());
    }
    if (parts.containsKey("hdlr")) {
      readHandler(parts.get("hdlr"));
    }
    Map<String, Box> information =
        parts.containsKey("minf") ? first(boxes.children(parts.get("minf"))) : Map.of();
    if (information.containsKey("dinf")) {
      readReference(information.get("dinf"));
    }
    Map<String, Box> tables =
        information.containsKey("stbl") ? first(tables(information.get("stbl"))) : Map.of();
    samples = new Mp4Samples(boxes, tables);
    samples.requireAgreement();
    if (tables.containsKey("stsd")) {
      Mp4Context context = new Mp4Context(quickTime, 0, samples);
      entry = Mp4SampleEntry.read(boxes, tables.get("stsd"), handler, stream, context);
    }
  }

  /** Where much was read already, only the first tables: descriptions and durations. */
  private List<Box> tables(Box table) throws IOException, Malformed {
    if (!boxes.isFrugal()) {
      return boxes.children(table);
    }
    Optional<Box> description = boxes.at(table.payload(), table.end());
    return description.stream().toList();
  }

  /**
   * ISO/IEC 14496-12, 8.4.3; QuickTime counts the name's bytes before it, and so do others:
   *
   * <pre>
   * version 8 | flags 24 | 32 | type 32 | 96 | name
   * </pre>
   */
  private void readHandler(Box box) throws IOException, Malformed {
    if (box.length() < 12) {
      return;
    }
    handler = Mp4Text.latin(boxes.bytes(box.payload() + 8, 4));
    int length = (int) Math.min(box.length() - 24, MOST_NAME_BYTES);
    if (length <= 0) {
      return;
    }
    byte[] name = boxes.bytes(box.payload() + 24, length);
    boolean counted = (name[0] & 0xff) == length - 1;
    String text = Mp4Text.utf8(name);
    stream.tag("handler_name", counted && !text.isEmpty() ? text.substring(1) : notEmpty(text));
  }

  /** ISO/IEC 14496-12, 8.7.2: dref { version and flags 32 | count 32 | boxes }. */
  private void readReference(Box information) throws IOException, Malformed {
    Optional<Box> references = boxes.child(information, "dref");
    if (references.isPresent() && references.get().length() > 8) {
      Optional<Box> first = boxes.at(references.get().payload() + 8, references.get().end());
      if (first.isPresent() && first.get().length() >= 4) {
        selfContained = (boxes.read(first.get().payload(), 4).get(3) & SELF_CONTAINED) != 0;
      }
    }
  }

  /** ISO/IEC 14496-12, 8.3.3: chap { track 32 * }. */
  private void readReferences(Box references) throws IOException, Malformed {
    Optional<Box> chapters =
        references == null ? Optional.empty() : boxes.child(references, "chap");
    if (chapters.isPresent()) {
      ByteBuffer tracks = ByteBuffer.wrap(boxes.bytes(chapters.get(), FRAME_BYTES));
      while (tracks.remaining() >= Integer.BYTES) {
        chapterTracks.add(Integer.toUnsignedLong(tracks.getInt()));
      }
    }
  }

  private void describe() {
    stream
        .set("codec_name", entry.codec())
        .set("codec_type", entry.kind())
        .set("codec_tag_string", Boxes.printable(entry.format()))
        .set("encryption", entry.encryption());
    boolean noRate = stream.get("sample_rate") == null && timescale > 1;
    if (entry.kind().equals(Mp4SampleEntry.AUDIO) && noRate) {
      stream.setAsText("sample_rate", timescale);
    }
  }

  /** Length of the samples in the movie box, edits left aside. */
  private long wholeDuration() {
    return samples.duration() > 0 ? Math.min(mediaDuration, samples.duration()) : mediaDuration;
  }

  /**
   * Bytes by time. Where the table of sizes is large, what the sample entry states is enough; where
   * it is too large, nothing else is known.
   */
  private void setBitRate(boolean fragmented) throws IOException, Malformed {
    long time = fragmented ? duration() : wholeDuration();
    boolean uncompressed =
        !fragmented && entry.kind().equals(Mp4SampleEntry.AUDIO) && samples.isUncompressed();
    boolean dear = statesBitRate && samples.sizesBytes() > Mp4Samples.CHEAP_BYTES;
    if (uncompressed) {
      setLinearBitRate();
      return;
    }
    if (time <= 0 || dear || !fragments.areComplete()) {
      return;
    }
    long bytes = samples.bytes();
    long all = bytes + fragments.bytes();
    if (bytes >= 0 && all > 0) {
      RoundingMode rounding = fragmented ? RoundingMode.HALF_UP : RoundingMode.DOWN;
      stream.setAsText("bit_rate", Mp4Time.bitRate(all, time, timescale, rounding));
    }
  }

  /** Linear PCM: every moment takes the same number of bits. */
  private void setLinearBitRate() {
    Matcher linear = LINEAR.matcher(String.valueOf(entry.codec()));
    if (linear.matches() && stream.json().has("channels") && stream.json().has("sample_rate")) {
      long channels = stream.json().get("channels").asLong();
      long rate = stream.json().get("sample_rate").asLong();
      stream.setAsText("bit_rate", rate * channels * Integer.parseInt(linear.group(1)));
    }
  }

  /** A media's length is the sum of its samples' deltas (ISO/IEC 14496-12, 8.6.1.2). */
  private void setFrameRate() throws IOException, Malformed {
    boolean unknown = samples.timesAreUnknown();
    long count = (unknown ? samples.count() : samples.timedSamples()) + fragments.samples();
    long time = (unknown ? mediaDuration : samples.duration()) + fragments.duration();
    if (count > 0 && time > 0 && fragments.tellRate()) {
      stream.set("avg_frame_rate", Mp4Time.rate(count, time, timescale));
    }
  }

  private static String notEmpty(String text) {
    return text.isEmpty() ? null : text;
  }

  private Map<String, Box> first(List<Box> children) {
    Map<String, Box> first = new HashMap<>();
    children.forEach(box -> first.putIfAbsent(box.type(), box));
    return first;
  }
}
