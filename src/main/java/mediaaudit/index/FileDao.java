package mediaaudit.index;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Rows of files. */
@RegisterConstructorMapper(FileRow.class)
@RegisterConstructorMapper(StoredFile.class)
@RegisterConstructorMapper(VideoRow.class)
public interface FileDao {
  /** Rows with what tells whether they hold. */
  String STORED =
      """
      select f.*, p.prober, p.revision, p.probed_at, p.status, p.reason, p.integrity,
        p.header_digest, p.answer_checksum, p.checksum as probe_checksum
      from file f left join probe p on p.path_hash = f.path_hash
      """;

  @SqlQuery(STORED + "where f.folder_hash in (<folders>)")
  List<StoredFile> in(@BindList("folders") Collection<String> folderHashes);

  @SqlQuery(STORED + "where f.path_hash = :pathHash")
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
  @SqlQuery(STORED + "where f.missing_since is not null")
  Stream<StoredFile> missing();

  /** The keys of the folders of these files. */
  @SqlQuery("select distinct folder_hash from file where path_hash in (<files>)")
  List<String> foldersOf(@BindList("files") Collection<String> files);

  @SqlBatch("delete from file where path_hash = :pathHash")
  void delete(@Bind("pathHash") Collection<String> pathHashes);

  @SqlBatch(
      """
      insert into file
        (path_hash, folder_hash, name, kind, size_bytes, mtime_nanos, ctime_nanos, inode,
         racy, trouble, first_seen, missing_since, checksum)
      values
        (:pathHash, :folderHash, :name, :kind, :sizeBytes, :mtimeNanos, :ctimeNanos, :inode,
         :racy, :trouble, :firstSeen, :missingSince, :checksum)
      """)
  void insert(@BindMethods Collection<FileRow> rows);

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
