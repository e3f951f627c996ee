package mediaaudit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.util.Map;
import java.util.stream.Stream;
import mediaaudit.model.Threads;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** However the lack of memory comes up to the command line, it is told as what it is. */
class OutOfMemoryTest {
  private static final String TOO_LITTLE =
      "out of memory; give Java more with MEDIA_AUDIT_JAVA_OPTS=-Xmx4g";

  @ParameterizedTest
  @MethodSource("failures")
  void isTold(Runnable failing, String sentence) {
    StringWriter errors = new StringWriter();
    Console console =
        new Console(
            InputStream.nullInputStream(),
            new FailingWriter(failing),
            new PrintWriter(errors, true),
            false,
            false,
            false,
            80);
    int exitCode = MediaAudit.run(new String[] {"parse", "Film (2020).mkv"}, console, Map.of());
    assertEquals("media-audit: error: " + sentence + "\n", errors.toString());
    assertEquals(5, exitCode);
  }

  static Stream<Arguments> failures() {
    return Stream.of(
        Arguments.of(failing(new OutOfMemoryError("Java heap space")), TOO_LITTLE),
        Arguments.of(
            failing(new OutOfMemoryError("unable to create native thread")), Threads.USED_UP),
        Arguments.of(
            failing(
                new NoClassDefFoundError("Could not initialize class x.Y")
                    .initCause(
                        new ExceptionInInitializerError(
                            "Exception java.lang.OutOfMemoryError: Java heap space"))),
            TOO_LITTLE),
        Arguments.of(closing(new OutOfMemoryError("Java heap space")), TOO_LITTLE),
        Arguments.of(
            (Runnable)
                () -> {
                  throw new IllegalStateException(new OutOfMemoryError("Java heap space"));
                },
            TOO_LITTLE));
  }

  private static Runnable failing(Throwable error) {
    return () -> {
      throw (Error) error;
    };
  }

  /** What is done fails, and what is closed after it with the very same error. */
  private static Runnable closing(OutOfMemoryError error) {
    return () -> {
      try (Resource resource = () -> failing(error).run()) {
        resource.use(error);
      }
    };
  }

  private interface Resource extends AutoCloseable {
    default void use(Error error) {
      throw error;
    }

    @Override
    void close();
  }

  private static final class FailingWriter extends Writer {
    private final Runnable failing;

    private FailingWriter(Runnable failing) {
      this.failing = failing;
    }

    @Override
    public void write(char[] text, int offset, int length) {
      failing.run();
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
