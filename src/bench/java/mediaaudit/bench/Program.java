package mediaaudit.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The built program, run as people run it: by its launcher, in a process of its own. */
final class Program {
  private static final String PEAK = "VmHWM:";

  private final Path launcher;
  private final String heap;

  /**
   * The program.
   *
   * @param launcher its {@code bin/media-audit}
   * @param heap as Java has it, such as {@code 512m}
   */
  Program(Path launcher, String heap) {
    this.launcher = launcher;
    this.heap = heap;
  }

  /**
   * How a run went.
   *
   * @param seconds from its start to its end
   * @param cpuSeconds that its threads worked; on a busy machine what counts
   * @param peakBytes the most memory that it held, as Linux counts it; 0 where it does not
   * @param outBytes what it wrote on standard output
   */
  record Run(double seconds, double cpuSeconds, long peakBytes, long outBytes, int exitCode) {}

  /** Runs it on an index. */
  Run run(Path index, List<String> arguments) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(List.of(launcher.toString(), "--index", index.toString()));
    command.addAll(arguments);
    Path out = Files.createTempFile("media-audit-bench-", ".out");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectInput(new File("/dev/null"))
            .redirectOutput(out.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().put("MEDIA_AUDIT_JAVA_OPTS", "-Xmx" + heap);
    long start = System.nanoTime();
    Process process = builder.start();
    long peak = 0;
    double cpu = 0;
    while (!process.waitFor(20, TimeUnit.MILLISECONDS)) {
      peak = Math.max(peak, peak(process));
      cpu = Math.max(cpu, cpu(process));
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    long size = Files.size(out);
    Files.delete(out);
    return new Run(seconds, cpu, peak, size, process.exitValue());
  }

  private static double cpu(Process process) {
    return process.info().totalCpuDuration().map(spent -> spent.toMillis() / 1000.0).orElse(0.0);
  }

  /** The launcher becomes the Java process, so that the number stays. */
  private static long peak(Process process) throws IOException {
    try {
      return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
          .filter(line -> line.startsWith(PEAK))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
          .findFirst()
          .orElse(0);
    } catch (NoSuchFileException over) {
      return 0;
    }
  }
}
