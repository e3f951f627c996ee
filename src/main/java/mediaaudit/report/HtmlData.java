package mediaaudit.report;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import mediaaudit.model.Asset;
import mediaaudit.model.AssetKind;
import mediaaudit.model.Category;
import mediaaudit.model.Issue;
import mediaaudit.model.Item;
import mediaaudit.model.ItemKind;
import mediaaudit.model.Probe;
import mediaaudit.model.Stream;
import mediaaudit.model.Video;
import mediaaudit.model.VideoRole;

/**
 * The data of the HTML report, which {@code report.js} reads; made to be small, not to be a public
 * format:
 *
 * <pre>
 * scan      as scan_info of the JSON report
 * issues[]  of no item
 * titles[]  movies and series: {kind, title, year, season, episode, last, imdb, tmdb, tvdb,
 *           edition, quality, source, group, root, path, issues[], assets {kind: path[]},
 *           videos[], children[]}
 * rules[], strings[], streams[]  what the numbers below stand for
 *
 * root      number of a string; left out where it is the parent's
 * path      [n, rest]: the first n characters of the owner's path, then rest
 * issue     [rule, severity (0 info, 1 warning, 2 error), message, name, text, name, text ...],
 *           all but severity numbers: of a rule, of strings
 * rule      [id, category]
 * video     {role, path, label, part, size, status, reason, container, duration, bitrate,
 *           chapters, streams [number, bit rate or 0, number, bit rate ...]}
 * </pre>
 *
 * What is not known is left out, and so are the role {@code main} and the status {@code ok}.
 */
final class HtmlData {
  private final JsonText json;
  private final Numbered<Rule> rules = new Numbered<>();
  private final Numbered<String> strings = new Numbered<>();
  private final Numbered<Stream> streams = new Numbered<>();

  HtmlData(JsonText json) {
    this.json = json;
  }

  private record Rule(String id, Category category) {}

  void write(Report report) throws IOException {
    json.object(
        () -> {
          json.object("scan", () -> new ScanInfo(json).write(report));
          json.array("issues", report.audit().issues(), this::issue);
          json.lines("titles", report.whole(report.titles()), title -> item(title, null));
          json.array("rules", rules.values(), this::rule);
          json.array("strings", strings.values(), json::value);
          json.array("streams", streams.values(), this::stream);
        });
  }

  /** An item; {@code parent} is null for a title. */
  private void item(ItemTree tree, Item parent) throws IOException {
    Item item = tree.item();
    json.object(
        () -> {
          names(item);
          json.field("root", root(item, parent));
          path("path", item.path(), parent == null ? "" : parent.path());
          json.array("issues", tree.audited().issues(), this::issue);
          if (!item.assets().isEmpty()) {
            json.object("assets", () -> assets(item));
          }
          json.array("videos", item.videos(), video -> video(item, video));
          json.array("children", tree.children(), child -> item(child, item));
        });
  }

  private void names(Item item) throws IOException {
    json.field("kind", item.kind().word());
    json.field("title", item.title());
    json.field("year", item.year());
    json.field("season", item.season());
    json.field("episode", item.episode());
    boolean severalEpisodes =
        item.kind() == ItemKind.EPISODE && !item.lastEpisode().equals(item.episode());
    json.field("last", severalEpisodes ? item.lastEpisode() : null);
    json.field("imdb", item.ids().imdb());
    json.field("tmdb", item.ids().tmdb());
    json.field("tvdb", item.ids().tvdb());
    json.field("edition", item.release().edition());
    json.field("quality", item.release().screenSize());
    json.field("source", item.release().source());
    json.field("group", item.release().group());
  }

  private Integer root(Item item, Item parent) {
    return parent != null && parent.root().equals(item.root()) ? null : strings.of(item.root());
  }

  private void path(String name, String path, String owner) throws IOException {
    json.array(name, () -> pathParts(path, owner));
  }

  private void pathParts(String path, String owner) throws IOException {
    int mismatch = Arrays.mismatch(path.toCharArray(), owner.toCharArray());
    int shared = mismatch < 0 ? path.length() : mismatch;
    json.value(shared);
    json.value(path.substring(shared));
  }

  private void issue(Issue issue) throws IOException {
    json.array(
        () -> {
          json.value(rules.of(new Rule(issue.rule(), issue.category())));
          json.value(issue.severity().ordinal());
          json.value(strings.of(issue.message()));
          for (Map.Entry<String, String> detail : issue.details().entrySet()) {
            json.value(strings.of(detail.getKey()));
            json.value(strings.of(detail.getValue()));
          }
        });
  }

  private void rule(Rule rule) throws IOException {
    json.array(
        () -> {
          json.value(rule.id());
          json.value(rule.category().word());
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
          path("path", video.path(), item.path());
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

  private void stream(Stream stream) throws IOException {
    json.object(() -> new StreamFacts(json).write(stream));
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
