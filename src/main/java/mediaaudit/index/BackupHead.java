package mediaaudit.index;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import mediaaudit.model.ExitCode;
import mediaaudit.model.UserError;

/**
 * What stands before the content of a backup, for people and for {@code restore}:
 *
 * <pre>
 * media-audit backup
 * format: 1
 * version: 1.0              media-audit that wrote it
 * schema: 5                 of the index in it
 * created: 2026-11-26T13:15:00Z
 * bytes: 123456             of the index in it
 * rows.file: 12             one line a table
 * ...
 * sha256: ...               over all lines before this one and the index in it
 *                           an empty line, then the index, compacted and gzipped (RFC 1952)
 * </pre>
 *
 * Lines are UTF-8 and end with a line feed.
 */
record BackupHead(String version, int schema, String created, long bytes, TableRows rows) {
  static final String MAGIC = "media-audit backup";
  private static final int FORMAT = 1;
  private static final int MOST_BYTES = 64 << 10;
  private static final String ROWS = "rows.";
  private static final String SUM = "sha256: ";

  /** A head as it was read, with the sum that it promises. */
  record Sealed(BackupHead head, String sum) {}

  /** A digest that has taken all lines in. */
  MessageDigest digest() {
    MessageDigest digest = sha256();
    digest.update(lines().getBytes(StandardCharsets.UTF_8));
    return digest;
  }

  /** The whole head. */
  byte[] sealed(String sum) {
    return (lines() + SUM + sum + "\n\n").getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Reads a head and leaves the stream at the content.
   *
   * @param file for messages
   * @throws UserError when it is none, or one of a later format
   */
  static Sealed read(InputStream in, String file) throws IOException {
    byte[] magic = (MAGIC + "\n").getBytes(StandardCharsets.UTF_8);
    if (!Arrays.equals(in.readNBytes(magic.length), magic)) {
      throw new UserError(ExitCode.RESOURCE, file + " is no backup of media-audit");
    }
    try {
      return parse(in, file);
    } catch (IllegalArgumentException e) {
      throw damaged(file, e.getMessage());
    }
  }

  static UserError damaged(String file, String how) {
    return new UserError(
        ExitCode.RESOURCE,
        "the backup " + file + " is damaged (" + how + "); nothing was restored; try an older one");
  }

  private static Sealed parse(InputStream in, String file) throws IOException {
    Map<String, String> values = new LinkedHashMap<>();
    int left = MOST_BYTES;
    for (String line = line(in, left); !line.isEmpty(); line = line(in, left)) {
      left -= line.length() + 1;
      int colon = line.indexOf(": ");
      require(colon > 0, "a line of its head is no 'name: value'");
      require(
          values.put(line.substring(0, colon), line.substring(colon + 2)) == null,
          "its head says something twice");
    }
    requireFormat(values, file);
    SortedMap<String, Long> rows = new TreeMap<>();
    values.forEach(
        (name, value) -> {
          if (name.startsWith(ROWS)) {
            rows.put(name.substring(ROWS.length()), number(value));
          }
        });
    BackupHead head =
        new BackupHead(
            value(values, "version"),
            (int) Math.min(Integer.MAX_VALUE, number(value(values, "schema"))),
            value(values, "created"),
            number(value(values, "bytes")),
            new TableRows(rows));
    return new Sealed(head, value(values, "sha256"));
  }

  private static void requireFormat(Map<String, String> values, String file) {
    long format = number(value(values, "format"));
    if (format != FORMAT) {
      throw new UserError(
          ExitCode.RESOURCE,
          String.format(
              "the backup %s is of format %d, and this media-audit knows %d; upgrade media-audit",
              file, format, FORMAT));
    }
  }

  private static String line(InputStream in, int most) throws IOException {
    java.io.ByteArrayOutputStream line = new java.io.ByteArrayOutputStream();
    for (int each = in.read(); each != '\n'; each = in.read()) {
      require(each >= 0 && line.size() < most, "its head does not end");
      line.write(each);
    }
    return line.toString(StandardCharsets.UTF_8);
  }

  private static String value(Map<String, String> values, String name) {
    String value = values.get(name);
    require(value != null, "its head does not say '" + name + "'");
    return value;
  }

  private static long number(String value) {
    require(value.matches("\\d{1,18}"), "'" + value + "' in its head is no number");
    return Long.parseLong(value);
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }

  private String lines() {
    StringBuilder lines = new StringBuilder();
    lines.append(MAGIC).append("\nformat: ").append(FORMAT);
    lines.append("\nversion: ").append(version).append("\nschema: ").append(schema);
    lines.append("\ncreated: ").append(created).append("\nbytes: ").append(bytes);
    rows.byTable()
        .forEach(
            (table, count) -> lines.append("\n" + ROWS).append(table).append(": ").append(count));
    return lines.append('\n').toString();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
