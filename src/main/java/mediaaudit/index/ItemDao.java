package mediaaudit.index;

import java.util.Collection;
import java.util.List;
import mediaaudit.model.AuditedItem;
import mediaaudit.model.Item;

/** Rows of items with their videos, assets and issues. */
public final class ItemDao {
  private static final Inserting<ItemRow.AssetRow> INSERT_ASSET =
      Inserting.<ItemRow.AssetRow>into("asset")
          .set("item_id", ItemRow.AssetRow::itemId)
          .set("path_hash", row -> row.asset().pathHash())
          .set("kind", row -> row.asset().kind())
          .set("meant_as", ItemRow.AssetRow::meantAs)
          .set("servers", ItemRow.AssetRow::servers)
          .set("shown_by", ItemRow.AssetRow::shownBy)
          .set("ranks", ItemRow.AssetRow::ranks)
          .set("language", row -> row.subtitle() == null ? null : row.subtitle().language())
          .set("is_forced", row -> row.subtitle() == null ? null : row.subtitle().forced())
          .set("is_hearing_impaired", row -> row.subtitle() == null ? null : row.subtitle().sdh())
          .set("is_default", row -> row.subtitle() == null ? null : row.subtitle().isDefault())
          .set("subtitle_title", row -> row.subtitle() == null ? null : row.subtitle().title());

  private static final Inserting<ItemRow.VideoRow> INSERT_VIDEO =
      Inserting.<ItemRow.VideoRow>into("item_video")
          .set("item_id", ItemRow.VideoRow::itemId)
          .set("path_hash", row -> row.video().pathHash())
          .set("video_position", ItemRow.VideoRow::position)
          .set("role", row -> row.video().role())
          .set("label", row -> row.video().label())
          .set("part", row -> row.video().part());

  private static final Inserting<ItemRow> INSERT_ITEM =
      Inserting.<ItemRow>into("item")
          .set("id", row -> row.item().id())
          .set("parent_id", row -> row.item().parentId())
          .set("unit_hash", ItemRow::unitHash)
          .set("root_id", ItemRow::rootId)
          .set("kind", row -> row.item().kind())
          .set("title", row -> row.item().title())
          .set("release_year", row -> row.item().year())
          .set("season_number", row -> row.item().season())
          .set("episode_number", row -> row.item().episode())
          .set("last_episode_number", row -> row.item().lastEpisode())
          .set("air_date", row -> row.item().airDate())
          .set("absolute_number", row -> row.item().absoluteNumber())
          .set("imdb_id", row -> row.item().ids().imdb())
          .set("tmdb_id", row -> row.item().ids().tmdb())
          .set("tvdb_id", row -> row.item().ids().tvdb())
          .set("edition", row -> row.item().release().edition())
          .set("screen_size", row -> row.item().release().screenSize())
          .set("source", row -> row.item().release().source())
          .set("release_group", row -> row.item().release().group())
          .set("path", row -> row.item().path());

  private static final String OF_UNIT = " in (select id from item where unit_hash = ?1)";
  private static final String FILE_PATH =
      "case when d.path = '' then f.name else d.path || '/' || f.name end as path";

  private final Rows rows;
  private final IssueDao issues;

  ItemDao(Rows rows, IssueDao issues) {
    this.rows = rows;
    this.issues = issues;
  }

  public long count() {
    return rows.only("select count(*) from item", row -> row.getLong(1));
  }

  /** The next folders from which items were read, in the order of their keys. */
  public List<String> unitsAfter(String after, int most) {
    return rows.list(
        """
        select distinct unit_hash from item
        where unit_hash > ?1
        order by unit_hash
        fetch first ?2 rows only
        """,
        row -> row.getString(1),
        after,
        most);
  }

  public boolean any(int root) {
    return rows.only(
        "select exists (select 1 from item where root_id = ?1)", row -> row.getBoolean(1), root);
  }

  List<Item> items(String unit) {
    return rows.list(
        """
        select i.*, r.path as root_path
        from item i join root r on r.id = i.root_id
        where i.unit_hash = ?1
        """,
        ItemMapper::read,
        unit);
  }

  List<StoredVideo> videos(String unit) {
    return rows.list(
        "select v.item_id, v.path_hash, v.role, v.label, v.part, f.size_bytes, f.trouble, "
            + FILE_PATH
            + """

            from item i
            join item_video v on v.item_id = i.id
            join file f on f.path_hash = v.path_hash
            join folder d on d.path_hash = f.folder_hash
            where i.unit_hash = ?1
            order by v.video_position
            """,
        StoredVideo::of,
        unit);
  }

  List<StoredAsset> assets(String unit) {
    return rows.list(
        "select a.item_id, a.path_hash, a.kind, a.meant_as, a.ranks, a.language, a.is_forced, "
            + "a.is_hearing_impaired, a.is_default, a.subtitle_title, f.size_bytes, "
            + FILE_PATH
            + """

            from item i
            join asset a on a.item_id = i.id
            join file f on f.path_hash = a.path_hash
            join folder d on d.path_hash = f.folder_hash
            where i.unit_hash = ?1
            order by a.kind, f.name
            """,
        StoredAsset::of,
        unit);
  }

  /**
   * Has items hold no file that is missing: a scan that was broken off may have seen that a file is
   * gone and not yet read anew what held it.
   */
  void deleteUsesOfMissing() {
    String missing =
        "where path_hash in (select path_hash from file where missing_since is not null)";
    rows.change("delete from item_video " + missing);
    rows.change("delete from asset " + missing);
  }

  /** Has items hold these files no more. */
  void deleteUses(Collection<String> files) {
    if (!files.isEmpty()) {
      rows.changeAt(files, "delete from item_video where path_hash = ?1");
      // No index leads to them: one pass for all.
      rows.change("delete from asset where path_hash = any(?1)", files);
    }
  }

  /** Forgets the items that were read from these folders. */
  public void delete(Collection<String> units) {
    rows.changeAt(units, "delete from issue where item_id" + OF_UNIT);
    deleteAllButIssues(units);
  }

  /** Forgets items whose like are stored next, with the same issues. */
  private void deleteAllButIssues(Collection<String> units) {
    rows.changeAt(units, "delete from asset where item_id" + OF_UNIT);
    rows.changeAt(units, "delete from item_video where item_id" + OF_UNIT);
    rows.changeAt(units, "delete from item where unit_hash = ?1");
  }

  /**
   * Stores what was read from these folders.
   *
   * @param stale folders of which what was read before is forgotten
   * @param scan number of the scan that read them
   */
  public void replace(Collection<String> stale, List<Unit> units, long scan) {
    List<IssueRow> found =
        units.stream()
            .flatMap(unit -> unit.items().stream().flatMap(item -> rows(unit, item, scan).stream()))
            .toList();
    List<IssueRow> stored = stale.isEmpty() ? List.of() : issues.ofUnits(stale);
    List<IssueRow> wanted = IssueRow.dated(found, stored);
    if (IssueRow.areSame(wanted, stored)) {
      deleteAllButIssues(stale);
      insert(units);
    } else {
      delete(stale);
      insert(units);
      issues.insert(wanted);
    }
  }

  private void insert(List<Unit> units) {
    List<ItemRow> items = units.stream().flatMap(unit -> rows(unit).stream()).toList();
    INSERT_ITEM.run(rows, items);
    INSERT_VIDEO.run(rows, items.stream().flatMap(row -> row.videos().stream()).toList());
    INSERT_ASSET.run(rows, items.stream().flatMap(row -> row.assets().stream()).toList());
  }

  private static List<ItemRow> rows(Unit unit) {
    return unit.items().stream()
        .map(audited -> new ItemRow(audited.item(), unit.folderHash(), unit.rootId()))
        .toList();
  }

  private static List<IssueRow> rows(Unit unit, AuditedItem audited, long scan) {
    return audited.issues().stream()
        .map(issue -> IssueRow.of(audited.item().id(), unit.rootId(), issue, scan))
        .toList();
  }
}
