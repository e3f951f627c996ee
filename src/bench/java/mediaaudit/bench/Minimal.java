package mediaaudit.bench;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.sqlobject.SqlObjectPlugin;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * The least that a program does which asks an index one question: a command line of picocli, a file
 * of H2, a statement of Jdbi. What the real one takes is compared with it.
 */
@Command(name = "minimal", mixinStandardHelpOptions = true)
public final class Minimal implements Callable<Integer> {
  @Option(names = "--index", required = true)
  Path index;

  /** The one statement. */
  public interface Rows {
    @SqlQuery("select count(*) from store.file")
    long files();
  }

  /** Runs the command line and ends with its exit code. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new Minimal()).execute(args));
  }

  @Override
  public Integer call() {
    String url =
        "jdbc:h2:file:" + index.resolve("index").toAbsolutePath() + ";ACCESS_MODE_DATA=r";
    Jdbi jdbi = Jdbi.create(url, "owner", "").installPlugin(new SqlObjectPlugin());
    System.out.println(jdbi.<Long, Rows, RuntimeException>withExtension(Rows.class, Rows::files));
    return 0;
  }
}
