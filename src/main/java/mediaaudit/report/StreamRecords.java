package mediaaudit.report;

import java.util.List;
import java.util.function.Consumer;
import mediaaudit.model.Disposition;
import mediaaudit.model.Item;
import mediaaudit.model.Picture;
import mediaaudit.model.Sound;
import mediaaudit.model.Stream;
import mediaaudit.model.Video;

/** A record a stream of a video; seconds, bits a second, pixels. */
final class StreamRecords extends FileRecords {
  private static final List<String> REST =
      List.of(
          "role",
          "position",
          "stream",
          "codec",
          "profile",
          "level",
          "bitrate",
          "duration",
          "language",
          "stream_title",
          "width",
          "height",
          "frame_rate",
          "pixel_format",
          "bit_depth",
          "color_transfer",
          "color_primaries",
          "color_space",
          "hdr",
          "channels",
          "channel_layout",
          "sample_rate",
          "default",
          "forced",
          "hearing_impaired",
          "commentary",
          "attached_picture",
          "path");

  @Override
  public List<Object> header() {
    return Cells.join(PLACE, REST);
  }

  @Override
  void each(Item item, List<Object> place, Consumer<List<Object>> records) {
    for (Video video : item.videos()) {
      String path = Item.absolute(item.root(), video.path());
      for (Stream stream : VideoState.streams(video)) {
        records.accept(
            Cells.join(place, Cells.of(video.role().word()), cells(stream), Cells.of(path)));
      }
    }
  }

  private static List<Object> cells(Stream stream) {
    return Cells.join(
        Cells.of(
            stream.position(),
            stream.kind().word(),
            stream.codec(),
            stream.profile(),
            stream.level(),
            stream.bitRate(),
            Report.plainSeconds(stream.durationNanos()),
            stream.language(),
            stream.title()),
        picture(stream.picture()),
        sound(stream.sound()),
        flags(stream.disposition()));
  }

  private static List<Object> picture(Picture picture) {
    return Cells.of(
        picture.width(),
        picture.height(),
        picture.frameRate(),
        picture.pixelFormat(),
        picture.bitDepth(),
        picture.colorTransfer(),
        picture.colorPrimaries(),
        picture.colorMatrix(),
        picture.hdrFormat());
  }

  private static List<Object> sound(Sound sound) {
    return Cells.of(sound.channels(), sound.channelLayout(), sound.sampleRate());
  }

  private static List<Object> flags(Disposition disposition) {
    return Cells.of(
        disposition.isDefault(),
        disposition.forced(),
        disposition.hearingImpaired(),
        disposition.commentary(),
        disposition.attachedPicture());
  }
}
