package mediaaudit.report;

import java.util.List;
import java.util.Map;
import java.util.Set;
import mediaaudit.model.Asset;
import mediaaudit.model.AssetKind;
import mediaaudit.model.Audit;
import mediaaudit.model.AuditedItem;
import mediaaudit.model.Category;
import mediaaudit.model.Disposition;
import mediaaudit.model.Issue;
import mediaaudit.model.Item;
import mediaaudit.model.ItemKind;
import mediaaudit.model.PastScan;
import mediaaudit.model.Picture;
import mediaaudit.model.Probe;
import mediaaudit.model.ProbeStatus;
import mediaaudit.model.ProviderIds;
import mediaaudit.model.Release;
import mediaaudit.model.RuleInfo;
import mediaaudit.model.ScanSummary;
import mediaaudit.model.Severity;
import mediaaudit.model.Sound;
import mediaaudit.model.Stream;
import mediaaudit.model.StreamKind;
import mediaaudit.model.Video;
import mediaaudit.model.VideoRole;

/** A small audit with what reports stumble over, and the parts to make others. */
final class Samples {
  static final long SECOND = 1_000_000_000L;
  static final String ROOT = "/media/Movies";

  static final Issue NO_POSTER =
      new Issue(
          "missing-poster",
          Severity.ERROR,
          Category.ASSETS,
          "Missing poster image",
          Map.of("expected", "poster.jpg"),
          6L);

  static final Issue NO_TITLE_CARD =
      new Issue(
          "missing-title-card",
          Severity.WARNING,
          Category.ASSETS,
          "Missing title card for S01E02",
          Map.of(),
          5L);

  static final Issue OLD_CODEC =
      new Issue(
          "codec-allowed",
          Severity.INFO,
          Category.ENCODING,
          "=cmd|'/c calc'!A1",
          Map.of("file", " =1+1.avi"));

  static final Issue OFFLINE =
      new Issue(
          "root-offline", Severity.WARNING, Category.STRUCTURE, "root is not there", Map.of());

  private static final PastScan FIRST_SCAN =
      new PastScan(6, 500 * SECOND, 3 * SECOND, 0, 6, null, null, null);
  private static final PastScan SECOND_SCAN =
      new PastScan(7, 1_000 * SECOND, 1_500_000_000, 4, 2, 2L, 2L, 1L);

  static final List<RuleInfo> RULES =
      List.of(
          new RuleInfo(
              "missing-poster",
              Severity.ERROR,
              Category.ASSETS,
              "Every movie has a poster.",
              "Put a poster.jpg into the movie's folder."));

  private Samples() {}

  /** What the options show of {@link #audit}. */
  static Report report(ReportOptions options) {
    return Report.of(audit(), List::iterator, options, RULES);
  }

  /** All of an audit, without what is told of rules. */
  static Report report(Audit audit) {
    return Report.of(audit, List::iterator, ReportOptions.ALL, List.of());
  }

  /** A movie with issues, a hostile one, a clean one, and a series whose episode has an issue. */
  static Audit audit() {
    return audit(
        List.of(
            new AuditedItem(heat(), List.of(NO_POSTER, OLD_CODEC)),
            new AuditedItem(hostile(), List.of(NO_POSTER)),
            new AuditedItem(bare("ocean", null, ItemKind.MOVIE, "Ocean's Eleven"), List.of()),
            new AuditedItem(bare("lost", null, ItemKind.SERIES, "Lost"), List.of()),
            new AuditedItem(season("lost1", "lost", 1), List.of()),
            new AuditedItem(episode("lost1e1", 1, 1), List.of()),
            new AuditedItem(episode("lost1e2", 2, 3), List.of(NO_TITLE_CARD))),
        List.of(OFFLINE));
  }

  static Audit audit(List<AuditedItem> items, List<Issue> issues) {
    ScanSummary scan =
        new ScanSummary(7, "1.2.3", 1_000 * SECOND, 1_500_000_000, "complete", 9, 30, 6, 4, 2, 0);
    return new Audit(
        "1.2.3",
        1_060 * SECOND,
        scan,
        List.of(FIRST_SCAN, SECOND_SCAN),
        Map.of(6L, 500 * SECOND),
        List.of(ROOT),
        items,
        issues);
  }

  static Item bare(String id, String parentId, ItemKind kind, String title) {
    return bare(id, parentId, kind, title, null);
  }

  static Item season(String id, String parentId, int number) {
    return bare(id, parentId, ItemKind.SEASON, null, number);
  }

  private static Item bare(
      String id, String parentId, ItemKind kind, String title, Integer season) {
    return new Item(
        id,
        parentId,
        kind,
        title,
        null,
        season,
        null,
        null,
        ProviderIds.NONE,
        Release.NONE,
        ROOT,
        id,
        List.of(),
        List.of());
  }

  /**
   * A movie with an HEVC video.
   *
   * @param trouble why that could not be read; null when it could
   */
  static Item movie(String id, String trouble) {
    Video video =
        new Video(
            id,
            id + ".mkv",
            1_000,
            VideoRole.MAIN,
            null,
            null,
            trouble,
            trouble == null ? matroska() : null);
    return bare(id, null, ItemKind.MOVIE, id).with(List.of(video), List.of());
  }

  private static Item episode(String id, int first, int last) {
    return new Item(
        id,
        "lost1",
        ItemKind.EPISODE,
        null,
        null,
        1,
        first,
        last,
        ProviderIds.NONE,
        Release.NONE,
        ROOT,
        "lost1/" + id + ".mkv",
        List.of(),
        List.of());
  }

  private static Item heat() {
    String folder = "Heat (1995)";
    return new Item(
        "heat",
        null,
        ItemKind.MOVIE,
        "Heat",
        1995,
        null,
        null,
        null,
        new ProviderIds("tt0113277", "949", null),
        new Release("Director's Cut", "2160p", "Blu-ray", "GROUP"),
        ROOT,
        folder,
        List.of(
            new Video("h1", folder + "/Heat.mkv", 9_000, VideoRole.MAIN, "4K", 1, null, matroska()),
            new Video(
                "h2", folder + "/x-trailer.mp4", 0, VideoRole.TRAILER, null, null, null, empty()),
            new Video("h3", "other.avi", 5, VideoRole.EXTRA, null, null, "read error", null)),
        List.of(
            new Asset("h4", folder + "/fanart.jpg", 10, AssetKind.BACKGROUND, Set.of("plex")),
            new Asset("h5", folder + "/Heat.en.srt", 10, AssetKind.SUBTITLE, Set.of())));
  }

  private static Probe matroska() {
    return new Probe(
        ProbeStatus.OK,
        null,
        "builtin",
        1,
        900 * SECOND,
        "matroska,webm",
        10_200_500_000_000L,
        8_000_000L,
        12,
        null,
        List.of(hevc(), dts()));
  }

  private static Probe empty() {
    return Probe.failed(ProbeStatus.EMPTY, "0 bytes", "builtin", 1, 900 * SECOND);
  }

  private static Stream hevc() {
    return new Stream(
        0,
        StreamKind.VIDEO,
        "hevc",
        "Main 10",
        153,
        null,
        null,
        null,
        null,
        new Picture(
            3840, 1600, Double.NaN, "yuv420p10le", 10, "smpte2084", "bt2020", null, "HDR10"),
        Sound.NONE,
        new Disposition(true, false, false, false, false));
  }

  private static Stream dts() {
    return new Stream(
        1,
        StreamKind.AUDIO,
        "dts",
        null,
        null,
        1_509_000L,
        10_200_500_000_000L,
        "eng",
        "Surround",
        Picture.NONE,
        new Sound(6, "5.1(side)", 48_000),
        new Disposition(true, false, false, true, false));
  }

  private static Item hostile() {
    return new Item(
        "hostile",
        null,
        ItemKind.MOVIE,
        "</script><script>alert(1)</script>",
        null,
        null,
        null,
        null,
        ProviderIds.NONE,
        Release.NONE,
        ROOT,
        "a\nb\u001b[31m\u2028\ud800\u202e",
        List.of(),
        List.of());
  }
}
