package mediaaudit.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import mediaaudit.model.Asset;
import mediaaudit.model.AssetKind;
import mediaaudit.model.AuditedItem;
import mediaaudit.model.Category;
import mediaaudit.model.Issue;
import mediaaudit.model.Item;
import mediaaudit.model.PastScan;
import mediaaudit.model.Probe;
import mediaaudit.model.RuleInfo;
import mediaaudit.model.Stream;
import mediaaudit.model.Thumbnails;
import mediaaudit.model.Video;
import mediaaudit.model.VideoRole;

/**
 * The data of the HTML report, which its script reads; made to be small, not to be a public format.
 * Three texts, one of them thumbnails:
 *
 * <pre>
 * details   a line of JSON an item, in the order of {@link HtmlColumns}: {imdb, tmdb, tvdb,
 *           edition, quality, source, group, issues[], assets {kind: path[]}, videos[]}
 * head      scan     as scan_info of the JSON report
 *           history[] of scans, oldest first: [time, seconds, hits, misses] and, where known,
 *           errors, warnings, infos
 *           issues[] of no item
 *           rules    {id: [category, what should hold, what to do]}
 *           census   {codec, resolution, hdr, container: [word, videos, bytes][]} of main videos
 *           thumbnails {unreadable, leftOut}: how many posters are not shown, and why
 *           scans[]  [number, time or nothing] of those that found issues first
 *           strings[], streams[], ruleIds[]   what the numbers below stand for
 *           and what {@link HtmlColumns} writes
 *
 * path      [n, rest]: the first n characters of the item's path, then rest
 * issue     [rule, severity (0 info, 1 warning, 2 error), message, first scan, name, text, name,
 *           text ...], all but severity numbers: of a rule, of a string, of a scan (-1 for none)
 * video     {role, path, label, part, size, status, reason, container, duration, bitrate,
 *           chapters, streams [number, bit rate or 0, number, bit rate ...]}
 * </pre>
 *
 * What is not known is left out, and so are the role {@code main} and the status {@code ok}.
 */
final class HtmlData {
  private final Report report;
  private final Thumbnails thumbnails;
  private final Numbered<String> rules = new Numbered<>();
  private final Map<String, Category> categories = new TreeMap<>();
  private final Numbered<String> strings = new Numbered<>();
  private final Numbered<Long> scans = new Numbered<>();
  private final Numbered<Stream> streams = new Numbered<>();
  private final HtmlColumns columns = new HtmlColumns(rules);
  private final VideoCensus census = new VideoCensus();

  HtmlData(Report report) {
    this.report = report;
    this.thumbnails = report.files().thumbnails();
  }

  /** Writes the details, from which the head is gathered. */
  void writeDetails(Writer out) throws IOException {
    try (JsonText json = JsonText.sparse(out)) {
      for (ItemTree title : report.whole(report.titles())) {
        new Details(json).write(title, null);
      }
    }
  }

  /** Writes the head, once the details are written. */
  void writeHead(Writer out) throws IOException {
    try (JsonText json = JsonText.sparse(out)) {
      json.object(
          () -> {
            json.object("scan", () -> new ScanInfo(json).write(report));
            json.array("history", report.audit().history(), scan -> past(json, scan));
            json.array("issues", report.audit().issues(), new Details(json)::issue);
            columns.write(json);
            json.object("census", () -> census.write(json));
            json.object("thumbnails", () -> thumbnails(json));
            json.object("rules", () -> rules(json));
            json.array("ruleIds", rules.values(), json::value);
            json.array("scans", scans.values(), scan -> scan(json, scan));
            json.array("strings", strings.values(), json::value);
            json.array("streams", streams.values(), stream -> stream(json, stream));
          });
    }
  }

  /** Writes the thumbnails, once the details are written: a line of Base64 each. */
  void writeThumbnails(Writer out) throws IOException {
    for (String thumbnail : columns.thumbnails()) {
      out.write(thumbnail);
      out.write('\n');
    }
  }

  private void thumbnails(JsonText json) throws IOException {
    json.field("unreadable", thumbnails.unreadable());
    json.field("leftOut", thumbnails.leftOut());
  }

  private static void past(JsonText json, PastScan scan) throws IOException {
    json.array(
        () -> {
          json.value(Report.time(scan.startedAtNanos()));
          json.value(Report.seconds(scan.durationNanos()));
          json.value(scan.hits());
          json.value(scan.misses());
          if (scan.errors() != null) {
            json.value(scan.errors());
            json.value(scan.warnings());
            json.value(scan.infos());
          }
        });
  }

  private void scan(JsonText json, Long number) throws IOException {
    Long startedAtNanos = report.audit().firstFinders().get(number);
    json.array(
        () -> {
          json.value(number);
          if (startedAtNanos != null) {
            json.value(Report.time(startedAtNanos));
          }
        });
  }

  private void rules(JsonText json) throws IOException {
    Map<String, RuleInfo> known =
        report.rules().stream().collect(Collectors.toMap(RuleInfo::id, Function.identity()));
    for (Map.Entry<String, Category> rule : categories.entrySet()) {
      Optional<RuleInfo> info = Optional.ofNullable(known.get(rule.getKey()));
      json.array(
          rule.getKey(),
          () -> {
            json.value(rule.getValue().word());
            json.value(info.map(RuleInfo::holds).orElse(""));
            json.value(info.map(RuleInfo::advice).orElse(""));
          });
    }
  }

  private static void stream(JsonText json, Stream stream) throws IOException {
    json.object(() -> new StreamFacts(json).write(stream));
  }

  /** The lines of details. */
  private final class Details {
    private final JsonText json;

    Details(JsonText json) {
      this.json = json;
    }

    /** Writes an item and all below it; {@code parent} is null for a title. */
    void write(ItemTree tree, Item parent) throws IOException {
      Item item = tree.item();
      columns.add(tree.audited(), parent, parent == null ? thumbnails.of(item) : Optional.empty());
      item.mainVideos().forEach(census::add);
      json.object(() -> item(tree.audited(), item));
      json.endLine();
      for (ItemTree child : tree.children()) {
        write(child, item);
      }
    }

    private void item(AuditedItem audited, Item item) throws IOException {
      names(item);
      json.array("issues", audited.issues(), this::issue);
      if (!item.assets().isEmpty()) {
        json.object("assets", () -> assets(item));
      }
      json.array("videos", item.videos(), video -> video(item, video));
    }

    private void names(Item item) throws IOException {
      json.field("imdb", item.ids().imdb());
      json.field("tmdb", item.ids().tmdb());
      json.field("tvdb", item.ids().tvdb());
      json.field("edition", item.release().edition());
      json.field("quality", item.release().screenSize());
      json.field("source", item.release().source());
      json.field("group", item.release().group());
    }

    private void pathParts(String path, String owner) throws IOException {
      int shared = HtmlColumns.shared(path, owner);
      json.value(shared);
      json.value(path.substring(shared));
    }

    private void issue(Issue issue) throws IOException {
      categories.put(issue.rule(), issue.category());
      json.array(
          () -> {
            json.value(rules.of(issue.rule()));
            json.value(issue.severity().ordinal());
            json.value(strings.of(issue.message()));
            json.value(issue.firstScan() == null ? -1 : scans.of(issue.firstScan()));
            for (Map.Entry<String, String> detail : issue.details().entrySet()) {
              json.value(strings.of(detail.getKey()));
              json.value(strings.of(detail.getValue()));
            }
          });
    }

    private void assets(Item item) throws IOException {
      Map<AssetKind, List<Asset>> byKind =
          item.assets().stream()
              .collect(Collectors.groupingBy(Asset::kind, TreeMap::new, Collectors.toList()));
      for (Map.Entry<AssetKind, List<Asset>> entry : byKind.entrySet()) {
        json.array(
            entry.getKey().word(),
            entry.getValue(),
            asset -> json.array(() -> pathParts(asset.path(), item.path())));
      }
    }

    private void video(Item item, Video video) throws IOException {
      VideoState state = VideoState.of(video);
      json.object(
          () -> {
            json.field("role", video.role() == VideoRole.MAIN ? null : video.role().word());
            json.array("path", () -> pathParts(video.path(), item.path()));
            json.field("label", video.label());
            json.field("part", video.part());
            json.field("size", video.sizeBytes());
            json.field("status", state.isOk() ? null : state.word());
            json.field("reason", state.reason());
            if (video.probe() != null) {
              probe(video.probe());
            }
          });
    }

    private void probe(Probe probe) throws IOException {
      json.field("container", probe.container());
      json.field("duration", Report.seconds(probe.durationNanos()));
      json.field("bitrate", probe.bitRate());
      json.field("chapters", probe.chapters() == 0 ? null : probe.chapters());
      json.array(
          "streams",
          () -> {
            for (Stream stream : probe.streams()) {
              json.value(streams.of(withoutPlace(stream)));
              json.value(Optional.ofNullable(stream.bitRate()).orElse(0L));
            }
          });
    }
  }

  /** What streams of many files have in common. */
  private static Stream withoutPlace(Stream stream) {
    return new Stream(
        0,
        stream.kind(),
        stream.codec(),
        stream.profile(),
        stream.level(),
        null,
        null,
        stream.language(),
        stream.title(),
        stream.picture(),
        stream.sound(),
        stream.disposition());
  }
}
