package mediaaudit.index;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Rows of small pictures, and of the files that they were made of. */
public interface ThumbnailDao {

  /**
   * Of a file that is as it was when its picture was made.
   *
   * @return Base64 of a JPEG, empty text where the file holds no picture
   */
  @SqlQuery(
      """
      select t.jpeg
      from poster p
      join file f on f.path_hash = p.path_hash
        and f.size_bytes = p.size_bytes and f.mtime_nanos = p.mtime_nanos
        and f.ctime_nanos is not distinct from p.ctime_nanos
      join thumbnail t on t.digest = p.digest
      where p.path_hash = :pathHash
      """)
  Optional<String> ofFile(@Bind("pathHash") String pathHash);

  /** Of a picture with this digest, wherever it lies. */
  @SqlQuery("select jpeg from thumbnail where digest = :digest")
  Optional<String> ofContent(@Bind("digest") String digest);

  /** The change time of a file's row; empty where the system has none. */
  @SqlQuery("select ctime_nanos from file where path_hash = :pathHash")
  Optional<Long> ctimeNanos(@Bind("pathHash") String pathHash);

  /** How long all small pictures are together, in characters of Base64. */
  @SqlQuery("select coalesce(sum(char_length(jpeg)), 0) from thumbnail")
  long length();

  /** How many titles have posters, but no small picture of one of them. */
  @SqlQuery(
      """
      select count(*)
      from (
        select a.item_id
        from asset a
        join item i on i.id = a.item_id and i.parent_id is null
        join file f on f.path_hash = a.path_hash and f.size_bytes > 0
        left join poster p on p.path_hash = f.path_hash
          and p.size_bytes = f.size_bytes and p.mtime_nanos = f.mtime_nanos
          and p.ctime_nanos is not distinct from f.ctime_nanos
        where a.kind = 'poster'
        group by a.item_id
        having count(p.path_hash) = 0
      )
      """)
  long titlesWithoutThumbnail();

  @SqlBatch(
      """
      merge into thumbnail t using (values (:digest, :jpeg)) as v (digest, jpeg)
      on t.digest = v.digest
      when not matched then insert (digest, jpeg) values (v.digest, v.jpeg)
      """)
  void insert(@Bind("digest") Collection<String> digests, @Bind("jpeg") Collection<String> jpegs);

  @SqlBatch("delete from poster where path_hash = :pathHash")
  void forget(@BindMethods Collection<PosterRow> posters);

  @SqlBatch(
      """
      insert into poster (path_hash, size_bytes, mtime_nanos, ctime_nanos, digest)
      values (:pathHash, :sizeBytes, :mtimeNanos, :ctimeNanos, :digest)
      """)
  void insert(@BindMethods Collection<PosterRow> posters);

  @SqlUpdate(
      """
      delete from poster
      where not exists (select 1 from file f where f.path_hash = poster.path_hash)
      """)
  void deletePastPosters();

  @SqlUpdate("delete from thumbnail where digest not in (select digest from poster)")
  void deletePastThumbnails();

  @SqlUpdate("delete from poster")
  int deletePosters();

  @SqlUpdate("delete from thumbnail")
  int deleteThumbnails();

  /** Forgets pictures of files that are gone. */
  default void deletePast() {
    deletePastPosters();
    deletePastThumbnails();
  }

  /**
   * Forgets all pictures.
   *
   * @return how many rows went
   */
  default long deleteAll() {
    return (long) deletePosters() + deleteThumbnails();
  }

  /**
   * Keeps pictures that were made, and forgets those of files that are gone.
   *
   * @param thumbnails by digest
   */
  default void keep(Collection<PosterRow> posters, Map<String, String> thumbnails) {
    insert(thumbnails.keySet(), thumbnails.values());
    forget(posters);
    insert(posters);
    deletePast();
  }
}
