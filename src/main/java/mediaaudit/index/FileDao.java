package mediaaudit.index;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.sqlobject.SqlObject;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Rows of files. */
@RegisterConstructorMapper(FileRow.class)
@RegisterConstructorMapper(StoredFile.class)
@RegisterConstructorMapper(VideoRow.class)
public interface FileDao extends SqlObject {
  Inserting<FileRow> INSERT =
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
  String STORED =
      """
      f.*, p.prober, p.revision, p.probed_at, p.status, p.reason, p.integrity,
        p.header_digest, p.answer_checksum, p.checksum as probe_checksum
      """;

  String PROBED = " left join probe p on p.path_hash = f.path_hash ";

  @SqlQuery("select " + STORED + Keys.FROM + "join file f on f.folder_hash = k.hash" + PROBED)
  List<StoredFile> in(@Bind("keys") Collection<String> folderHashes);

  @SqlQuery("select " + STORED + "from file f" + PROBED + "where f.path_hash = :pathHash")
  Optional<StoredFile> find(@Bind("pathHash") String pathHash);

  /** The next videos that are there, in the order of their keys. */
  @SqlQuery(
      """
      select
        f.path_hash, f.size_bytes, f.mtime_nanos,
        trim(trailing '/' from r.path) || case when d.path = '' then '' else '/' || d.path end
          || '/' || f.name as path
      from (
        select * from file
        where path_hash > :after and kind = 'video' and missing_since is null
        order by path_hash
        fetch first :most rows only) f
      join folder d on d.path_hash = f.folder_hash
      join root r on r.id = d.root_id
      order by f.path_hash
      """)
  List<VideoRow> videosAfter(@Bind("after") String after, @Bind("most") int most);

  /** The rows of files that have vanished; to be closed. */
  @SqlQuery("select " + STORED + "from file f" + PROBED + "where f.missing_since is not null")
  Stream<StoredFile> missing();

  /** The keys of the folders of these files. */
  @SqlQuery("select distinct f.folder_hash " + Keys.FROM + "join file f on f.path_hash = k.hash")
  List<String> foldersOf(@Bind("keys") Collection<String> files);

  default void delete(Collection<String> pathHashes) {
    Keys.each(getHandle(), "delete from file where path_hash = ?", pathHashes);
  }

  default void insert(Collection<FileRow> rows) {
    INSERT.run(getHandle(), rows);
  }

  @SqlBatch(
      """
      update file set missing_since = :when
      where path_hash = :pathHash and missing_since is null
      """)
  void missing(@Bind("pathHash") Collection<String> pathHashes, @Bind("when") long when);

  @SqlBatch(
      """
      update file set missing_since = :when
      where folder_hash = :folderHash and missing_since is null
      """)
  void missingIn(@Bind("folderHash") Collection<String> folderHashes, @Bind("when") long when);
}
