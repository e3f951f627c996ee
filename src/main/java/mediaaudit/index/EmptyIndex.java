package mediaaudit.index;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.h2.mvstore.MVStoreTool;

/**
 * An index without rows, which the build makes and the program copies: to run the migrations takes
 * longer than all else of a first start.
 */
public final class EmptyIndex {
  private static final String RESOURCE = "empty.mv.db";

  /** Of its migrations, so that no start of the program reads these. */
  private static final String FINGERPRINT = "empty.fingerprint";

  private EmptyIndex() {}

  /**
   * Makes it; called by the build.
   *
   * @param args the folder of the compiled classes
   */
  public static void main(String[] args) throws IOException, SQLException {
    Path place = Path.of(args[0], EmptyIndex.class.getPackageName().replace('.', '/'));
    IndexFile made = IndexFile.in(place.resolve("made"));
    made.makeDirectory();
    made.delete();
    Schema.current().migrate(made);
    MVStoreTool.compact(made.path().toString(), true);
    String fingerprint;
    try (Connection connection = Database.read(made)) {
      fingerprint = Schema.fingerprint(connection);
    }
    Files.move(made.path(), place.resolve(RESOURCE), StandardCopyOption.REPLACE_EXISTING);
    Files.writeString(place.resolve(FINGERPRINT), fingerprint);
    made.deleteOwnFiles();
  }

  /** Copies it to where no file is; does nothing where the classes were compiled without it. */
  static void copyTo(IndexFile file) throws IOException {
    try (InputStream made = EmptyIndex.class.getResourceAsStream(RESOURCE)) {
      if (made != null) {
        Files.copy(made, file.path());
      }
    }
  }

  /** That of the migrations that made it; empty where the classes were compiled without it. */
  static Optional<String> fingerprint() {
    try (InputStream made = EmptyIndex.class.getResourceAsStream(FINGERPRINT)) {
      return Optional.ofNullable(made == null ? null : new String(made.readAllBytes(), US_ASCII));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes a copy as old as it is, and not as the program. */
  static void date(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(
          "update store.\"flyway_schema_history\" set \"installed_on\" = localtimestamp");
    }
  }
}
