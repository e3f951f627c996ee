package mediaaudit.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import mediaaudit.index.Index;
import mediaaudit.model.ExitCode;
import mediaaudit.name.ArtworkProfile;
import mediaaudit.scan.Locator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Tells how a file or folder is read, and why. */
@Command(
    name = "explain",
    description = {
      "Tells how a file or folder is read: what its name means, which item it belongs to, which"
          + " servers use it as artwork, whether its row is still valid, and what each rule says.",
      "It reads the index and takes one look at the disk. The exit code is 2 when the index does"
          + " not know the path."
    },
    footer = {"", "Example:", "  media-audit explain '/media/TV/Dark/Season01.jpg'"})
final class ExplainCommand implements Callable<Integer> {
  @ParentCommand MediaAudit program;

  @Parameters(paramLabel = "PATH", arity = "1..*", description = "Files or folders.")
  List<Path> paths;

  @Mixin FormatOption format = new FormatOption();

  @Override
  public Integer call() throws IOException {
    boolean known = true;
    try (Index index = Index.read(program.index(), program.notices())) {
      Explainer explainer = explainer(index);
      boolean first = true;
      for (Path path : paths) {
        Explanation explanation = explainer.explain(path);
        known &= explanation.where().isKnown();
        print(explanation, first);
        first = false;
      }
    }
    return (known ? ExitCode.OK : ExitCode.USAGE).code();
  }

  private void print(Explanation explanation, boolean first) {
    Console console = program.console();
    if (format.isJson()) {
      console.printJson(ExplanationJson.of(explanation));
      return;
    }
    if (!first) {
      console.print("");
    }
    int width = console.tableWidth();
    new ExplanationText(explanation, width).lines().forEach(console::print);
  }

  private Explainer explainer(Index index) {
    Settings settings = program.settings();
    List<ArtworkProfile> mine = Profiles.load(settings.scan().profiles(List.of()));
    Set<String> configured = mine.stream().map(ArtworkProfile::server).collect(Collectors.toSet());
    return new Explainer(
        index,
        new Locator(index, new ScanChoices().options(program)),
        new ServerUses(Profiles.load(List.of(Profiles.ALL)), configured),
        settings.rules(List.of()));
  }
}
