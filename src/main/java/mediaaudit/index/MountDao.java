package mediaaudit.index;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;

/** Rows of the file systems that were mounted in library roots. */
public final class MountDao {
  private static final Inserting<MountRow> INSERT =
      Inserting.<MountRow>into("mount")
          .set("path_hash", MountRow::pathHash)
          .set("root_id", MountRow::rootId)
          .set("path", MountRow::path)
          .set("file_system", MountRow::fileSystem);

  private final Rows rows;

  MountDao(Rows rows) {
    this.rows = rows;
  }

  public List<MountRow> of(int root) {
    return rows.list(
        "select path_hash, root_id, path, file_system from mount where root_id = ?1",
        MountDao::read,
        root);
  }

  private static MountRow read(ResultSet row) throws SQLException {
    return new MountRow(row.getString(1), row.getInt(2), row.getString(3), row.getString(4));
  }

  public void delete(int root) {
    rows.change("delete from mount where root_id = ?1", root);
  }

  /** Forgets on which file system a root stands. */
  public void deleteAround(int root) {
    rows.change("delete from mount where root_id = ?1 and path = ''", root);
  }

  public void insert(Collection<MountRow> mounts) {
    INSERT.run(rows, mounts);
  }
}
