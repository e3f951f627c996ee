package mediaaudit.model;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * The bytes of a path as the system has them, and the text that they are in UTF-8, whatever the
 * locale takes them for. What does not decode becomes U+FFFD in a string, so that two different
 * files would share one; the path's URI keeps the bytes.
 */
public final class RawPath {
  /** Stands in a string for bytes that could not be decoded. */
  public static final char UNDECODABLE = '\uFFFD';

  /** Whether Java has decoded names as UTF-8, or the system has them as texts. */
  private static final boolean DECODED =
      File.separatorChar == '\\' || "UTF-8".equals(System.getProperty("sun.jnu.encoding"));

  private RawPath() {}

  /** The bytes of an absolute path. */
  public static byte[] of(Path path) {
    String text = path.toString();
    return isDecoded(text) && text.indexOf(UNDECODABLE) < 0
        ? text.getBytes(StandardCharsets.UTF_8)
        : unescape(withoutSlash(path.toUri().getRawPath()));
  }

  /** The last part of an absolute path, as a text. */
  public static String name(Path path) {
    String name = path.getFileName().toString();
    return isDecoded(name) ? name : new String(lastOf(path), StandardCharsets.UTF_8);
  }

  /** The bytes of the last part of an absolute path, which is {@link #name} as a text. */
  public static byte[] ofName(Path path, String name) {
    return name.indexOf(UNDECODABLE) < 0 ? name.getBytes(StandardCharsets.UTF_8) : lastOf(path);
  }

  /**
   * The path below a folder that is this text in UTF-8.
   *
   * @throws InvalidPathException when it cannot be one
   */
  public static Path resolve(Path folder, String text) {
    if (isDecoded(text)) {
      return folder.resolve(text);
    }
    String above = withoutSlash(folder.toUri().getRawPath());
    return Path.of(URI.create("file://" + above + "/" + escape(text)));
  }

  private static String escape(String text) {
    StringBuilder escaped = new StringBuilder();
    for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
      boolean plain = each == '/' || each >= 'a' && each <= 'z' || each >= '0' && each <= '9';
      escaped.append(plain ? "" + (char) each : "%%%02X".formatted(each & 0xff));
    }
    return escaped.toString();
  }

  private static boolean isDecoded(String text) {
    return DECODED || text.chars().allMatch(character -> character < 0x80);
  }

  private static byte[] lastOf(Path path) {
    return unescape(lastSegment(withoutSlash(path.toUri().getRawPath())));
  }

  /** How many characters of a name stand for bytes that could not be decoded. */
  public static int undecoded(String name) {
    int found = 0;
    for (int at = name.indexOf(UNDECODABLE); at >= 0; at = name.indexOf(UNDECODABLE, at + 1)) {
      found++;
    }
    return found;
  }

  /** Of two readings of the same name, the one that says more; the first when they say as much. */
  public static String better(String first, String second) {
    return undecoded(second) < undecoded(first) ? second : first;
  }

  private static String withoutSlash(String rawPath) {
    return rawPath.endsWith("/") && rawPath.length() > 1
        ? rawPath.substring(0, rawPath.length() - 1)
        : rawPath;
  }

  private static String lastSegment(String rawPath) {
    return rawPath.substring(rawPath.lastIndexOf('/') + 1);
  }

  private static byte[] unescape(String segment) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < segment.length(); i++) {
      if (segment.charAt(i) == '%') {
        bytes.write(Integer.parseInt(segment.substring(i + 1, i + 3), 16));
        i += 2;
      } else {
        bytes.writeBytes(segment.substring(i, i + 1).getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }
}
