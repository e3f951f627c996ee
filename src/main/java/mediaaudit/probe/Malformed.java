package mediaaudit.probe;

/** A file's headers say what cannot be; the message tells field, found and wanted. */
final class Malformed extends Exception {
  private static final long serialVersionUID = 1;

  Malformed(String message) {
    super(message);
  }

  /** The headers need more bytes than a prober may read. */
  static Malformed tooLarge() {
    return new Malformed("headers too large");
  }
}
