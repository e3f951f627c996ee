package mediaaudit.rule;

import java.util.List;
import mediaaudit.model.Category;
import mediaaudit.model.FileKind;
import mediaaudit.model.Item;
import mediaaudit.model.ItemKind;
import mediaaudit.model.RuleInfo;
import mediaaudit.model.Severity;
import mediaaudit.model.SlashedPath;
import mediaaudit.model.VideoRole;

/** Every movie has a trailer. */
final class MissingTrailer implements Rule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "missing-trailer",
        Severity.WARNING,
        Category.ASSETS,
        "Every movie has a trailer.",
        "Put a trailer beside the movie, named like it with -trailer behind; or switch the rule"
            + " off.");
  }

  @Override
  public List<Finding> check(Item item, RuleSettings settings) {
    boolean hasTrailer =
        item.videos().stream()
            .anyMatch(video -> video.role() == VideoRole.TRAILER && video.sizeBytes() > 0);
    return item.kind() == ItemKind.MOVIE && !hasTrailer
        ? List.of(Finding.expecting("Missing trailer", expected(item)))
        : List.of();
  }

  /** In a folder of its own a movie takes every trailer. */
  private static String expected(Item item) {
    String path = item.path();
    return item.isLoose()
        ? FileKind.stem(SlashedPath.name(path)) + "-trailer.mp4"
        : "*-trailer.mp4, Trailers/";
  }
}
