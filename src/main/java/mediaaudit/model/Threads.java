package mediaaudit.model;

import java.util.Optional;

/** The threads that the system allows a user. */
public final class Threads {
  /** What to tell when there are no more. */
  public static final String USED_UP =
      "the system allows no further thread (ulimit -u); end other programs or allow more, and run"
          + " the same command again";

  /**
   * Stack of a thread that descends into folders: they may nest as deep as a path is long. Memory
   * is taken only as it is needed.
   */
  public static final long DEEP_STACK_BYTES = 512L << 20;

  private Threads() {}

  /**
   * Starts one that does not keep the process from ending.
   *
   * @return it; empty where the system allows no further one, and nothing of the work is done
   */
  public static Optional<Thread> daemon(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    try {
      thread.start();
    } catch (OutOfMemoryError noThread) {
      return Optional.empty();
    }
    return Optional.of(thread);
  }

  /**
   * Makes sure that there is one to spare: the database breaks off in the middle where it needs one
   * and there is none.
   *
   * @throws UserError when there is none
   */
  public static void requireOne() {
    if (daemon("spare", () -> {}).isEmpty()) {
      throw new UserError(ExitCode.RESOURCE, USED_UP);
    }
  }

  /** Whether something failed for lack of a thread. */
  public static boolean areUsedUp(Throwable failure) {
    return Causes.of(failure, OutOfMemoryError.class)
        .anyMatch(error -> String.valueOf(error.getMessage()).contains("native thread"));
  }
}
