package mediaaudit.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class WatchdogTest {
  private final Watchdog watchdog = new Watchdog(Duration.ofMillis(200));

  @Test
  void waitsAsLongAsThereIsProgress() throws IOException {
    CompletableFuture<String> answer =
        CompletableFuture.supplyAsync(
            () -> "late", CompletableFuture.delayedExecutor(700, TimeUnit.MILLISECONDS));
    AtomicLong steps = new AtomicLong();
    assertEquals("late", watchdog.answer(answer, steps::incrementAndGet));
  }

  @Test
  void givesUpWhatHangs() {
    Watchdog.Stalled stalled =
        assertThrows(
            Watchdog.Stalled.class, () -> watchdog.answer(new CompletableFuture<>(), () -> 7));
    assertEquals("it hangs: no answer for 200 ms", stalled.getMessage());
  }

  @Test
  void passesOnWhatTheDiskSays() {
    IOException told =
        assertThrows(
            IOException.class,
            () ->
                watchdog.answer(CompletableFuture.failedFuture(new IOException("gone")), () -> 0));
    assertEquals("gone", told.getMessage());
  }
}
