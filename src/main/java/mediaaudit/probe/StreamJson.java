package mediaaudit.probe;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import mediaaudit.model.Disposition;
import mediaaudit.model.DolbyVision;
import mediaaudit.model.Picture;
import mediaaudit.model.Sound;
import mediaaudit.model.Stream;
import mediaaudit.model.StreamKind;

/** One element of ffprobe's {@code streams}. */
final class StreamJson {
  private static final Set<String> UNKNOWN = Set.of("unknown", "unspecified", "reserved", "-99");
  private static final String UNDETERMINED_LANGUAGE = "und";
  private static final Map<String, StreamKind> KINDS =
      Map.of(
          "video", StreamKind.VIDEO,
          "audio", StreamKind.AUDIO,
          "subtitle", StreamKind.SUBTITLE,
          "attachment", StreamKind.ATTACHMENT);

  private static final BigDecimal SIXTY = BigDecimal.valueOf(60);
  private static final String DOLBY_VISION = "DOVI configuration record";
  private static final int LARGEST_SIDE = 1_000_000;
  private static final int DEEPEST_SAMPLE = 64;
  private static final int HIGHEST_LEVEL = 10_000;
  private static final int MOST_CHANNELS = 1_024;
  private static final int HIGHEST_SAMPLE_RATE = 100_000_000;
  private static final long MOST_BITS = 1_000_000_000_000L;

  /** Above stand time bases that take the place of an unknown rate: 1000, 90000. */
  private static final double HIGHEST_FRAME_RATE = 999;

  private final JsonNode stream;
  private final JsonNode tags;

  private StreamJson(JsonNode stream) {
    this.stream = stream;
    this.tags = stream.path("tags");
  }

  /** The stream that stands at this position, counted from 0. */
  static Stream read(JsonNode stream, int position) {
    return new StreamJson(stream).read(position);
  }

  private Stream read(int position) {
    StreamKind kind = KINDS.getOrDefault(known("codec_type").orElse(""), StreamKind.DATA);
    String title = tag("title").orElse(null);
    return new Stream(
        position,
        kind,
        known("codec_name").orElse(Stream.UNKNOWN_CODEC),
        known("profile").orElse(null),
        Field.integer(stream, "level", 0, HIGHEST_LEVEL),
        bitRate(),
        durationNanos(),
        tag("language").filter(tag -> !tag.equalsIgnoreCase(UNDETERMINED_LANGUAGE)).orElse(null),
        title,
        kind == StreamKind.VIDEO ? picture() : Picture.NONE,
        kind == StreamKind.AUDIO ? sound() : Sound.NONE,
        disposition(title));
  }

  private Picture picture() {
    String pixelFormat = known("pix_fmt").orElse(null);
    Integer bitDepth = Field.integer(stream, "bits_per_raw_sample", 1, DEEPEST_SAMPLE);
    String transfer = known("color_transfer").orElse(null);
    return new Picture(
        Field.integer(stream, "width", 1, LARGEST_SIDE),
        Field.integer(stream, "height", 1, LARGEST_SIDE),
        frameRate(),
        pixelFormat,
        bitDepth != null ? bitDepth : PixelFormat.bitDepth(pixelFormat),
        transfer,
        known("color_primaries").orElse(null),
        known("color_space").orElse(null),
        hdrFormat(transfer),
        dolbyVision());
  }

  private Sound sound() {
    return new Sound(
        Field.integer(stream, "channels", 1, MOST_CHANNELS),
        known("channel_layout").orElse(null),
        Field.integer(stream, "sample_rate", 1, HIGHEST_SAMPLE_RATE));
  }

  private Disposition disposition(String title) {
    boolean saysCommentary = title != null && title.toLowerCase(Locale.ROOT).contains("commentary");
    return new Disposition(
        flag("default"),
        flag("forced"),
        flag("hearing_impaired"),
        flag("comment") || saysCommentary,
        flag("attached_pic"));
  }

  /**
   * Matroska keeps no bit rate of a stream, but mkvmerge writes one into the tag {@code BPS}.
   * FFmpeg carries that along when it encodes anew, and then names itself in {@code ENCODER}: out
   * of date.
   */
  private Long bitRate() {
    Long bitRate = Field.number(stream, "bit_rate", 1, MOST_BITS);
    if (bitRate != null || tag("ENCODER").isPresent()) {
      return bitRate;
    }
    return tag("BPS")
        .or(() -> tag("BPS-eng"))
        .flatMap(Field::decimal)
        .map(bits -> Field.whole(bits, 1, MOST_BITS))
        .orElse(null);
  }

  /** Matroska keeps none of a stream, but most writers put one into the tag {@code DURATION}. */
  private Long durationNanos() {
    return Field.decimal(stream, "duration")
        .or(() -> tag("DURATION").or(() -> tag("DURATION-eng")).flatMap(StreamJson::clockSeconds))
        .map(FfprobeJson::nanos)
        .orElse(null);
  }

  /** Seconds of {@code 01:02:03.456000000}. */
  private static Optional<BigDecimal> clockSeconds(String text) {
    String[] parts = text.split(":", -1);
    if (parts.length != 3 || !text.matches("[0-9:.]+")) {
      return Optional.empty();
    }
    return Field.decimal(parts[2])
        .flatMap(seconds -> minutes(parts).map(minutes -> seconds.add(minutes.multiply(SIXTY))));
  }

  private static Optional<BigDecimal> minutes(String[] clock) {
    return Field.decimal(clock[0])
        .flatMap(hours -> Field.decimal(clock[1]).map(hours.multiply(SIXTY)::add));
  }

  /** The average; where there is none, the lowest rate that tells all times exactly. */
  private Double frameRate() {
    return rate("avg_frame_rate").or(() -> rate("r_frame_rate")).orElse(null);
  }

  /** A fraction such as {@code 30000/1001}; empty for {@code 0/0}. */
  private Optional<Double> rate(String name) {
    String[] parts = known(name).orElse("").split("/", 2);
    if (parts.length < 2) {
      return Optional.empty();
    }
    Optional<Double> above = Field.decimal(parts[0]).map(BigDecimal::doubleValue);
    Optional<Double> below = Field.decimal(parts[1]).map(BigDecimal::doubleValue);
    return above
        .flatMap(dividend -> below.map(divisor -> dividend / divisor))
        .filter(rate -> rate > 0 && rate <= HIGHEST_FRAME_RATE);
  }

  private String hdrFormat(String transfer) {
    if (hasSideData(DOLBY_VISION)) {
      return "Dolby Vision";
    }
    if (hasSideData("2094-40")) {
      return "HDR10+";
    }
    if ("arib-std-b67".equals(transfer)) {
      return "HLG";
    }
    if (!"smpte2084".equals(transfer)) {
      return null;
    }
    return hasSideData("Mastering display") || hasSideData("Content light level")
        ? "HDR10"
        : "PQ10";
  }

  private DolbyVision dolbyVision() {
    return sideData(DOLBY_VISION)
        .map(
            found ->
                new DolbyVision(
                    Field.integer(found, "dv_profile", 0, HIGHEST_LEVEL),
                    Field.integer(found, "dv_level", 0, HIGHEST_LEVEL),
                    Field.integer(found, "dv_bl_signal_compatibility_id", 0, HIGHEST_LEVEL),
                    layers(found)))
        .orElse(DolbyVision.NONE);
  }

  private static String layers(JsonNode record) {
    return java.util.stream.Stream.of("bl", "el", "rpu")
        .filter(layer -> record.path(layer + "_present_flag").asInt() == 1)
        .map(layer -> layer.toUpperCase(Locale.ROOT))
        .collect(Collectors.joining("+"));
  }

  private boolean hasSideData(String words) {
    return sideData(words).isPresent();
  }

  private Optional<JsonNode> sideData(String words) {
    for (JsonNode element : stream.path("side_data_list")) {
      String type = Field.text(element, "side_data_type");
      if (type != null && type.contains(words)) {
        return Optional.of(element);
      }
    }
    return Optional.empty();
  }

  private boolean flag(String name) {
    return stream.path("disposition").path(name).asInt() == 1;
  }

  private Optional<String> known(String name) {
    return Optional.ofNullable(Field.text(stream, name)).filter(text -> !UNKNOWN.contains(text));
  }

  /** Containers differ in how they write the names of tags: {@code title}, {@code TITLE}. */
  private Optional<String> tag(String name) {
    return tags.properties().stream()
        .filter(tag -> tag.getKey().equalsIgnoreCase(name))
        .map(tag -> Optional.ofNullable(Field.text(tag.getValue())))
        .flatMap(Optional::stream)
        .findFirst();
  }
}
