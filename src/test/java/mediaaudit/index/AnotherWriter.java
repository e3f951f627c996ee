package mediaaudit.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** Another process that has an index open for writing. */
public final class AnotherWriter {
  private AnotherWriter() {}

  /** Starts it and waits until it has the index open; the caller ends it. */
  public static Process on(Path index) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                AnotherWriter.class.getName(),
                index.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    assertEquals('r', process.getInputStream().read());
    return process;
  }

  /** Opens the index that is named, and keeps it. */
  public static void main(String[] args) throws InterruptedException {
    try (Index index =
        Index.write(IndexFile.in(Path.of(args[0])), "scan", Duration.ZERO, notice -> {})) {
      System.out.print("ready" + index.roots().all().size());
      System.out.flush();
      Thread.sleep(60_000);
    }
  }
}
