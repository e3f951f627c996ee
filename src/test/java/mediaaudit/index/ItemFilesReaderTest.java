package mediaaudit.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mediaaudit.Library;
import mediaaudit.model.AuditedItem;
import mediaaudit.model.Item;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a report reads of items' files is the same, however many of them fit into memory. */
class ItemFilesReaderTest {
  private static final Path SAMPLES = Path.of("src/samples/library").toAbsolutePath();

  @TempDir Path directory;

  @Test
  void itemsAreTheSameHoweverManyAreReadAtATime() throws Exception {
    Library library = Library.in(directory, "");
    library.execute("--index", library.index().toString(), "scan", SAMPLES.toString()).expect(1);
    IndexFile file = IndexFile.in(library.index());
    List<Item> bare;
    try (Index index = Index.read(file, sentence -> {})) {
      bare =
          index.audit("1", 1, index.roots().all()).items().stream().map(AuditedItem::item).toList();
    }
    List<Item> whole = whole(file, bare, bare.size());
    assertFalse(whole.stream().allMatch(item -> item.videos().isEmpty()));
    assertFalse(whole.stream().allMatch(item -> item.assets().isEmpty()));
    assertEquals(whole, whole(file, bare, 1));
    assertEquals(whole, whole(file, bare, 7));
    try (Stream<Path> left = Files.list(library.index())) {
      assertEquals(
          List.of("index.lock", "index.mv.db", "index.seal"),
          left.map(each -> each.getFileName().toString()).sorted().toList());
    }
  }

  private static List<Item> whole(IndexFile file, List<Item> bare, int atATime) throws Exception {
    List<Item> whole = new ArrayList<>();
    try (Connection connection = Database.read(file)) {
      connection.setSchema(Schema.NAME);
      try (ItemFilesReader reader = new ItemFilesReader(connection, file, atATime)) {
        reader.whole(bare).forEachRemaining(whole::add);
      }
    }
    return whole;
  }
}
