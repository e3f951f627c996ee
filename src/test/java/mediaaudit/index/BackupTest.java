package mediaaudit.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import mediaaudit.Library;
import mediaaudit.model.UserError;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A backup brings every row back, and what is none brings nothing. */
class BackupTest {
  private static final String FILES =
      """
      Heat (1995)/Heat (1995).mkv    hevc
      Heat (1995)/poster.jpg
      Alien (1979)/Alien (1979).mkv  av1
      """;

  @TempDir Path directory;
  private Library library;
  private Path backup;

  @BeforeEach
  void scan() {
    library = Library.in(directory, FILES).withoutFfprobe();
    library.run("scan").expect(1);
    backup = directory.resolve("index.backup");
  }

  private Map<String, String> rows() {
    return IndexRows.of(library.index());
  }

  private Library.Run backUp(String... options) {
    return library.run(
        Stream.concat(Stream.of("backup", backup.toString()), Stream.of(options))
            .toArray(String[]::new));
  }

  @Test
  void linkIsFollowed() throws IOException {
    Path link = Files.createSymbolicLink(directory.resolve("latest.backup"), backup);
    library.run("backup", link.toString()).expect(0);
    library.run("backup", "--force", link.toString()).expect(0);
    assertTrue(Files.isSymbolicLink(link));
    assertTrue(Files.isRegularFile(backup, LinkOption.NOFOLLOW_LINKS));
  }

  private Library.Run restore() {
    return library.run("restore", backup.toString());
  }

  @Test
  void restoreBringsEveryRowBackAndKeepsWhatItReplaces() throws IOException {
    Map<String, String> before = rows();
    backUp().expect(0).prints("wrote " + backup + ": ").prints(" of 3 files, ");
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)));
    library.remove("Heat (1995)");
    library.run("scan").expect(1);
    Map<String, String> replaced = rows();
    String out = restore().expect(0).out();
    assertTrue(out.matches("(?s)restored \\d+ rows of 3 files as of 20\\d\\d-.*Z\n.*"), out);
    assertEquals(before, rows());
    Path index = library.index().resolve("index.mv.db");
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(index)));
    Path kept = Path.of(out.substring(out.lastIndexOf(" as ") + 4).strip());
    Files.move(kept, index, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    assertEquals(replaced, rows());
    assertEquals(List.of("index.lock", "index.mv.db", "index.seal"), names(library.index()));
  }

  /** Nor do they meet what another process has half written. */
  @Test
  void backupsToTheSameNameDoNotMix() throws Exception {
    Files.createDirectory(directory.resolve("." + backup.getFileName() + ".unfinished"));
    Map<String, String> before = rows();
    List<CompletableFuture<Backup.Written>> all =
        Stream.generate(
                () ->
                    CompletableFuture.supplyAsync(
                        () -> new Backup(IndexFile.in(library.index()), "1").write(backup)))
            .limit(8)
            .toList();
    for (var written : all) {
      assertEquals(3, written.get().files());
    }
    restore().expect(0);
    assertEquals(before, rows());
    assertEquals(1, names(directory).stream().filter(name -> name.contains("unfinished")).count());
  }

  @Test
  void whatKilledBackupsLeftIsRemovedADayLater() throws Exception {
    Path left = directory.resolve(".media-audit-999999999-1f.unfinished");
    Files.writeString(left, "half");
    Files.setLastModifiedTime(left, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
    backUp().expect(0);
    assertEquals(false, Files.exists(left));
  }

  @Test
  void restoreNeedsNoIndexAndHealsADamagedOne() throws IOException {
    Map<String, String> before = rows();
    backUp().expect(0);
    Files.writeString(library.index().resolve("index.mv.db"), "damaged");
    restore().expect(0).prints("is kept as");
    assertEquals(before, rows());
    library.with("HOME", directory.toString());
    Path elsewhere = directory.resolve("elsewhere");
    library.execute("--index", elsewhere.toString(), "restore", backup.toString()).expect(0);
    assertEquals(before, IndexRows.of(elsewhere));
    library.run("scan").expect(1).prints("2 hits, 0 misses");
  }

  @Test
  void headTellsPeopleWhatIsInIt() throws IOException {
    backUp().expect(0);
    String head =
        new String(Files.readAllBytes(backup), StandardCharsets.ISO_8859_1).split("\n\n")[0];
    Map<String, Long> counts = new TreeMap<>();
    rows().forEach((table, rows) -> counts.put(table, rows.isEmpty() ? 0 : rows.lines().count()));
    counts.remove("meta");
    assertEquals(
        "media-audit backup\nformat: 1\nversion: V\nschema: N\ncreated: T\nbytes: N\n"
            + counts.entrySet().stream()
                .map(table -> "rows." + table.getKey() + ": " + table.getValue() + "\n")
                .collect(Collectors.joining())
            + "sha256: S",
        head.replaceFirst("version: \\d\\S*", "version: V")
            .replaceFirst("schema: \\d+", "schema: N")
            .replaceFirst("created: 20[\\d:TZ-]+", "created: T")
            .replaceFirst("bytes: \\d+", "bytes: N")
            .replaceFirst("sha256: [0-9a-f]{64}$", "sha256: S"));
  }

  @Test
  void fileThatIsThereIsReplacedOnlyByForce() throws IOException {
    Files.writeString(backup, "precious");
    backUp().expect(2).tells(backup + " is there already; name another, or replace it with");
    assertEquals("precious", Files.readString(backup));
    backUp("--force").expect(0);
    restore().expect(0);
    backUp("--keep", "3").expect(2).tells("--keep is for a folder, and " + backup + " is none");
    library
        .run("backup", directory.resolve("no/such/folder").toString())
        .expect(2)
        .tells("there is no folder");
    assertEquals(List.of("index.backup"), names(directory, "index.b"));
  }

  @Test
  void folderKeepsTheNewestBackupsAndLeavesOtherFilesAlone() throws IOException {
    Path folder = Files.createDirectory(directory.resolve("backups"));
    Files.writeString(folder.resolve("notes.txt"), "mine");
    Files.writeString(folder.resolve("media-audit-20200101T000000000Z.backup"), "not a backup");
    for (int i = 0; i < 4; i++) {
      library.run("backup", "--keep", "2", folder.toString()).expect(0);
    }
    List<String> names = names(folder);
    assertEquals(4, names.size(), names.toString());
    assertEquals(
        List.of("media-audit-20200101T000000000Z.backup", "notes.txt"),
        List.of(names.get(0), names.get(3)));
    library.run("restore", folder.resolve(names.get(2)).toString()).expect(0);
    library.run("backup", "--keep", "0", folder.toString()).expect(2).tells("from 1 on");
  }

  @Test
  void backupJustWrittenStaysBesideThoseOfTheFuture() throws IOException {
    Path folder = Files.createDirectory(directory.resolve("backups"));
    backUp().expect(0);
    for (int year = 2998; year < 3001; year++) {
      String name = "media-audit-" + year + "0101T000000000Z.backup";
      Files.copy(backup, folder.resolve(name));
    }
    Library.Run run = library.run("backup", "--keep", "2", folder.toString()).expect(0);
    assertEquals(
        "media-audit: 3 backups in "
            + folder
            + " are dated in the future, such as media-audit-30000101T000000000Z.backup; set the"
            + " clock right, or remove what it dated wrong\n",
        run.err());
    List<String> names = names(folder);
    assertEquals(2, names.size(), names.toString());
    assertEquals("media-audit-30000101T000000000Z.backup", names.get(1));
    assertTrue(run.out().startsWith("wrote " + folder.resolve(names.get(0)) + ": "), run.out());
    assertTrue(
        run.out()
            .endsWith(
                "removed %1$s/media-audit-29990101T000000000Z.backup%nremoved %1$s/media-audit-29980101T000000000Z.backup%n"
                    .formatted(folder)),
        run.out());
  }

  @Test
  void backupWithoutAnIndexIsTold() {
    library
        .execute("--index", directory.resolve("none").toString(), "backup", backup.toString())
        .expect(5)
        .tells("there is nothing to back up");
    assertFalse(Files.exists(backup));
  }

  @ParameterizedTest
  @MethodSource("mediaaudit.index.MigrationsTest#fixtures")
  void backupOfAnOlderReleaseIsUpgraded(Path fixture) throws Exception {
    Path old = Files.createDirectory(directory.resolve("old"));
    Files.copy(fixture, old.resolve("index.mv.db"));
    int schema = Integer.parseInt(fixture.getFileName().toString().replaceAll("\\D", ""));
    Files.write(backup, backupOf(old, schema));
    int newest = new MigrationFiles(List.of("db/migration")).version();
    restore()
        .expect(0)
        .tells("index upgraded from schema " + schema + " to " + newest + "; all rows kept");
    assertEquals(
        "Big Buck Bunny (2008).mkv",
        library.query("select name from files where name like 'Big Buck Bunny (2008).mkv'"));
  }

  @Test
  void backupOfANewerReleaseIsRefused() throws Exception {
    Map<String, String> before = rows();
    Schema later = Schema.with(List.of("db/migration", "db/later"));
    Path newer = directory.resolve("newer");
    Index.write(IndexFile.in(newer), "test", Duration.ZERO, notice -> {}, later).close();
    Files.write(backup, backupOf(newer, 1000));
    restore()
        .expect(5)
        .tells("the backup " + backup + " was made by a newer media-audit (schema 1000");
    assertEquals(before, rows());
  }

  @Test
  void whatIsNoBackupIsRefused() throws Exception {
    Map<String, String> before = rows();
    restore().expect(2).tells(backup + " does not exist; name a backup");
    Files.createDirectory(backup);
    restore().expect(2).tells(backup + " is no file; name a backup");
    Files.delete(backup);
    refused(new byte[0], "is no backup of media-audit");
    refused("media-audit backup".getBytes(StandardCharsets.UTF_8), "is no backup of media-audit");
    refused(Files.readAllBytes(library.index().resolve("index.mv.db")), "is no backup of");
    refused(zip(), "is no backup of media-audit");
    refused(text("format: 1\n" + "x".repeat(100_000)), "its head does not end");
    refused(text("format: 2\n\n"), "is of format 2, and this media-audit knows 1");
    refused(text("format: 1\nformat: 1\n\n"), "its head says something twice");
    refused(text("format: 1\nversion: 1\nschema: x\n\n"), "'x' in its head is no number");
    refused(text("format: 1\n\n"), "its head does not say 'version'");
    assertEquals(before, rows());
    assertFalse(Files.exists(directory.resolve("evil")));
  }

  @Test
  void databaseOfAnotherProgramIsRefused() throws Exception {
    Path other = Files.createDirectory(directory.resolve("other"));
    database(other, "create table cats (name varchar)");
    refused(backupOf(other, 5), "it holds a database that is no index of media-audit");
    refused(backupOf("no database".getBytes(StandardCharsets.UTF_8), 5), "it holds no database");
    refused(backupOf(new byte[0], 5), "it holds no database");
  }

  @Test
  void definitionsThatCouldRunProgramsAreRefusedBeforeTheyRun() throws Exception {
    Path mark = directory.resolve("evil");
    String source =
        "$$ String f() throws Exception { new java.io.File(\""
            + mark
            + "\")"
            + ".createNewFile(); return \"\"; } $$";
    List<String> definitions =
        List.of(
            "create alias f as " + source,
            "create view v as select file_write('x', '" + mark + "') as x",
            "create view v as select file_read('/etc/hostname') as x",
            "create linked table l('', 'jdbc:h2:mem:x', 'sa', '', 'INFORMATION_SCHEMA.USERS')",
            "create domain d as varchar check (value <> 'x')");
    for (int i = 0; i < definitions.size(); i++) {
      Path folder = Files.createDirectory(directory.resolve("hostile-" + i));
      database(folder, definitions.get(i));
      Files.deleteIfExists(mark);
      refused(backupOf(folder, 5), "it holds a definition that no index has");
      assertFalse(Files.exists(mark), definitions.get(i));
    }
  }

  @Test
  void bombIsRefusedWithoutFillingTheDisk() throws Exception {
    byte[] zeros = new byte[100 << 20];
    System.arraycopy("H:2,".getBytes(StandardCharsets.US_ASCII), 0, zeros, 0, 4);
    refused(backupOf(zeros, 5), "it claims to hold 104857600 bytes, which cannot be");
    BackupHead modest = head(1000, 5);
    refused(sealed(modest, zeros, "0".repeat(64)), "its content is not what its checksum says");
    BackupHead huge = head(100_000_000_000_000_000L, 5);
    refused(sealed(huge, new byte[10], "0".repeat(64)), "which cannot be");
  }

  @Test
  void damagedBackupIsRefusedOrBringsTheSameRows() throws Exception {
    backUp().expect(0);
    byte[] whole = Files.readAllBytes(backup);
    Map<String, String> before = rows();
    Random random = new Random(5);
    for (int i = 0; i < 40; i++) {
      byte[] damaged =
          i % 2 == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
      if (i % 2 == 1) {
        damaged[i < 20 ? random.nextInt(700) : random.nextInt(whole.length)] ^=
            (byte) (1 << random.nextInt(8));
      }
      Files.write(backup, damaged);
      Library.Run run = restore();
      assertTrue(run.exitCode() == 5 || run.exitCode() == 0 && i % 2 == 1, i + " " + run);
      assertEquals(before, rows(), "damage " + i);
    }
    String text = new String(whole, StandardCharsets.ISO_8859_1);
    String lie = text.replaceFirst("rows.file: 3", "rows.file: 4");
    refused(lie.getBytes(StandardCharsets.ISO_8859_1), "its content is not what its checksum");
    for (int more : new int[] {1, 20, 100_000}) {
      refused(Arrays.copyOf(whole, whole.length + more), "there is more behind its end");
    }
    byte[] twice = Arrays.copyOf(whole, 2 * whole.length);
    System.arraycopy(whole, 0, twice, whole.length, whole.length);
    refused(twice, "there is more behind its end");
    assertEquals(before, rows());
  }

  /** Tries to restore these bytes; nothing may be left of them. */
  private void refused(byte[] bytes, String why) throws IOException {
    Files.deleteIfExists(backup);
    Files.write(backup, bytes);
    Library.Run run = restore().expect(5).tells(why);
    assertEquals(1, run.err().lines().count(), run.err());
    assertEquals(List.of("index.lock", "index.mv.db", "index.seal"), names(library.index()));
  }

  private static byte[] text(String lines) {
    return ("media-audit backup\n" + lines).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] zip() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (String name : List.of("../evil", "/tmp/evil", "index.mv.db")) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write('x');
      }
    }
    return bytes.toByteArray();
  }

  /** A database that another program made, with the owner's name and password. */
  private static void database(Path folder, String sql) throws Exception {
    String url = "jdbc:h2:file:" + folder.resolve("index");
    try (Connection connection = DriverManager.getConnection(url, "owner", "");
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** A backup as such, of the index in this folder, whatever is in that. */
  private static byte[] backupOf(Path folder, int schema) throws Exception {
    return backupOf(Files.readAllBytes(folder.resolve("index.mv.db")), schema, rowsIn(folder));
  }

  private static byte[] backupOf(byte[] content, int schema) throws IOException {
    return backupOf(content, schema, new TableRows(new TreeMap<>()));
  }

  private static byte[] backupOf(byte[] content, int schema, TableRows rows) throws IOException {
    BackupHead head = new BackupHead("1", schema, "2026-01-31T18:00:00Z", content.length, rows);
    var digest = head.digest();
    digest.update(content);
    return sealed(head, content, java.util.HexFormat.of().formatHex(digest.digest()));
  }

  private static TableRows rowsIn(Path folder) {
    try {
      return TableRows.of(IndexFile.in(folder));
    } catch (java.sql.SQLException | UserError e) {
      return new TableRows(new TreeMap<>());
    }
  }

  private static BackupHead head(long bytes, int schema) {
    return new BackupHead(
        "1", schema, "2026-01-31T18:00:00Z", bytes, new TableRows(new TreeMap<>()));
  }

  private static byte[] sealed(BackupHead head, byte[] content, String sum) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(head.sealed(sum));
    try (OutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(content);
    }
    return bytes.toByteArray();
  }

  private static List<String> names(Path folder) throws IOException {
    return names(folder, "");
  }

  private static List<String> names(Path folder, String start) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith(start))
          .filter(name -> !name.startsWith("index.before-restore-"))
          .sorted()
          .toList();
    }
  }
}
