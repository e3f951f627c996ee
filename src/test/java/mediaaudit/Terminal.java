package mediaaudit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A real terminal, of tmux, in which a shell runs commands; its screen is what a person sees. */
public final class Terminal implements AutoCloseable {
  /** What starts the built program. */
  static final String LAUNCHER =
      Path.of(System.getProperty("distribution")).resolve("bin/media-audit").toString();

  private static final int ROWS = 60;
  private static final int POLL_MILLIS = 20;
  private static final int LONGEST_SECONDS = 120;

  private final Path directory;
  private final Path socket;

  /** Opens one with so many columns in this folder; skips the test where there is no tmux. */
  public static Terminal open(Path directory, int columns) throws Exception {
    Library.requireProgram("tmux");
    Terminal terminal = new Terminal(directory);
    terminal.tmux(
        "-f",
        "/dev/null",
        "new-session",
        "-d",
        "-x",
        "" + columns,
        "-y",
        "" + ROWS,
        "env -u COLUMNS -u NO_COLOR LC_ALL=C.UTF-8 PS1='$ ' ENV= HOME='"
            + directory
            + "'"
            + " MEDIA_AUDIT_CLASS_ARCHIVE=off sh");
    return terminal;
  }

  private Terminal(Path directory) {
    this.directory = directory;
    this.socket = directory.resolve("tmux");
  }

  /** Runs a command on a clean screen, and shows its exit code behind it. */
  public void run(String command) throws Exception {
    Path script = Files.writeString(directory.resolve("run.sh"), command + "\necho \"exit $?\"\n");
    type("clear; . '" + script + "'");
  }

  /** Types a line. */
  public void type(String line) throws Exception {
    begin(line);
    press("Enter");
  }

  /** Types what another key is to follow. */
  public void begin(String text) throws Exception {
    // To tmux, a semicolon at the end of a word ends its command.
    tmux("send-keys", "-l", text.replaceFirst(";$", "\\\\;"));
  }

  /** Presses a key, as tmux calls it. */
  public void press(String key) throws Exception {
    tmux("send-keys", key);
  }

  /** Makes the window wider or narrower. */
  public void resize(int columns) throws Exception {
    tmux("resize-window", "-x", "" + columns);
  }

  /** The lines on the screen, without empty ones at the end. */
  public List<String> screen() throws Exception {
    List<String> lines = new ArrayList<>(tmux("capture-pane", "-p").lines().toList());
    while (!lines.isEmpty() && lines.get(lines.size() - 1).isBlank()) {
      lines.remove(lines.size() - 1);
    }
    return lines;
  }

  /** Waits until a line of the screen is like this. */
  public String await(String line) throws Exception {
    Pattern wanted = Pattern.compile(line);
    List<String> screen = List.of();
    long until = System.nanoTime() + LONGEST_SECONDS * 1_000_000_000L;
    while (System.nanoTime() < until) {
      screen = screen();
      for (String shown : screen) {
        if (wanted.matcher(shown).matches()) {
          return shown;
        }
      }
      Thread.sleep(POLL_MILLIS);
    }
    throw new AssertionError("no line like " + line + " on\n" + String.join("\n", screen));
  }

  /**
   * Waits for the end of the command; what it left on the screen, with times as {@code #} and no
   * column padded.
   */
  public List<String> finished() throws Exception {
    await("exit \\d+");
    List<String> lines = new ArrayList<>();
    for (String line : screen()) {
      lines.add(
          line.replaceFirst("[\\d.]+ s$", "# s")
              .replaceAll(" {2,}", "  ")
              .replaceAll("-{3,}", "---"));
      if (line.startsWith("exit ")) {
        break;
      }
    }
    return lines;
  }

  private String tmux(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("tmux", "-S", socket.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.directory(directory.toFile());
    builder.environment().put("LC_ALL", "C.UTF-8");
    Process process = builder.start();
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new AssertionError(String.join(" ", command) + ": " + out);
    }
    return out;
  }

  @Override
  public void close() throws IOException {
    try {
      tmux("kill-server");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
