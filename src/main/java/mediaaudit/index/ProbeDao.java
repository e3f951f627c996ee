package mediaaudit.index;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import mediaaudit.model.Probe;
import org.jdbi.v3.sqlobject.SqlObject;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.config.RegisterRowMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Rows of probes: the facts, the streams, the chapters and the prober's raw answer. */
@RegisterConstructorMapper(ProbeRow.class)
@RegisterConstructorMapper(RawRow.class)
@RegisterRowMapper(ChapterMapper.class)
@RegisterRowMapper(StreamMapper.class)
public interface ProbeDao extends SqlObject {
  Inserting<RawRow> INSERT_ANSWER =
      Inserting.<RawRow>into("raw_probe")
          .set("path_hash", RawRow::pathHash)
          .set("prober", RawRow::prober)
          .set("revision", RawRow::revision)
          .set("answer", RawRow::answer);

  Inserting<ChapterRow> INSERT_CHAPTER =
      Inserting.<ChapterRow>into("chapter")
          .set("path_hash", ChapterRow::pathHash)
          .set("chapter_position", row -> row.chapter().position())
          .set("start_nanos", row -> row.chapter().startNanos())
          .set("end_nanos", row -> row.chapter().endNanos())
          .set("title", row -> row.chapter().title());

  Inserting<StreamRow> INSERT_STREAM =
      Inserting.<StreamRow>into("stream")
          .set("path_hash", StreamRow::pathHash)
          .set("stream_position", row -> row.stream().position())
          .set("kind", row -> row.stream().kind())
          .set("main", StreamRow::main)
          .set("codec", row -> row.stream().codec())
          .set("profile", row -> row.stream().profile())
          .set("codec_level", row -> row.stream().level())
          .set("bit_rate", row -> row.stream().bitRate())
          .set("duration_nanos", row -> row.stream().durationNanos())
          .set("language", row -> row.stream().language())
          .set("title", row -> row.stream().title())
          .set("width", row -> row.stream().picture().width())
          .set("height", row -> row.stream().picture().height())
          .set("resolution", row -> row.stream().picture().resolution())
          .set("frame_rate", row -> row.stream().picture().frameRate())
          .set("pixel_format", row -> row.stream().picture().pixelFormat())
          .set("bit_depth", row -> row.stream().picture().bitDepth())
          .set("color_transfer", row -> row.stream().picture().colorTransfer())
          .set("color_primaries", row -> row.stream().picture().colorPrimaries())
          .set("color_matrix", row -> row.stream().picture().colorMatrix())
          .set("hdr_format", row -> row.stream().picture().hdrFormat())
          .set("dv_profile", row -> row.stream().picture().dolbyVision().profile())
          .set("dv_level", row -> row.stream().picture().dolbyVision().level())
          .set("dv_compatibility_id", row -> row.stream().picture().dolbyVision().compatibilityId())
          .set("dv_layers", row -> row.stream().picture().dolbyVision().layers())
          .set("channels", row -> row.stream().sound().channels())
          .set("channel_layout", row -> row.stream().sound().channelLayout())
          .set("sample_rate", row -> row.stream().sound().sampleRate())
          .set("is_default", row -> row.stream().disposition().isDefault())
          .set("is_forced", row -> row.stream().disposition().forced())
          .set("is_hearing_impaired", row -> row.stream().disposition().hearingImpaired())
          .set("is_commentary", row -> row.stream().disposition().commentary())
          .set("is_attached_picture", row -> row.stream().disposition().attachedPicture());

  Inserting<ProbeRow> INSERT_ROW =
      Inserting.<ProbeRow>into("probe")
          .set("path_hash", ProbeRow::pathHash)
          .set("status", ProbeRow::status)
          .set("reason", ProbeRow::reason)
          .set("prober", ProbeRow::prober)
          .set("revision", ProbeRow::revision)
          .set("probed_at", ProbeRow::probedAt)
          .set("container", ProbeRow::container)
          .set("duration_nanos", ProbeRow::durationNanos)
          .set("bit_rate", ProbeRow::bitRate)
          .set("chapters", ProbeRow::chapters)
          .set("integrity", ProbeRow::integrity)
          .set("header_digest", ProbeRow::headerDigest)
          .set("answer_checksum", ProbeRow::answerChecksum)
          .set("checksum", ProbeRow::checksum);

  @SqlQuery("select count(*) from probe")
  long count();

  @SqlQuery("select t.* " + Keys.FROM + "join probe t on t.path_hash = k.hash")
  List<ProbeRow> rows(@Bind("keys") Collection<String> files);

  @SqlQuery(
      "select t.* " + Keys.FROM + "join stream t on t.path_hash = k.hash order by stream_position")
  List<StreamRow> streams(@Bind("keys") Collection<String> files);

  @SqlQuery(
      "select t.* "
          + Keys.FROM
          + "join chapter t on t.path_hash = k.hash order by chapter_position")
  List<ChapterRow> chapters(@Bind("keys") Collection<String> files);

  @SqlQuery("select t.* " + Keys.FROM + "join raw_probe t on t.path_hash = k.hash")
  List<RawRow> raw(@Bind("keys") Collection<String> files);

  default void deleteRows(Collection<String> files) {
    Keys.each(getHandle(), "delete from probe where path_hash = ?", files);
  }

  default void deleteStreams(Collection<String> files) {
    Keys.each(getHandle(), "delete from stream where path_hash = ?", files);
  }

  default void deleteChapters(Collection<String> files) {
    Keys.each(getHandle(), "delete from chapter where path_hash = ?", files);
  }

  default void deleteRaw(Collection<String> files) {
    Keys.each(getHandle(), "delete from raw_probe where path_hash = ?", files);
  }

  default void insertRows(List<ProbeRow> rows) {
    INSERT_ROW.run(getHandle(), rows);
  }

  default void insertStreams(List<StreamRow> rows) {
    INSERT_STREAM.run(getHandle(), rows);
  }

  default void insertChapters(List<ChapterRow> rows) {
    INSERT_CHAPTER.run(getHandle(), rows);
  }

  default void insertRaw(List<RawRow> rows) {
    INSERT_ANSWER.run(getHandle(), rows);
  }

  @SqlBatch("update stream set path_hash = :new where path_hash = :old")
  void rekeyStreams(@Bind("old") List<String> before, @Bind("new") List<String> after);

  @SqlBatch("update chapter set path_hash = :new where path_hash = :old")
  void rekeyChapters(@Bind("old") List<String> before, @Bind("new") List<String> after);

  @SqlBatch("update raw_probe set path_hash = :new where path_hash = :old")
  void rekeyRaw(@Bind("old") List<String> before, @Bind("new") List<String> after);

  /** Keeps what these files contain under other keys, by those that they had. */
  default void rekey(Map<String, String> keys) {
    if (keys.isEmpty()) {
      return;
    }
    List<ProbeRow> rows = rows(keys.keySet());
    List<String> before = rows.stream().map(ProbeRow::pathHash).toList();
    List<String> after = before.stream().map(keys::get).toList();
    deleteRows(before);
    insertRows(rows.stream().map(row -> row.withKey(keys.get(row.pathHash()))).toList());
    rekeyStreams(before, after);
    rekeyChapters(before, after);
    rekeyRaw(before, after);
  }

  /** Forgets what these files contain. */
  default void delete(Collection<String> files) {
    deleteRows(files);
    deleteStreams(files);
    deleteChapters(files);
    deleteRaw(files);
  }

  /** Stores what these files contain; what was known of them must be deleted before. */
  default void insert(List<ProbedFile> files) {
    Map<String, RawRow> answers =
        files.stream()
            .filter(file -> file.raw().length > 0)
            .map(RawRow::of)
            .collect(Collectors.toMap(RawRow::pathHash, Function.identity()));
    insertRows(
        files.stream().map(file -> ProbeRow.of(file, answers.get(file.pathHash()))).toList());
    insertStreams(files.stream().flatMap(file -> StreamRow.of(file).stream()).toList());
    insertChapters(files.stream().flatMap(file -> ChapterRow.of(file).stream()).toList());
    insertRaw(List.copyOf(answers.values()));
  }

  /** What is known of these files, by their key; files that nobody looked into are left out. */
  default Map<String, Probe> find(Collection<String> files) {
    Map<String, List<StreamRow>> streams =
        streams(files).stream().collect(Collectors.groupingBy(StreamRow::pathHash));
    Function<ProbeRow, Probe> whole =
        row ->
            row.with(
                streams.getOrDefault(row.pathHash(), List.of()).stream()
                    .map(StreamRow::stream)
                    .toList());
    return rows(files).stream().collect(Collectors.toMap(ProbeRow::pathHash, whole));
  }

  /** All that is stored of what these files contain, by their key. */
  default Map<String, ProbedFile> whole(Collection<String> files) {
    Map<String, List<ChapterRow>> chapters =
        chapters(files).stream().collect(Collectors.groupingBy(ChapterRow::pathHash));
    Map<String, byte[]> raw =
        raw(files).stream().collect(Collectors.toMap(RawRow::pathHash, RawRow::bytes));
    Map<String, Probe> probes = find(files);
    return rows(files).stream()
        .map(
            row ->
                new ProbedFile(
                    row.pathHash(),
                    probes.get(row.pathHash()),
                    chapters.getOrDefault(row.pathHash(), List.of()).stream()
                        .map(ChapterRow::chapter)
                        .toList(),
                    raw.getOrDefault(row.pathHash(), new byte[0]),
                    row.headerDigest()))
        .collect(Collectors.toMap(ProbedFile::pathHash, Function.identity()));
  }
}
