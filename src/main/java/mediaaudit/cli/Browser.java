package mediaaudit.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Opens a file as the desktop would. */
final class Browser {
  private Browser() {}

  static void open(Path file, Consumer<String> notices) {
    String uri = file.toAbsolutePath().toUri().toString();
    try {
      new ProcessBuilder(command(uri))
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException e) {
      notices.accept("cannot open a browser here; the report is " + file);
    }
  }

  private static List<String> command(String uri) {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    if (system.contains("win")) {
      return List.of("rundll32", "url.dll,FileProtocolHandler", uri);
    }
    return List.of(system.contains("mac") ? "open" : "xdg-open", uri);
  }
}
