package mediaaudit.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import mediaaudit.index.Query;
import mediaaudit.model.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Asks the index in SQL. */
@Command(
    name = "query",
    description = {
      "Asks the index in SQL. It can only read.",
      "Views: movies, series, seasons, episodes, videos, audio_streams, subtitle_streams, extras,"
          + " assets, files, issues, scans, roots."
    },
    footer = {
      "",
      "Example:",
      "  media-audit query \"select title, release_year, video_codec from movies order by title\""
    })
final class QueryCommand implements Callable<Integer> {
  @ParentCommand MediaAudit program;

  @Parameters(paramLabel = "SQL", description = "One statement; - reads it from standard input.")
  String sql;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "table (the default), csv or json.")
  AnswerFormat format = AnswerFormat.TABLE;

  @Override
  public Integer call() throws IOException {
    Query.run(program.index(), statement(), program.notices(), format.writer(program.console()));
    return ExitCode.OK.code();
  }

  private String statement() throws IOException {
    return sql.equals("-")
        ? new String(program.console().in().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
        : sql;
  }
}
