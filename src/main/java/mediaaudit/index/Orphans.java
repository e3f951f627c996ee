package mediaaudit.index;

import java.util.List;

/**
 * Rows that belong to nothing, which no command leaves behind.
 *
 * @param what for people
 * @param table that holds them
 * @param condition that only they meet
 */
record Orphans(String what, String table, String condition) {
  /** All kinds, those first whose removal makes others. */
  static final List<Orphans> ALL =
      List.of(
          new Orphans("folders without a root", "folder", none("root", "id", "root_id")),
          new Orphans("files without a folder", "file", none("folder", "path_hash", "folder_hash")),
          new Orphans("probes without a file", "probe", none("file", "path_hash", "path_hash")),
          new Orphans("streams without a probe", "stream", none("probe", "path_hash", "path_hash")),
          new Orphans(
              "chapters without a probe", "chapter", none("probe", "path_hash", "path_hash")),
          new Orphans(
              "answers without a probe", "raw_probe", none("probe", "path_hash", "path_hash")),
          new Orphans("items without a root", "item", none("root", "id", "root_id")),
          new Orphans(
              "items without the item above",
              "item",
              "parent_id is not null and " + none("item", "id", "parent_id")),
          new Orphans("videos of no item", "item_video", none("item", "id", "item_id")),
          new Orphans(
              "videos without a file", "item_video", none("file", "path_hash", "path_hash")),
          new Orphans("assets of no item", "asset", none("item", "id", "item_id")),
          new Orphans("assets without a file", "asset", none("file", "path_hash", "path_hash")),
          new Orphans(
              "issues of no item",
              "issue",
              "item_id is not null and " + none("item", "id", "item_id")),
          new Orphans("mounts without a root", "mount", none("root", "id", "root_id")),
          new Orphans("times without a root", "folder_time", none("root", "id", "root_id")),
          new Orphans("roots without a scan", "scan_root", none("scan", "id", "scan_id")),
          new Orphans("scanned roots without a root", "scan_root", none("root", "id", "root_id")),
          new Orphans("misses without a scan", "scan_miss", none("scan", "id", "scan_id")),
          new Orphans("counts without a scan", "scan_issue", none("scan", "id", "scan_id")),
          new Orphans(
              "counts without a root",
              "scan_issue",
              "root_id is not null and " + none("root", "id", "root_id")));

  /** How many there are. */
  String count() {
    return "select count(*) from store." + table + " t where " + condition;
  }

  /** Removes them. */
  String delete() {
    return "delete from store." + table + " t where " + condition;
  }

  private static String none(String other, String key, String column) {
    return "not exists (select 1 from store."
        + other
        + " o where o."
        + key
        + " = t."
        + column
        + ")";
  }
}
