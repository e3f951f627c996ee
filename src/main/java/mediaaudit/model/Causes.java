package mediaaudit.model;

import java.sql.SQLException;
import java.util.stream.Stream;

/** What a failure comes from. */
public final class Causes {
  private Causes() {}

  /** A failure, its cause, the cause of that, and so on. */
  public static Stream<Throwable> of(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Causes::next);
  }

  /** Those of a failure and its causes that are of this type. */
  public static <T extends Throwable> Stream<T> of(Throwable failure, Class<T> type) {
    return of(failure).filter(type::isInstance).map(type::cast);
  }

  /** A failed batch keeps what failed in it as its next exception. */
  private static Throwable next(Throwable failure) {
    return failure.getCause() == null && failure instanceof SQLException sql
        ? sql.getNextException()
        : failure.getCause();
  }
}
