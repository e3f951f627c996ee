package mediaaudit.report;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mediaaudit.model.Picture;
import mediaaudit.model.Stream;
import mediaaudit.model.Video;

/** How many main videos there are of each kind, and how much space they take. */
final class VideoCensus {
  private static final String STANDARD_RANGE = "SDR";

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
    Optional<Stream> stream = video.mainStream();
    if (stream.isPresent()) {
      Picture picture = stream.get().picture();
      add(codecs, stream.get().codec(), video);
      add(resolutions, picture.resolution(), video);
      add(ranges, picture.hdrFormat() == null ? STANDARD_RANGE : picture.hdrFormat(), video);
      add(containers, video.probe().container(), video);
    }
  }

  private static void add(Map<String, Tally> tallies, String word, Video video) {
    if (word != null) {
      tallies.merge(word, new Tally(1, video.sizeBytes()), Tally::plus);
    }
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
