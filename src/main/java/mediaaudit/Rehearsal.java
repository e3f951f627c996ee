package mediaaudit;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import mediaaudit.cli.Console;
import mediaaudit.cli.MediaAudit;
import mediaaudit.model.ClassPathFolder;
import mediaaudit.model.TemporaryFolder;

/**
 * Runs what people run most on the sample library, so that the Java machine learns which classes
 * that takes.
 */
final class Rehearsal {
  private static final String LIBRARY = "mediaaudit/library";
  private static final String FILM = "library/Movies/Detour (1945).mkv";
  private static final List<String> SCAN = List.of("scan", "library");
  private static final List<List<String>> COMMANDS =
      List.of(
          SCAN,
          SCAN,
          List.of("stats"),
          List.of("report", "--format", "json"),
          List.of("report", "--format", "html"),
          List.of("query", "select * from movies"),
          List.of("query", "--format", "json", "select * from files"),
          List.of("roots"),
          List.of("doctor"),
          List.of("explain", FILM),
          List.of("parse", FILM),
          List.of("probe", FILM),
          List.of("prune", "--missing", "--older-than", "1d"),
          List.of("--help"),
          List.of("scan", "--help"));

  private Rehearsal() {}

  /** Rehearses in a temporary folder. */
  public static void main(String[] args) throws IOException {
    Main.prepare();
    Main.thread(args);
    Path folder = TemporaryFolder.make();
    try {
      Path library = folder.resolve("library");
      makeLibrary(library);
      run(folder, SCAN);
      // All files change: a scan does other things then than at first.
      makeLibrary(library);
      COMMANDS.forEach(command -> run(folder, command));
      ClassArchive.makeIfWanted();
    } finally {
      TemporaryFolder.delete(folder);
    }
  }

  private static void makeLibrary(Path library) throws IOException {
    for (String resource : ClassPathFolder.list(LIBRARY)) {
      Path file = library.resolve(resource.substring(LIBRARY.length() + 1));
      Files.createDirectories(file.getParent());
      Files.write(file, ClassPathFolder.read(resource));
    }
  }

  private static void run(Path folder, List<String> command) {
    String[] args =
        Stream.concat(
                Stream.of("--index", folder.resolve("index").toString()),
                command.stream()
                    .map(
                        word ->
                            word.startsWith("library") ? folder.resolve(word).toString() : word))
            .toArray(String[]::new);
    Console console =
        new Console(
            InputStream.nullInputStream(),
            Writer.nullWriter(),
            new PrintWriter(Writer.nullWriter()),
            false,
            false,
            false,
            80);
    String programs = Objects.requireNonNullElse(System.getenv("PATH"), "");
    MediaAudit.run(args, console, Map.of("HOME", folder.toString(), "PATH", programs));
  }
}
