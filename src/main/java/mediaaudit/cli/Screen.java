package mediaaudit.cli;

import org.jline.nativ.CLibrary;

/** The terminal behind standard error, which people make wider and narrower while they watch. */
final class Screen {
  private static final int STDERR = 2;

  private final int usual;
  private int first;
  private int now;
  private boolean silent;

  /**
   * A terminal that nobody has asked yet.
   *
   * @param usual columns that it had when the program began
   */
  Screen(int usual) {
    this.usual = usual;
  }

  /** Asks the terminal for its columns; the first time that takes a while. */
  synchronized int ask() {
    int asked = silent ? 0 : ioctl();
    silent = asked <= 0;
    if (!silent) {
      first = first == 0 ? asked : first;
      now = asked;
    }
    return silent ? usual : Math.min(asked, columns());
  }

  /** Its columns when it was last asked; without a change what the program began with. */
  synchronized int columns() {
    return now == first ? usual : now;
  }

  /** The columns; 0 where the system does not tell. */
  private static int ioctl() {
    try {
      CLibrary.WinSize size = new CLibrary.WinSize();
      return CLibrary.ioctl(STDERR, CLibrary.TIOCGWINSZ, size) == 0 ? size.ws_col : 0;
    } catch (RuntimeException | LinkageError e) {
      return 0;
    }
  }
}
