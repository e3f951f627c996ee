package mediaaudit.probe;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;

/**
 * What the tables of a track say in sum (ISO/IEC 14496-12, 8.6.1.2, 8.7.3 to 8.7.5). They are read
 * only where they are small, and never kept.
 *
 * <pre>
 * stts: version 8 | flags 24 | count 32 | { samples 32 | delta 32 } * count
 * stsz: version 8 | flags 24 | size 32  | count 32 | { size 32 } * count where the first size is 0
 * stz2: version 8 | flags 24 | 0 24 | bits 8 | count 32 | { size bits } * count
 * stsc: version 8 | flags 24 | count 32 | { first chunk 32 | samples 32 | entry 32 } * count
 * stco: version 8 | flags 24 | count 32 | { offset 32 } * count; co64: 64 bits
 * </pre>
 */
final class Mp4Samples {
  /** A file that states the bit rate elsewhere is spared the reading of tables larger than this. */
  static final int CHEAP_BYTES = 64 << 10;

  private static final long UNKNOWN = -1;
  private static final int PIECE_BYTES = 64 << 10;
  private static final long LARGEST_DELTA = 0xFFFF_FFFFL - 48_000 * 10;

  private final Boxes boxes;
  private final Map<String, Box> tables;

  private boolean timesRead;
  private long timeEntries;
  private long timedSamples;
  private long duration;
  private long firstDelta;

  /**
   * The tables of a track.
   *
   * @param tables the boxes in the sample table box by type, the first of each
   */
  Mp4Samples(Boxes boxes, Map<String, Box> tables) throws IOException, Malformed {
    this.boxes = boxes;
    this.tables = Map.copyOf(tables);
    readTimes();
  }

  /** Sum of all samples' durations in the media's timescale; 0 when it is not known. */
  long duration() {
    return duration;
  }

  /** Samples that have a duration; 0 when it is not known. */
  long timedSamples() {
    return timedSamples;
  }

  /** Whether the table of durations was too large to be read. */
  boolean timesAreUnknown() {
    return !timesRead;
  }

  /** Whether the file ends before the first sample. */
  boolean areAbsent() throws IOException, Malformed {
    return chunks() > 0 && chunk(0) >= boxes.size();
  }

  /** Whether a sample is one moment of sound, so that bytes are not counted by samples. */
  boolean isUncompressed() {
    return timeEntries == 1 && firstDelta == 1;
  }

  /** Number of samples. */
  long count() throws IOException, Malformed {
    if (tables.containsKey("stsz")) {
      return unsigned(tables.get("stsz"), 8);
    }
    return tables.containsKey("stz2") ? unsigned(tables.get("stz2"), 8) : 0;
  }

  /** Bytes that the table of sizes takes; 0 when all sizes are equal. */
  long sizesBytes() throws IOException, Malformed {
    return tables.containsKey("stsz") && unsigned(tables.get("stsz"), 4) == 0
        ? count() * Integer.BYTES
        : 0;
  }

  /** Bytes of all samples; -1 when the table is too large to be summed. */
  long bytes() throws IOException, Malformed {
    if (tables.containsKey("stsz")) {
      long equal = unsigned(tables.get("stsz"), 4);
      return equal > 0
          ? Math.multiplyHigh(equal, count()) == 0 ? equal * count() : UNKNOWN
          : sum(tables.get("stsz"), Integer.SIZE);
    }
    return tables.containsKey("stz2")
        ? sum(tables.get("stz2"), (int) unsigned(tables.get("stz2"), 4) & 0xff)
        : 0;
  }

  /** Bytes of a sample, counted from 0; 0 when it is not known. */
  long size(long index) throws IOException, Malformed {
    Box sizes = tables.containsKey("stsz") ? tables.get("stsz") : tables.get("stz2");
    if (sizes == null || index >= count()) {
      return 0;
    }
    long equal = unsigned(sizes, 4);
    boolean compact = sizes.type().equals("stz2");
    if (equal > 0 && !compact) {
      return equal;
    }
    int bits = compact ? (int) equal & 0xff : Integer.SIZE;
    long bit = index * bits;
    long at = sizes.payload() + 12 + bit / 8;
    if (at + (bits + 7) / 8 > sizes.end()) {
      return 0;
    }
    return switch (bits) {
      case 32 -> Integer.toUnsignedLong(boxes.read(at, 4).getInt());
      case 16 -> boxes.read(at, 2).getShort() & 0xffff;
      case 8 -> boxes.read(at, 1).get() & 0xff;
      case 4 -> boxes.read(at, 1).get() >> (bit % 8 == 0 ? 4 : 0) & 15;
      default -> 0;
    };
  }

  /** When the first samples begin; as many as are wanted, 0 for those beyond the last. */
  long[] starts(int wanted) throws IOException, Malformed {
    long[] starts = new long[wanted];
    long time = 0;
    int next = 0;
    for (long i = 0; i < timeEntries && next < wanted; i++) {
      ByteBuffer entry = boxes.read(tables.get("stts").payload() + 8 + i * 8, 8);
      long samples = Integer.toUnsignedLong(entry.getInt());
      long delta = Integer.toUnsignedLong(entry.getInt());
      for (long k = 0; k < samples && next < wanted; k++) {
        starts[next++] = time;
        time += delta;
      }
    }
    return starts;
  }

  /** Number of chunks. */
  long chunks() throws IOException, Malformed {
    Box offsets = offsets();
    return offsets == null ? 0 : entries(offsets, offsetBytes(offsets));
  }

  /** Where a chunk begins; counted from 0. */
  long chunk(long index) throws IOException, Malformed {
    Box offsets = offsets();
    int bytes = offsetBytes(offsets);
    long position = offsets.payload() + 8 + index * bytes;
    ByteBuffer offset = boxes.read(position, bytes);
    return bytes == Long.BYTES ? offset.getLong() : Integer.toUnsignedLong(offset.getInt());
  }

  /**
   * Checks that chunks are where the tables say.
   *
   * @throws Malformed when the tables contradict each other
   */
  void requireAgreement() throws IOException, Malformed {
    Box runs = tables.get("stsc");
    if (runs == null || timedSamples == 0) {
      return;
    }
    long entries = entries(runs, 12);
    long last = runs.payload() + 8 + (entries - 1) * 12;
    if (entries > 0 && boxes.affords(last, Integer.BYTES)) {
      long first = Integer.toUnsignedLong(boxes.read(last, Integer.BYTES).getInt());
      if (first > chunks()) {
        throw new Malformed("stsc box names chunk %d of %d", first, chunks());
      }
    }
  }

  private void readTimes() throws IOException, Malformed {
    Box table = tables.get("stts");
    if (table == null) {
      timesRead = true;
      return;
    }
    timeEntries = entries(table, 8);
    if (timeEntries > 0) {
      firstDelta = unsigned(table, 12);
    }
    if (!boxes.affords(table.payload() + 8, timeEntries * 8)) {
      return;
    }
    timesRead = true;
    long end = table.payload() + 8 + timeEntries * 8;
    for (long at = table.payload() + 8; at < end; at += PIECE_BYTES) {
      ByteBuffer piece = boxes.read(at, (int) Math.min(PIECE_BYTES, end - at));
      while (piece.hasRemaining()) {
        addTimes(Integer.toUnsignedLong(piece.getInt()), Integer.toUnsignedLong(piece.getInt()));
      }
    }
  }

  /** Very large deltas are negative ones, which some writers use to correct a delay. */
  private void addTimes(long samples, long delta) {
    timedSamples += samples;
    long added = duration + samples * (delta > LARGEST_DELTA ? 1 : delta);
    duration = added < duration ? Long.MAX_VALUE : added;
  }

  private long sum(Box table, int bits) throws IOException, Malformed {
    long count = count();
    if (bits != 4 && bits != 8 && bits != 16 && bits != 32) {
      throw new Malformed("%s box has sizes of %d bits", table.type(), bits);
    }
    long bytes = (count * bits + 7) / 8;
    if (bytes > table.length() - 12) {
      throw new Malformed(
          "%s box counts %d samples in %d bytes", table.type(), count, table.length());
    }
    if (!boxes.affords(table.payload() + 12, bytes)) {
      return UNKNOWN;
    }
    long sum = 0;
    long end = table.payload() + 12 + bytes;
    for (long at = table.payload() + 12; at < end; at += PIECE_BYTES) {
      sum += sum(boxes.read(at, (int) Math.min(PIECE_BYTES, end - at)), bits);
    }
    return sum;
  }

  private static long sum(ByteBuffer piece, int bits) {
    long sum = 0;
    while (piece.hasRemaining()) {
      switch (bits) {
        case 32 -> sum += Integer.toUnsignedLong(piece.getInt());
        case 16 -> sum += Short.toUnsignedInt(piece.getShort());
        case 8 -> sum += Byte.toUnsignedInt(piece.get());
        default -> {
          int two = Byte.toUnsignedInt(piece.get());
          sum += (two >> 4) + (two & 15);
        }
      }
    }
    return sum;
  }

  private Box offsets() {
    return tables.containsKey("stco") ? tables.get("stco") : tables.get("co64");
  }

  private static int offsetBytes(Box offsets) {
    return offsets.type().equals("stco") ? Integer.BYTES : Long.BYTES;
  }

  /** The count that stands before a table, once the table is seen to have room for it. */
  private long entries(Box table, int entryBytes) throws IOException, Malformed {
    long entries = unsigned(table, 4);
    if (entries * entryBytes > table.length() - 8) {
      throw new Malformed(
          "%s box counts %d entries in %d bytes", table.type(), entries, table.length());
    }
    return entries;
  }

  private long unsigned(Box table, int offset) throws IOException, Malformed {
    return Integer.toUnsignedLong(boxes.payload(table, offset + Integer.BYTES).getInt(offset));
  }
}
