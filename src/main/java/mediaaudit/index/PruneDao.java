package mediaaudit.index;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Statements that choose what may be removed. */
@RegisterConstructorMapper(StaleFile.class)
public interface PruneDao {
  String FILES =
      """
      select
        f.path_hash, f.size_bytes,
        trim(trailing '/' from r.path) || case when d.path = '' then '' else '/' || d.path end || '/' || f.name as path
      from file f
      join folder d on d.path_hash = f.folder_hash
      join root r on r.id = d.root_id
      where d.root_id = :root
      """;

  @SqlQuery(FILES + "and f.missing_since <= :before order by path")
  List<StaleFile> missingFiles(@Bind("root") int root, @Bind("before") long before);

  @SqlQuery(FILES + "order by path")
  List<StaleFile> allFiles(@Bind("root") int root);

  @SqlQuery(
      """
      select path_hash from folder d
      where d.root_id = :root and d.missing_since <= :before
      """)
  List<String> missingFolders(@Bind("root") int root, @Bind("before") long before);

  @SqlQuery("select path_hash from folder where root_id = :root")
  List<String> allFolders(@Bind("root") int root);

  @SqlQuery(
      """
      select s.started_at from scan s join root r on r.last_complete_scan = s.id
      where r.id = :root
      """)
  Optional<Long> lastCompleteScan(@Bind("root") int root);
}
