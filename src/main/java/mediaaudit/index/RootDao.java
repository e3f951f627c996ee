package mediaaudit.index;

import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.GetGeneratedKeys;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Rows of library roots. */
@RegisterConstructorMapper(RootRow.class)
public interface RootDao {
  @SqlQuery("select id, name, path, last_complete_scan from root order by path")
  List<RootRow> all();

  @SqlUpdate("insert into root (name, path) values (:name, :path)")
  @GetGeneratedKeys("id")
  int insert(@Bind("name") String name, @Bind("path") String path);

  @SqlUpdate("update root set last_complete_scan = :scan where id = :id")
  void completed(@Bind("id") int id, @Bind("scan") long scan);

  @SqlUpdate("delete from root where id = :id")
  void delete(@Bind("id") int id);
}
