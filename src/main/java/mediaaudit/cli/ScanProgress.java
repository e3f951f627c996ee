package mediaaudit.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Optional;
import mediaaudit.model.Threads;
import mediaaudit.scan.CacheEvent;
import mediaaudit.scan.ScanListener;

/**
 * Tells how far a scan is: on a terminal one line, drawn over and over and gone at the end, else,
 * when more is wanted, a sentence now and then.
 */
final class ScanProgress implements ScanListener, AutoCloseable {
  private static final Duration REDRAW = Duration.ofMillis(100);
  private static final Duration TELL = Duration.ofSeconds(10);
  private static final Duration LEAVE = Duration.ofMillis(200);

  /** Back to the first column, and all behind it gone, however often the terminal wrapped it. */
  private static final String ERASE = "\r\u001b[J";

  /**
   * What stands between the two is cut at the edge of a terminal that shrank since it was asked,
   * and not wrapped (DECAWM of the VT100).
   */
  private static final String CUT = "\u001b[?7l";

  private static final String WRAP = "\u001b[?7h";

  private final MediaAudit program;
  private final Interruption interruption;
  private final Screen screen;
  private final Blocks blocks;
  private final boolean drawn;
  private final Ticker ticker;
  private volatile ProgressLine line;
  private volatile long known;
  private boolean visible;
  private boolean left;

  ScanProgress(MediaAudit program, Interruption interruption) {
    this.program = program;
    this.interruption = interruption;
    this.screen = new Screen(program.console().width());
    this.blocks = Blocks.of(program.environment());
    this.drawn = program.drawsProgress();
    this.ticker = Ticker.start(drawn ? REDRAW : TELL, drawn ? this::draw : this::tell);
  }

  /** The columns of the terminal, as wide as it is by now. */
  int columns() {
    return screen.columns();
  }

  @Override
  public void expects(long folders) {
    known = folders;
  }

  @Override
  public void walked(long folders, long files) {
    show(Progress.walked(folders, known, files));
  }

  @Override
  public void probed(long hits, long misses, long videos) {
    show(Progress.probed(hits, misses, videos));
  }

  @Override
  public void checked(long folders, long total) {
    show(Progress.checked(folders, total));
  }

  @Override
  public void note(String sentence) {
    if (program.isVerbose()) {
      say(sentence);
    }
  }

  @Override
  public synchronized void warn(String sentence) {
    erase();
    program.notices().accept(sentence);
  }

  @Override
  public boolean hearsCache() {
    return program.isDebug();
  }

  @Override
  public void cache(CacheEvent event) {
    say("cache " + event);
  }

  @Override
  public boolean stopped() {
    return interruption.happened();
  }

  @Override
  public void close() {
    ticker.close();
    endPhase();
    erase();
  }

  private void show(Progress next) {
    ProgressLine before = line;
    if (before != null && before.now().phase() == next.phase()) {
      line = before.at(next);
    } else {
      endPhase();
      line = ProgressLine.begin(System.nanoTime(), next);
    }
  }

  private void endPhase() {
    if (line != null && program.isVerbose()) {
      say(line.end(System.nanoTime()));
    }
    line = null;
  }

  private void tell() {
    ProgressLine shown = line;
    if (shown != null && program.isVerbose()) {
      say(shown.sentence(System.nanoTime()));
    }
  }

  private synchronized void say(String sentence) {
    erase();
    program.console().tell(sentence);
  }

  /** The cursor waits at the line's begin, which stays where it is when the terminal shrinks. */
  private synchronized void draw() {
    ProgressLine shown = line;
    if (shown != null && !left) {
      String text = shown.text(System.nanoTime(), screen.ask() - 1, blocks);
      write(ERASE + CUT + text + WRAP + "\r");
      visible = true;
    }
  }

  /**
   * Takes the line away for good, whatever still goes on; waits for no terminal that is stopped.
   */
  void leave() {
    // Without a thread the line stays, and the process ends nevertheless.
    Optional<Thread> eraser = Threads.daemon("leave", this::eraseForGood);
    try {
      if (eraser.isPresent()) {
        eraser.get().join(LEAVE.toMillis());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void eraseForGood() {
    left = true;
    erase();
  }

  private synchronized void erase() {
    if (visible) {
      write(ERASE);
      visible = false;
    }
  }

  private void write(String text) {
    PrintWriter err = program.console().err();
    err.print(text);
    err.flush();
  }
}
