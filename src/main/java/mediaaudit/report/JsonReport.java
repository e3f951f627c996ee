package mediaaudit.report;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import mediaaudit.model.Asset;
import mediaaudit.model.AssetKind;
import mediaaudit.model.Issue;
import mediaaudit.model.Item;
import mediaaudit.model.ItemKind;
import mediaaudit.model.Picture;
import mediaaudit.model.Probe;
import mediaaudit.model.Severity;
import mediaaudit.model.Stream;
import mediaaudit.model.Video;
import mediaaudit.model.VideoRole;

/**
 * The report for programs, UTF-8, one title a line:
 *
 * <pre>
 * schema_version  1, as report.schema.json says; grows when a key changes its meaning or goes, not when one is added
 * scan_info       scan_time, report_time (RFC 3339, UTC), duration (seconds), root_paths,
 *                 total_items (movies and series), total_issues, errors, warnings, infos,
 *                 hits, misses, ending (complete, incomplete, interrupted, running), version,
 *                 filter {problems_only, min_severity, categories, excluded_categories,
 *                 rules, since_scan}
 * statistics      movies_count, series_count, total_episodes, and how many movies and series
 *                 stand how: error_count, warning_count, info_count, valid_count
 * issues[]        of no item: {rule, category, severity, message, details {name: text},
 *                 first_scan (number of the scan that found it first), fingerprint (the same in
 *                 every report until the item or its file is renamed)}
 * movies[]        path (absolute), name, type, year, imdb_id, tmdb_id, tvdb_id, release_group,
 *                 quality, source, edition, status (valid, info, warning, error), issues[],
 *                 assets {posters[], backgrounds[], banners[], logos[], cleararts[],
 *                 landscapes[], discs[], keyarts[], squares[], title_cards[], themes[],
 *                 other_art[], subtitles[], nfo[], archives[] (of a movie without a video), unused[]
 *                 (images that no configured server takes), trailers[]}, videos[]
 * series[]        as a movie, and total_episodes, seasons[]
 *   seasons[]     as a movie, and season_number (0: specials), episodes[]
 *     episodes[]  as a movie, and season_number, episode_number, last_episode_number, title,
 *                 air_date, absolute_number (counted from the beginning of the series)
 * videos[]        role (main, trailer, extra), path, label, part, size (bytes), status (ok,
 *                 empty, corrupt, unreadable, unprobed), reason, prober, probed_at, container,
 *                 duration (seconds), bitrate (bits a second), chapters; of the main picture:
 *                 codec, profile, resolution [width, height], hdr; streams[]
 * streams[]       position, bitrate, duration, kind, codec, profile, level, language, title,
 *                 flags[]; of video: width, height, frame_rate, pixel_format, bit_depth,
 *                 color_transfer, color_primaries, color_space, hdr; of audio: channels,
 *                 channel_layout, sample_rate
 * </pre>
 *
 * The status of a series or season is the worst of itself and all below it. What is not known is
 * null. What the options leave out is neither listed nor counted.
 */
final class JsonReport implements ReportWriter {
  private static final int SCHEMA_VERSION = 1;
  private static final Set<AssetKind> UNCOUNTED =
      EnumSet.of(AssetKind.OTHER_ART, AssetKind.NFO, AssetKind.UNUSED);

  @Override
  public void write(Report report, Writer out) throws IOException {
    try (JsonText json = JsonText.forPrograms(out)) {
      new Document(json).write(report);
    }
  }

  /** One report being written. */
  private record Document(JsonText json) {

    void write(Report report) throws IOException {
      json.object(
          () -> {
            json.field("schema_version", SCHEMA_VERSION);
            json.object("scan_info", () -> new ScanInfo(json).write(report));
            json.object("statistics", () -> statistics(report));
            json.lines(
                "issues", ReportedIssue.of(report.audit().issues(), null, null), this::issue);
            titles(report);
          });
      json.endLine();
    }

    /** Both kinds in one pass over the index. */
    private void titles(Report report) throws IOException {
      List<ItemTree> movies = report.titles(ItemKind.MOVIE);
      List<ItemTree> series = report.titles(ItemKind.SERIES);
      List<ItemTree> titles = new ArrayList<>(movies);
      titles.addAll(series);
      Iterator<ItemTree> whole = report.whole(titles).iterator();
      json.lines("movies", next(whole, movies.size()), this::item);
      json.lines("series", next(whole, series.size()), this::item);
    }

    private static Iterable<ItemTree> next(Iterator<ItemTree> titles, int many) {
      return () -> IntStream.range(0, many).mapToObj(i -> titles.next()).iterator();
    }

    private void statistics(Report report) throws IOException {
      json.field("movies_count", report.titles(ItemKind.MOVIE).size());
      json.field("series_count", report.titles(ItemKind.SERIES).size());
      json.field("total_episodes", report.audit().count(ItemKind.EPISODE));
      json.field("error_count", report.titlesWith(Optional.of(Severity.ERROR)));
      json.field("warning_count", report.titlesWith(Optional.of(Severity.WARNING)));
      json.field("info_count", report.titlesWith(Optional.of(Severity.INFO)));
      json.field("valid_count", report.titlesWith(Optional.empty()));
    }

    private void item(ItemTree tree) throws IOException {
      json.object(
          () -> {
            facts(tree);
            json.array(
                "issues",
                ReportedIssue.of(tree.audited().issues(), tree.item(), null),
                this::issue);
            json.object("assets", () -> assets(tree.item()));
            json.array("videos", tree.item().videos(), video -> video(tree.item(), video));
            if (tree.is(ItemKind.SERIES)) {
              json.field("total_episodes", tree.count(ItemKind.EPISODE));
              json.array("seasons", tree.children(), this::item);
            }
            if (tree.is(ItemKind.SEASON)) {
              json.array("episodes", tree.children(), this::item);
            }
          });
    }

    private void facts(ItemTree tree) throws IOException {
      Item item = tree.item();
      json.field("path", item.absolutePath());
      json.field("name", name(item));
      json.field("type", item.kind().word());
      numbers(item);
      json.field("year", item.year());
      json.field("imdb_id", item.ids().imdb());
      json.field("tmdb_id", item.ids().tmdb());
      json.field("tvdb_id", item.ids().tvdb());
      json.field("release_group", item.release().group());
      json.field("quality", item.release().screenSize());
      json.field("source", item.release().source());
      json.field("edition", item.release().edition());
      json.field("status", tree.status());
    }

    private void numbers(Item item) throws IOException {
      if (item.season() != null) {
        json.field("season_number", item.season());
      }
      if (item.kind() == ItemKind.EPISODE) {
        json.field("episode_number", item.episode());
        json.field("last_episode_number", item.lastEpisode());
        json.field("title", item.title());
        json.field("air_date", Objects.toString(item.airDate(), null));
        json.field("absolute_number", item.absoluteNumber());
      }
    }

    private static String name(Item item) {
      if (item.title() != null) {
        return item.title();
      }
      return switch (item.kind()) {
        case MOVIE, SERIES -> item.path();
        case SEASON -> item.seasonName();
        case EPISODE -> item.episodeCode();
      };
    }

    private void issue(ReportedIssue reported) throws IOException {
      Issue issue = reported.issue();
      json.object(
          () -> {
            json.field("rule", issue.rule());
            json.field("category", issue.category().word());
            json.field("severity", issue.severity().word());
            json.field("message", issue.message());
            json.object("details", () -> details(issue.details()));
            json.field("first_scan", issue.firstScan());
            json.field("fingerprint", reported.fingerprint());
          });
    }

    private void details(Map<String, String> details) throws IOException {
      for (Map.Entry<String, String> detail : details.entrySet()) {
        json.field(detail.getKey(), detail.getValue());
      }
    }

    private void assets(Item item) throws IOException {
      Map<AssetKind, List<Asset>> byKind = new EnumMap<>(AssetKind.class);
      for (AssetKind kind : AssetKind.values()) {
        byKind.put(kind, item.assets().stream().filter(asset -> asset.kind() == kind).toList());
      }
      for (Map.Entry<AssetKind, List<Asset>> entry : byKind.entrySet()) {
        json.array(
            plural(entry.getKey()),
            entry.getValue(),
            asset -> json.value(absolute(item, asset.path())));
      }
      json.array(
          "trailers",
          item.videos().stream().filter(video -> video.role() == VideoRole.TRAILER).toList(),
          video -> json.value(absolute(item, video.path())));
    }

    private static String plural(AssetKind kind) {
      return UNCOUNTED.contains(kind) ? kind.word() : kind.word() + "s";
    }

    private void video(Item item, Video video) throws IOException {
      json.object(
          () -> {
            json.field("role", video.role().word());
            json.field("path", absolute(item, video.path()));
            json.field("label", video.label());
            json.field("part", video.part());
            json.field("size", video.sizeBytes());
            json.field("status", VideoState.of(video).word());
            json.field("reason", VideoState.of(video).reason());
            probe(Optional.ofNullable(video.probe()));
            picture(video.mainStream());
            json.array("streams", VideoState.streams(video), this::stream);
          });
    }

    private void probe(Optional<Probe> probe) throws IOException {
      json.field("prober", probe.map(Probe::prober).orElse(null));
      json.field("probed_at", probe.map(Probe::probedAtNanos).map(Report::time).orElse(null));
      json.field("container", probe.map(Probe::container).orElse(null));
      json.field("duration", probe.map(Probe::durationNanos).map(Report::seconds).orElse(null));
      json.field("bitrate", probe.map(Probe::bitRate).orElse(null));
      json.field("chapters", probe.map(Probe::chapters).orElse(null));
    }

    private void picture(Optional<Stream> main) throws IOException {
      Picture picture = main.map(Stream::picture).orElse(Picture.NONE);
      json.field("codec", main.map(Stream::codec).orElse(null));
      json.field("profile", main.map(Stream::profile).orElse(null));
      if (picture.width() == null || picture.height() == null) {
        json.field("resolution", (String) null);
      } else {
        json.array("resolution", List.of(picture.width(), picture.height()), json::value);
      }
      json.field("hdr", picture.hdrFormat());
    }

    private void stream(Stream stream) throws IOException {
      json.object(
          () -> {
            json.field("position", stream.position());
            json.field("bitrate", stream.bitRate());
            json.field("duration", Report.seconds(stream.durationNanos()));
            new StreamFacts(json).write(stream);
          });
    }

    private static String absolute(Item item, String path) {
      return Item.absolute(item.root(), path);
    }
  }
}
