package mediaaudit.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
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
      "A - reads paths from the standard input, one a line."
    },
    footer = {"", "Example:", "  media-audit parse 'Heat (1995)/Heat (1995) - 1080p.mkv'"})
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
        parse(path);
      }
    }
    return ExitCode.OK.code();
  }

  private void parseLines() throws IOException {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(program.console().in(), StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      parse(line);
    }
  }

  private void parse(String path) {
    NameQuery query = new NameQuery(path, library == Library.MIXED, libraryRoot, video);
    program.console().print(ParsedNameJson.of(path, kind.parse(query)));
  }
}
