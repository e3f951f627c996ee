package mediaaudit.model;

import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** The clock as rows keep it. */
public final class Nanos {
  private Nanos() {}

  /** Nanoseconds since 1970, UTC. */
  public static long now() {
    Instant now = Instant.now();
    return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
  }
}
