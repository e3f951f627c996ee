package mediaaudit.model;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * The bytes of a path as the system has them. A name that does not decode becomes U+FFFD in a
 * string, so that two different files would share one; the path's URI keeps the bytes.
 */
public final class RawPath {
  /** Stands in a string for bytes that could not be decoded. */
  public static final char UNDECODABLE = '\uFFFD';

  private RawPath() {}

  /** The bytes of an absolute path. */
  public static byte[] of(Path path) {
    String text = path.toString();
    return text.indexOf(UNDECODABLE) < 0
        ? text.getBytes(StandardCharsets.UTF_8)
        : unescape(withoutSlash(path.toUri().getRawPath()));
  }

  /** The bytes of the last part of an absolute path. */
  public static byte[] ofName(Path path) {
    return ofName(path, path.getFileName().toString());
  }

  /** The bytes of the last part of an absolute path, which is this as a text. */
  public static byte[] ofName(Path path, String name) {
    return name.indexOf(UNDECODABLE) < 0
        ? name.getBytes(StandardCharsets.UTF_8)
        : unescape(lastSegment(withoutSlash(path.toUri().getRawPath())));
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
