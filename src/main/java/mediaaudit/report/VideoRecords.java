package mediaaudit.report;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import mediaaudit.model.Item;
import mediaaudit.model.Picture;
import mediaaudit.model.Probe;
import mediaaudit.model.Stream;
import mediaaudit.model.StreamKind;
import mediaaudit.model.Video;

/** A record a video, with its main picture; bytes, seconds, bits a second. */
final class VideoRecords extends FileRecords {
  private static final List<String> REST =
      List.of(
          "role",
          "label",
          "part",
          "status",
          "reason",
          "size",
          "container",
          "duration",
          "bitrate",
          "chapters",
          "codec",
          "profile",
          "width",
          "height",
          "resolution",
          "frame_rate",
          "bit_depth",
          "hdr",
          "audio_languages",
          "subtitle_languages",
          "prober",
          "probed_at",
          "path");

  @Override
  public List<Object> header() {
    return Cells.join(PLACE, REST);
  }

  @Override
  void each(Item item, List<Object> place, Consumer<List<Object>> records) {
    item.videos().forEach(video -> records.accept(cells(item, place, video)));
  }

  private static List<Object> cells(Item item, List<Object> place, Video video) {
    VideoState state = VideoState.of(video);
    Optional<Probe> probe = Optional.ofNullable(video.probe());
    return Cells.join(
        place,
        Cells.of(video.role().word(), video.label(), video.part()),
        Cells.of(state.word(), state.reason(), video.sizeBytes()),
        Cells.of(
            probe.map(Probe::container).orElse(null),
            probe.map(Probe::durationNanos).map(Report::plainSeconds).orElse(null),
            probe.map(Probe::bitRate).orElse(null),
            probe.map(Probe::chapters).orElse(null)),
        picture(video.mainStream()),
        Cells.of(languages(video, StreamKind.AUDIO), languages(video, StreamKind.SUBTITLE)),
        Cells.of(
            probe.map(Probe::prober).orElse(null),
            probe.map(Probe::probedAtNanos).map(Report::time).orElse(null),
            Item.absolute(item.root(), video.path())));
  }

  private static List<Object> picture(Optional<Stream> main) {
    Picture picture = main.map(Stream::picture).orElse(Picture.NONE);
    return Cells.of(
        main.map(Stream::codec).orElse(null),
        main.map(Stream::profile).orElse(null),
        picture.width(),
        picture.height(),
        picture.resolution(),
        picture.frameRate(),
        picture.bitDepth(),
        picture.hdrFormat());
  }

  private static String languages(Video video, StreamKind kind) {
    return VideoState.streams(video).stream()
        .filter(stream -> stream.kind() == kind)
        .map(Stream::language)
        .filter(Objects::nonNull)
        .distinct()
        .collect(Collectors.joining(","));
  }
}
