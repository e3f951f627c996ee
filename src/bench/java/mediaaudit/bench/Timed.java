package mediaaudit.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A command whose time is taken, by the shell: all that it and its children took.
 *
 * @param name for the table
 * @param before run before each round, outside the time; may be empty
 * @param command with its arguments
 */
record Timed(String name, List<String> before, List<String> command) {
  private static final String SHELL =
      "TIMEFORMAT='%3R %3U %3S'; time \"$@\" >/dev/null 2>/dev/null </dev/null; echo >&2 $?";

  /** What a run took, in seconds; {@code cpu} of all threads. */
  record Cost(double wall, double cpu, int exitCode) {}

  Timed(String name, List<String> command) {
    this(name, List.of(), command);
  }

  /**
   * The medians of some rounds. Each round runs every command once, so that a busy machine is busy
   * for all of them.
   */
  static List<Cost> medians(List<Timed> commands, int rounds) throws Exception {
    List<List<Cost>> costs = new ArrayList<>();
    commands.forEach(command -> costs.add(new ArrayList<>()));
    for (int round = 0; round < rounds; round++) {
      for (int i = 0; i < commands.size(); i++) {
        costs.get(i).add(commands.get(i).run());
      }
    }
    return costs.stream()
        .map(
            each ->
                new Cost(
                    median(each, Cost::wall), median(each, Cost::cpu), each.get(0).exitCode()))
        .toList();
  }

  /** Runs it once. */
  Cost run() throws IOException, InterruptedException {
    if (!before.isEmpty() && new ProcessBuilder(before).inheritIO().start().waitFor() != 0) {
      throw new IllegalStateException("failed: " + before);
    }
    List<String> line = new ArrayList<>(List.of("bash", "-c", SHELL, "bash"));
    line.addAll(command);
    Process process = new ProcessBuilder(line).start();
    String told = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    String[] words = told.strip().split("\\s+");
    int exitCode = Integer.parseInt(words[3]);
    if (exitCode > 1) {
      throw new IllegalStateException("exit code " + exitCode + ": " + command);
    }
    return new Cost(
        Double.parseDouble(words[0]),
        Double.parseDouble(words[1]) + Double.parseDouble(words[2]),
        exitCode);
  }

  private static double median(List<Cost> costs, ToDoubleFunction<Cost> what) {
    List<Cost> sorted = costs.stream().sorted(Comparator.comparingDouble(what)).toList();
    return what.applyAsDouble(sorted.get(sorted.size() / 2));
  }
}
