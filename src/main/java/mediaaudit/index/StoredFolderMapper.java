package mediaaudit.index;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * A folder's columns as a record. A rescan reads them all, so they are asked for by their place.
 */
public final class StoredFolderMapper implements RowMapper<StoredFolder> {
  static final String COLUMNS =
      "path_hash, root_id, parent_hash, path, signature, files, videos, unprobed, unprobed_by,"
          + " oldest_probe, revisions, racy, unsettled, trouble, missing_since, role, audited,"
          + " undecoded, checksum";

  @Override
  public StoredFolder map(ResultSet row, StatementContext context) throws SQLException {
    return new StoredFolder(folder(row), number(row, 19));
  }

  private static FolderRow folder(ResultSet row) throws SQLException {
    return new FolderRow(
        row.getString(1),
        row.getInt(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getInt(6),
        row.getInt(7),
        row.getInt(8),
        row.getString(9),
        number(row, 10),
        row.getString(11),
        row.getBoolean(12),
        row.getBoolean(13),
        row.getString(14),
        number(row, 15),
        row.getString(16),
        row.getString(17),
        row.getInt(18));
  }

  private static Long number(ResultSet row, int column) throws SQLException {
    long number = row.getLong(column);
    return row.wasNull() ? null : Long.valueOf(number);
  }
}
