package mediaaudit.index;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import mediaaudit.model.FileKind;

/** Rows of files. */
public final class FileDao {
  private static final Inserting<FileRow> INSERT =
      Inserting.<FileRow>into("file")
          .set("path_hash", FileRow::pathHash)
          .set("folder_hash", FileRow::folderHash)
          .set("name", FileRow::name)
          .set("kind", FileRow::kind)
          .set("size_bytes", FileRow::sizeBytes)
          .set("mtime_nanos", FileRow::mtimeNanos)
          .set("ctime_nanos", FileRow::ctimeNanos)
          .set("inode", FileRow::inode)
          .set("racy", FileRow::racy)
          .set("trouble", FileRow::trouble)
          .set("first_seen", FileRow::firstSeen)
          .set("missing_since", FileRow::missingSince)
          .set("checksum", FileRow::checksum);

  /** Rows with what tells whether they hold. */
  private static final String STORED =
      """
      select
        f.path_hash, f.folder_hash, f.name, f.kind, f.size_bytes, f.mtime_nanos, f.ctime_nanos,
        f.inode, f.racy, f.trouble, f.first_seen, f.missing_since, f.checksum,
        p.prober, p.revision, p.probed_at, p.header_digest, p.status, p.reason, p.integrity,
        p.answer_checksum, p.checksum
      """;

  private static final String PROBED = " left join probe p on p.path_hash = f.path_hash ";

  private final Rows rows;

  FileDao(Rows rows) {
    this.rows = rows;
  }

  List<StoredFile> in(Collection<String> folderHashes) {
    return rows.list(
        STORED + Keys.FROM + "join file f on f.folder_hash = k.hash" + PROBED,
        FileDao::stored,
        folderHashes);
  }

  public Optional<StoredFile> find(String pathHash) {
    return rows.first(
        STORED + "from file f" + PROBED + "where f.path_hash = ?1", FileDao::stored, pathHash);
  }

  /** Passes on the rows of files that have vanished, one by one. */
  void missing(Consumer<StoredFile> taking) {
    rows.each(
        STORED + "from file f" + PROBED + "where f.missing_since is not null",
        row -> taking.accept(stored(row)));
  }

  private static StoredFile stored(ResultSet row) throws SQLException {
    return new StoredFile(
        file(row),
        Rows.number(row, 13),
        row.getString(14),
        row.getObject(15, Integer.class),
        Rows.number(row, 16),
        row.getString(17),
        row.getString(18),
        row.getString(19),
        row.getString(20),
        Rows.number(row, 21),
        Rows.number(row, 22));
  }

  private static FileRow file(ResultSet row) throws SQLException {
    return new FileRow(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        EnumWords.constant(FileKind.class, row.getString(4)),
        row.getLong(5),
        row.getLong(6),
        Rows.number(row, 7),
        Rows.number(row, 8),
        row.getBoolean(9),
        row.getString(10),
        row.getLong(11),
        Rows.number(row, 12));
  }

  /** The next videos that are there, in the order of their keys. */
  public List<VideoRow> videosAfter(String after, int most) {
    return rows.list(
        """
        select
          f.path_hash,
          trim(trailing '/' from r.path) || case when d.path = '' then '' else '/' || d.path end
            || '/' || f.name,
          f.size_bytes, f.mtime_nanos
        from (
          select * from file
          where path_hash > ?1 and kind = 'video' and missing_since is null
          order by path_hash
          fetch first ?2 rows only) f
        join folder d on d.path_hash = f.folder_hash
        join root r on r.id = d.root_id
        order by f.path_hash
        """,
        FileDao::video,
        after,
        most);
  }

  private static VideoRow video(ResultSet row) throws SQLException {
    return new VideoRow(row.getString(1), row.getString(2), row.getLong(3), row.getLong(4));
  }

  /** The keys of the folders of these files. */
  List<String> foldersOf(Collection<String> files) {
    return rows.list(
        "select distinct f.folder_hash " + Keys.FROM + "join file f on f.path_hash = k.hash",
        row -> row.getString(1),
        files);
  }

  public void insert(Collection<FileRow> files) {
    INSERT.run(rows, files);
  }

  public void delete(Collection<String> pathHashes) {
    rows.changeAt(pathHashes, "delete from file where path_hash = ?1");
  }

  void missing(Collection<String> pathHashes, long when) {
    miss("path_hash", pathHashes, when);
  }

  void missingIn(Collection<String> folderHashes, long when) {
    miss("folder_hash", folderHashes, when);
  }

  private void miss(String column, Collection<String> hashes, long when) {
    rows.changeEach(
        "update file set missing_since = ?2 where missing_since is null and " + column + " = ?1",
        hashes.stream().map(hash -> new Object[] {hash, when}));
  }
}
