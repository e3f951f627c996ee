package mediaaudit.index;

import java.sql.Connection;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.CaseStrategy;
import org.jdbi.v3.core.mapper.reflect.ReflectionMappers;
import org.jdbi.v3.sqlobject.SqlObjectPlugin;

/**
 * Interfaces whose annotations hold statements. The first of them that is asked for starts Jdbi.
 */
final class DaoShelf implements AutoCloseable {
  private final Connection connection;
  private final Map<Class<?>, Object> daos = new HashMap<>();
  private Handle handle;

  /**
   * Those of a connection.
   *
   * @param connection closed by whoever opened it
   */
  DaoShelf(Connection connection) {
    this.connection = connection;
  }

  /** The statements of this kind. */
  <T> T dao(Class<T> type) {
    return type.cast(daos.computeIfAbsent(type, wanted -> handle().attach(wanted)));
  }

  @Override
  public void close() {
    if (handle != null) {
      handle.close();
    }
  }

  private Handle handle() {
    if (handle == null) {
      Jdbi jdbi = Jdbi.create(connection).installPlugin(new SqlObjectPlugin());
      jdbi.registerArrayType(String.class, "varchar");
      // A program in a Turkish locale would look for "fıles".
      jdbi.configure(ReflectionMappers.class, names -> names.setCaseChange(CaseStrategy.LOWER));
      handle = jdbi.open();
    }
    return handle;
  }
}
