package mediaaudit.probe;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Compares an answer in ffprobe's shape with ffprobe's own, field by field. */
final class ProbeDifference {
  private static final List<String> STREAM_TEXTS =
      List.of(
          "codec_type",
          "codec_name",
          "profile",
          "level",
          "width",
          "height",
          "pix_fmt",
          "sample_rate",
          "channels",
          "channel_layout",
          "color_range",
          "color_space",
          "color_transfer",
          "color_primaries");
  private static final Set<String> UNKNOWN =
      Set.of("", "unknown", "unspecified", "reserved", "-99", "0/0");
  private static final double EXACT = 0;
  private static final double A_THOUSANDTH = 0.001;
  private static final double A_HUNDREDTH = 0.01;

  private final String file;
  private final List<Finding> findings = new ArrayList<>();

  private ProbeDifference(String file) {
    this.file = file;
  }

  /** How a field that ffprobe answers was answered. */
  enum Verdict {
    SAME,
    MISSING,
    WRONG
  }

  /** One field of one file. */
  record Finding(String file, String field, Verdict verdict, String wanted, String found) {
    @Override
    public String toString() {
      return "%s: %s %s: wanted %s, found %s".formatted(verdict, file, field, wanted, found);
    }
  }

  /** All fields of an answer. */
  static List<Finding> of(String file, JsonNode wanted, JsonNode found) {
    ProbeDifference difference = new ProbeDifference(file);
    difference.format(wanted.path("format"), found.path("format"));
    difference.exact(
        "stream count", "" + wanted.path("streams").size(), "" + found.path("streams").size());
    difference.exact(
        "chapter count", "" + wanted.path("chapters").size(), "" + found.path("chapters").size());
    int streams = Math.min(wanted.path("streams").size(), found.path("streams").size());
    for (int i = 0; i < streams; i++) {
      difference.stream(wanted.path("streams").get(i), found.path("streams").get(i));
    }
    return difference.findings;
  }

  private void format(JsonNode wanted, JsonNode found) {
    exact("format_name", text(wanted, "format_name"), text(found, "format_name"));
    exact("title", tag(wanted, "title"), tag(found, "title"));
    near("duration", text(wanted, "duration"), text(found, "duration"), A_THOUSANDTH, 0.05);
    near("format bit_rate", text(wanted, "bit_rate"), text(found, "bit_rate"), A_HUNDREDTH, EXACT);
  }

  private void stream(JsonNode wanted, JsonNode found) {
    String kind = text(wanted, "codec_type");
    String codec = text(wanted, "codec_name");
    for (String name : STREAM_TEXTS) {
      boolean spare = kind != null && kind.equals("subtitle") && name.matches("width|height");
      if (!spare) {
        exact(codec + " " + name, text(wanted, name), text(found, name));
      }
    }
    exact(codec + " bit depth", bitDepth(wanted), bitDepth(found));
    exact(kind + " language", tag(wanted, "language"), tag(found, "language"));
    exact(kind + " title", tag(wanted, "title"), tag(found, "title"));
    exact(kind + " dispositions", dispositions(wanted), dispositions(found));
    exact(kind + " side data", sideData(wanted), sideData(found));
    near(
        codec + " avg_frame_rate",
        rate(text(wanted, "avg_frame_rate")),
        rate(text(found, "avg_frame_rate")),
        A_THOUSANDTH,
        EXACT);
    near(
        codec + " bit_rate", text(wanted, "bit_rate"), text(found, "bit_rate"), A_HUNDREDTH, EXACT);
  }

  private void exact(String field, String wanted, String found) {
    add(field, wanted, found, Objects.equals(wanted, found));
  }

  private void near(String field, String wanted, String found, double share, double most) {
    boolean same = Objects.equals(wanted, found);
    if (wanted != null && found != null) {
      double difference = Math.abs(Double.parseDouble(wanted) - Double.parseDouble(found));
      same = difference <= Math.max(most, share * Math.abs(Double.parseDouble(wanted)));
    }
    add(field, wanted, found, same);
  }

  /** What ffprobe does not know, another may. */
  private void add(String field, String wanted, String found, boolean same) {
    if (wanted != null) {
      Verdict verdict = same ? Verdict.SAME : found == null ? Verdict.MISSING : Verdict.WRONG;
      findings.add(new Finding(file, field, verdict, wanted, found));
    }
  }

  private static String text(JsonNode node, String name) {
    String text = node.path(name).asText();
    return UNKNOWN.contains(text) ? null : text;
  }

  private static String tag(JsonNode node, String name) {
    for (var tag : node.path("tags").properties()) {
      if (tag.getKey().equalsIgnoreCase(name) && !tag.getValue().asText().isBlank()) {
        return tag.getValue().asText();
      }
    }
    return null;
  }

  private static String bitDepth(JsonNode stream) {
    String bits = text(stream, "bits_per_raw_sample");
    Integer depth = PixelFormat.bitDepth(text(stream, "pix_fmt"));
    return bits != null ? bits : depth == null ? null : depth.toString();
  }

  private static String dispositions(JsonNode stream) {
    Set<String> flags = new TreeSet<>();
    for (var flag : stream.path("disposition").properties()) {
      if (flag.getValue().asInt() == 1) {
        flags.add(flag.getKey());
      }
    }
    return flags.toString();
  }

  /** Of the kinds that tell of high dynamic range. */
  private static String sideData(JsonNode stream) {
    Set<String> types = new TreeSet<>();
    for (JsonNode data : stream.path("side_data_list")) {
      String type = data.path("side_data_type").asText();
      if (type.matches("(?:DOVI|Mastering|Content light|HDR).*")) {
        types.add(type);
      }
    }
    return types.isEmpty() ? null : types.toString();
  }

  private static String rate(String fraction) {
    if (fraction == null) {
      return null;
    }
    String[] parts = fraction.split("/");
    double rate = Double.parseDouble(parts[0]) / Double.parseDouble(parts[1]);
    return rate > 0 ? Double.toString(rate) : null;
  }
}
