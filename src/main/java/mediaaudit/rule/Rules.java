package mediaaudit.rule;

import static mediaaudit.model.Category.ASSETS;
import static mediaaudit.model.Category.STRUCTURE;
import static mediaaudit.model.Category.VIDEO;
import static mediaaudit.model.Severity.ERROR;
import static mediaaudit.model.Severity.WARNING;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import mediaaudit.model.AssetKind;
import mediaaudit.model.AuditedItem;
import mediaaudit.model.Issue;
import mediaaudit.model.Item;
import mediaaudit.model.ItemKind;
import mediaaudit.model.RuleInfo;
import mediaaudit.model.SlashedPath;
import mediaaudit.model.UnprobedVideos;

/** All rules, and the judgement of an item by those that are on. */
public final class Rules {
  /** Raise when a rule may judge the same item otherwise. */
  public static final int REVISION = 6;

  private static final RuleInfo LOOSE_EPISODES =
      new RuleInfo(
          "loose-episodes",
          WARNING,
          STRUCTURE,
          "Every series has a folder of its own.",
          "Put the episodes into a folder that is named as the series.");
  private static final RuleInfo VIDEOS_PROBED =
      new RuleInfo(
          UnprobedVideos.RULE,
          WARNING,
          VIDEO,
          "There is a prober for every video; one issue a scan tells how many lack one.",
          "Install ffmpeg, or leave probe.mode at auto, and scan again.");
  private static final RuleInfo UNREACHABLE_ROOT =
      new RuleInfo(
          "unreachable-root",
          ERROR,
          STRUCTURE,
          "Every library root can be scanned; what is told of it is else as old as its last scan.",
          "Mount it or make it readable and scan again; else roots move or roots forget.");
  private static final RuleInfo UNREADABLE_FOLDER =
      new RuleInfo(
          "unreadable-folder",
          ERROR,
          STRUCTURE,
          "Every folder can be listed, and every file in it looked at.",
          "Make the folder or file readable for the user who scans, and scan again.");

  /** The registry: a new rule is one class and one line here. */
  private static final List<Rule> ALL =
      List.of(
          new MissingAsset(
              new RuleInfo(
                  "missing-poster",
                  ERROR,
                  ASSETS,
                  "Every movie has a poster.",
                  "Put a poster beside the movie, under an expected name."),
              item -> item.kind() == ItemKind.MOVIE,
              AssetKind.POSTER,
              item -> "Missing poster image"),
          new MissingAsset(
              new RuleInfo(
                  "missing-background",
                  ERROR,
                  ASSETS,
                  "Every movie has a background.",
                  "Put a background beside the movie, under an expected name."),
              item -> item.kind() == ItemKind.MOVIE,
              AssetKind.BACKGROUND,
              item -> "Missing background/fanart image"),
          new MissingTrailer(),
          new MissingVideo(),
          new MissingAsset(
              new RuleInfo(
                  "missing-series-poster",
                  ERROR,
                  ASSETS,
                  "Every series has a poster.",
                  "Put a poster into the folder of the series, under an expected name."),
              item -> item.kind() == ItemKind.SERIES,
              AssetKind.POSTER,
              item -> "Missing series poster"),
          new MissingAsset(
              new RuleInfo(
                  "missing-series-background",
                  ERROR,
                  ASSETS,
                  "Every series has a background.",
                  "Put a background into the folder of the series, under an expected name."),
              item -> item.kind() == ItemKind.SERIES,
              AssetKind.BACKGROUND,
              item -> "Missing series background/fanart"),
          new MissingAsset(
              new RuleInfo(
                  "missing-series-banner",
                  WARNING,
                  ASSETS,
                  "Every series has a banner, where a server in use shows one.",
                  "Put a banner into the folder of the series, under an expected name; or"
                      + " switch the rule off."),
              item -> item.kind() == ItemKind.SERIES,
              AssetKind.BANNER,
              item -> "Missing series banner"),
          new MissingAsset(
              new RuleInfo(
                  "missing-season-poster",
                  WARNING,
                  ASSETS,
                  "Every season with an episode has a poster, but the specials.",
                  "Put a poster into the folder of the series, under an expected name; for Plex that"
                      + " of the season does too."),
              item -> item.kind() == ItemKind.SEASON && item.season() != 0,
              AssetKind.POSTER,
              item -> "Missing poster for Season " + item.season()),
          new MissingAsset(
              new RuleInfo(
                  "missing-title-card",
                  WARNING,
                  ASSETS,
                  "Every episode has a title card.",
                  "Put an image beside the video, under an expected name; or switch the rule"
                      + " off."),
              item -> item.kind() == ItemKind.EPISODE && !item.mainVideos().isEmpty(),
              AssetKind.TITLE_CARD,
              item -> "Missing title card for " + item.episodeCode()),
          new MissingEpisodeVideo(),
          new EmptyVideo(),
          new UnprobeableVideo(),
          new UnreadableVideo(),
          new TruncatedVideo(),
          new NoVideoStream(),
          new NoAudioStream(),
          new OddDuration(),
          new ShortAudio(),
          new ContainerMismatch(),
          new NonPreferredCodec(),
          new ReencodeH264());

  /** Rules that look at where the files of a series stand. */
  private static final List<PlacedRule> PLACED =
      List.of(new UnrecognizedVideo(), new WrongSeasonFolder());

  private final RuleSettings settings;

  public Rules(RuleSettings settings) {
    this.settings = settings;
  }

  /** Every rule there is, in the order in which an item's issues are told. */
  public static List<RuleInfo> infos() {
    return Stream.concat(
            ofItems().stream(), Stream.of(VIDEOS_PROBED, UNREACHABLE_ROOT, UNREADABLE_FOLDER))
        .toList();
  }

  /** The rules that items are judged by. */
  public static List<RuleInfo> ofItems() {
    return Stream.of(
            Stream.of(LOOSE_EPISODES),
            PLACED.stream().map(PlacedRule::info),
            ALL.stream().map(Rule::info))
        .flatMap(infos -> infos)
        .toList();
  }

  /** Changes when the same item may be judged otherwise. */
  public String fingerprint() {
    return REVISION + " " + settings.fingerprint();
  }

  /**
   * The items with what is wrong with each.
   *
   * @param items all that were read from one folder
   */
  public List<AuditedItem> check(List<Item> items) {
    SeasonFolders folders = SeasonFolders.among(items);
    Folderless folderless = Folderless.among(items, folders);
    return items.stream()
        .map(item -> new AuditedItem(item, check(item, folders, folderless)))
        .toList();
  }

  private List<Issue> check(Item item, SeasonFolders folders, Folderless folderless) {
    List<Issue> issues = new ArrayList<>();
    if (folderless.isLooseSeries(item)) {
      grade(
          LOOSE_EPISODES, new Finding("Episodes without a folder of the series", Map.of()), issues);
    }
    for (PlacedRule rule : PLACED) {
      rule.check(item, folders).forEach(finding -> grade(rule.info(), finding, issues));
    }
    for (Rule rule : ALL) {
      if (!(rule instanceof MissingAsset && folderless.has(item))) {
        rule.check(item, settings).forEach(finding -> grade(rule.info(), finding, issues));
      }
    }
    return issues;
  }

  /**
   * The one issue about videos that nobody could look into.
   *
   * @param why that is so
   */
  public List<Issue> unprobed(long videos, String why) {
    String message = new UnprobedVideos(videos, why).message();
    return videos == 0 ? List.of() : graded(VIDEOS_PROBED, new Finding(message, Map.of()));
  }

  /** The issue of a library root that was left as it is. */
  public List<Issue> unreachableRoot(String path, String why) {
    return graded(
        UNREACHABLE_ROOT,
        new Finding("Library root was not scanned: " + why, Map.of("folder", path)));
  }

  /** The issue of a folder that could not be listed. */
  public List<Issue> unreadableFolder(String path, String reason) {
    return graded(
        UNREADABLE_FOLDER,
        new Finding("Folder could not be read: " + reason + ": " + path, Map.of("folder", path)));
  }

  /** A file in a folder that could be listed could not be looked at. */
  public List<Issue> unreadableFile(String path, String reason) {
    String folder = SlashedPath.parent(path);
    return graded(
        UNREADABLE_FOLDER,
        new Finding(
            "File could not be looked at: " + reason + ": " + path, Map.of("folder", folder)));
  }

  private List<Issue> graded(RuleInfo info, Finding finding) {
    List<Issue> issues = new ArrayList<>();
    grade(info, finding, issues);
    return issues;
  }

  private void grade(RuleInfo info, Finding finding, List<Issue> issues) {
    settings
        .grades()
        .getOrDefault(info.id(), Optional.of(info.severity()))
        .map(
            severity ->
                new Issue(
                    info.id(), severity, info.category(), finding.message(), finding.details()))
        .ifPresent(issues::add);
  }
}
