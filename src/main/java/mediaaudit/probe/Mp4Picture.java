package mediaaudit.probe;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A visual sample entry (ISO/IEC 14496-12, 12.1.3; QTFF, "Video sample description"):
 *
 * <pre>
 *  0 version 16 | revision 16 | vendor 32 | temporal quality 32 | spatial quality 32
 * 16 width 16 | height 16 | horizontal resolution 32 | vertical 32 | data size 32
 * 32 frames a sample 16 | name: length 8 and 31 bytes | depth 16 | color table 16
 * 70 boxes
 * </pre>
 */
final class Mp4Picture {
  static final int MOST_CONFIG_BYTES = 64 << 10;

  private static final int FIELD_BYTES = 70;

  /** The records of ISO/IEC 14496-15 and its kin, by the codec that they configure. */
  private static final Map<String, String> RECORDS =
      Map.of("h264", "avcC", "hevc", "hvcC", "av1", "av1C", "vp9", "vpcC", "vc1", "dvc1");

  /** Bytes before the record itself: version and flags; level and the like (SMPTE RP 2025). */
  private static final Map<String, Integer> SKIPPED = Map.of("vpcC", 4, "dvc1", 7);

  /** Boxes of fewer bytes tell nothing. */
  private static final Map<String, Integer> LEAST_BYTES =
      Map.of(
          "colr", 10, "pasp", 8, "fiel", 2, "btrt", 12, "mdcv", 24, "SmDm", 28, "clli", 4, "CoLL",
          8);

  private static final Map<Integer, String> FIELD_ORDERS =
      Map.of(0x201, "tt", 0x206, "bb", 0x209, "tb", 0x20e, "bt");

  private Mp4Picture() {}

  /** Reads the fields; returns where the boxes begin. */
  static long read(Boxes boxes, long position, long end, StreamFacts stream)
      throws IOException, Malformed {
    if (end - position < FIELD_BYTES) {
      return end;
    }
    ByteBuffer fields = boxes.read(position, FIELD_BYTES);
    int width = fields.getShort(16) & 0xffff;
    int height = fields.getShort(18) & 0xffff;
    if (width > 0 && height > 0) {
      stream.set("width", width).set("height", height);
    }
    return position + FIELD_BYTES;
  }

  /** Reads the boxes; returns the entry with what they add. */
  static Mp4SampleEntry describe(
      Boxes boxes, List<Box> children, Mp4SampleEntry entry, StreamFacts stream, Mp4Context context)
      throws IOException, Malformed {
    for (Box box : children) {
      container(boxes, box, stream);
    }
    Optional<Mp4Descriptor> descriptor = Mp4SampleEntry.descriptor(boxes, children);
    String codec = codec(children, entry, descriptor);
    if (codec == null) {
      return entry;
    }
    if (descriptor.isPresent() && descriptor.get().averageBitRate() > 0) {
      stream.setAsText("bit_rate", descriptor.get().averageBitRate());
    }
    byte[] config = config(boxes, children, codec, descriptor);
    stream.set("codec_tag_string", Boxes.printable(entry.format()));
    Mp4Colours colours = Mp4Colours.of(stream);
    CodecConfig.describe(codec, config, stream);
    if (!Mp4Colours.of(stream).facts().equals(colours.facts()) && context.samples().areAbsent()) {
      colours.describe(stream);
    }
    for (Box box : children) {
      if (List.of("dvcC", "dvvC", "dvwC").contains(box.type())) {
        CodecConfig.dolbyVision(boxes.bytes(box, MOST_CONFIG_BYTES), stream);
      }
    }
    return entry.with(codec, config);
  }

  /** {@code dvh1} was DV before it became Dolby Vision; a record of HEVC tells. */
  private static String codec(
      List<Box> children, Mp4SampleEntry entry, Optional<Mp4Descriptor> descriptor) {
    if (entry.format().equals("dvh1")) {
      return Mp4SampleEntry.find(children, "hvcC").isPresent() ? "hevc" : "dvvideo";
    }
    String object = descriptor.map(known -> Mp4Codecs.object(known.objectType())).orElse(null);
    return object == null ? entry.codec() : object;
  }

  private static byte[] config(
      Boxes boxes, List<Box> children, String codec, Optional<Mp4Descriptor> descriptor)
      throws IOException, Malformed {
    String type = RECORDS.get(codec);
    Optional<Box> record = Mp4SampleEntry.find(children, type == null ? "glbl" : type);
    if (record.isEmpty()) {
      return descriptor.map(Mp4Descriptor::config).orElse(new byte[0]);
    }
    byte[] bytes = boxes.bytes(record.get(), MOST_CONFIG_BYTES);
    int skipped = SKIPPED.getOrDefault(record.get().type(), 0);
    return Arrays.copyOfRange(bytes, Math.min(skipped, bytes.length), bytes.length);
  }

  private static void container(Boxes boxes, Box box, StreamFacts stream)
      throws IOException, Malformed {
    if (box.length() < LEAST_BYTES.getOrDefault(box.type(), 0)) {
      return;
    }
    switch (box.type()) {
      case "colr" -> Mp4Colours.read(boxes, box, stream);
      case "pasp" -> pixelAspect(boxes.payload(box, 8), stream);
      case "fiel" -> fieldOrder(boxes.payload(box, 2).getShort() & 0xffff, stream);
      case "btrt" -> bitRate(boxes.payload(box, 12), stream);
      case "mdcv" ->
          HdrMetadata.masteringDisplay(new BitReader(boxes.bytes(box.payload(), 24)))
              .describe(stream);
      case "SmDm" -> masteringOfWebm(boxes.payload(box, 28)).describe(stream);
      case "clli" -> lightLevel(boxes.payload(box, 4), stream);
      case "CoLL" -> lightLevel(boxes.payload(box, 8).position(4), stream);
      default -> {}
    }
  }

  private static void pixelAspect(ByteBuffer fields, StreamFacts stream) {
    int across = fields.getInt();
    int down = fields.getInt();
    if (across > 0 && down > 0) {
      String reduced = Mp4Time.rate(across, down, 1).replace('/', ':');
      stream.set("sample_aspect_ratio", reduced);
    }
  }

  /** QTFF, "Field handling": number of fields, order. */
  private static void fieldOrder(int order, StreamFacts stream) {
    stream.set("field_order", order >> 8 == 1 ? "progressive" : FIELD_ORDERS.get(order));
  }

  /** ISO/IEC 14496-12, 8.5.2.2: buffer size 32 | most bits a second 32 | average 32. */
  static void bitRate(ByteBuffer fields, StreamFacts stream) {
    long average = Integer.toUnsignedLong(fields.getInt(8));
    if (average > 0) {
      stream.setAsText("bit_rate", average);
    }
  }

  /**
   * "VP Codec ISO Media File Format Binding", SMPTE-2086 Mastering Display Metadata Box:
   *
   * <pre>
   * version 8 | flags 24 | red, green, blue, white point: x 16 | y 16 (1/65536)
   * brightest 32 (1/256) | darkest 32 (1/16384)
   * </pre>
   */
  private static HdrMetadata.MasteringDisplay masteringOfWebm(ByteBuffer fields) {
    fields.getInt();
    long[] chromaticities = new long[8];
    for (int i = 0; i < chromaticities.length; i++) {
      chromaticities[i] = fields.getShort() & 0xffff;
    }
    long brightest = Integer.toUnsignedLong(fields.getInt());
    long darkest = Integer.toUnsignedLong(fields.getInt());
    return new HdrMetadata.MasteringDisplay(
        chromaticities,
        1 << 16,
        new HdrMetadata.Luminance(darkest, 16_384),
        new HdrMetadata.Luminance(brightest, 256));
  }

  private static void lightLevel(ByteBuffer fields, StreamFacts stream) {
    HdrMetadata.contentLight(fields.getShort() & 0xffff, fields.getShort() & 0xffff, stream);
  }
}
