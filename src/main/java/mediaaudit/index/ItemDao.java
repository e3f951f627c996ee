package mediaaudit.index;

import java.util.Collection;
import java.util.List;
import mediaaudit.model.AuditedItem;
import mediaaudit.model.Item;
import org.jdbi.v3.sqlobject.CreateSqlObject;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.config.RegisterRowMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Rows of items with their videos, assets and issues. */
@RegisterRowMapper(ItemMapper.class)
@RegisterConstructorMapper(StoredVideo.class)
@RegisterConstructorMapper(StoredAsset.class)
public interface ItemDao {
  int CHUNK = 500;
  String FILE_PATH = "case when d.path = '' then f.name else d.path || '/' || f.name end as path";

  @SqlQuery("select count(*) from item")
  long count();

  /** The next folders from which items were read, in the order of their keys. */
  @SqlQuery(
      """
      select distinct unit_hash from item
      where unit_hash > :after
      order by unit_hash
      fetch first :most rows only
      """)
  List<String> unitsAfter(@Bind("after") String after, @Bind("most") int most);

  @SqlQuery("select exists (select 1 from item where root_id = :root)")
  boolean any(@Bind("root") int root);

  @SqlQuery(
      """
      select i.*, r.path as root_path
      from item i join root r on r.id = i.root_id
      where i.root_id = :root
      """)
  List<Item> items(@Bind("root") int root);

  @SqlQuery(
      """
      select i.*, r.path as root_path
      from item i join root r on r.id = i.root_id
      where i.unit_hash = :unit
      """)
  List<Item> items(@Bind("unit") String unit);

  @SqlQuery(
      "select v.item_id, v.path_hash, v.role, v.label, v.part, f.size_bytes, f.trouble, "
          + FILE_PATH
          + """

          from item i
          join item_video v on v.item_id = i.id
          join file f on f.path_hash = v.path_hash
          join folder d on d.path_hash = f.folder_hash
          where i.unit_hash = :unit
          order by v.video_position
          """)
  List<StoredVideo> videos(@Bind("unit") String unit);

  @SqlQuery(
      "select a.item_id, a.path_hash, a.kind, a.meant_as, a.ranks, a.language, a.is_forced, "
          + "a.is_hearing_impaired, a.is_default, a.subtitle_title, f.size_bytes, "
          + FILE_PATH
          + """

          from item i
          join asset a on a.item_id = i.id
          join file f on f.path_hash = a.path_hash
          join folder d on d.path_hash = f.folder_hash
          where i.unit_hash = :unit
          order by a.kind, f.name
          """)
  List<StoredAsset> assets(@Bind("unit") String unit);

  @SqlBatch("delete from issue where item_id in (select id from item where unit_hash = :unit)")
  void deleteIssues(@Bind("unit") Collection<String> units);

  @SqlBatch("delete from asset where item_id in (select id from item where unit_hash = :unit)")
  void deleteAssets(@Bind("unit") Collection<String> units);

  @SqlBatch("delete from item_video where item_id in (select id from item where unit_hash = :unit)")
  void deleteVideos(@Bind("unit") Collection<String> units);

  @SqlBatch("delete from item where unit_hash = :unit")
  void deleteItems(@Bind("unit") Collection<String> units);

  @SqlBatch(
      """
      insert into item
        (id, parent_id, unit_hash, root_id, kind, title, release_year, season_number,
         episode_number, last_episode_number, air_date, absolute_number, imdb_id, tmdb_id,
         tvdb_id, edition, screen_size, source, release_group, path)
      values
        (:item.id, :item.parentId, :unitHash, :rootId, :item.kind, :item.title, :item.year,
         :item.season, :item.episode, :item.lastEpisode, :item.airDate, :item.absoluteNumber,
         :item.ids.imdb, :item.ids.tmdb, :item.ids.tvdb, :item.release.edition, :item.release.screenSize, :item.release.source,
         :item.release.group, :item.path)
      """)
  void insertItems(@BindMethods List<ItemRow> rows);

  @SqlBatch(
      """
      insert into item_video (item_id, path_hash, video_position, role, label, part)
      values (:itemId, :video.pathHash, :position, :video.role, :video.label, :video.part)
      """)
  void insertVideos(@BindMethods List<ItemRow.VideoRow> rows);

  @SqlBatch(
      """
      insert into asset
        (item_id, path_hash, kind, meant_as, servers, shown_by, ranks, language, is_forced,
         is_hearing_impaired, is_default, subtitle_title)
      values
        (:itemId, :asset.pathHash, :asset.kind, :meantAs, :servers, :shownBy, :ranks,
         :subtitle?.language, :subtitle?.forced, :subtitle?.sdh, :subtitle?.isDefault,
         :subtitle?.title)
      """)
  void insertAssets(@BindMethods List<ItemRow.AssetRow> rows);

  @SqlUpdate("delete from item_video where path_hash in (<files>)")
  void deleteVideosAt(@BindList("files") Collection<String> files);

  @SqlUpdate("delete from asset where path_hash in (<files>)")
  void deleteAssetsAt(@BindList("files") Collection<String> files);

  @CreateSqlObject
  IssueDao issues();

  /** Has items hold these files no more. */
  default void deleteUses(Collection<String> files) {
    if (!files.isEmpty()) {
      deleteVideosAt(files);
      deleteAssetsAt(files);
    }
  }

  /** Forgets the items that were read from these folders. */
  default void delete(Collection<String> units) {
    deleteIssues(units);
    deleteAssets(units);
    deleteVideos(units);
    deleteItems(units);
  }

  /**
   * Stores what was read from these folders.
   *
   * @param stale folders of which what was read before is forgotten
   * @param scan number of the scan that read them
   */
  default void replace(Collection<String> stale, List<Unit> units, long scan) {
    List<IssueRow> found =
        units.stream()
            .flatMap(unit -> unit.items().stream().flatMap(item -> rows(unit, item, scan).stream()))
            .toList();
    List<IssueRow> stored =
        Chunks.of(stale, CHUNK).stream().flatMap(some -> issues().ofUnits(some).stream()).toList();
    delete(stale);
    insert(units);
    issues().insert(IssueRow.dated(found, stored));
  }

  private void insert(List<Unit> units) {
    List<ItemRow> rows = units.stream().flatMap(unit -> rows(unit).stream()).toList();
    insertItems(rows);
    insertVideos(rows.stream().flatMap(row -> row.videos().stream()).toList());
    insertAssets(rows.stream().flatMap(row -> row.assets().stream()).toList());
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
