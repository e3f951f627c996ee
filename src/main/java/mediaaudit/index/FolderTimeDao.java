package mediaaudit.index;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Rows of the own times of folders, for scans that trust them. */
public final class FolderTimeDao {
  private static final Inserting<FolderTime> INSERT =
      Inserting.<FolderTime>into("folder_time")
          .set("path_hash", FolderTime::pathHash)
          .set("root_id", FolderTime::rootId)
          .set("mtime_nanos", FolderTime::mtimeNanos)
          .set("ctime_nanos", FolderTime::ctimeNanos)
          .set("inode", FolderTime::inode);

  private final Rows rows;

  FolderTimeDao(Rows rows) {
    this.rows = rows;
  }

  public List<FolderTime> of(int root) {
    return rows.list(
        """
        select path_hash, root_id, mtime_nanos, ctime_nanos, inode from folder_time
        where root_id = ?1
        """,
        FolderTimeDao::read,
        root);
  }

  private static FolderTime read(ResultSet row) throws SQLException {
    return new FolderTime(
        row.getString(1), row.getInt(2), row.getLong(3), Rows.number(row, 4), Rows.number(row, 5));
  }

  /** Under which settings the times of a root were taken; empty when there are none. */
  public String rules(int root) {
    return rows.only(
        "select folder_time_rules from root where id = ?1", row -> row.getString(1), root);
  }

  /**
   * Up to when each folder of a root was listed when its moment came; empty when there are no
   * times.
   *
   * @return nanoseconds since 1970
   */
  public Optional<Long> since(int root) {
    return rows.first(
        """
        select folder_times_since from root where id = ?1 and folder_times_since is not null
        """,
        row -> row.getLong(1),
        root);
  }

  public void taken(int root, String rules, long since) {
    rows.change(
        "update root set folder_time_rules = ?2, folder_times_since = ?3 where id = ?1",
        root,
        rules,
        since);
  }

  /** Has every folder of a root listed, whatever its times are. */
  public void distrust(int root) {
    rows.change(
        "update root set folder_time_rules = '', folder_times_since = null where id = ?1", root);
  }

  public void delete(Collection<String> pathHashes) {
    rows.changeAt(pathHashes, "delete from folder_time where path_hash = ?1");
  }

  public void insert(Collection<FolderTime> times) {
    INSERT.run(rows, times);
  }
}
