package mediaaudit.probe;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * A sample entry: says how a track's samples are coded (ISO/IEC 14496-12, 8.5.2).
 *
 * <pre>
 * size 32 | format 32 | reserved 48 | data reference 16 | fields by kind | boxes
 * </pre>
 *
 * @param format the entry's type; of an encrypted entry the original one (8.12.2)
 * @param kind ffprobe's codec type: video, audio, subtitle or data
 * @param codec ffprobe's codec name; null when it is unknown
 * @param encryption scheme such as {@code cenc}; null when samples are in the clear
 * @param config the codec's configuration record, empty when there is none; two entries are never
 *     compared, so that the array is no trap
 */
record Mp4SampleEntry(String format, String kind, String codec, String encryption, byte[] config) {
  static final String VIDEO = "video";
  static final String AUDIO = "audio";
  static final String SUBTITLE = "subtitle";
  static final String DATA = "data";
  private static final byte[] NOTHING = new byte[0];
  static final Mp4SampleEntry NONE = new Mp4SampleEntry("", DATA, null, null, NOTHING);

  private static final int MOST_ENTRIES = 1024;

  /** What stands before the fields by kind. */
  private static final int HEAD_BYTES = 8;

  /**
   * Reads the first entry of a sample description box.
   *
   * <pre>
   * version 8 | flags 24 | count 32 | entries
   * </pre>
   *
   * @param handler type of the media handler
   */
  static Mp4SampleEntry read(
      Boxes boxes, Box description, String handler, StreamFacts stream, Mp4Context context)
      throws IOException, Malformed {
    long count = Integer.toUnsignedLong(boxes.payload(description, 8).getInt(4));
    if (count == 0 || count > MOST_ENTRIES || count > description.length() / 8) {
      throw new Malformed("stsd box counts %d entries", count);
    }
    int version = boxes.payload(description, 1).get();
    Optional<Box> entry = boxes.at(description.payload() + 8, description.end());
    return entry.isEmpty()
        ? NONE
        : readEntry(boxes, entry.get(), handler, stream, context.withVersion(version));
  }

  private static Mp4SampleEntry readEntry(
      Boxes boxes, Box entry, String handler, StreamFacts stream, Mp4Context context)
      throws IOException, Malformed {
    Mp4SampleEntry named = named(entry.type(), handler, null);
    if (entry.length() < HEAD_BYTES) {
      return named;
    }
    long fields = entry.payload() + HEAD_BYTES;
    if (named.kind.equals(VIDEO)) {
      long boxesAt = Mp4Picture.read(boxes, fields, entry.end(), stream);
      List<Box> children = boxes.children(boxesAt, entry.end());
      Mp4SampleEntry clear = clear(boxes, children, handler, named);
      return Mp4Picture.describe(boxes, children, clear, stream, context);
    }
    if (named.kind.equals(AUDIO)) {
      Mp4Sound sound = Mp4Sound.read(boxes, fields, entry.end(), stream, context);
      List<Box> children = boxes.children(sound.boxesAt(), entry.end());
      Mp4SampleEntry clear = clear(boxes, children, handler, named);
      return sound.describe(boxes, children, clear, stream);
    }
    return named.codec == null ? named.described(boxes, fields, entry.end()) : named;
  }

  /**
   * What an entry's type means. A handler of pictures or sound decides the kind, any other leaves
   * it to the type.
   */
  private static Mp4SampleEntry named(String format, String handler, String encryption) {
    boolean pictures = handler.equals("vide");
    boolean sound = handler.equals("soun");
    String codec = pictures ? null : Mp4Codecs.sound(format);
    if (sound || codec != null) {
      return new Mp4SampleEntry(format, AUDIO, codec, encryption, NOTHING);
    }
    codec = pictures ? Mp4Codecs.anyPicture(format) : Mp4Codecs.picture(format);
    if (pictures || codec != null) {
      return new Mp4SampleEntry(format, VIDEO, codec, encryption, NOTHING);
    }
    codec = Mp4Codecs.text(format);
    boolean text = codec != null || handler.equals("subp") || handler.equals("clcp");
    return text
        ? new Mp4SampleEntry(format, SUBTITLE, codec, encryption, NOTHING)
        : new Mp4SampleEntry(format, DATA, Mp4Codecs.data(format), encryption, NOTHING);
  }

  /**
   * The entry as it was before protection: {@code sinf { frma { format 32 }, schm { version and
   * flags 32 | scheme 32 | ... } } }.
   */
  private static Mp4SampleEntry clear(
      Boxes boxes, List<Box> children, String handler, Mp4SampleEntry entry)
      throws IOException, Malformed {
    Optional<Box> protection = find(children, "sinf");
    if (protection.isEmpty()) {
      return entry;
    }
    List<Box> scheme = boxes.children(protection.get());
    Optional<Box> original = find(scheme, "frma");
    if (original.isEmpty()) {
      return entry;
    }
    Optional<Box> type = find(scheme, "schm");
    String encryption = type.isEmpty() ? "unknown" : text(boxes, type.get(), 4);
    Mp4SampleEntry clear = named(text(boxes, original.get(), 0), handler, encryption);
    return clear.kind.equals(entry.kind) ? clear : entry;
  }

  /** DVD subtitles have a general entry ({@code mp4s}) and are told by their descriptor. */
  private Mp4SampleEntry described(Boxes boxes, long from, long to) throws IOException, Malformed {
    String object =
        descriptor(boxes, boxes.children(from, to))
            .map(known -> Mp4Codecs.object(known.objectType()))
            .orElse(null);
    return kind.equals(SUBTITLE) ? with(object, NOTHING) : this;
  }

  /** The descriptor in the first esds box. */
  static Optional<Mp4Descriptor> descriptor(Boxes boxes, List<Box> children)
      throws IOException, Malformed {
    Optional<Box> box = find(children, "esds");
    return box.isEmpty()
        ? Optional.empty()
        : Mp4Descriptor.read(boxes.bytes(box.get(), Mp4Picture.MOST_CONFIG_BYTES));
  }

  /** The first box of this type. */
  static Optional<Box> find(List<Box> children, String type) {
    return children.stream().filter(box -> box.type().equals(type)).findFirst();
  }

  private static String text(Boxes boxes, Box box, int offset) throws IOException, Malformed {
    boxes.payload(box, offset + 4);
    return Mp4Text.latin(boxes.bytes(box.payload() + offset, 4));
  }

  /** The same with a codec (null: unknown) and its record. */
  Mp4SampleEntry with(String otherCodec, byte[] otherConfig) {
    return new Mp4SampleEntry(format, kind, otherCodec, encryption, otherConfig);
  }
}
