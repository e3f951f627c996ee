package mediaaudit.rule;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import mediaaudit.model.Category;
import mediaaudit.model.Item;
import mediaaudit.model.RuleInfo;
import mediaaudit.model.Severity;
import mediaaudit.model.Stream;
import mediaaudit.model.StreamKind;
import mediaaudit.model.Video;

/** The sound of every main video lasts as long as its picture. */
final class ShortAudio implements Rule {
  private static final Duration TOLERANCE = Duration.ofSeconds(5);
  private static final double TOLERATED_SHARE = 0.02;

  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "short-audio",
        Severity.WARNING,
        Category.VIDEO,
        "The longest sound of every main video lasts as long as its picture; 5 seconds or 2 % less"
            + " are tolerated.",
        "Play its end; where the sound is gone, copy or download the video again.");
  }

  @Override
  public List<Finding> check(Item item, RuleSettings settings) {
    return item.mainVideos().stream().flatMap(video -> finding(item, video).stream()).toList();
  }

  private static Optional<Finding> finding(Item item, Video video) {
    return picture(video)
        .flatMap(
            picture ->
                sound(video)
                    .filter(sound -> endsEarly(sound, picture))
                    .map(sound -> Finding.about(item, video, message(sound, picture))));
  }

  private static Optional<Duration> picture(Video video) {
    return video.mainStream().map(Stream::durationNanos).map(Duration::ofNanos);
  }

  /**
   * Empty when there is none, or not all tell how long they are: the longest may be among those.
   */
  private static Optional<Duration> sound(Video video) {
    List<Long> nanos =
        video.probe().streams().stream()
            .filter(stream -> stream.kind() == StreamKind.AUDIO)
            .map(Stream::durationNanos)
            .toList();
    return nanos.stream().anyMatch(Objects::isNull)
        ? Optional.empty()
        : nanos.stream().max(Long::compare).map(Duration::ofNanos);
  }

  private static boolean endsEarly(Duration sound, Duration picture) {
    double tolerated = Math.max(TOLERANCE.toNanos(), TOLERATED_SHARE * picture.toNanos());
    return picture.minus(sound).toNanos() > tolerated;
  }

  private static String message(Duration sound, Duration picture) {
    return "Audio ends early: it lasts %s, the picture %s".formatted(clock(sound), clock(picture));
  }

  private static String clock(Duration time) {
    return "%d:%02d:%02d".formatted(time.toHours(), time.toMinutesPart(), time.toSecondsPart());
  }
}
