package mediaaudit.report;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import mediaaudit.model.Item;
import mediaaudit.model.Severity;

/**
 * A record a movie, series, season or episode, with what its name says and how many issues it has
 * itself. Its status is the worst of itself and all below it.
 */
final class ItemRecords implements CsvRecords {
  private static final List<String> REST =
      List.of(
          "last_episode",
          "episode_title",
          "air_date",
          "absolute_number",
          "imdb_id",
          "tmdb_id",
          "tvdb_id",
          "edition",
          "quality",
          "source",
          "release_group",
          "status",
          "errors",
          "warnings",
          "infos",
          "path");

  @Override
  public List<Object> header() {
    return Cells.join(PLACE, REST);
  }

  @Override
  public void each(Report report, Consumer<List<Object>> records) {
    report.titles().forEach(title -> each(title, title.item(), records));
  }

  private static void each(ItemTree tree, Item title, Consumer<List<Object>> records) {
    records.accept(cells(tree, title));
    tree.children().forEach(child -> each(child, title, records));
  }

  private static List<Object> cells(ItemTree tree, Item title) {
    Item item = tree.item();
    return Cells.join(
        CsvRecords.place(item, title),
        Cells.of(
            item.lastEpisode(),
            item == title ? null : item.title(),
            Objects.toString(item.airDate(), null),
            item.absoluteNumber()),
        Cells.of(item.ids().imdb(), item.ids().tmdb(), item.ids().tvdb()),
        Cells.of(
            item.release().edition(),
            item.release().screenSize(),
            item.release().source(),
            item.release().group()),
        Cells.of(
            tree.status(),
            tree.audited().count(Severity.ERROR),
            tree.audited().count(Severity.WARNING),
            tree.audited().count(Severity.INFO),
            item.absolutePath()));
  }
}
