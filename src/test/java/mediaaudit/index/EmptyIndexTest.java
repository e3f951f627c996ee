package mediaaudit.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A fresh index is a copy of the one that the build makes. */
class EmptyIndexTest {
  @TempDir Path directory;
  private IndexFile copied;
  private IndexFile migrated;

  @BeforeEach
  void makeBoth() throws IOException, SQLException {
    assertNotNull(EmptyIndex.class.getResource("empty.mv.db"));
    copied = in("copied");
    Schema.current().create(copied);
    migrated = in("migrated");
    Schema.current().migrate(migrated);
  }

  private IndexFile in(String folder) {
    IndexFile file = IndexFile.in(directory.resolve(folder));
    file.makeDirectory();
    return file;
  }

  @Test
  void isWhatTheMigrationsMake() throws SQLException {
    assertEquals(IndexRows.of(migrated.folder()), IndexRows.of(copied.folder()));
    assertEquals(Optional.empty(), damageOfDefinitions(copied));
    assertEquals(versions(migrated), versions(copied));
  }

  @Test
  void isAsOldAsItsFirstScan() throws SQLException {
    try (Connection connection = Database.read(copied)) {
      Set<String> days =
          Schema.history(connection).stream()
              .map(change -> change.installedOn().substring(0, 10))
              .collect(Collectors.toSet());
      assertEquals(Set.of(LocalDate.now().toString()), days);
    }
  }

  private static Optional<String> damageOfDefinitions(IndexFile file) throws SQLException {
    try (Connection connection = Database.read(file)) {
      return Definitions.damage(connection);
    }
  }

  private static List<String> versions(IndexFile file) throws SQLException {
    try (Connection connection = Database.read(file)) {
      return Schema.history(connection).stream().map(SchemaChange::version).toList();
    }
  }
}
