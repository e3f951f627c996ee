package mediaaudit.index;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.SqlObject;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.config.RegisterRowMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Rows of folders. */
@RegisterConstructorMapper(FolderRow.class)
@RegisterRowMapper(StoredFolderMapper.class)
public interface FolderDao extends SqlObject {
  Inserting<FolderRow> INSERT =
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

  @SqlQuery("select * from folder where root_id = :root")
  List<FolderRow> below(@Bind("root") int root);

  @SqlQuery("select " + StoredFolderMapper.COLUMNS + " from folder where root_id = :root")
  List<StoredFolder> storedBelow(@Bind("root") int root);

  @SqlQuery(
      "select "
          + StoredFolderMapper.COLUMNS
          + " "
          + Keys.FROM
          + "join folder on folder.path_hash = k.hash")
  List<StoredFolder> stored(@Bind("keys") Collection<String> pathHashes);

  /** Folders that files were taken from hold no more than is left, and are compared next time. */
  @SqlBatch(
      """
      update folder d
      set files = (select count(*) from file f
          where f.folder_hash = d.path_hash and f.missing_since is null),
        signature = null, checksum = null
      where d.path_hash = :pathHash
        and d.files > (select count(*) from file f
          where f.folder_hash = d.path_hash and f.missing_since is null)
      """)
  void recount(@Bind("pathHash") Collection<String> folders);

  @SqlQuery("select * from folder where path_hash = :pathHash")
  Optional<FolderRow> find(@Bind("pathHash") String pathHash);

  default void delete(Collection<String> pathHashes) {
    Keys.each(getHandle(), "delete from folder where path_hash = ?", pathHashes);
  }

  @SqlBatch("update folder set signature = null, checksum = null where path_hash = :pathHash")
  void unsign(@Bind("pathHash") Collection<String> pathHashes);

  /** Has the next scan read and judge everything below a root anew. */
  @SqlUpdate("update folder set audited = null where root_id = :root")
  void unaudit(@Bind("root") int root);

  default void insert(Collection<FolderRow> rows) {
    INSERT.run(getHandle(), rows);
  }

  @SqlBatch(
      """
      update folder set audited = null
      where path_hash = (select parent_hash from folder where path_hash = :pathHash)
      """)
  void unauditParents(@Bind("pathHash") Collection<String> pathHashes);

  @SqlBatch(
      """
      update folder set missing_since = :when, signature = null, checksum = null, audited = null
      where path_hash = :pathHash and missing_since is null
      """)
  void missing(@Bind("pathHash") Collection<String> pathHashes, @Bind("when") long when);

  @SqlBatch("update folder set role = :role, audited = :audited where path_hash = :pathHash")
  void audited(
      @Bind("pathHash") List<String> pathHashes,
      @Bind("role") List<String> roles,
      @Bind("audited") String audited);
}
