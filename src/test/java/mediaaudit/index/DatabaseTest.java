package mediaaudit.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import java.util.stream.Stream;
import mediaaudit.model.Threads;
import mediaaudit.model.UserError;
import org.h2.api.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a user is told of a failure of the database. */
class DatabaseTest {
  private static final String TOO_LITTLE =
      "out of memory while the index index.mv.db was used; give Java more with"
          + " MEDIA_AUDIT_JAVA_OPTS=-Xmx4g";

  @ParameterizedTest
  @MethodSource("lacks")
  void lackIsNotTakenForDamage(Throwable lack) {
    SQLException failure =
        new SQLException("General error", "50000", ErrorCode.GENERAL_ERROR_1, lack);
    SQLException batch = new SQLException("batch");
    batch.setNextException(failure);
    for (Throwable each : new Throwable[] {failure, new IllegalStateException(failure), batch}) {
      UserError told = Database.explain(each, "index.mv.db").orElseThrow();
      assertEquals(TOO_LITTLE, told.getMessage());
      assertEquals(5, told.exitCode().code());
    }
  }

  static Stream<Throwable> lacks() {
    return Stream.of(
        new OutOfMemoryError("Java heap space"),
        new IllegalStateException(new OutOfMemoryError("GC overhead limit")));
  }

  @Test
  void lackOfThreadsIsTold() {
    SQLException failure = new SQLException(new OutOfMemoryError("unable to create native thread"));
    assertEquals(
        Threads.USED_UP, Database.explain(failure, "index.mv.db").orElseThrow().getMessage());
  }
}
