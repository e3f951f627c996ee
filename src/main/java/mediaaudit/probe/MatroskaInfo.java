package mediaaudit.probe;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import mediaaudit.probe.Ebml.Element;

/**
 * What a Matroska file says of itself (RFC 9559, 5.1.2):
 *
 * <pre>
 * Info 0x1549A966
 *   TimestampScale 0x2AD7B1 (nanoseconds), Duration 0x4489 (in that scale), DateUTC 0x4461
 *   Title 0x7BA9, MuxingApp 0x4D80
 * </pre>
 */
final class MatroskaInfo {
  private static final long DEFAULT_SCALE = 1_000_000;
  private static final double NANOS_A_MICRO = 1000;
  private static final double MOST_MICROS = 1e15;
  private static final Instant EPOCH = Instant.parse("2001-01-01T00:00:00Z");
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private final Ebml ebml;
  private double duration;
  private long scale = DEFAULT_SCALE;
  private String title;
  private String muxingApp;
  private String date;

  MatroskaInfo(Ebml ebml) {
    this.ebml = ebml;
  }

  /** Reads the element. */
  void read(Element info) throws IOException, Malformed {
    ebml.children(info, this::setting);
  }

  /** 0 when it is not told: a live stream's is not known when it begins. */
  long durationMicros() {
    return micros(duration);
  }

  /** Of a time in the file's timestamp scale, which is unsigned; 0 when either is absurd. */
  long micros(double time) {
    double micros = time * (scale == 0 ? DEFAULT_SCALE : scale) / NANOS_A_MICRO;
    return micros > 0 && micros < MOST_MICROS ? (long) micros : 0;
  }

  /** Puts what is told. */
  void describe(ObjectNode tags) {
    putIfTold(tags, "title", title);
    putIfTold(tags, "encoder", muxingApp);
    putIfTold(tags, "creation_time", date);
  }

  private void setting(Element element) throws IOException, Malformed {
    switch (element.id()) {
      case 0x2AD7B1 -> scale = ebml.unsigned(element, DEFAULT_SCALE);
      case 0x4489 -> duration = ebml.real(element, 0);
      case 0x7BA9 -> title = ebml.text(element);
      case 0x4D80 -> muxingApp = ebml.text(element);
      case 0x4461 -> {
        if (element.size() == Long.BYTES) {
          // Nanoseconds since 2001 (RFC 8794, 7.6).
          date = DATE.format(EPOCH.plusNanos(ebml.unsigned(element, 0)));
        }
      }
      default -> {}
    }
  }

  private static void putIfTold(ObjectNode tags, String name, String text) {
    if (text != null) {
      tags.put(name, text);
    }
  }
}
