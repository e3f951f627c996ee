package mediaaudit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import mediaaudit.Library;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Help is that of the command which is named, wherever one asks for it. */
class HelpTest {
  @TempDir Path directory;

  @ParameterizedTest
  @CsvSource({
    "-h scan, scan -h",
    "--help -q scan, scan --help",
    "-h backup, backup -h",
    "-h roots move, roots move -h",
    "roots -h move, roots move -h",
    "-h, help",
    "-h roots, help roots",
    "-V scan, -V"
  })
  void optionMayStandBeforeTheCommand(String before, String behind) {
    assertEquals(told(behind), told(before));
  }

  @Test
  void helpWithoutACommandNamesAll() {
    for (Class<?> command : Commands.ALL) {
      String name = command.getAnnotation(picocli.CommandLine.Command.class).name();
      assertEquals(true, told("-h").contains("\n  " + name + " "), name);
    }
  }

  private String told(String command) {
    return Library.in(directory, "").execute(command.split(" ")).expect(0).out();
  }
}
