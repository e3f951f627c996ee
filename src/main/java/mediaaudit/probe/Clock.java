package mediaaudit.probe;

import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** The wall clock. */
final class Clock {
  private Clock() {}

  /** Nanoseconds since 1970, UTC. */
  static long nanos() {
    Instant now = Instant.now();
    return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
  }
}
