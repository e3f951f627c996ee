package mediaaudit.probe;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An audio sample entry (ISO/IEC 14496-12, 12.2.3; QTFF, "Sound sample description" versions 0 to
 * 2):
 *
 * <pre>
 *  0 version 16 | revision 16 | vendor 32
 *  8 channels 16 | bits 16 | compression 16 | packet size 16 | rate 16.16
 * 20 version 1: samples a packet 32 | bytes a packet 32 | a frame 32 | a sample 32
 * 20 version 2: size 32 | rate: double | channels 32 | 7f000000 | bits 32 | flags 32
 *               | bytes a packet 32 | samples a packet 32
 *    boxes; in QuickTime they stand in a box "wave"
 * </pre>
 *
 * @param boxesAt where the boxes begin
 * @param bits a sample
 * @param linearFlags of linear PCM: 1 float, 2 big-endian, 4 signed; -1 when there are none
 */
record Mp4Sound(long boxesAt, int bits, int linearFlags) {
  private static final int FIELD_BYTES = 20;
  private static final int FIELD_BYTES_1 = 36;
  private static final int FIELD_BYTES_2 = 56;
  private static final int MOST_RATE = 100_000_000;
  private static final int MOST_CHANNELS = 1024;

  private static final int BITMAP = 0x10000;

  /** By bitmap, or by tag in the upper half. */
  private static final Map<Long, String> LAYOUTS =
      Map.of(
          4L,
          "mono",
          3L,
          "stereo",
          0x3fL,
          "5.1",
          0x60fL,
          "5.1(side)",
          0x63fL,
          "7.1",
          0x64_0001L << 32,
          "mono",
          0x65_0002L << 32,
          "stereo");

  private static final Map<String, String> RECORDS =
      Map.of("flac", "dfLa", "opus", "dOps", "ac3", "dac3", "eac3", "dec3", "alac", "alac");

  /** Entries of these do not tell the channels: they say 2 whatever there are. */
  private static final List<String> SILENT_ON_CHANNELS =
      List.of("ac3", "eac3", "dts", "truehd", "mp3", "mp2");

  /** Reads the fields. */
  static Mp4Sound read(Boxes boxes, long position, long end, StreamFacts stream, Mp4Context context)
      throws IOException, Malformed {
    if (end - position < FIELD_BYTES) {
      return new Mp4Sound(end, 0, -1);
    }
    ByteBuffer fields = boxes.read(position, FIELD_BYTES);
    int version = fields.getShort(0);
    boolean extended = context.quickTime() || context.version() == 0;
    if (extended && version == 2 && end - position >= FIELD_BYTES_2) {
      ByteBuffer more = boxes.read(position + FIELD_BYTES, FIELD_BYTES_2 - FIELD_BYTES);
      setFormat(stream, (long) more.getDouble(4), more.getInt(12));
      return new Mp4Sound(position + FIELD_BYTES_2, more.getInt(20), more.getInt(24));
    }
    setFormat(stream, fields.getInt(16) >>> 16, fields.getShort(8) & 0xffff);
    int fieldBytes = extended && version == 1 ? FIELD_BYTES_1 : FIELD_BYTES;
    return new Mp4Sound(position + fieldBytes, fields.getShort(10) & 0xffff, -1);
  }

  private static void setFormat(StreamFacts stream, long rate, int channels) {
    if (rate > 0 && rate <= MOST_RATE) {
      stream.setAsText("sample_rate", rate);
    }
    if (channels > 0 && channels <= MOST_CHANNELS) {
      stream.set("channels", channels);
    }
  }

  /** Reads the boxes; returns the entry with what they add. */
  Mp4SampleEntry describe(Boxes boxes, List<Box> children, Mp4SampleEntry entry, StreamFacts stream)
      throws IOException, Malformed {
    List<Box> all = new ArrayList<>(children);
    for (Box box : children) {
      if (box.type().equals("wave")) {
        all.addAll(boxes.children(box));
      }
    }
    Optional<Mp4Descriptor> descriptor = Mp4SampleEntry.descriptor(boxes, all);
    String object = descriptor.map(known -> Mp4Codecs.object(known.objectType())).orElse(null);
    String codec = linear(boxes, all, object == null ? entry.codec() : object, entry.format());
    if (codec == null) {
      return entry.with(null, new byte[0]);
    }
    for (Box box : all) {
      if (box.type().equals("btrt") && box.length() >= 12) {
        Mp4Picture.bitRate(boxes.payload(box, 12), stream);
      }
    }
    if (descriptor.isPresent() && descriptor.get().averageBitRate() > 0) {
      stream.setAsText("bit_rate", descriptor.get().averageBitRate());
    }
    configure(boxes, all, codec, entry, stream);
    byte[] config = config(boxes, all, codec, descriptor);
    if (codec.equals("aac") && config.length > 0) {
      // The entry says 2 channels whatever there are, and a rate before or after SBR.
      stream.json().remove(List.of("channels", "sample_rate"));
    }
    CodecConfig.describe(codec, config, stream);
    if (codec.startsWith("pcm_")) {
      layout(boxes, all, stream);
    }
    return entry.with(codec, config);
  }

  private static void configure(
      Boxes boxes, List<Box> all, String codec, Mp4SampleEntry entry, StreamFacts stream)
      throws IOException, Malformed {
    if (SILENT_ON_CHANNELS.contains(codec)) {
      stream.json().remove("channels");
    }
    switch (codec) {
      case "amr_nb" -> stream.setAsText("sample_rate", 8000);
      case "amr_wb" -> stream.setAsText("sample_rate", 16_000);
      case "dts" -> dts(boxes, all, entry.format(), stream);
      default -> {}
    }
    if (codec.startsWith("amr_")) {
      stream.set("channels", 1).set("channel_layout", "mono");
    }
  }

  private static byte[] config(
      Boxes boxes, List<Box> all, String codec, Optional<Mp4Descriptor> descriptor)
      throws IOException, Malformed {
    String type = RECORDS.get(codec);
    Optional<Box> record = type == null ? Optional.empty() : Mp4SampleEntry.find(all, type);
    if (record.isEmpty()) {
      return descriptor.map(Mp4Descriptor::config).orElse(new byte[0]);
    }
    return boxes.bytes(record.get(), Mp4Picture.MOST_CONFIG_BYTES);
  }

  /**
   * What the type of the entry promises (ETSI TS 102 114, annex E). {@code dtsh} may be any kind of
   * DTS-HD. The record:
   *
   * <pre>
   * rate 32 | most bits a second 32 | average 32 | bits 8 | frame duration 2 | construction 5
   * | core LFE 1 | core layout 6 | core size 14 | stereo downmix 1 | representation 3 | channels 16
   * </pre>
   */
  private static void dts(Boxes boxes, List<Box> all, String format, StreamFacts stream)
      throws IOException, Malformed {
    if (format.equals("dtse")) {
      stream.set("profile", "DTS Express");
    }
    Optional<Box> record = Mp4SampleEntry.find(all, "ddts");
    if (record.isPresent() && record.get().length() >= 20) {
      ByteBuffer fields = boxes.payload(record.get(), 20);
      setFormat(stream, fields.getInt(0), 0);
      if (fields.getInt(8) > 0) {
        stream.setAsText("bit_rate", fields.getInt(8));
      }
    }
  }

  /**
   * QTFF, "Channel layout": version and flags 32 | tag 32 | bitmap 32. Only the layouts that leave
   * no doubt.
   */
  private static void layout(Boxes boxes, List<Box> all, StreamFacts stream)
      throws IOException, Malformed {
    Optional<Box> layout = Mp4SampleEntry.find(all, "chan");
    if (layout.isPresent() && layout.get().length() >= 12) {
      ByteBuffer fields = boxes.payload(layout.get(), 12);
      long key = fields.getInt(4) == BITMAP ? fields.getInt(8) : (long) fields.getInt(4) << 32;
      stream.set("channel_layout", LAYOUTS.get(key));
    }
  }

  /** What linear PCM really is. */
  private String linear(Boxes boxes, List<Box> all, String codec, String format)
      throws IOException, Malformed {
    if (format.equals("ipcm") || format.equals("fpcm")) {
      return Mp4SampleEntry.find(all, "pcmC").isEmpty() ? null : iso(boxes, all, format);
    }
    if (codec == null || !codec.startsWith("pcm_") || codec.endsWith("law")) {
      return codec;
    }
    if (format.equals("lpcm") && linearFlags >= 0) {
      return linear((linearFlags & 1) != 0, (linearFlags & 4) != 0, bits, (linearFlags & 2) != 0);
    }
    boolean bigEndian = !codec.endsWith("le") && !isLittleEndian(boxes, all);
    return switch (codec) {
      case "pcm_u8" -> bits == 16 ? "pcm_s16be" : codec;
      case "pcm_s16be", "pcm_s16le" ->
          linear(false, true, List.of(8, 24, 32).contains(bits) ? bits : 16, bigEndian);
      default -> bigEndian ? codec : codec.replace("be", "le");
    };
  }

  /** ISO/IEC 23003-5: version and flags 32 | flags 8, 1 little-endian | bits 8. */
  private static String iso(Boxes boxes, List<Box> all, String format)
      throws IOException, Malformed {
    ByteBuffer fields = boxes.payload(Mp4SampleEntry.find(all, "pcmC").orElseThrow(), 6);
    return linear(format.equals("fpcm"), true, fields.get(5), (fields.get(4) & 1) == 0);
  }

  /** QTFF, "Siblings of the sound sample description": enda, 1 little-endian. */
  private static boolean isLittleEndian(Boxes boxes, List<Box> all) throws IOException, Malformed {
    Optional<Box> endian = Mp4SampleEntry.find(all, "enda");
    return endian.isPresent() && boxes.payload(endian.get(), 2).get(1) == 1;
  }

  private static String linear(boolean real, boolean signed, int bits, boolean bigEndian) {
    if (bits < 8 || bits > 64 || bits % 8 != 0 || bits > 32 && bits < 64) {
      return null;
    }
    String kind = real ? "f" : signed ? "s" : "u";
    return "pcm_" + kind + bits + (bits == 8 ? "" : bigEndian ? "be" : "le");
  }
}
