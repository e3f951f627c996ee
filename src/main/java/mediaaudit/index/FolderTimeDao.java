package mediaaudit.index;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Rows of the own times of folders, for scans that trust them. */
@RegisterConstructorMapper(FolderTime.class)
public interface FolderTimeDao {
  @SqlQuery("select * from folder_time where root_id = :root")
  List<FolderTime> of(@Bind("root") int root);

  /** Under which settings the times of a root were taken; empty when there are none. */
  @SqlQuery("select folder_time_rules from root where id = :root")
  String rules(@Bind("root") int root);

  /**
   * Up to when each folder of a root was listed when its moment came; empty when there are no
   * times.
   *
   * @return nanoseconds since 1970
   */
  @SqlQuery(
      """
      select folder_times_since from root where id = :root and folder_times_since is not null
      """)
  Optional<Long> since(@Bind("root") int root);

  @SqlUpdate(
      """
      update root set folder_time_rules = :rules, folder_times_since = :since where id = :root
      """)
  void taken(@Bind("root") int root, @Bind("rules") String rules, @Bind("since") long since);

  @SqlBatch("delete from folder_time where path_hash = :pathHash")
  void delete(@Bind("pathHash") Collection<String> pathHashes);

  @SqlBatch(
      """
      insert into folder_time (path_hash, root_id, mtime_nanos, ctime_nanos)
      values (:pathHash, :rootId, :mtimeNanos, :ctimeNanos)
      """)
  void insert(@BindMethods Collection<FolderTime> rows);
}
