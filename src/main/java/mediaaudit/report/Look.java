package mediaaudit.report;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import mediaaudit.model.Asset;
import mediaaudit.model.ExternalSubtitle;
import mediaaudit.model.Item;
import mediaaudit.model.Picture;
import mediaaudit.model.StreamKind;
import mediaaudit.model.Video;

/**
 * What the versions and parts of an item look and sound like: different words, in their order.
 * Thousands of items share one.
 *
 * @param hdr formats; empty for standard range
 * @param audio languages
 * @param subtitles languages of streams and of files beside the video
 * @param troubles states of videos that are not known: see {@link VideoState}
 */
record Look(
    List<String> resolutions,
    List<String> codecs,
    List<String> hdr,
    List<String> containers,
    List<String> audio,
    List<String> subtitles,
    List<String> troubles) {

  static Look of(Item item) {
    List<Video> videos = item.mainVideos();
    List<Picture> pictures = main(videos).map(stream -> stream.picture()).toList();
    return new Look(
        words(pictures.stream().map(Picture::resolution)),
        words(main(videos).map(stream -> stream.codec())),
        words(pictures.stream().map(Picture::hdrFormat)),
        words(videos.stream().filter(v -> v.probe() != null).map(v -> v.probe().container())),
        words(languages(videos, StreamKind.AUDIO)),
        words(Stream.concat(languages(videos, StreamKind.SUBTITLE), files(item))),
        words(
            videos.stream()
                .map(VideoState::of)
                .filter(state -> !state.isOk())
                .map(VideoState::word)));
  }

  /** The lists, in the order above. */
  List<List<String>> lists() {
    return List.of(resolutions, codecs, hdr, containers, audio, subtitles, troubles);
  }

  private static Stream<mediaaudit.model.Stream> main(List<Video> videos) {
    return videos.stream().flatMap(video -> video.mainStream().stream());
  }

  private static Stream<String> languages(List<Video> videos, StreamKind kind) {
    return videos.stream()
        .flatMap(video -> VideoState.streams(video).stream())
        .filter(stream -> stream.kind() == kind)
        .map(mediaaudit.model.Stream::language);
  }

  private static Stream<String> files(Item item) {
    return item.assets().stream()
        .map(Asset::subtitle)
        .filter(Objects::nonNull)
        .map(ExternalSubtitle::language);
  }

  private static List<String> words(Stream<String> words) {
    return words.filter(Objects::nonNull).distinct().toList();
  }
}
