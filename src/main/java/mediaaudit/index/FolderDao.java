package mediaaudit.index;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import mediaaudit.model.FolderRole;

/** Rows of folders. */
public final class FolderDao {
  private static final Inserting<FolderRow> INSERT =
      Inserting.<FolderRow>into("folder")
          .set("path_hash", FolderRow::pathHash)
          .set("root_id", FolderRow::rootId)
          .set("parent_hash", FolderRow::parentHash)
          .set("path", FolderRow::path)
          .set("signature", FolderRow::signature)
          .set("files", FolderRow::files)
          .set("videos", FolderRow::videos)
          .set("unprobed", FolderRow::unprobed)
          .set("unprobed_by", FolderRow::unprobedBy)
          .set("oldest_probe", FolderRow::oldestProbe)
          .set("revisions", FolderRow::revisions)
          .set("racy", FolderRow::racy)
          .set("unsettled", FolderRow::unsettled)
          .set("trouble", FolderRow::trouble)
          .set("missing_since", FolderRow::missingSince)
          .set("role", FolderRow::role)
          .set("audited", FolderRow::audited)
          .set("undecoded", FolderRow::undecoded)
          .set("checksum", FolderRow::checksum);

  /** A rescan reads them all, so they are asked for by their place. */
  private static final String COLUMNS =
      "select path_hash, root_id, parent_hash, path, signature, files, videos, unprobed,"
          + " unprobed_by, oldest_probe, revisions, racy, unsettled, trouble, missing_since, role,"
          + " audited, undecoded, checksum ";

  private final Rows rows;

  FolderDao(Rows rows) {
    this.rows = rows;
  }

  public List<FolderRow> below(int root) {
    return rows.list(COLUMNS + "from folder where root_id = ?1", FolderDao::folder, root);
  }

  List<StoredFolder> storedBelow(int root) {
    return rows.list(COLUMNS + "from folder where root_id = ?1", FolderDao::stored, root);
  }

  List<StoredFolder> stored(Collection<String> pathHashes) {
    return rows.list(
        COLUMNS + Keys.FROM + "join folder on folder.path_hash = k.hash",
        FolderDao::stored,
        pathHashes);
  }

  public Optional<FolderRow> find(String pathHash) {
    return rows.first(COLUMNS + "from folder where path_hash = ?1", FolderDao::folder, pathHash);
  }

  private static StoredFolder stored(ResultSet row) throws SQLException {
    return new StoredFolder(folder(row), Rows.number(row, 19));
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
        Rows.number(row, 10),
        row.getString(11),
        row.getBoolean(12),
        row.getBoolean(13),
        row.getString(14),
        Rows.number(row, 15),
        row.getString(16),
        row.getString(17),
        row.getInt(18));
  }

  /** How many videos nobody could look into, in all folders that are there. */
  public long unprobed() {
    return rows.only(
        "select coalesce(sum(unprobed), 0) from folder where missing_since is null",
        row -> row.getLong(1));
  }

  public void insert(Collection<FolderRow> folders) {
    INSERT.run(rows, folders);
  }

  public void delete(Collection<String> pathHashes) {
    rows.changeAt(pathHashes, "delete from folder where path_hash = ?1");
  }

  /** Folders that files were taken from hold no more than is left, and are compared next time. */
  void recount(Collection<String> folders) {
    rows.changeAt(
        folders,
        """
        update folder d
        set files = (select count(*) from file f
            where f.folder_hash = d.path_hash and f.missing_since is null),
          signature = null, checksum = null
        where d.path_hash = ?1
          and d.files > (select count(*) from file f
            where f.folder_hash = d.path_hash and f.missing_since is null)
        """);
  }

  /**
   * Has the next scan compare these folders file by file, look into their videos, and read them.
   */
  void distrust(Collection<String> pathHashes) {
    rows.changeAt(
        pathHashes,
        """
        update folder set signature = null, checksum = null, unprobed_by = '', audited = null
        where path_hash = ?1
        """);
  }

  /** Has the next scan read and judge everything below a root anew. */
  public void unaudit(int root) {
    rows.change("update folder set audited = null where root_id = ?1", root);
  }

  /** Has the next scan read and judge these folders anew. */
  public void unaudit(Collection<String> pathHashes) {
    rows.changeAt(pathHashes, "update folder set audited = null where path_hash = ?1");
  }

  /** Has the folders read and judged anew in which these stand, or stood. */
  void unauditParents(Collection<String> pathHashes) {
    rows.changeAt(
        pathHashes,
        """
        update folder set audited = null
        where path_hash = (select parent_hash from folder where path_hash = ?1)
          and audited is not null
        """);
  }

  void missing(Collection<String> pathHashes, long when) {
    rows.changeEach(
        """
        update folder set missing_since = ?2, signature = null, checksum = null, audited = null
        where path_hash = ?1 and missing_since is null
        """,
        pathHashes.stream().map(key -> new Object[] {key, when}));
  }

  /**
   * Notes what these folders were read as.
   *
   * @param roles by key
   * @param audited by which reading, by key; null when they must be read again
   */
  public void audited(Map<String, FolderRole> roles, UnaryOperator<String> audited) {
    rows.changeEach(
        "update folder set role = ?2, audited = ?3 where path_hash = ?1",
        roles.entrySet().stream()
            .map(
                role ->
                    new Object[] {
                      role.getKey(), role.getValue().word(), audited.apply(role.getKey())
                    }));
  }
}
