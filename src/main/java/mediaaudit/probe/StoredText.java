package mediaaudit.probe;

import java.util.Locale;

/** Makes texts that are stored, and so are the same whatever the language of the host. */
final class StoredText {
  private StoredText() {}

  /** As {@link String#format}. */
  static String of(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
