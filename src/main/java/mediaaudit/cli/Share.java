package mediaaudit.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine;

/** Writes manual pages and completion scripts; the build puts them into the distribution. */
public final class Share {
  private Share() {}

  /**
   * Writes them.
   *
   * @param args the folder, which may be there
   */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    CommandLine program = program();
    writeManual(folder.resolve("man/man1"), program);
    for (CompletionCommand.Shell shell : CompletionCommand.Shell.values()) {
      write(folder.resolve(shell.file), shell.script(program));
    }
  }

  /** All commands, for what is told of them. */
  static CommandLine program() {
    PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
    InputStream nothing = InputStream.nullInputStream();
    return MediaAudit.commandLine(
        new Console(nothing, nowhere, nowhere, false, false, false, 80), Map.of());
  }

  private static void writeManual(Path folder, CommandLine command) throws IOException {
    String name = ManualPage.name(command.getCommandSpec());
    write(folder.resolve(name + ".1"), new ManualPage(command).text());
    for (CommandLine sub : command.getSubcommands().values()) {
      writeManual(folder, sub);
    }
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
