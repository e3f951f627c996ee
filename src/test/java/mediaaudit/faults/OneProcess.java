package mediaaudit.faults;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mediaaudit.cli.Console;
import mediaaudit.cli.MediaAudit;

/**
 * One process that runs command after command, for injuries that it survives: most of what a
 * process of its own for each would take is the start of Java.
 */
final class OneProcess implements AutoCloseable {
  private static final String BETWEEN = "\t";

  private final Path directory;
  private final Process process;
  private final Writer commands;
  private final BufferedReader codes;
  private int run;

  private OneProcess(Path directory, Process process) {
    this.directory = directory;
    this.process = process;
    this.commands = process.outputWriter(StandardCharsets.UTF_8);
    this.codes = process.inputReader(StandardCharsets.UTF_8);
  }

  /** The words that start it. */
  static List<String> words() {
    List<String> words = new ArrayList<>(Machine.program());
    int classPath = words.indexOf("-cp") + 1;
    words.set(classPath, words.get(classPath) + File.pathSeparator + "target/test-classes");
    words.set(words.size() - 1, OneProcess.class.getName());
    return words;
  }

  /** Starts it; what the commands tell goes to files in this folder. */
  static OneProcess start(ProcessBuilder builder, Path directory) throws IOException {
    builder.redirectError(directory.resolve("process-errors").toFile());
    return new OneProcess(directory, builder.start());
  }

  /** Runs a command to its end. */
  Ended run(List<String> arguments) {
    Told told =
        new Told(directory.resolve("told-out-" + run), directory.resolve("told-err-" + run));
    run++;
    String line = told.out() + BETWEEN + told.err() + BETWEEN + String.join(BETWEEN, arguments);
    try {
      commands.write(line + "\n");
      commands.flush();
      String code = codes.readLine();
      if (code == null) {
        throw new AssertionError("the process died: " + told.all());
      }
      return new Ended(Integer.parseInt(code), told);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  /** Is that process: a line is the files of both outputs and the arguments of a command. */
  public static void main(String[] none) throws IOException {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      String[] words = line.split(BETWEEN);
      String[] arguments = Arrays.copyOfRange(words, 2, words.length);
      try (BufferedWriter out = Files.newBufferedWriter(Path.of(words[0]));
          PrintWriter err = new PrintWriter(Files.newBufferedWriter(Path.of(words[1])))) {
        Console console =
            new Console(InputStream.nullInputStream(), out, err, false, false, false, 80);
        System.out.println(MediaAudit.run(arguments, console, System.getenv()));
      }
    }
  }
}
