package mediaaudit.probe;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.Set;

/**
 * Reads MP4, QuickTime and 3GPP files (ISO/IEC 14496-12, ISO/IEC 14496-14, QTFF, 3GPP TS 26.244).
 *
 * <pre>
 * ftyp | moov | mdat          or  ftyp | mdat | moov
 * ftyp | moov { mvex } | sidx | { moof | mdat } * | mfra
 * </pre>
 */
final class Mp4Reader implements ContainerReader {
  private static final String FORMAT = "mov,mp4,m4a,3gp,3g2,mj2";
  private static final String QUICK_TIME = "qt  ";
  private static final int MOST_BRAND_BYTES = 4096;
  private static final int MOST_BOXES = 2000;

  /** What files begin with. */
  private static final Set<String> FIRST =
      Set.of(
          "ftyp", "moov", "mdat", "free", "skip", "wide", "pnot", "uuid", "styp", "moof", "sidx",
          "udta", "junk", "pict");

  @Override
  public boolean recognizes(byte[] head) {
    if (head.length < 8) {
      return false;
    }
    long size = Integer.toUnsignedLong(ByteBuffer.wrap(head).getInt());
    return (size >= 8 || size <= 1) && FIRST.contains(Mp4Text.latin(head).substring(4, 8));
  }

  @Override
  public ObjectNode read(ByteSource source) throws IOException, Malformed, Declined {
    return new File(new Boxes(source)).read();
  }

  /** One file. */
  private static final class File {
    private final Boxes boxes;
    private Mp4Movie movie;
    private String brand = "";
    private String minorVersion = "";
    private String brands = "";
    private String integrity;
    private boolean hasFragments;
    private boolean partial;
    private boolean hidden;

    File(Boxes boxes) {
      this.boxes = boxes;
    }

    ObjectNode read() throws IOException, Malformed, Declined {
      Optional<Box> box = boxes.at(0, boxes.size());
      for (int i = 0; box.isPresent() && i < MOST_BOXES && !partial; i++) {
        read(box.get());
        box = boxes.at(box.get().end(), boxes.size());
      }
      requireMovie(box.isPresent());
      partial |= hasFragments && box.isPresent();
      if (partial && movie.fragments().areIndexedThrough()) {
        movie.fragments().stop();
      } else if (partial) {
        movie.skipToLast();
        if (!movie.knowsDuration()) {
          throw new Declined("too many fragments to sum");
        }
      }
      return json();
    }

    /** FFmpeg also finds a movie box that a tool has hidden in a free box. */
    private void requireMovie(boolean more) throws Malformed, Declined {
      if (movie == null && (hidden || more)) {
        throw new Declined(hidden ? "moov box in a free box" : "no moov box among the first boxes");
      }
      if (movie == null) {
        String words = brand.isEmpty() ? "" : ", brand " + Boxes.printable(brand);
        throw new Malformed("moov box missing%s", words);
      }
    }

    private void read(Box box) throws IOException, Malformed, Declined {
      switch (box.type()) {
        case "ftyp" -> readBrands(box);
        case "moov" -> readMovie(box);
        case "mdat" -> readData(box);
        case "moof" -> readFragment(box);
        case "sidx" -> readIndex(box);
        case "free", "hoov" -> hidden |= holdsMovie(box);
        default -> {}
      }
    }

    /** ISO/IEC 14496-12, 4.3: major brand 32 | minor version 32 | compatible brands 32 *. */
    private void readBrands(Box box) throws IOException, Malformed {
      ByteBuffer fields = boxes.payload(box, 8);
      minorVersion = Integer.toUnsignedString(fields.getInt(4));
      brand = Mp4Text.latin(boxes.bytes(box.payload(), 4));
      int length = (int) Math.min(box.length() - 8, MOST_BRAND_BYTES);
      brands = Mp4Text.latin(boxes.bytes(box.payload() + 8, length));
    }

    private void readMovie(Box box) throws IOException, Malformed, Declined {
      if (movie != null) {
        return;
      }
      boolean quickTime =
          brand.isEmpty() || brand.equals(QUICK_TIME) || brands.contains(QUICK_TIME);
      Box plain = Mp4Compressed.inflate(boxes, box).orElse(box);
      movie = Mp4Movie.read(boxes, plain, quickTime);
      if (box.isCut()) {
        integrity = cut(box);
      }
    }

    private boolean holdsMovie(Box box) throws IOException, Malformed {
      if (movie != null || box.length() < 8) {
        return false;
      }
      String first = Mp4Text.latin(boxes.bytes(box.payload() + 4, 4));
      return first.equals("mvhd") || first.equals("cmov");
    }

    private void readData(Box box) {
      if (box.isCut()) {
        integrity = cut(box);
      }
    }

    private void readFragment(Box box) throws IOException, Malformed {
      boolean second = hasFragments;
      hasFragments = true;
      if (box.isCut()) {
        integrity = cut(box);
      }
      if (movie == null || box.isCut()) {
        return;
      }
      if (boxes.isFrugal() || second && movie.fragments().areIndexedThrough()) {
        partial = true;
      } else {
        movie.fragments().read(box);
      }
    }

    private void readIndex(Box box) throws IOException, Malformed {
      if (movie != null) {
        movie.fragments().index(box);
      }
    }

    /** What an index tells of and the file does not hold. */
    private String missing(long end) {
      return StoredText.of(
          "sidx box tells of fragments up to byte %d, the file ends at %d", end, boxes.size());
    }

    private String cut(Box box) {
      return StoredText.of(
          "%s box ends at byte %d, the file at %d", box.type(), box.declaredEnd(), boxes.size());
    }

    private ObjectNode json() throws IOException, Malformed {
      ObjectNode answer = JsonNodeFactory.instance.objectNode();
      answer.set("streams", movie.finish());
      answer.set("chapters", movie.chapters().json());
      ObjectNode format = answer.putObject("format");
      format.put("nb_streams", answer.get("streams").size()).put("format_name", FORMAT);
      long micros = movie.durationMicros();
      if (micros > 0) {
        format.put("duration", Mp4Time.seconds(micros, 1_000_000));
        format.put(
            "bit_rate",
            Long.toString(Mp4Time.bitRate(boxes.size(), micros, 1_000_000, RoundingMode.DOWN)));
      }
      format.put("size", Long.toString(boxes.size()));
      String damage = hasFragments || movie.isFragmented() ? cutFragments() : damage();
      if (damage != null) {
        format.put("integrity", damage);
      }
      ObjectNode tags = format.putObject("tags");
      if (!brand.isEmpty()) {
        tags.put("major_brand", brand);
        tags.put("minor_version", minorVersion);
        tags.put("compatible_brands", brands);
      }
      movie.tags().texts().forEach(tags::put);
      return answer;
    }

    /** As {@link #damage}, where samples are in fragments, whose tables tell of nothing missing. */
    private String cutFragments() {
      long end = movie.fragments().indexedBytes();
      if (integrity == null && end > boxes.size()) {
        return missing(end);
      }
      return movie.fragments().cut().map(this::cut).orElse(integrity);
    }

    /** Why the file is not whole; null when it seems to be. */
    private String damage() throws IOException, Malformed {
      if (integrity != null || boxes.isFrugal()) {
        return integrity;
      }
      for (Mp4Track track : movie.tracks()) {
        long chunks = track.samples().chunks();
        long last = chunks == 0 || !track.isSelfContained() ? 0 : track.samples().chunk(chunks - 1);
        if (last < 0 || last >= boxes.size()) {
          return StoredText.of(
              "samples of track %d at byte %s, the file ends at %d",
              track.id(), Long.toUnsignedString(last), boxes.size());
        }
      }
      return null;
    }
  }
}
