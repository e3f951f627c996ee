package mediaaudit.report;

import java.io.IOException;
import mediaaudit.model.Disposition;
import mediaaudit.model.Picture;
import mediaaudit.model.Sound;
import mediaaudit.model.Stream;
import mediaaudit.model.StreamKind;

/** The fields of a stream, in the JSON report and in the HTML report's data. */
final class StreamFacts {
  private final JsonText json;

  StreamFacts(JsonText json) {
    this.json = json;
  }

  /** Writes all but position and bit rate into the open object. */
  void write(Stream stream) throws IOException {
    json.field("kind", stream.kind().word());
    json.field("codec", stream.codec());
    json.field("profile", stream.profile());
    json.field("level", stream.level());
    json.field("language", stream.language());
    json.field("title", stream.title());
    if (stream.kind() == StreamKind.VIDEO) {
      write(stream.picture());
    }
    if (stream.kind() == StreamKind.AUDIO) {
      write(stream.sound());
    }
    write(stream.disposition());
  }

  private void write(Picture picture) throws IOException {
    json.field("width", picture.width());
    json.field("height", picture.height());
    json.field("resolution", picture.resolution());
    json.field("frame_rate", picture.frameRate());
    json.field("pixel_format", picture.pixelFormat());
    json.field("bit_depth", picture.bitDepth());
    json.field("color_transfer", picture.colorTransfer());
    json.field("color_primaries", picture.colorPrimaries());
    json.field("color_space", picture.colorMatrix());
    json.field("hdr", picture.hdrFormat());
    if (picture.dolbyVision().profile() != null) {
      json.field("dv_profile", picture.dolbyVision().profile());
      json.field("dv_level", picture.dolbyVision().level());
      json.field("dv_compatibility_id", picture.dolbyVision().compatibilityId());
      json.field("dv_layers", picture.dolbyVision().layers());
    }
  }

  private void write(Sound sound) throws IOException {
    json.field("channels", sound.channels());
    json.field("channel_layout", sound.channelLayout());
    json.field("sample_rate", sound.sampleRate());
  }

  private void write(Disposition disposition) throws IOException {
    json.array(
        "flags",
        () -> {
          flag("default", disposition.isDefault());
          flag("forced", disposition.forced());
          flag("hearing_impaired", disposition.hearingImpaired());
          flag("commentary", disposition.commentary());
          flag("attached_picture", disposition.attachedPicture());
        });
  }

  private void flag(String word, boolean set) throws IOException {
    if (set) {
      json.value(word);
    }
  }
}
