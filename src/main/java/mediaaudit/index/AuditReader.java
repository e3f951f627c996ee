package mediaaudit.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import mediaaudit.model.Asset;
import mediaaudit.model.AuditedItem;
import mediaaudit.model.Issue;
import mediaaudit.model.Item;
import mediaaudit.model.ItemKind;
import mediaaudit.model.Probe;
import mediaaudit.model.Video;

/** Reads what a report tells out of the rows of the library roots. */
final class AuditReader {
  private static final Comparator<Item> SHELF =
      Comparator.comparing(Item::kind)
          .thenComparing(
              item -> item.title() == null ? "" : item.title(), String.CASE_INSENSITIVE_ORDER)
          .thenComparing(item -> item.year() == null ? 0 : item.year())
          .thenComparing(item -> item.season() == null ? 0 : item.season())
          .thenComparing(item -> item.episode() == null ? 0 : item.episode())
          .thenComparing(Item::path)
          .thenComparing(Item::id);
  private static final Comparator<Item> NUMBERED =
      Comparator.<Item, Integer>comparing(item -> item.season() == null ? 0 : item.season())
          .thenComparing(Item::episode, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Item::path)
          .thenComparing(Item::id);

  private final Index index;

  AuditReader(Index index) {
    this.index = index;
  }

  /**
   * Every item of these roots with its issues: movies, then series with all below them. Their
   * videos and assets are left out.
   */
  List<AuditedItem> items(List<RootRow> roots) {
    List<Item> items = new ArrayList<>();
    Map<String, List<Issue>> issues = new HashMap<>();
    SharedIssues shared = new SharedIssues();
    Set<Integer> ids = roots.stream().map(RootRow::id).collect(Collectors.toSet());
    each(
        "select i.*, r.path as root_path from item i join root r on r.id = i.root_id",
        ids,
        row -> items.add(ItemMapper.read(row)));
    each(
        IssueDao.COLUMNS + "from issue i where item_id is not null order by id",
        ids,
        row ->
            issues
                .computeIfAbsent(row.getString("item_id"), id -> new ArrayList<>(2))
                .add(shared.of(IssueRow.of(row))));
    return audited(items, issues);
  }

  /** Passes on rows of these roots: to pass over all rows once costs less than a look for each. */
  private void each(String sql, Set<Integer> roots, Rows.Passing passing) {
    index
        .rows()
        .each(
            sql,
            row -> {
              if (roots.contains(row.getInt("root_id"))) {
                passing.pass(row);
              }
            });
  }

  /** The items that were read from one folder, in the same order, with their files. */
  List<AuditedItem> items(String unit) {
    ItemDao rows = index.items();
    return audited(
        whole(rows.items(unit), rows.videos(unit), rows.assets(unit)),
        index.issues().ofUnit(unit).stream()
            .collect(
                Collectors.groupingBy(
                    IssueRow::itemId, Collectors.mapping(IssueRow::issue, Collectors.toList()))));
  }

  private static List<AuditedItem> audited(List<Item> items, Map<String, List<Issue>> issues) {
    return inOrder(items).stream()
        .map(item -> new AuditedItem(item, issues.getOrDefault(item.id(), List.of())))
        .toList();
  }

  private List<Item> whole(
      List<Item> items, List<StoredVideo> stored, List<StoredAsset> storedAssets) {
    Map<String, Probe> probes = index.probes(stored.stream().map(StoredVideo::pathHash).toList());
    Map<String, List<Video>> videos =
        stored.stream()
            .collect(
                Collectors.groupingBy(
                    StoredVideo::itemId,
                    Collectors.mapping(
                        video -> video.with(probes.get(video.pathHash())), Collectors.toList())));
    Map<String, List<Asset>> assets =
        storedAssets.stream()
            .collect(
                Collectors.groupingBy(
                    StoredAsset::itemId,
                    Collectors.mapping(StoredAsset::asset, Collectors.toList())));
    return items.stream()
        .map(
            item ->
                item.with(
                    videos.getOrDefault(item.id(), List.of()),
                    assets.getOrDefault(item.id(), List.of())))
        .toList();
  }

  private static List<Item> inOrder(Collection<Item> items) {
    Map<String, List<Item>> children =
        items.stream()
            .filter(item -> item.parentId() != null)
            .collect(Collectors.groupingBy(Item::parentId));
    Function<Item, List<Item>> below =
        item -> children.getOrDefault(item.id(), List.of()).stream().sorted(NUMBERED).toList();
    List<Item> ordered = new ArrayList<>();
    items.stream()
        .filter(item -> item.kind() == ItemKind.MOVIE || item.kind() == ItemKind.SERIES)
        .sorted(SHELF)
        .forEach(item -> addWithChildren(item, below, ordered));
    return ordered;
  }

  private static void addWithChildren(
      Item item, Function<Item, List<Item>> below, List<Item> ordered) {
    ordered.add(item);
    below.apply(item).forEach(child -> addWithChildren(child, below, ordered));
  }
}
