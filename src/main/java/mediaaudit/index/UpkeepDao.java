package mediaaudit.index;

import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Statements that count. */
@RegisterConstructorMapper(Counts.class)
@RegisterConstructorMapper(Census.class)
public interface UpkeepDao {
  @SqlQuery(
      """
      select
        (select count(*) from root) as roots,
        (select count(*) from folder) as folders,
        (select count(*) from file) as files,
        (select count(*) from file where kind = 'video') as videos,
        (select count(*) from file where missing_since is not null) as missing,
        (select count(*) from probe) as probes,
        (select count(*) from probe where status <> 'ok') as failed_probes,
        (select min(probed_at) from probe) as oldest_probe,
        (select max(probed_at) from probe) as newest_probe,
        (select count(*) from item where kind = 'movie') as movies,
        (select count(*) from item where kind = 'series') as series,
        (select count(*) from item where kind = 'episode') as episodes,
        (select count(*) from issue where severity = 'error') as errors,
        (select count(*) from issue where severity = 'warning') as warnings,
        (select count(*) from scan) as scans,
        (select coalesce(sum(hits), 0) from scan) as hits,
        (select coalesce(sum(misses), 0) from scan) as misses
      """)
  Counts counts();

  @SqlQuery("select coalesce(sum(unprobed), 0) from folder where missing_since is null")
  long unprobed();

  @SqlQuery(
      """
      select coalesce(s.codec, 'unknown') as word, count(*) as files, sum(f.size_bytes) as bytes
      from file f left join stream s on s.path_hash = f.path_hash and s.main
      where f.kind = 'video' and f.missing_since is null
      group by coalesce(s.codec, 'unknown')
      order by bytes desc, word
      """)
  List<Census> byCodec();

  @SqlQuery(
      """
      select coalesce(p.container, 'unknown') as word, count(*) as files,
        sum(f.size_bytes) as bytes
      from file f left join probe p on p.path_hash = f.path_hash
      where f.kind = 'video' and f.missing_since is null
      group by coalesce(p.container, 'unknown')
      order by bytes desc, word
      """)
  List<Census> byContainer();

  @SqlQuery(
      """
      select coalesce(v.resolution, 'unknown') as word, count(*) as files,
        sum(v.size_bytes) as bytes
      from (select distinct file_id, resolution, size_bytes from public.videos) v
      group by coalesce(v.resolution, 'unknown')
      order by bytes desc, word
      """)
  List<Census> byResolution();
}
