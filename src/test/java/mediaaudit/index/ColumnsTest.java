package mediaaudit.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import mediaaudit.Library;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every column of every view is explained, and what is explained exists. */
class ColumnsTest {
  @TempDir Path directory;
  private Library library;

  @BeforeEach
  void scan() {
    library = Library.in(directory, "Heat (1995)/Heat (1995).mkv  empty").withoutFfprobe();
    library.run("scan").expect(1);
  }

  @Test
  void everyColumnIsExplained() {
    assertEquals(
        "",
        library.query(
            """
            select lower(table_name), lower(column_name) from information_schema.columns
            where table_schema = 'PUBLIC'
            except
            select view_name, column_name from columns where explanation <> ''
            """));
  }

  @Test
  void schemaOfAViewTellsItsColumns() {
    assertEquals(
        """
        column_name,type,explanation
        name,text,name by which the rows below it are kept; stays when the folder moves
        path,text,absolute path
        files,integer,files below it that are not missing
        last_complete_scan,integer,number of the last scan that could read all of it
        scanned_at,time,when that scan began
        distrusted,text,"what is not compared below it, since it told nothing: ctime, inode; relearn: the next scan takes what it finds for granted; null for none"
        """,
        library.run("query", "--format", "csv", "--schema", "roots").expect(0).out());
  }
}
