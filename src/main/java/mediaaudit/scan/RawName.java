package mediaaudit.scan;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * The bytes of a name as the disk holds them. A name that does not decode becomes U+FFFD in a
 * string, so that two different files would share one; the path's URI keeps the bytes.
 */
final class RawName {
  private static final char UNDECODABLE = '\uFFFD';

  private RawName() {}

  /** The bytes of the last part of an absolute path. */
  static byte[] of(Path path) {
    String name = path.getFileName().toString();
    return name.indexOf(UNDECODABLE) < 0
        ? name.getBytes(StandardCharsets.UTF_8)
        : lastSegment(path.toUri().getRawPath());
  }

  private static byte[] lastSegment(String rawPath) {
    int end = rawPath.endsWith("/") ? rawPath.length() - 1 : rawPath.length();
    return unescape(rawPath.substring(rawPath.lastIndexOf('/', end - 1) + 1, end));
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
