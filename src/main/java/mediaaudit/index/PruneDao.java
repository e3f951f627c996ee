package mediaaudit.index;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Statements that choose what may be removed. */
@RegisterConstructorMapper(StaleFile.class)
@RegisterConstructorMapper(StaleGroup.class)
public interface PruneDao {
  String FILES =
      """
      select
        f.path_hash, f.size_bytes,
        trim(trailing '/' from r.path) || case when d.path = '' then '' else '/' || d.path end || '/' || f.name as path
      """
          + Keys.FROM_KEYS
          + """
          join file f on f.folder_hash = k.hash
          join folder d on d.path_hash = f.folder_hash
          join root r on r.id = d.root_id
          """;

  @SqlQuery(
      """
      select f.folder_hash, f.missing_since as age_nanos, count(*) as files
      from file f join folder d on d.path_hash = f.folder_hash
      where d.root_id in (<roots>) and f.missing_since <= :before
      group by f.folder_hash, f.missing_since, d.path
      order by f.missing_since, d.path
      """)
  List<StaleGroup> missing(
      @BindList("roots") Collection<Integer> roots, @Bind("before") long before);

  @SqlQuery(
      """
      select f.folder_hash, min(p.probed_at) as age_nanos, count(*) as files
      from probe p join file f on f.path_hash = p.path_hash
      join folder d on d.path_hash = f.folder_hash
      where d.root_id in (<roots>) and p.probed_at <= :before
        and (f.missing_since is not null or not :missing)
      group by f.folder_hash, d.path
      order by age_nanos, d.path
      """)
  List<StaleGroup> probed(
      @BindList("roots") Collection<Integer> roots,
      @Bind("before") long before,
      @Bind("missing") boolean missingOnly);

  /** All folders of a root, those with the oldest probes first. */
  @SqlQuery(
      """
      select path_hash as folder_hash, coalesce(oldest_probe, 0) as age_nanos, files
      from folder where root_id = :root
      order by age_nanos, path
      """)
  List<StaleGroup> folders(@Bind("root") int root);

  @SqlQuery(
      FILES
          + """
          where f.missing_since <= :before order by path
          """)
  List<StaleFile> missingFiles(
      @Bind("keys") Collection<String> folders, @Bind("before") long before);

  @SqlQuery(
      FILES
          + """
          join probe p on p.path_hash = f.path_hash
          where p.probed_at <= :before
            and (f.missing_since is not null or not :missing)
          order by path
          """)
  List<StaleFile> probedFiles(
      @Bind("keys") Collection<String> folders,
      @Bind("before") long before,
      @Bind("missing") boolean missingOnly);

  @SqlQuery(FILES + "where f.missing_since is null order by path")
  List<StaleFile> presentFiles(@Bind("keys") Collection<String> folders);

  /** Those of these folders of which no file is left. */
  @SqlQuery(
      "select k.hash "
          + Keys.FROM_KEYS
          + "where not exists (select 1 from file f where f.folder_hash = k.hash)")
  List<String> emptyAmong(@Bind("keys") Collection<String> folders);

  @SqlQuery(FILES + "order by path")
  List<StaleFile> allFiles(@Bind("keys") Collection<String> folders);

  /** Those of these files that the last scan did not find. */
  @SqlQuery(
      "select f.path_hash "
          + Keys.FROM_KEYS
          + "join file f on f.path_hash = k.hash where f.missing_since is not null")
  List<String> missingAmong(@Bind("keys") Collection<String> files);

  /** Folders that are gone and of which no file is left, the innermost first. */
  @SqlQuery(
      """
      select path_hash from folder d
      where d.root_id in (<roots>) and d.missing_since <= :before
        and not exists (select 1 from file f where f.folder_hash = d.path_hash)
      order by path desc
      """)
  List<String> emptyFolders(
      @BindList("roots") Collection<Integer> roots, @Bind("before") long before);

  @SqlQuery(
      """
      select exists (
        select 1 from folder where root_id = :root and missing_since is null and files > 0)
      """)
  boolean knowsFiles(@Bind("root") int root);

  /** When the scan of a root began that came to its end before the newest one. */
  @SqlQuery(
      """
      select s.started_at from scan s join scan_root c on c.scan_id = s.id
      where c.root_id = :root and s.ending in ('complete', 'incomplete')
        and s.id < (select max(id) from scan)
      order by s.id desc limit 1
      """)
  Optional<Long> scanBefore(@Bind("root") int root);
}
