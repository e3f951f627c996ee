package mediaaudit.index;

import java.sql.ResultSet;
import java.sql.SQLException;
import mediaaudit.model.Probe;
import mediaaudit.model.Video;
import mediaaudit.model.VideoRole;

/** A video of an item, without what it contains. */
public record StoredVideo(
    String itemId,
    String pathHash,
    String path,
    long sizeBytes,
    VideoRole role,
    String label,
    Integer part,
    String trouble) {
  static StoredVideo of(ResultSet row) throws SQLException {
    return new StoredVideo(
        row.getString("item_id"),
        row.getString("path_hash"),
        row.getString("path"),
        row.getLong("size_bytes"),
        EnumWords.constant(VideoRole.class, row.getString("role")),
        row.getString("label"),
        row.getObject("part", Integer.class),
        row.getString("trouble"));
  }

  /** The whole video. */
  Video with(Probe probe) {
    return new Video(pathHash, path, sizeBytes, role, label, part, trouble, probe);
  }
}
