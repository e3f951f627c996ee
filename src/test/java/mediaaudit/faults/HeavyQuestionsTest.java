package mediaaudit.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions that want all memory or all time end the program in a sentence, and nothing else. */
@Tag(Faults.TAG)
@Timeout(120)
class HeavyQuestionsTest {
  @TempDir Path directory;
  private Victim victim;

  @BeforeEach
  void scan() {
    victim = Victim.of(directory, 1);
    victim.library().run("scan").expect(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select length(repeat('x', 2000000000))",
        "select length(space(2000000000))",
        "select count(*) from (select array_agg(x) from system_range(1, 100000000))",
        "select length(listagg(x)) from system_range(1, 100000000)"
      })
  void memoryIsBounded(String sql) {
    ask("-Xmx64m", sql, "0s").require(5, "memory", true);
    requireNothingElse();
  }

  /** The hash of a value is taken so many times without a look at whether anybody waits. */
  @Test
  void whatLooksAtNoClockIsEndedFromOutside() {
    String sql = "select hash('SHA-256', 'x', 2000000000)";
    ask("-Xmx64m", sql, "1s")
        .require(5, "the query does not end in time; the program ends without it", true);
    requireNothingElse();
  }

  private Ended ask(String heap, String sql, String time) {
    List<String> line = victim.line("query", "--timeout", time, sql);
    line.add(1, heap);
    Running query = victim.start(Map.of(), line);
    query.await();
    return query.ended();
  }

  private void requireNothingElse() {
    assertEquals("1", victim.library().query("select count(*) from movies"));
    victim.requireWhole();
  }
}
