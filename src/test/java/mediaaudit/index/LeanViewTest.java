package mediaaudit.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import mediaaudit.Library;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever columns are named, they hold what they hold beside all others. */
class LeanViewTest {
  private static final Path SAMPLES = Path.of("src/samples/library").toAbsolutePath();
  private static final List<String> VIEWS =
      Views.names().stream().filter(view -> !view.equals("columns")).toList();

  @TempDir Path directory;
  private Query query;

  private record Answer(List<String> columns, List<List<Object>> rows) {
    /** The rows' values in these columns, in no order. */
    List<String> of(List<String> wanted) {
      List<Integer> places = wanted.stream().map(columns::indexOf).toList();
      return rows.stream()
          .map(row -> places.stream().map(row::get).map(String::valueOf).toList().toString())
          .sorted()
          .toList();
    }
  }

  @BeforeEach
  void scan() {
    Library library = Library.in(directory, "").withoutFfprobe();
    for (int round = 0; round < 2; round++) {
      library.execute("--index", library.index().toString(), "scan", SAMPLES.toString()).expect(1);
    }
    query = Query.open(IndexFile.in(library.index()), sentence -> {});
  }

  @AfterEach
  void close() {
    query.close();
  }

  @Test
  void anySelectionOfColumnsIsThatOfTheWholeView() throws IOException {
    long seed = new Random().nextLong();
    System.out.println("LeanViewTest: seed " + seed);
    Random random = new Random(seed);
    for (String view : VIEWS) {
      Answer whole = ask("select * from " + view);
      assertEquals(whole.columns(), LeanView.names(Views.sql(view)), view);
      for (String column : whole.columns()) {
        requireSame(whole, view, List.of(column));
      }
      for (int round = 0; round < 5; round++) {
        requireSame(whole, view, some(whole.columns(), random));
      }
      assertEquals(
          List.of(List.of((Object) (long) whole.rows().size())),
          ask("select count(*) from " + view).rows(),
          view);
    }
  }

  private void requireSame(Answer whole, String view, List<String> columns) throws IOException {
    String question = "select " + String.join(", ", columns) + " from " + view;
    assertEquals(whole.of(columns), ask(question).of(columns), question);
  }

  private static List<String> some(List<String> columns, Random random) {
    int most = 1 + random.nextInt(4);
    return IntStream.range(0, most)
        .mapToObj(at -> columns.get(random.nextInt(columns.size())))
        .distinct()
        .toList();
  }

  /** Some questions tell of columns that they do not name, or name them as no search finds. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          select m.* from movies m | select * from movies
          table movies | select * from movies
          select t.* from (select distinct * from movies) t | select * from movies
          select U&"\\0054ITLE" from movies | select title from movies
          select count(*) from movies where U&"\\0048DR" = 'SDR' \
          | select count(*) from movies where hdr = 'SDR'
          select count(*) from files natural join assets \
          | select count(*) from files join assets using (file_id, path, kind, size_bytes)
          """)
  void viewsAreWholeWhereNamesDoNotTell(String question, String same) throws IOException {
    ask("select count(*) from movies, files, assets");
    Answer answer = ask(question);
    assertEquals(sorted(ask(same)), sorted(answer));
    assertEquals(false, answer.rows().isEmpty());
  }

  private static List<String> sorted(Answer answer) {
    return answer.rows().stream().map(String::valueOf).sorted().toList();
  }

  @Test
  void nothingIsAskedThatNobodyNamed() {
    assertEquals(
        """
        select
          i.id as item_id
        from item i
        join root r on r.id = i.root_id
        where i.kind = 'movie'""",
        LeanView.of(Views.sql("movies"), "select count(*) from movies"));
    assertEquals(
        """
        select
          f.path_hash as file_id,
          iv.item_id,
          p.container
        from file f
        join folder d on d.path_hash = f.folder_hash
        join root r on r.id = d.root_id
        left join item_video iv on iv.path_hash = f.path_hash
        left join probe p on p.path_hash = f.path_hash -- at most one
        where f.kind = 'video' and f.missing_since is null""",
        LeanView.of(
            Views.sql("videos"), "select file_id, item_id from videos where CONTAINER = 'avi'"));
  }

  private Answer ask(String question) throws IOException {
    List<String> columns = new ArrayList<>();
    List<List<Object>> rows = new ArrayList<>();
    query.ask(
        Question.of(question, Map.of()),
        new Query.Limits(0, Duration.ofMinutes(1), () -> {}),
        new Query.Answer() {
          @Override
          public void columns(List<String> names) {
            columns.addAll(names);
          }

          @Override
          public void row(List<Object> values) {
            rows.add(new ArrayList<>(values));
          }

          @Override
          public void end() {}
        });
    return new Answer(columns, rows);
  }
}
