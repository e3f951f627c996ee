package mediaaudit.index;

import java.util.Collection;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Rows of the file systems that were mounted in library roots. */
@RegisterConstructorMapper(MountRow.class)
public interface MountDao {
  @SqlQuery("select * from mount where root_id = :root")
  List<MountRow> of(@Bind("root") int root);

  @SqlUpdate("delete from mount where root_id = :root")
  void delete(@Bind("root") int root);

  /** Forgets on which file system a root stands. */
  @SqlUpdate("delete from mount where root_id = :root and path = ''")
  void deleteAround(@Bind("root") int root);

  @SqlBatch(
      """
      insert into mount (path_hash, root_id, path, file_system)
      values (:pathHash, :rootId, :path, :fileSystem)
      """)
  void insert(@BindMethods Collection<MountRow> rows);
}
