package mediaaudit.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many system calls of each name a command makes, as strace counts them. */
final class SystemCalls {
  private static final Pattern ROW =
      Pattern.compile("\\s*[\\d.]+\\s+[\\d.]+\\s+\\d+\\s+(\\d+)\\s+(?:\\d+\\s+)?(\\w+)");
  private static final Set<String> STATS =
      Set.of("stat", "lstat", "fstat", "newfstatat", "statx", "access", "faccessat", "faccessat2");

  private final Map<String, Long> counts;

  private SystemCalls(Map<String, Long> counts) {
    this.counts = counts;
  }

  /** Counts. */
  static SystemCalls of(List<String> command) throws IOException, InterruptedException {
    Path out = Files.createTempFile("media-audit-bench-", ".calls");
    List<String> line = new ArrayList<>(List.of("strace", "-f", "-c", "-o", out.toString()));
    line.addAll(command);
    new ProcessBuilder(line)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
    Map<String, Long> counts = new TreeMap<>();
    for (String row : Files.readAllLines(out)) {
      Matcher call = ROW.matcher(row);
      if (call.matches() && !call.group(2).equals("total")) {
        counts.merge(call.group(2), Long.parseLong(call.group(1)), Long::sum);
      }
    }
    Files.delete(out);
    return new SystemCalls(counts);
  }

  /** Calls that ask for a file's or a folder's facts. */
  long stats() {
    return STATS.stream().mapToLong(name -> counts.getOrDefault(name, 0L)).sum();
  }

  /** Calls of this name. */
  long of(String name) {
    return counts.getOrDefault(name, 0L);
  }

  /** All calls but those by which threads wait for each other and memory is managed. */
  long files() {
    return stats()
        + List.of("open", "openat", "close", "getdents64", "dup", "fcntl", "readlink", "read",
                "pread64", "lseek").stream()
            .mapToLong(this::of)
            .sum();
  }
}
