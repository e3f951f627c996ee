package mediaaudit.rule;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mediaaudit.model.Category;
import mediaaudit.model.Item;
import mediaaudit.model.ItemKind;
import mediaaudit.model.RuleInfo;
import mediaaudit.model.Severity;
import mediaaudit.model.SlashedPath;
import mediaaudit.model.Video;

/** Every episode in the folder of a season is of that season; specials may stand in any. */
final class WrongSeasonFolder implements PlacedRule {
  @Override
  public RuleInfo info() {
    return new RuleInfo(
        "wrong-season-folder",
        Severity.WARNING,
        Category.NAMING,
        "Every episode in the folder of a season is of that season, unless it is a special.",
        "Put the episode into the folder of its season, or name it after the one it stands in.");
  }

  @Override
  public List<Finding> check(Item item, SeasonFolders folders) {
    return item.kind() == ItemKind.EPISODE && item.season() != 0 && !item.isNumberedByDay()
        ? item.mainVideos().stream().flatMap(video -> finding(item, video, folders)).toList()
        : List.of();
  }

  private static Stream<Finding> finding(Item item, Video video, SeasonFolders folders) {
    Optional<Item> other =
        folders.season(video).filter(season -> !season.season().equals(item.season()));
    return other.stream().map(season -> finding(item, video, season));
  }

  private static Finding finding(Item item, Video video, Item season) {
    String message =
        "Episode of season %d stands in %s: %s"
            .formatted(
                item.season(), SlashedPath.name(season.path()), SlashedPath.name(video.path()));
    return Finding.about(item, video, message).with("folder", season.absolutePath());
  }
}
