package mediaaudit.cli;

import java.time.Duration;
import picocli.CommandLine.Option;

/** How long commands that write wait for each other. */
final class WaitOption {
  @Option(
      names = "--wait",
      paramLabel = "TIME",
      description = "How long to wait for an index in use (default: 30s).")
  Duration time = Duration.ofSeconds(30);
}
