package mediaaudit.probe;

/** A file's headers say what cannot be; the message tells field, found and wanted. */
class Malformed extends Exception {
  private static final long serialVersionUID = 1;

  Malformed(String format, Object... values) {
    super(StoredText.of(format, values));
  }

  /** The headers need more bytes than a prober may read, which says nothing of the file. */
  static final class TooLarge extends Malformed {
    private static final long serialVersionUID = 1;

    TooLarge() {
      super("headers too large");
    }
  }
}
