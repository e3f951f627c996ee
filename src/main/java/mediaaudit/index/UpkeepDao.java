package mediaaudit.index;

import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Statements that count. */
public interface UpkeepDao {
  @SqlQuery("select coalesce(sum(unprobed), 0) from folder where missing_since is null")
  long unprobed();
}
