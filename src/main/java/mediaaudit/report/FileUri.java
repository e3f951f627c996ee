package mediaaudit.report;

import java.nio.charset.StandardCharsets;

/** An absolute path as a URI (RFC 8089), every byte but those that RFC 3986 allows encoded. */
final class FileUri {
  private static final String ALLOWED = "-._~!$&'()*+,;=:@/";

  private FileUri() {}

  /** The URI of a path of Unix, of a drive ({@code C:\Media}) or of a share (two backslashes). */
  static String of(String path) {
    boolean windows = path.matches("[A-Za-z]:.*|\\\\\\\\.*");
    String slashed = windows ? path.replace('\\', '/') : path;
    String authority = slashed.startsWith("//") ? "file:" : "file://";
    return authority + (slashed.startsWith("/") ? "" : "/") + encoded(slashed);
  }

  private static String encoded(String path) {
    StringBuilder uri = new StringBuilder();
    for (byte each : path.getBytes(StandardCharsets.UTF_8)) {
      char character = (char) (each & 0xFF);
      if (isPlain(character)) {
        uri.append(character);
      } else {
        uri.append("%%%02X".formatted((int) character));
      }
    }
    return uri.toString();
  }

  private static boolean isPlain(char character) {
    return character >= 'a' && character <= 'z'
        || character >= 'A' && character <= 'Z'
        || character >= '0' && character <= '9'
        || ALLOWED.indexOf(character) >= 0;
  }
}
