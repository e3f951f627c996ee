package mediaaudit.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import mediaaudit.index.Clearing;
import mediaaudit.index.Index;
import mediaaudit.index.IndexFile;
import mediaaudit.model.ExitCode;
import mediaaudit.model.UserError;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Forgets what is known, so that the next scan looks afresh. */
@Command(
    name = "clear",
    description = {
      "Forgets everything in the index, or the items and probes of the paths given.",
      "The next scan looks at them afresh. No media file is touched."
    },
    footer = {
      "",
      "Examples:",
      "  media-audit clear '/media/Movies/Heat (1995)'   this movie's items and probes",
      "  media-audit clear --probes                      every video's probe",
      "  media-audit clear --scans                       the history but the last scans"
    })
final class ClearCommand implements Callable<Integer> {
  @ParentCommand MediaAudit program;

  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description =
          "Folders or files below a library root: a movie, a season ...; a root itself is forgotten"
              + " with all its rows (default: everything).")
  List<Path> paths = List.of();

  @Option(
      names = "--probes",
      description = "Forget only what videos contain: all, or those below the paths.")
  boolean probes;

  @Option(
      names = "--scans",
      description = "Forget only past scans; the newest and each root's last complete one stay.")
  boolean scans;

  @Option(
      names = {"-f", "--force"},
      description = "Do not ask.")
  boolean force;

  @Mixin WaitOption wait = new WaitOption();

  @Override
  public Integer call() throws IOException {
    if (scans && !paths.isEmpty()) {
      throw new UserError(
          ExitCode.USAGE, "--scans forgets scans of everything; leave the paths or --scans out");
    }
    IndexFile file = program.index();
    if (!file.exists()) {
      program.say("there is no index at " + file + "; nothing to clear");
      return ExitCode.OK.code();
    }
    if (!force) {
      Consent.require(program, "clear", what(file));
    }
    clear(file);
    return ExitCode.OK.code();
  }

  private void clear(IndexFile file) {
    if (paths.isEmpty() && !probes && !scans) {
      long files = Clearing.all(file, wait.time, program.notices());
      program.tellInvalidated(file.toString(), "all of it was cleared");
      program.say("cleared the rows of " + Words.count(files, "file"));
      return;
    }
    List<String> done = new ArrayList<>();
    try (Index index = Index.write(file, "clear", wait.time, program.notices())) {
      index.compactOnCloseIfPossible();
      done.addAll(
          clear(new Clearing(index, path -> program.tellInvalidated(path, "it was cleared"))));
    }
    done.forEach(program::say);
  }

  private List<String> clear(Clearing clearing) {
    List<String> done = new ArrayList<>();
    if (probes) {
      done.add("cleared the probes of " + Words.count(clearing.probes(absolute()), "video"));
    } else if (!paths.isEmpty()) {
      done.add("cleared the rows of " + Words.count(clearing.below(absolute()), "file"));
    }
    if (scans) {
      done.add("cleared " + Words.count(clearing.scans(), "scan"));
    }
    return done;
  }

  private String what(IndexFile file) {
    List<String> what = new ArrayList<>();
    String where = paths.isEmpty() ? "" : " at or below " + String.join(", ", absolute());
    if (probes) {
      what.add("what the videos contain" + where);
    } else if (!paths.isEmpty()) {
      what.add("the items and probes" + where);
    }
    if (scans) {
      what.add("past scans");
    }
    return what.isEmpty() ? "everything in " + file : String.join(" and ", what);
  }

  private List<String> absolute() {
    return paths.stream().map(path -> path.toAbsolutePath().normalize().toString()).toList();
  }
}
