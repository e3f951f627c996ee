package mediaaudit.scan;

/** A library root cannot be read any more in the middle of its scan. */
final class RootLost extends RuntimeException {
  private static final long serialVersionUID = 1;

  /**
   * A root that was lost.
   *
   * @param why in words for people
   */
  RootLost(String why, Throwable cause) {
    super(why, cause);
  }
}
