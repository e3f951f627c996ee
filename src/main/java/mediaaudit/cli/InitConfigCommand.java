package mediaaudit.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import mediaaudit.model.ExitCode;
import mediaaudit.model.UserError;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Writes a configuration file that explains itself. */
@Command(
    name = "init-config",
    description = "Writes a configuration file with every key, its default and what it does.",
    footer = {"", "Example:", "  media-audit init-config ~/.config/media-audit/config.yaml"})
final class InitConfigCommand implements Callable<Integer> {
  @ParentCommand MediaAudit program;

  @Parameters(
      paramLabel = "FILE",
      arity = "0..1",
      description = "File to write (default: config.yaml); - writes to standard output.")
  Path file = Path.of("config.yaml");

  @Option(
      names = {"-f", "--force"},
      description = "Replace a file that is there.")
  boolean force;

  @Override
  public Integer call() throws IOException {
    String text = text();
    if (Descriptor.isStandardOutput(file)) {
      program.console().out().write(text);
      return ExitCode.OK.code();
    }
    if (Files.isRegularFile(file) && !force) {
      throw new UserError(
          ExitCode.USAGE, file + " is there already; name another, or replace it with --force");
    }
    OutputFile.write(file, out -> out.write(text));
    program.say("wrote " + file);
    return ExitCode.OK.code();
  }

  private static String text() throws IOException {
    try (InputStream in = InitConfigCommand.class.getResourceAsStream("/config/config.yaml")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
