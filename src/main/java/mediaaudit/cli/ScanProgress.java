package mediaaudit.cli;

import java.util.Locale;
import java.util.concurrent.TimeUnit;
import mediaaudit.scan.CacheEvent;
import mediaaudit.scan.ScanListener;

/** One line on the terminal that tells how far a scan is; nothing where nobody watches. */
final class ScanProgress implements ScanListener, AutoCloseable {
  private static final long REDRAW_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
  private static final String ERASE = "\r\u001b[K";

  private final MediaAudit program;
  private final Interruption interruption;
  private final boolean drawn;
  private final long started = System.nanoTime();
  private long lastDrawn;
  private boolean visible;

  ScanProgress(MediaAudit program, Interruption interruption) {
    this.program = program;
    this.interruption = interruption;
    this.drawn = program.drawsProgress();
  }

  @Override
  public void walked(long folders, long files) {
    if (isDue()) {
      draw(String.format(Locale.ROOT, "walking: %,d folders, %,d files", folders, files));
    }
  }

  @Override
  public void probed(long done, long total) {
    if (done < total && !isDue()) {
      return;
    }
    double rate = done / Math.max(0.001, (System.nanoTime() - started) / 1e9);
    String line =
        String.format(
            Locale.ROOT,
            "looking into videos: %,d of %,d (%d%%), %,.0f a second, %s left",
            done,
            total,
            100 * done / total,
            rate,
            Words.seconds((long) ((total - done) / Math.max(0.001, rate) * 1e9)));
    draw(line);
  }

  @Override
  public void reading() {
    draw("reading names and judging");
  }

  @Override
  public void note(String sentence) {
    if (program.isVerbose()) {
      erase();
      program.console().tell(sentence);
    }
  }

  @Override
  public void warn(String sentence) {
    erase();
    program.notices().accept(sentence);
  }

  @Override
  public boolean hearsCache() {
    return program.isDebug();
  }

  @Override
  public void cache(CacheEvent event) {
    erase();
    program.console().tell("cache " + event);
  }

  @Override
  public boolean stopped() {
    return interruption.happened();
  }

  @Override
  public void close() {
    erase();
  }

  private boolean isDue() {
    return drawn && System.nanoTime() - lastDrawn > REDRAW_NANOS;
  }

  private void draw(String line) {
    if (drawn) {
      program.console().err().print(ERASE + Width.fit(line, program.console().width() - 1));
      program.console().err().flush();
      lastDrawn = System.nanoTime();
      visible = true;
    }
  }

  private void erase() {
    if (visible) {
      program.console().err().print(ERASE);
      program.console().err().flush();
      visible = false;
    }
  }
}
