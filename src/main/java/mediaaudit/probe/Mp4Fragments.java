package mediaaudit.probe;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Movie fragments (ISO/IEC 14496-12, 8.8, 8.16.3), summed one by one.
 *
 * <pre>
 * trex: version 8 | flags 24 | track 32 | entry 32 | duration 32 | size 32 | flags 32
 * moof { traf { tfhd, tfdt, trun * } * }   mfra { tfra *, mfro: 32 | size 32 }
 * tfhd: version 8 | flags 24 | track 32 | [1: base 64] [2: entry 32] [8: duration 32] [10: size 32]
 * tfdt: version 8 | flags 24 | time 32 (version 1: 64)
 * trun: version 8 | flags 24 | count 32 | [1: offset 32] [4: first flags 32]
 *       | { [100: duration 32] [200: size 32] [400: flags 32] [800: composition 32] } * count
 * sidx: version 8 | flags 24 | track 32 | timescale 32 | first time 32 | offset 32 | 16 | count 16
 *       | { kind 1, size 31 | duration 32 | 32 } * count; version 1: time and offset 64
 * tfra: version 8 | flags 24 | track 32 | lengths 26 + 6 | count 32
 *       | { time 32 | moof 32 | numbers } * count; version 1: time and moof 64
 * </pre>
 */
final class Mp4Fragments {
  private static final int BASE_OFFSET = 1;
  private static final int BASE_IS_FRAGMENT = 0x20000;
  private static final int RUN_OFFSET = 1;
  private static final int RUN_DURATION = 0x100;
  private static final int RUN_SIZE = 0x200;
  private static final long LARGEST_REFERENCE = 0x7FFF_FFFFL;
  private static final int OFFSET_BYTES = 16;
  private static final int OFFSET_TYPE = 0x6d66726f;
  private static final int ACCESS_BYTES = 16;
  private static final int MOST_LAST_BOXES = 40;
  private static final int MOST_RUN_BYTES = 256 << 10;
  private static final int MOST_INDEX_BYTES = 256 << 10;
  private static final int TAIL_BYTES = 128 << 10;
  private static final int MOST_LAST_TRIES = 8;
  private static final int FRAGMENT_TYPE = 0x6d6f6f66;
  private static final int FRAGMENT_HEADER_TYPE = 0x6d666864;

  private final Boxes boxes;
  private final List<Mp4Track> tracks;
  private final Map<Long, Defaults> defaults = new HashMap<>();
  private final Set<Mp4Track> indexedThrough = new HashSet<>();
  private boolean indexed;
  private boolean indexedToEnd;
  private long indexedBytes;
  private boolean anyRead;
  private long behindLastRun;
  private Optional<Box> cut = Optional.empty();

  Mp4Fragments(Boxes boxes, List<Mp4Track> tracks) {
    this.boxes = boxes;
    this.tracks = tracks;
  }

  /** What holds for samples of which nothing else is said. */
  private record Defaults(long duration, long size) {}

  /**
   * What holds for the runs of a track.
   *
   * @param base where their offsets are counted from
   */
  private record Fragment(Mp4Track track, Defaults own, long base) {}

  /** Samples of a run, the sums of their durations and sizes, and the size of the first. */
  private record Run(long count, long duration, long bytes, long firstBytes) {}

  /** Reads a track extends box. */
  void extend(Box box) throws IOException, Malformed {
    ByteBuffer fields = boxes.payload(box, 24);
    defaults.put(unsigned(fields, 4), new Defaults(unsigned(fields, 12), unsigned(fields, 16)));
  }

  /** Whether an index told where tracks end. */
  boolean isIndexed() {
    return indexed;
  }

  /** The last box, if it was found to be cut off while the last fragment was looked for. */
  Optional<Box> cut() {
    return cut;
  }

  /** Where all ends that the first index tells of; 0 where there is none. */
  long indexedBytes() {
    return indexedBytes;
  }

  /**
   * Whether an index before the first fragment told of every track where it ends, so that further
   * fragments need not be read.
   */
  boolean areIndexedThrough() {
    return indexedThrough.containsAll(tracks);
  }

  /** No further fragments will be read, of which an index tells only if it goes to the end. */
  void stop() {
    tracks.forEach(track -> track.fragments().giveUp());
    indexed = indexedToEnd;
  }

  /**
   * Not all fragments will be read: the last is looked for, which tells where tracks end.
   *
   * @param wanted whether nothing else tells it
   */
  void skipToLast(boolean wanted) throws IOException, Malformed {
    stop();
    readAccess();
    if (wanted && !indexed) {
      searchLast();
    }
  }

  private void readAccess() throws IOException, Malformed {
    if (boxes.size() < OFFSET_BYTES) {
      return;
    }
    ByteBuffer offset = boxes.read(boxes.size() - OFFSET_BYTES, OFFSET_BYTES);
    long start = boxes.size() - unsigned(offset, 12);
    if (offset.getInt(4) == OFFSET_TYPE && start >= 0) {
      Optional<Box> access = boxes.at(start, boxes.size());
      if (access.isPresent() && access.get().type().equals("mfra")) {
        readLast(access.get());
      }
    }
  }

  /** Looks through the last bytes of the file, as segments that were joined need it. */
  private void searchLast() throws IOException, Malformed {
    int length = (int) Math.min(TAIL_BYTES, boxes.size());
    long start = boxes.size() - length;
    ByteBuffer tail = ByteBuffer.wrap(boxes.bytes(start, length));
    int tries = 0;
    for (int i = length - OFFSET_BYTES; i >= 0 && !indexed && tries < MOST_LAST_TRIES; i--) {
      if (tail.getInt(i + 4) == FRAGMENT_TYPE && tail.getInt(i + 12) == FRAGMENT_HEADER_TYPE) {
        tries++;
        readFrom(start + i);
      }
    }
  }

  /** Reads the last fragment of each track that the random access box names. */
  private void readLast(Box access) throws IOException, Malformed {
    boxes.keep(access);
    for (Box box : boxes.children(access)) {
      if (box.type().equals("tfra") && box.length() >= ACCESS_BYTES) {
        ByteBuffer head = boxes.payload(box, ACCESS_BYTES);
        boolean wide = head.get(0) == 1;
        int lengths = head.getInt(8);
        int numbers = 3 + (lengths >> 4 & 3) + (lengths >> 2 & 3) + (lengths & 3);
        int entry = (wide ? 16 : 8) + numbers;
        long at = box.payload() + ACCESS_BYTES + (unsigned(head, 12) - 1) * entry;
        if (unsigned(head, 12) > 0 && at <= box.end() - entry) {
          ByteBuffer last = boxes.read(at, entry);
          readFrom(wide ? last.getLong(8) : unsigned(last, 4));
        }
      }
    }
  }

  /** Only fragments that begin a group of pictures are named; others may follow. */
  private void readFrom(long position) throws IOException, Malformed {
    Optional<Box> box = position < 0 ? Optional.empty() : boxes.at(position, boxes.size());
    for (int i = 0; box.isPresent() && i < MOST_LAST_BOXES; i++) {
      if (box.get().isCut()) {
        cut = box;
      } else if (box.get().type().equals("moof")) {
        read(box.get());
      }
      box = boxes.at(box.get().end(), boxes.size());
    }
    boolean isTimed = tracks.stream().anyMatch(track -> track.fragments().end() > 0);
    indexed |= position >= 0 && box.isEmpty() && isTimed;
  }

  /** Reads a movie fragment box. */
  void read(Box fragment) throws IOException, Malformed {
    anyRead = true;
    boxes.keep(fragment);
    behindLastRun = fragment.start();
    for (Box box : boxes.children(fragment)) {
      if (box.type().equals("traf")) {
        readTrack(fragment, boxes.children(box));
      }
    }
  }

  /** Reads a segment index box: tells where a track ends. */
  void index(Box box) throws IOException, Malformed {
    boolean wide = boxes.payload(box, 1).get() == 1;
    int head = wide ? 32 : 24;
    ByteBuffer fields = boxes.payload(box, head);
    Optional<Mp4Track> track = track(unsigned(fields, 4));
    long timescale = unsigned(fields, 8);
    long time = wide ? fields.getLong(12) : unsigned(fields, 12);
    int count = fields.getShort(head - 2) & 0xffff;
    int bytes = count * 12;
    boolean fits = bytes <= box.length() - head && bytes <= MOST_INDEX_BYTES;
    if (track.isEmpty() || timescale == 0 || time < 0 || !fits) {
      return;
    }
    long end = box.end() + (wide ? fields.getLong(20) : unsigned(fields, 16));
    ByteBuffer entries = boxes.read(box.payload() + head, bytes);
    for (int i = 0; i < count; i++) {
      end += unsigned(entries, i * 12) & LARGEST_REFERENCE;
      time += unsigned(entries, i * 12 + 4);
    }
    boolean toEnd = isEnd(end);
    indexedBytes = indexed ? indexedBytes : end;
    indexed = true;
    indexedToEnd |= toEnd;
    track.get().fragments().reach(Mp4Time.rescale(time, timescale, track.get().timescale()), toEnd);
    if (!anyRead && toEnd) {
      indexedThrough.add(track.get());
    }
  }

  /** Whether no more than a random access box stands behind this place. */
  private boolean isEnd(long position) throws IOException, Malformed {
    if (position < 0) {
      return false;
    }
    Optional<Box> next = boxes.at(position, boxes.size());
    return next.isEmpty() || next.get().type().equals("mfra");
  }

  private void readTrack(Box fragment, List<Box> children) throws IOException, Malformed {
    Optional<Box> header = Mp4SampleEntry.find(children, "tfhd");
    if (header.isEmpty()) {
      return;
    }
    long id = unsigned(boxes.payload(header.get(), 8), 4);
    Optional<Mp4Track> track = track(id);
    if (track.isEmpty()) {
      return;
    }
    Defaults own = header(header.get(), defaults.getOrDefault(id, new Defaults(0, 0)));
    begin(children, track.get().fragments());
    behindLastRun = base(header.get(), fragment);
    Fragment runs = new Fragment(track.get(), own, behindLastRun);
    for (Box box : children) {
      if (box.type().equals("trun")) {
        run(box, runs);
      }
    }
  }

  /** Where a track's samples lie, or offsets to them are counted from (8.8.7.1). */
  private long base(Box header, Box fragment) throws IOException, Malformed {
    int flags = boxes.payload(header, 8).getInt(0);
    if ((flags & BASE_OFFSET) != 0) {
      return boxes.payload(header, 16).getLong(8);
    }
    return (flags & BASE_IS_FRAGMENT) != 0 ? fragment.start() : behindLastRun;
  }

  private Defaults header(Box box, Defaults inherited) throws IOException, Malformed {
    int flags = boxes.payload(box, 8).getInt(0);
    int at = 8 + ((flags & 1) != 0 ? 8 : 0) + ((flags & 2) != 0 ? 4 : 0);
    boolean duration = (flags & 8) != 0;
    boolean size = (flags & 0x10) != 0;
    int sizeAt = at + (duration ? 4 : 0);
    ByteBuffer fields = boxes.payload(box, sizeAt + (size ? 4 : 0));
    return new Defaults(
        duration ? unsigned(fields, at) : inherited.duration,
        size ? unsigned(fields, sizeAt) : inherited.size);
  }

  /** A fragment that does not tell when it begins follows the last. */
  private void begin(List<Box> children, Mp4TrackFragments sums) throws IOException, Malformed {
    Optional<Box> time = Mp4SampleEntry.find(children, "tfdt");
    if (time.isPresent()) {
      boolean wide = boxes.payload(time.get(), 1).get() == 1;
      ByteBuffer fields = boxes.payload(time.get(), wide ? 12 : 8);
      sums.begin(wide ? Math.max(0, fields.getLong(4)) : unsigned(fields, 4));
    }
  }

  private void run(Box box, Fragment fragment) throws IOException, Malformed {
    Mp4TrackFragments sums = fragment.track.fragments();
    Run run = sum(box, fragment.own, sums);
    boolean isFirst = sums.samples() == 0 && run.count > 0;
    long start = start(box, fragment.base);
    behindLastRun = start + run.bytes;
    sums.add(run.count, run.duration, run.bytes);
    if (isFirst && fragment.track.isAllInFragments() && !boxes.isFrugal()) {
      fragment.track.describeByFrame(start, run.firstBytes);
    }
  }

  /** Where a run's samples lie: behind those of the last, unless it tells an offset. */
  private long start(Box run, long base) throws IOException, Malformed {
    boolean told = (boxes.payload(run, 8).getInt(0) & RUN_OFFSET) != 0 && run.length() >= 12;
    return told ? base + boxes.payload(run, 12).getInt(8) : behindLastRun;
  }

  private Run sum(Box box, Defaults own, Mp4TrackFragments sums) throws IOException, Malformed {
    ByteBuffer fields = boxes.payload(box, 8);
    int flags = fields.getInt(0);
    int head = 8 + ((flags & RUN_OFFSET) != 0 ? 4 : 0) + ((flags & 4) != 0 ? 4 : 0);
    int entry = Integer.bitCount(flags & 0xf00) * Integer.BYTES;
    long room = Math.max(0, box.length() - head);
    long count = entry == 0 ? unsigned(fields, 4) : Math.min(unsigned(fields, 4), room / entry);
    boolean sameDuration = (flags & RUN_DURATION) == 0;
    boolean sameSize = (flags & RUN_SIZE) == 0;
    if (sameDuration && count > 0) {
      sums.see(own.duration);
    }
    if (sameDuration && sameSize) {
      return new Run(count, count * own.duration, count * own.size, own.size);
    }
    if (count * entry > MOST_RUN_BYTES) {
      throw new Malformed.TooLarge();
    }
    ByteBuffer entries = boxes.read(box.payload() + head, (int) count * entry);
    int sizeAt = sameDuration ? 0 : Integer.BYTES;
    long duration = 0;
    long bytes = 0;
    for (int at = 0; at < entries.limit(); at += entry) {
      long delta = sameDuration ? own.duration : unsigned(entries, at);
      sums.see(delta);
      duration += delta;
      bytes += sameSize ? own.size : unsigned(entries, at + sizeAt);
    }
    long firstBytes = sameSize || count == 0 ? own.size : unsigned(entries, sizeAt);
    return new Run(count, duration, bytes, firstBytes);
  }

  private Optional<Mp4Track> track(long id) {
    return tracks.stream().filter(track -> track.id() == id).findFirst();
  }

  private static long unsigned(ByteBuffer fields, int offset) {
    return Integer.toUnsignedLong(fields.getInt(offset));
  }
}
