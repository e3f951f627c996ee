package mediaaudit.index;

import java.sql.Connection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.extension.ExtensionFactory;
import org.jdbi.v3.core.extension.Extensions;
import org.jdbi.v3.core.mapper.CaseStrategy;
import org.jdbi.v3.core.mapper.reflect.ReflectionMappers;
import org.jdbi.v3.sqlobject.SqlObjectFactory;
import org.jdbi.v3.sqlobject.SqlObjectPlugin;

/**
 * The statements, which stand in annotations. To read these takes as long as to open the database,
 * and is done beside it.
 */
final class DaoShelf implements AutoCloseable {
  /** What every scan asks. */
  private static final List<Class<?>> USUAL =
      List.of(
          RootDao.class,
          ScanDao.class,
          MountDao.class,
          FolderDao.class,
          IssueDao.class,
          UpkeepDao.class,
          FindingDao.class);

  private final Beside<Jdbi> preparation = Beside.begin("statements", this::prepare);
  private final Map<Class<?>, Object> daos = new HashMap<>();
  private Connection connection;
  private Handle handle;

  private DaoShelf() {}

  /** One for a connection that is about to be opened. */
  static DaoShelf begin() {
    return new DaoShelf();
  }

  /** Has them run on this connection, which whoever opened it closes. */
  void connect(Connection opened) {
    connection = opened;
    handle = preparation.get().open();
  }

  /** The statements of this kind. */
  <T> T dao(Class<T> type) {
    return type.cast(daos.computeIfAbsent(type, handle::attach));
  }

  /** Does all of this or nothing of it. */
  void transact(Runnable change) {
    handle.useTransaction(transaction -> change.run());
  }

  @Override
  public void close() {
    handle.close();
  }

  private Jdbi prepare() {
    Jdbi jdbi = Jdbi.create(new Given()).installPlugin(new SqlObjectPlugin());
    jdbi.registerArgument(new EnumWords());
    jdbi.registerArrayType(String.class, "varchar");
    // A program in a Turkish locale would look for "fıles".
    jdbi.configure(ReflectionMappers.class, names -> names.setCaseChange(CaseStrategy.LOWER));
    Extensions extensions = jdbi.getConfig(Extensions.class);
    ExtensionFactory factory = extensions.findFactory(SqlObjectFactory.class).orElseThrow();
    USUAL.forEach(dao -> extensions.findMetadata(dao, factory));
    return jdbi;
  }

  /** The connection, which is left open. */
  private final class Given implements ConnectionFactory {
    @Override
    public Connection openConnection() {
      return connection;
    }

    @Override
    public void closeConnection(Connection given) {
      // It is not this shelf's.
    }
  }
}
