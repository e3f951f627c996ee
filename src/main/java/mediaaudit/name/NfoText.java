package mediaaudit.name;

/** The text of an element of an NFO file, as people read it. */
final class NfoText {
  private static final String CDATA = "<![CDATA[";
  private static final String CDATA_END = "]]>";

  private NfoText() {}

  /** The text on one line; null when it is empty or longer than this many characters. */
  static String of(String raw, int longest) {
    String text = raw.strip();
    if (text.startsWith(CDATA)) {
      int end = text.indexOf(CDATA_END);
      text = text.substring(CDATA.length(), end < 0 ? text.length() : end).strip();
    }
    boolean fits = !text.isEmpty() && text.length() <= longest;
    return fits ? Shown.of(plain(text)) : null;
  }

  /** The five characters that XML writes by name; other references stay as they stand. */
  private static String plain(String text) {
    return text.indexOf('&') < 0
        ? text
        : text.replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&quot;", "\"")
            .replace("&apos;", "'")
            .replace("&#39;", "'")
            .replace("&amp;", "&");
  }
}
