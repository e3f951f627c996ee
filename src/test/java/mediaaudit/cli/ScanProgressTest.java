package mediaaudit.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The line that is drawn while a scan goes on. */
class ScanProgressTest {
  private static final int ROOM = 8;

  @Test
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void endWaitsForNoTerminalThatTakesNothing() throws Exception {
    PipedReader terminal = new PipedReader(ROOM);
    Console console =
        new Console(
            InputStream.nullInputStream(),
            Writer.nullWriter(),
            new PrintWriter(new PipedWriter(terminal)),
            false,
            false,
            true,
            80);
    MediaAudit program = MediaAudit.commandLine(console, Map.of("TERM", "xterm")).getCommand();
    try (Interruption interruption = Interruption.watch(() -> {});
        ScanProgress progress = new ScanProgress(program, interruption);
        terminal) {
      progress.walked(1, 1);
      while (!terminal.ready()) {
        Thread.sleep(10);
      }
      progress.leave();
      assertTrue(terminal.ready(), "the line is being drawn still");
    }
  }
}
