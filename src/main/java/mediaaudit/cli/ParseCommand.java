package mediaaudit.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import mediaaudit.model.ExitCode;
import mediaaudit.name.NameKind;
import mediaaudit.name.NameParser;
import mediaaudit.name.NameQuery;
import mediaaudit.name.ParsedName;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Tells what names mean, without a look at the disk. */
@Command(
    name = "parse",
    description = {
      "Tells what names mean, one JSON object a line, without a look at the disk.",
      "A - reads paths from the standard input, one a line, and answers each as it comes."
    },
    footer = {
      "",
      "Examples:",
      "  media-audit parse 'Heat (1995)/Heat (1995) - 1080p.mkv'",
      "  find /media/TV -name '*.mkv' | media-audit parse --library-root /media/TV -"
    })
final class ParseCommand implements Callable<Integer> {
  private static final String STANDARD_INPUT = "-";

  /** What a name is read as. */
  enum Kind {
    AUTO,
    MOVIE,
    EPISODE,
    SEASON,
    SERIES,
    EXTRA,
    SUBTITLE;

    ParsedName parse(NameQuery query) {
      return this == AUTO
          ? NameParser.parse(query)
          : NameParser.parse(query, NameKind.valueOf(name()));
    }

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What a library holds. */
  enum Library {
    TV,
    MIXED;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @ParentCommand MediaAudit program;

  @Parameters(paramLabel = "PATH", arity = "1..*", description = "Paths, with /; - reads them.")
  List<String> paths;

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description = "What the names are of: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  Kind kind = Kind.AUTO;

  @Option(
      names = "--library",
      paramLabel = "TYPE",
      description =
          "What the library holds: ${COMPLETION-CANDIDATES}. In a mixed one a bare number is no"
              + " season. Default: ${DEFAULT-VALUE}.")
  Library library = Library.TV;

  @Option(
      names = "--library-root",
      paramLabel = "DIR",
      description = "The library's own folder, whose name means nothing.")
  String libraryRoot;

  @Option(
      names = "--video",
      paramLabel = "NAME",
      description = "The video that a subtitle stands beside.")
  String video;

  @Override
  public Integer call() throws IOException {
    for (String path : paths) {
      if (path.equals(STANDARD_INPUT)) {
        parseLines();
      } else {
        program.console().printJson(parsed(path));
      }
    }
    return ExitCode.OK.code();
  }

  /** Lines that are at hand are read side by side; their answers are out before more is awaited. */
  private void parseLines() throws IOException {
    program.console().out().flush();
    InputLines input = new InputLines(program.console().in());
    for (List<String> lines = input.next(); !lines.isEmpty(); lines = input.next()) {
      lines.parallelStream().map(this::parsed).toList().forEach(program.console()::printJson);
      program.console().out().flush();
    }
  }

  private String parsed(String path) {
    NameQuery query = new NameQuery(path, library == Library.MIXED, libraryRoot, video);
    return ParsedNameJson.of(query, kind.parse(query));
  }
}
