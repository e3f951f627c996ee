package mediaaudit.index;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mediaaudit.Library;
import mediaaudit.model.PathHash;
import mediaaudit.probe.ProberChain;
import org.h2.mvstore.DataUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * An index of each earlier schema keeps its rows through the upgrade. The files under {@code
 * src/test/resources/index} are such indexes, named {@code schema-N.mv.db}: of two library roots,
 * /media/Movies and /media/TV, made out of the sample library. A release that brings a migration
 * adds one of the schema before it.
 */
class MigrationsTest {
  static final Path FIXTURES = Path.of("src/test/resources/index");

  private static final Map<String, Integer> VIDEOS =
      Map.of(
          "schema-1.mv.db", 18,
          "schema-8.mv.db", 39,
          "schema-11.mv.db", 39,
          "schema-17.mv.db", 39,
          "schema-18.mv.db", 39,
          "schema-19.mv.db", 39,
          "schema-20.mv.db", 39,
          "schema-21.mv.db", 39);

  private static final Path SAMPLES = Path.of("src/samples/library");

  /** Paths as the sample library has them, and times of modification. */
  private static final String TIMES =
      """
      select r.name || '/' || case when d.path = '' then '' else d.path || '/' end || f.name,
        f.mtime_nanos
      from store.file f
      join store.folder d on d.path_hash = f.folder_hash
      join store.root r on r.id = d.root_id
      """;

  /** What the tables hold that no migration may change, by the columns of the first schema. */
  private static final Map<String, String> KEPT =
      Map.of(
          "root", "id, name, path, last_complete_scan",
          "scan", "id, version, started_at, ending, files, videos, hits, misses",
          "folder", "path_hash, path, signature, files, videos, revisions, racy, unsettled",
          "file", "path_hash, folder_hash, name, kind, size_bytes, mtime_nanos, ctime_nanos, inode",
          "probe", "path_hash, status, reason, prober, probed_at, container, duration_nanos",
          "stream", "path_hash, stream_position, kind, main, codec, width, height, language",
          "raw_probe", "path_hash, prober, answer",
          "item", "id, parent_id, kind, title, release_year, season_number, episode_number, path",
          "asset", "item_id, path_hash, kind, servers",
          "issue", "item_id, severity, category, rule, message");

  private static final String BUNNY = "Big Buck Bunny (2008)/Big Buck Bunny (2008).mkv";
  private static final String CHAPTERS =
      """
      Big Buck Bunny (2008).mkv,1,0,1,Morning
      Big Buck Bunny (2008).mkv,2,1,2,Butterflies
      Big Buck Bunny (2008).mkv,3,2,3,Revenge\
      """;
  private static final String CHAPTER_QUERY =
      """
      select f.name, c.position, c.start_seconds, c.end_seconds, c.title
      from chapters c join files f on f.file_id = c.file_id order by c.position
      """;

  @TempDir Path directory;

  static Stream<Path> fixtures() throws IOException {
    return Files.list(FIXTURES).sorted();
  }

  @Test
  void schemaBeforeTheNewestMigrationIsAmongThem() throws IOException {
    int newest = new MigrationFiles(List.of("db/migration")).version();
    assertTrue(
        fixtures().anyMatch(fixture -> version(fixture) >= newest - 1),
        "add schema-" + (newest - 1) + ".mv.db");
  }

  private static int version(Path fixture) {
    return Integer.parseInt(fixture.getFileName().toString().replaceAll("\\D", ""));
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void upgradeKeepsEveryRow(Path fixture) throws Exception {
    IndexFile file = copy(fixture);
    Map<String, List<String>> before = upgraded(file);
    List<String> notices = new ArrayList<>();
    Index.read(file, notices::add).close();
    int version = version(fixture);
    int newest = new MigrationFiles(List.of("db/migration")).version();
    String upgraded = "index upgraded from schema " + version + " to " + newest + "; all rows kept";
    assertEquals(version == newest ? List.of() : List.of(upgraded), notices);
    assertEquals(before, kept(file));
    try (Connection connection = Database.read(file)) {
      assertEquals(
          List.of(),
          TableCheck.texts(
              connection,
              "select table_name from information_schema.views where table_schema = 'PUBLIC'"),
          "earlier schemas held the views");
    }
  }

  /**
   * A repair takes the rows of an older index as they are, so that their keys are the older ones.
   */
  @ParameterizedTest
  @MethodSource("fixtures")
  void repairOfAnOlderIndexSavesItsFilesAndProbes(Path fixture) throws Exception {
    IndexFile file = copy(fixture);
    Map<String, List<String>> before = upgraded(file);
    Salvage.run(file, false, Duration.ZERO, notice -> {});
    Map<String, List<String>> after = kept(file);
    for (String table : List.of("file", "probe", "raw_probe", "item", "asset")) {
      assertEquals(before.get(table), after.get(table), table);
    }
    Library.in(directory, "").run("doctor", "--deep", "--fail-on", "error").expect(0);
  }

  /** What the index knows is at home where the library is built again with its times. */
  @ParameterizedTest
  @MethodSource("fixtures")
  void upgradedIndexProbesNothingAgain(Path fixture) throws Exception {
    IndexFile file = copy(fixture);
    Library library = rebuilt(file);
    for (String root : List.of("Movies", "TV")) {
      String to = library.root().resolve(root).toString();
      library.run("roots", "move", "/media/" + root, to).expect(0);
    }
    library.run("doctor", "--deep", "--fail-on", "error").expect(0);
    asIfReadByThisRelease(library);
    String index = library.index().toString();
    library
        .execute("--index", index, "scan", "-v")
        .expect(1)
        .prints("Cache: %d hits, 0 misses".formatted(VIDEOS.get(fixture.getFileName().toString())));
    library.run("doctor", "--deep", "--fail-on", "error").expect(0);
  }

  /** What a prober has learned to read since is no matter of the upgrade. */
  private static void asIfReadByThisRelease(Library library) {
    ProberChain chain = ProberChain.of(ProberChain.Mode.BUILTIN, Optional.empty());
    int revision = chain.leastRevision("builtin");
    IndexRows.change(
        library.index(),
        "update store.probe set revision = %d where prober = 'builtin'".formatted(revision),
        "update store.probe set header_digest ="
            + " regexp_replace(header_digest, 'builtin=\\d+', 'builtin=%d')".formatted(revision),
        "update store.folder set revisions = regexp_replace(revisions, 'builtin=\\d+', 'builtin=%d')"
            .formatted(revision));
  }

  private Library rebuilt(IndexFile file) throws Exception {
    Path config = directory.resolve("config.yaml");
    Files.writeString(config, "cache: {check: 'size,mtime'}\n");
    Library library = Library.in(directory, "").with("MEDIA_AUDIT_CONFIG", config.toString());
    try (Connection connection = Database.read(file);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(TIMES)) {
      while (rows.next()) {
        Path there = library.root().resolve(rows.getString(1));
        Files.createDirectories(there.getParent());
        Files.copy(SAMPLES.resolve(rows.getString(1)), there);
        Files.setLastModifiedTime(there, FileTime.from(rows.getLong(2), TimeUnit.NANOSECONDS));
      }
    }
    return library;
  }

  @Test
  void newerIndexIsRefusedAndStaysAsItIs() throws IOException {
    Schema later = Schema.with(List.of("db/migration", "db/later"));
    IndexFile file = IndexFile.in(directory.resolve("index"));
    Index.write(file, "test", Duration.ZERO, notice -> {}, later).close();
    byte[] index = Files.readAllBytes(file.path());
    byte[] seal = Files.readAllBytes(file.seal());
    Library library = Library.in(directory, "");
    for (List<String> command :
        List.of(
            List.of("scan"),
            List.of("stats"),
            List.of("clear", "--force"),
            List.of("doctor", "--repair", "--force"),
            List.of("prune", "--missing", "--older-than", "1d"))) {
      library
          .run(command.toArray(String[]::new))
          .expect(5)
          .tells("made by a newer media-audit (schema 1000, this one knows");
    }
    assertArrayEquals(index, Files.readAllBytes(file.path()));
    assertArrayEquals(seal, Files.readAllBytes(file.seal()));
  }

  /**
   * H2 1.4 and 2.0 wrote format 1, 2.1 wrote format 2; the header tells it (MVStore, class doc).
   */
  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void fileOfAnOlderH2IsRefused(int format) throws IOException {
    IndexFile file = copy(FIXTURES.resolve("schema-8.mv.db"));
    byte[] bytes = Files.readAllBytes(file.path());
    for (int block = 0; block < 2; block++) {
      int start = block * 4096;
      String header = new String(bytes, start, 4096, StandardCharsets.ISO_8859_1);
      String old = header.replaceFirst("format:3", "format:" + format);
      int summed = old.indexOf(",fletcher:");
      byte[] head = old.substring(0, summed).getBytes(StandardCharsets.ISO_8859_1);
      String sum = Integer.toHexString(DataUtils.getFletcher32(head, 0, summed));
      byte[] whole = (old.substring(0, summed) + ",fletcher:" + sum + "\n").getBytes();
      java.util.Arrays.fill(bytes, start, start + 4096, (byte) ' ');
      System.arraycopy(whole, 0, bytes, start, whole.length);
    }
    Files.write(file.path(), bytes);
    Library library = Library.in(directory, "");
    for (String command : List.of("scan", "stats", "doctor")) {
      Library.Run run = library.run(command).expect(5);
      String said = run.out() + run.err();
      assertTrue(said.contains("was written by an older H2"), said);
      assertTrue(!said.contains("\tat "), said);
    }
    assertArrayEquals(bytes, Files.readAllBytes(file.path()));
  }

  @Test
  void durationsOfOlderStreamsComeFromStoredAnswers() throws IOException {
    copy(FIXTURES.resolve("schema-1.mv.db"));
    Library library = Library.in(directory, "");
    library.run("query", "select 1").expect(0).tells("index upgraded from schema 1 to");
    assertEquals(
        "Big Buck Bunny (2008).mkv,3.043\nSintel (2010) {imdb-tt1727587}.mp4,2",
        library.query(
            """
            select f.name, a.duration_seconds
            from audio_streams a join files f on f.file_id = a.file_id
            where f.name like 'Big Buck Bunny (2008).%' or f.name like 'Sintel (%.mp4'
            order by f.name
            """));
  }

  @Test
  void chaptersOfOlderProbesComeFromStoredAnswers() throws IOException {
    copy(FIXTURES.resolve("schema-1.mv.db"));
    Library library = Library.in(directory, "");
    library.run("query", "select 1").expect(0).tells("index upgraded from schema 1 to");
    assertEquals(CHAPTERS, library.query(CHAPTER_QUERY));
  }

  @Test
  void olderNamesThatCouldNotBeDecodedAreCounted() throws Exception {
    IndexFile file = copy(FIXTURES.resolve("schema-1.mv.db"));
    IndexRows.change(
        file.folder(),
        "update store.file set name = 'Am\uFFFD\uFFFDlie.mkv' where name like 'Big Buck%.mkv'");
    Library.in(directory, "").run("query", "select 1").expect(0);
    try (var connection = Database.read(file)) {
      assertEquals(
          List.of("2"),
          TableCheck.texts(connection, "select undecoded from store.folder where undecoded > 0"));
    }
  }

  @Test
  void scanStoresChaptersAndClearForgetsThem() {
    Library library = Library.in(directory, BUNNY + "  hevc").withoutFfprobe();
    library.run("scan").expect(1);
    assertEquals(CHAPTERS, library.query(CHAPTER_QUERY));
    library.run("scan", "--no-cache").expect(1);
    assertEquals(CHAPTERS, library.query(CHAPTER_QUERY));
    library.run("clear", "--force", library.root().resolve(BUNNY).toString()).expect(0);
    assertEquals("", IndexRows.of(library.index()).get("chapter"));
  }

  private IndexFile copy(Path fixture) throws IOException {
    Path folder = Files.createDirectories(directory.resolve("index"));
    Files.copy(fixture, folder.resolve("index.mv.db"));
    return IndexFile.in(folder);
  }

  /** What {@link #kept} is to tell once this older index is upgraded. */
  static Map<String, List<String>> upgraded(IndexFile older) throws Exception {
    return renamed(kept(older), keysByFolder(older));
  }

  /** Schema 12 has keys begin like those of the folders that their rows belong to. */
  private static Map<String, String> keysByFolder(IndexFile file) throws Exception {
    Map<String, String> keys = new HashMap<>();
    try (Connection connection = Database.read(file);
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                """
                select path_hash, folder_hash from store.file
                union all
                select id, unit_hash from store.item
                """)) {
      while (rows.next()) {
        String key = rows.getString(1);
        String folder = rows.getString(2);
        boolean renamed = key.startsWith(folder.substring(0, 12));
        keys.put(key, renamed ? key : PathHash.within(folder, key));
      }
    }
    return keys;
  }

  private static Map<String, List<String>> renamed(
      Map<String, List<String>> tables, Map<String, String> keys) {
    Map<String, List<String>> renamed = new LinkedHashMap<>();
    tables.forEach(
        (table, rows) ->
            renamed.put(
                table,
                rows.stream()
                    .map(row -> row.split("\\|", -1))
                    .map(row -> Stream.of(row).map(value -> keys.getOrDefault(value, value)))
                    .map(row -> row.collect(Collectors.joining("|")))
                    .sorted()
                    .toList()));
    return renamed;
  }

  static Map<String, List<String>> kept(IndexFile file) throws Exception {
    Map<String, List<String>> rows = new LinkedHashMap<>();
    try (var connection = Database.read(file);
        var statement = connection.createStatement()) {
      for (Map.Entry<String, String> table : KEPT.entrySet()) {
        List<String> lines = new ArrayList<>();
        String columns = table.getValue();
        try (var answer =
            statement.executeQuery(
                "select concat_ws('|', " + columns + ") from store." + table.getKey())) {
          while (answer.next()) {
            lines.add(answer.getString(1));
          }
        }
        lines.sort(null);
        rows.put(table.getKey(), lines);
      }
    }
    return rows;
  }
}
