package mediaaudit.probe;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import mediaaudit.probe.ContainerReader.Declined;

/**
 * One stream of an AVI file (LIST strl), little-endian:
 *
 * <pre>
 * strh  0 fccType 4 | fccHandler 4 | flags 4 | priority 2 | language 2 | initial frames 4
 *      20 scale 4 | rate 4 | start 4 | length 4 | buffer size 4 | quality 4 | sample size 4 | ...
 * strf  vids: BITMAPINFOHEADER
 *         0 size 4 | width 4 | height 4 | planes 2 | bits 2 | compression 4 | ... 40 the codec's own
 *       auds: WAVEFORMATEX
 * strn  name
 * </pre>
 *
 * A stream has {@code length} units of {@code scale / rate} seconds.
 */
final class AviStream {
  private static final int SHORTEST_HEADER = 48;
  private static final int BITMAP_INFO_HEADER = 40;
  private static final int BITS = 14;
  private static final int COMPRESSION = 16;
  private static final int NO_SIZE = Integer.MIN_VALUE;
  private static final int MICROS = 1_000_000;
  private static final Set<String> SUBTITLES = Set.of("DXSB", "DXSA");

  private String type = "";
  private long scale;
  private long rate;
  private long length;
  private long sampleSize;
  private ByteBuffer format = ByteBuffer.allocate(0);
  private String name;

  /** Takes the header. */
  void header(ByteBuffer header) throws Malformed {
    if (header.limit() < SHORTEST_HEADER) {
      throw new Malformed("strh has %d bytes, needs %d", header.limit(), SHORTEST_HEADER);
    }
    type = Riff.text(header, 0, Integer.BYTES);
    scale = header.getInt(20) & 0xffffffffL;
    rate = header.getInt(24) & 0xffffffffL;
    length = header.getInt(32) & 0xffffffffL;
    sampleSize = header.getInt(44) & 0xffffffffL;
  }

  /** Takes the format. */
  void format(ByteBuffer bytes) {
    format = bytes;
  }

  /** Takes the name. */
  void name(String text) {
    name = text;
  }

  boolean isVideo() {
    return type.equals("vids");
  }

  /** Takes the time of a frame in the file's header (avih), for where a stream has no rate. */
  void frameMicros(long micros) {
    if ((scale == 0 || rate == 0) && micros > 0) {
      scale = micros;
      rate = MICROS;
    }
  }

  /** Units of time; 0 when it is not known. */
  long length() {
    return length;
  }

  /** Takes the number of frames that OpenDML counts in all of a file's parts (dmlh). */
  void length(long frames) {
    length = frames;
  }

  /** The header tells only the length in the file's first part. */
  void forgetLength() {
    length = 0;
  }

  /** Whether its units are frames, not bytes. */
  boolean countsFrames() {
    return isVideo() || sampleSize == 0;
  }

  /** 0 when it is not told. */
  long durationMicros() {
    return scale == 0 || rate == 0 ? 0 : Math.round((double) length * scale / rate * MICROS);
  }

  /**
   * Sets what the headers tell.
   *
   * @throws Declined for streams of other types, and codecs that are not known
   */
  void describe(StreamFacts stream) throws Declined, Malformed {
    stream.disposition("default", false).disposition("attached_pic", false).tag("title", name);
    switch (type) {
      case "vids" -> describePictures(stream);
      case "auds" -> describeSound(stream);
      default -> throw new Declined("AVI stream of type " + Riff.plain(type));
    }
    if (durationMicros() > 0) {
      stream
          .set("start_time", "0.000000")
          .set(
              "duration",
              BigDecimal.valueOf(length)
                  .multiply(BigDecimal.valueOf(scale))
                  .divide(BigDecimal.valueOf(rate), 6, RoundingMode.HALF_EVEN)
                  .toPlainString())
          .setAsText("nb_frames", length);
    }
  }

  private void describePictures(StreamFacts stream) throws Declined, Malformed {
    if (format.limit() < BITMAP_INFO_HEADER) {
      throw new Malformed("strf has %d bytes, needs %d", format.limit(), BITMAP_INFO_HEADER);
    }
    String fourcc = Riff.text(format, COMPRESSION, Integer.BYTES);
    int width = format.getInt(4);
    int height = format.getInt(8);
    if (width > 0 && height != 0 && height != NO_SIZE) {
      stream.set("width", width).set("height", Math.abs(height));
    }
    stream.set("codec_tag_string", Boxes.printable(fourcc));
    if (SUBTITLES.contains(fourcc)) {
      stream.set("codec_type", "subtitle").set("codec_name", "xsub");
      describeRate(stream);
      return;
    }
    String codec =
        codec(fourcc)
            .orElseThrow(() -> new Declined("AVI codec " + Riff.plain(fourcc) + " is not known"));
    stream.set("codec_type", "video").set("codec_name", codec);
    describeRate(stream);
    if (codec.equals("rawvideo")) {
      stream.set(
          "pix_fmt", RawVideo.pixelFormat(fourcc, format.getShort(BITS) & 0xffff).orElse(null));
    }
    CodecConfig.describe(
        codec, Arrays.copyOfRange(format.array(), BITMAP_INFO_HEADER, format.limit()), stream);
  }

  private void describeRate(StreamFacts stream) {
    if (scale > 0 && rate > 0) {
      stream.set("avg_frame_rate", Fraction.of(rate, scale).text());
    }
  }

  /** Compression 0 is uncompressed RGB. */
  private static Optional<String> codec(String fourcc) {
    return fourcc.equals("\0\0\0\0") ? Optional.of("rawvideo") : RiffCodecs.picture(fourcc);
  }

  private void describeSound(StreamFacts stream) throws Declined, Malformed {
    WaveFormat wave = WaveFormat.read(format.array());
    if (wave.codec().isEmpty()) {
      throw new Declined("AVI sound of format 0x%x is not known".formatted(wave.tag()));
    }
    wave.describe(stream);
  }
}
