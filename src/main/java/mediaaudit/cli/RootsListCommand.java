package mediaaudit.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import mediaaudit.index.Index;
import mediaaudit.index.RootSummary;
import mediaaudit.model.ExitCode;
import mediaaudit.model.Watchdog;
import mediaaudit.scan.RootState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** Lists library roots. */
@Command(
    name = "list",
    description = {
      "Lists the library roots that the index knows, as roots alone does.",
      "A root is online, missing, empty, unreadable or hung."
    },
    footer = {"", "Example:", "  media-audit roots list --format json"})
final class RootsListCommand implements Callable<Integer> {
  @ParentCommand RootsCommand roots;

  @Mixin FormatOption format = new FormatOption();

  /** A root in JSON; times in RFC 3339. */
  record Root(
      String name,
      String path,
      String state,
      long files,
      long sizeBytes,
      String distrusted,
      Long lastCompleteScan,
      String scannedAt) {
    static Root of(RootSummary known, Watchdog watchdog) {
      return new Root(
          known.name(),
          known.path(),
          RootState.of(Path.of(known.path()), watchdog).word(),
          known.files(),
          known.sizeBytes(),
          known.distrusted().isEmpty() ? null : known.distrusted(),
          known.lastCompleteScan(),
          known.scannedAtNanos() == null ? null : Words.moment(known.scannedAtNanos()));
    }
  }

  /** All of them in JSON. */
  record Roots(int schemaVersion, List<Root> roots) {}

  @Override
  public Integer call() {
    return list(roots.program, roots.format.isJson() ? roots.format : format);
  }

  static int list(MediaAudit program, FormatOption format) {
    List<Root> roots;
    try (Index index = Index.read(program.index(), program.notices())) {
      Watchdog watchdog = program.settings().scan().watchdog();
      roots = index.roots().summaries().stream().map(known -> Root.of(known, watchdog)).toList();
    }
    if (format.isJson()) {
      program.console().printJson(JsonText.of(new Roots(1, roots)));
    } else {
      table(roots).folded(program.console().tableWidth()).forEach(program.console()::print);
    }
    return ExitCode.OK.code();
  }

  private static Table table(List<Root> roots) {
    Table table =
        new Table(
            List.of("name", "path", "state", "files", "size", "last complete scan", "scanned at"));
    roots.forEach(
        root ->
            table.add(
                Arrays.asList(
                    root.name(),
                    root.path(),
                    root.state(),
                    root.files(),
                    Figure.bytes(root.sizeBytes()),
                    root.lastCompleteScan() == null ? "none" : root.lastCompleteScan(),
                    root.scannedAt() == null ? "" : new Figure(root.scannedAt()))));
    return table;
  }
}
