package mediaaudit.report;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mediaaudit.model.Picture;
import mediaaudit.model.Probe;
import mediaaudit.model.Stream;
import mediaaudit.model.Video;

/** How many main videos there are of each kind, and how much space they take. */
final class VideoCensus {
  private static final String STANDARD_RANGE = "SDR";
  private static final String NOT_READABLE = "not readable";
  private static final String NOT_KNOWN = "not known";

  private final Map<String, Tally> codecs = new HashMap<>();
  private final Map<String, Tally> resolutions = new HashMap<>();
  private final Map<String, Tally> ranges = new HashMap<>();
  private final Map<String, Tally> containers = new HashMap<>();

  private record Tally(long videos, long bytes) {
    Tally plus(Tally other) {
      return new Tally(videos + other.videos, bytes + other.bytes);
    }
  }

  void add(Video video) {
    Optional<Picture> picture = video.mainStream().map(Stream::picture);
    String unknown = unknown(video);
    add(codecs, video.mainStream().map(Stream::codec).orElse(unknown), video);
    add(resolutions, picture.map(Picture::resolution).orElse(unknown), video);
    add(ranges, picture.map(VideoCensus::range).orElse(unknown), video);
    add(
        containers,
        Optional.ofNullable(video.probe()).map(Probe::container).orElse(unknown),
        video);
  }

  private static String unknown(Video video) {
    return VideoState.of(video).isTrouble() ? NOT_READABLE : NOT_KNOWN;
  }

  private static String range(Picture picture) {
    return picture.hdrFormat() == null ? STANDARD_RANGE : picture.hdrFormat();
  }

  private static void add(Map<String, Tally> tallies, String word, Video video) {
    tallies.merge(word, new Tally(1, video.sizeBytes()), Tally::plus);
  }

  /** Writes lists of {@code [word, videos, bytes]}, the most frequent first, into the object. */
  void write(JsonText json) throws IOException {
    write(json, "codec", codecs);
    write(json, "resolution", resolutions);
    write(json, "hdr", ranges);
    write(json, "container", containers);
  }

  private static void write(JsonText json, String name, Map<String, Tally> tallies)
      throws IOException {
    List<Map.Entry<String, Tally>> sorted =
        tallies.entrySet().stream()
            .sorted(
                Comparator.<Map.Entry<String, Tally>>comparingLong(each -> -each.getValue().videos)
                    .thenComparing(Map.Entry::getKey))
            .toList();
    json.array(
        name,
        sorted,
        each ->
            json.array(
                () -> {
                  json.value(each.getKey());
                  json.value(each.getValue().videos);
                  json.value(each.getValue().bytes);
                }));
  }
}
