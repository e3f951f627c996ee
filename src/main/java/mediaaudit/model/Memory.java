package mediaaudit.model;

import java.util.Optional;

/** The memory that Java may take. */
public final class Memory {
  /** What to tell when there is no more. */
  public static final String USED_UP =
      "out of memory; give Java more with MEDIA_AUDIT_JAVA_OPTS=-Xmx4g";

  private Memory() {}

  /**
   * What to tell of a failure that comes from a lack of memory, or of threads, which Java calls the
   * same; empty when it comes from something else. Java throws one and the same error again and
   * again once memory is used up: a resource whose closing fails with it, too, makes another
   * exception of it, whose cause it is.
   */
  public static Optional<String> lack(Throwable failure) {
    return Causes.of(failure)
        .filter(Memory::isLack)
        .findFirst()
        .map(error -> Threads.areUsedUp(error) ? Threads.USED_UP : USED_UP);
  }

  /** Of a class that could not be made ready for lack of memory Java keeps the words alone. */
  private static boolean isLack(Throwable failure) {
    return failure instanceof OutOfMemoryError
        || failure instanceof LinkageError
            && String.valueOf(failure.getMessage()).contains("java.lang.OutOfMemoryError");
  }
}
