package mediaaudit.cli;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import mediaaudit.index.IndexFile;
import mediaaudit.index.Prune;
import mediaaudit.index.Pruned;
import mediaaudit.index.Pruning;
import mediaaudit.model.ExitCode;
import mediaaudit.model.UserError;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Removes rows that are old, of what is gone, or too many. */
@Command(
    name = "prune",
    description = {
      "Removes rows of the index and gives their space back. No media file is touched.",
      "Criteria add up: a row goes when it meets them all. Tells each file whose rows went.",
      "A missing file is as old as the scan that missed it; a present one as old as the last"
          + " scan of its library root. A root that is unreachable, suddenly empty, or"
          + " unscanned for that long is refused (exit code 4) unless --root names it, and so is any"
          + " age after a scan that lies in the future."
    },
    footer = {
      "",
      "Examples:",
      "  media-audit prune --missing --older-than 30d --dry-run",
      "  media-audit prune --by probed --older-than 2026-01-31   those videos are looked into again",
      "  media-audit prune --max-size 500MB                      least recently seen first"
    })
final class PruneCommand implements Callable<Integer> {
  @ParentCommand MediaAudit program;

  @Option(
      names = "--older-than",
      paramLabel = "AGE",
      converter = Age.Converter.class,
      description =
          "Only rows at least this old: 30d, 2w, 12h (m is minutes), or since 2026-01-31 or"
              + " 2026-01-31T18:00:00Z.")
  Age olderThan;

  @Option(
      names = "--by",
      paramLabel = "WHAT",
      description =
          "What the age is of: seen (the default), or probed: since the video was looked into. Then"
              + " its probe goes and the next scan looks again; with --missing all its rows go.")
  Prune.By by;

  @Option(names = "--missing", description = "Only files that the last scan did not find.")
  boolean missing;

  @Option(
      names = "--max-size",
      paramLabel = "SIZE",
      converter = ByteSize.class,
      description =
          "Only until the index file is this small, least recently seen (or probed) first: 500MB,"
              + " 1GiB.")
  Long maxSize;

  @Option(
      names = "--root",
      paramLabel = "ROOT",
      description = "Only this library root, by path or name, whatever its state (repeatable).")
  List<String> roots = List.of();

  @Option(
      names = {"-n", "--dry-run"},
      description = "Tell what would go, and leave it.")
  boolean dryRun;

  @Mixin WaitOption wait = new WaitOption();

  private UncheckedIOException unwritten;

  @Override
  public Integer call() {
    Prune prune = prune();
    IndexFile file = program.index().requireThere("there is nothing to prune");
    Pruning pruning = new Pruning(file, prune, wait.time, program.notices());
    Pruned pruned = dryRun ? pruning.rehearse(gone()) : pruning.run(gone());
    tell(summary(pruned));
    if (unwritten != null) {
      throw unwritten;
    }
    return ExitCode.OK.code();
  }

  private Prune prune() {
    if (olderThan == null && !missing && maxSize == null) {
      throw new UserError(
          ExitCode.USAGE,
          "prune needs a criterion: --older-than AGE, --missing, --max-size SIZE, or several");
    }
    if (by != null && olderThan == null && maxSize == null) {
      throw new UserError(ExitCode.USAGE, "--by says what --older-than or --max-size is about");
    }
    return new Prune(
        olderThan == null ? Long.MAX_VALUE : olderThan.sinceNanos(),
        by == null ? Prune.By.SEEN : by,
        missing,
        maxSize == null ? Long.MAX_VALUE : maxSize,
        roots,
        program.settings().scan().stallTimeout());
  }

  private Consumer<String> gone() {
    String what = probesOnly() ? "its probe was pruned" : "it was pruned";
    return path -> {
      tell(path);
      if (!dryRun) {
        program.tellInvalidated(path, what);
      }
    };
  }

  private boolean probesOnly() {
    return by == Prune.By.PROBED && !missing;
  }

  private String summary(Pruned pruned) {
    return (dryRun ? "would remove the " : "removed the ")
        + (probesOnly() ? "probes of " : "rows of ")
        + Words.count(pruned.files(), probesOnly() ? "video" : "file")
        + " ("
        + Words.bytes(pruned.mediaBytes())
        + " of media) and "
        + Words.count(pruned.folders(), "folder")
        + ": "
        + Words.count(pruned.rows(), "row")
        + "; index "
        + Words.bytes(pruned.bytesBefore())
        + " -> "
        + Words.bytes(pruned.bytesAfter());
  }

  /** What becomes of a line ends no work that is under way. */
  private void tell(String line) {
    if (unwritten != null) {
      return;
    }
    try {
      program.say(line);
    } catch (UncheckedIOException e) {
      unwritten = e;
    }
  }
}
