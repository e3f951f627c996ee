package mediaaudit.index;

import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;
import mediaaudit.model.ExitCode;
import mediaaudit.model.FileFailure;
import mediaaudit.model.UserError;

/**
 * What the last writer left, beside the index as {@code index.seal}: H2 returns flipped bits as
 * good data, and opens a file that was cut off as an older one without a word.
 *
 * <pre>
 * media-audit seal
 * made: 1795705200123456789-4711   nanoseconds since 1970 and a process: no two are the same
 * schema: 9
 * scan: 17                         the newest
 * files: 88                        of which there are rows
 * rows: 447                        in all tables
 * root: Movies /media/Movies       name and path of each, encoded as in a URL (RFC 3986 2.1)
 * bytes: 188416                    of the index
 * crc32c: 0123abcd                 of the index (RFC 3720 B.4)
 * check: 89abcdef                  CRC-32C of all lines above
 * </pre>
 *
 * <p>A writer removes it, and knows that it is gone from the disk, before it changes the file; it
 * puts a new one there once the file is closed and on the disk. So there is none after a kill or a
 * power cut, and an older one never stands beside a newer file. One that fails its own check is
 * none.
 */
record Seal(String made, Facts facts, long bytes, long sum) {
  private static final Pattern FORM =
      Pattern.compile(
          "(media-audit seal\nmade: (\\S+)\nschema: (\\d{1,9})\nscan: (\\d{1,18})\n"
              + "files: (\\d{1,18})\nrows: (\\d{1,18})\n((?:root: \\S+ \\S+\n)*)bytes: (\\d{1,18})\n"
              + "crc32c: ([0-9a-f]{8})\n)check: ([0-9a-f]{8})\n");

  /**
   * What an index holds.
   *
   * @param roots names of the library roots by path, in that order
   */
  record Facts(int schema, long scan, long files, long rows, SortedMap<String, String> roots) {
    static Facts of(Connection connection) throws SQLException {
      TableRows rows = TableRows.of(connection);
      String newest = "select coalesce(max(id), 0) from store.scan";
      return new Facts(
          Schema.version(connection),
          Long.parseLong(TableCheck.texts(connection, newest).get(0)),
          rows.of("file"),
          rows.sum(),
          roots(connection));
    }

    private static SortedMap<String, String> roots(Connection connection) throws SQLException {
      SortedMap<String, String> roots = new TreeMap<>();
      try (Statement statement = connection.createStatement();
          ResultSet row = statement.executeQuery("select path, name from store.root")) {
        while (row.next()) {
          roots.put(row.getString(1), row.getString(2));
        }
      }
      return roots;
    }

    private String rootLines() {
      StringBuilder lines = new StringBuilder();
      roots.forEach(
          (path, name) -> lines.append("root: " + coded(name) + " " + coded(path) + "\n"));
      return lines.toString();
    }

    private static SortedMap<String, String> roots(String lines) {
      SortedMap<String, String> roots = new TreeMap<>();
      lines
          .lines()
          .map(line -> line.split(" "))
          .forEach(words -> roots.put(decoded(words[2]), decoded(words[1])));
      return roots;
    }

    private static String coded(String text) {
      return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decoded(String text) {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
  }

  /** The seal beside an index; empty when there is none to go by. */
  static Optional<Seal> read(IndexFile file) {
    try {
      return Files.isRegularFile(file.seal())
          ? parse(Files.readString(file.seal(), StandardCharsets.ISO_8859_1))
          : Optional.empty();
    } catch (IOException none) {
      return Optional.empty();
    }
  }

  /** Takes the seal away, before the file is changed; returns once that is safe on the disk. */
  static void remove(IndexFile file) throws IOException {
    Path seal = file.seal();
    if (Files.isRegularFile(seal) && empty(seal)) {
      Files.delete(seal);
    } else {
      deleteUnemptied(seal);
    }
  }

  /**
   * Empties a seal, which reaches the disk even where folders cannot be synced.
   *
   * @return false for that of a user who lets nobody else write it
   */
  private static boolean empty(Path seal) throws IOException {
    try (FileChannel channel =
        FileChannel.open(seal, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
      channel.force(true);
      return true;
    } catch (AccessDeniedException othersSeal) {
      return false;
    }
  }

  private static void deleteUnemptied(Path seal) throws IOException {
    try {
      if (Files.deleteIfExists(seal)) {
        Durable.syncFolder(seal.getParent());
      }
    } catch (FileSystemException e) {
      throw new UserError(
          ExitCode.REFUSED,
          seal
              + " cannot be removed by you; change its permissions or choose another index with"
              + " --index",
          e);
    }
  }

  /** Seals a closed file that is safe on the disk, whose writer's lock the caller holds. */
  static void make(IndexFile file, Facts facts) throws IOException {
    String made =
        TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis())
            + System.nanoTime() % 1_000_000
            + "-"
            + ProcessHandle.current().pid();
    new Seal(made, facts, file.sizeBytes(), FileSum.of(file.path())).put(file);
  }

  /** What to tell where the seal could not be put; nothing else is lost. */
  static String lack(IOException why) {
    return "the index could not be sealed ("
        + FileFailure.reason(why).orElseGet(() -> FileFailure.inWords(why))
        + "); the next command checks its rows";
  }

  /** Seals a closed file, whose writer's lock the caller holds. */
  static void make(IndexFile file) throws IOException, SQLException {
    Facts facts;
    try (Connection connection = Database.readAgain(file)) {
      facts = Facts.of(connection);
    }
    file.sync();
    make(file, facts);
  }

  /** Puts this beside an index. */
  void put(IndexFile file) throws IOException {
    Path unfinished = file.seal().resolveSibling("index.seal.unfinished");
    try {
      Files.writeString(unfinished, text(), StandardCharsets.ISO_8859_1);
      IndexFile.makePrivate(unfinished);
      Durable.replace(unfinished, file.seal());
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  /** What of the file is not as it was left; empty when all is. */
  Optional<String> difference(IndexFile file) throws IOException {
    long size = Files.size(file.path());
    if (size != bytes) {
      return Optional.of("it has %d bytes and had %d".formatted(size, bytes));
    }
    return FileSum.of(file.path()) == sum
        ? Optional.empty()
        : Optional.of("its content is another");
  }

  private static Optional<Seal> parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches() || !hex(check(form.group(1))).equals(form.group(10))) {
      return Optional.empty();
    }
    Facts facts =
        new Facts(
            Integer.parseInt(form.group(3)),
            Long.parseLong(form.group(4)),
            Long.parseLong(form.group(5)),
            Long.parseLong(form.group(6)),
            Facts.roots(form.group(7)));
    return Optional.of(
        new Seal(
            form.group(2),
            facts,
            Long.parseLong(form.group(8)),
            Long.parseLong(form.group(9), 16)));
  }

  private String text() {
    String lines =
        String.format(
                Locale.ROOT,
                "media-audit seal\nmade: %s\nschema: %d\nscan: %d\nfiles: %d\nrows: %d\n%sbytes: %d\n",
                made,
                facts.schema,
                facts.scan,
                facts.files,
                facts.rows,
                facts.rootLines(),
                bytes)
            + "crc32c: "
            + hex(sum)
            + "\n";
    return lines + "check: " + hex(check(lines)) + "\n";
  }

  private static long check(String lines) {
    CRC32C sum = new CRC32C();
    sum.update(lines.getBytes(StandardCharsets.ISO_8859_1));
    return sum.getValue();
  }

  private static String hex(long sum) {
    return String.format(Locale.ROOT, "%08x", sum);
  }
}
