package mediaaudit.index;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import mediaaudit.model.Disposition;
import mediaaudit.model.DolbyVision;
import mediaaudit.model.Picture;
import mediaaudit.model.Sound;
import mediaaudit.model.Stream;
import mediaaudit.model.StreamKind;

/** One stream of one file. */
public record StreamRow(String pathHash, boolean main, Stream stream) {
  static List<StreamRow> of(ProbedFile file) {
    Stream main = file.probe().mainVideo().orElse(null);
    return file.probe().streams().stream()
        .map(stream -> new StreamRow(file.pathHash(), stream == main, stream))
        .toList();
  }

  static StreamRow of(ResultSet row) throws SQLException {
    Stream stream =
        new Stream(
            row.getInt("stream_position"),
            EnumWords.constant(StreamKind.class, row.getString("kind")),
            row.getString("codec"),
            row.getString("profile"),
            row.getObject("codec_level", Integer.class),
            row.getObject("bit_rate", Long.class),
            row.getObject("duration_nanos", Long.class),
            row.getString("language"),
            row.getString("title"),
            picture(row),
            sound(row),
            disposition(row));
    return new StreamRow(row.getString("path_hash"), row.getBoolean("main"), stream);
  }

  private static Picture picture(ResultSet row) throws SQLException {
    return new Picture(
        row.getObject("width", Integer.class),
        row.getObject("height", Integer.class),
        row.getObject("frame_rate", Double.class),
        row.getString("pixel_format"),
        row.getObject("bit_depth", Integer.class),
        row.getString("color_transfer"),
        row.getString("color_primaries"),
        row.getString("color_matrix"),
        row.getString("hdr_format"),
        new DolbyVision(
            row.getObject("dv_profile", Integer.class),
            row.getObject("dv_level", Integer.class),
            row.getObject("dv_compatibility_id", Integer.class),
            row.getString("dv_layers")));
  }

  private static Sound sound(ResultSet row) throws SQLException {
    return new Sound(
        row.getObject("channels", Integer.class),
        row.getString("channel_layout"),
        row.getObject("sample_rate", Integer.class));
  }

  private static Disposition disposition(ResultSet row) throws SQLException {
    return new Disposition(
        row.getBoolean("is_default"),
        row.getBoolean("is_forced"),
        row.getBoolean("is_hearing_impaired"),
        row.getBoolean("is_commentary"),
        row.getBoolean("is_attached_picture"));
  }
}
