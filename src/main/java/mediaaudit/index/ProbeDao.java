package mediaaudit.index;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import mediaaudit.model.Probe;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.config.RegisterRowMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Rows of probes: the facts, the streams, the chapters and the prober's raw answer. */
@RegisterConstructorMapper(ProbeRow.class)
@RegisterConstructorMapper(RawRow.class)
@RegisterRowMapper(ChapterMapper.class)
@RegisterRowMapper(StreamMapper.class)
public interface ProbeDao {
  @SqlQuery("select count(*) from probe")
  long count();

  @SqlQuery("select * from probe where path_hash in (<files>)")
  List<ProbeRow> rows(@BindList("files") Collection<String> files);

  @SqlQuery("select * from stream where path_hash in (<files>) order by stream_position")
  List<StreamRow> streams(@BindList("files") Collection<String> files);

  @SqlQuery("select * from chapter where path_hash in (<files>) order by chapter_position")
  List<ChapterRow> chapters(@BindList("files") Collection<String> files);

  @SqlQuery("select * from raw_probe where path_hash in (<files>)")
  List<RawRow> raw(@BindList("files") Collection<String> files);

  @SqlBatch("delete from probe where path_hash = :pathHash")
  void deleteRows(@Bind("pathHash") Collection<String> files);

  @SqlBatch("delete from stream where path_hash = :pathHash")
  void deleteStreams(@Bind("pathHash") Collection<String> files);

  @SqlBatch("delete from chapter where path_hash = :pathHash")
  void deleteChapters(@Bind("pathHash") Collection<String> files);

  @SqlBatch("delete from raw_probe where path_hash = :pathHash")
  void deleteRaw(@Bind("pathHash") Collection<String> files);

  @SqlBatch(
      """
      insert into probe
        (path_hash, status, reason, prober, revision, probed_at, container, duration_nanos,
         bit_rate, chapters, integrity, header_digest, answer_checksum, checksum)
      values
        (:pathHash, :status, :reason, :prober, :revision, :probedAt, :container, :durationNanos,
         :bitRate, :chapters, :integrity, :headerDigest, :answerChecksum, :checksum)
      """)
  void insertRows(@BindMethods List<ProbeRow> rows);

  @SqlBatch(
      """
      insert into stream
        (path_hash, stream_position, kind, main, codec, profile, codec_level, bit_rate, duration_nanos,
         language, title, width, height, resolution, frame_rate, pixel_format, bit_depth, color_transfer,
         color_primaries, color_matrix, hdr_format, dv_profile, dv_level, dv_compatibility_id,
         dv_layers, channels, channel_layout, sample_rate,
         is_default, is_forced, is_hearing_impaired, is_commentary, is_attached_picture)
      values
        (:pathHash, :stream.position, :stream.kind, :main, :stream.codec, :stream.profile,
         :stream.level, :stream.bitRate, :stream.durationNanos, :stream.language, :stream.title, :stream.picture.width,
         :stream.picture.height, :stream.picture.resolution, :stream.picture.frameRate,
         :stream.picture.pixelFormat,
         :stream.picture.bitDepth, :stream.picture.colorTransfer, :stream.picture.colorPrimaries,
         :stream.picture.colorMatrix, :stream.picture.hdrFormat,
         :stream.picture.dolbyVision.profile, :stream.picture.dolbyVision.level,
         :stream.picture.dolbyVision.compatibilityId, :stream.picture.dolbyVision.layers, :stream.sound.channels,
         :stream.sound.channelLayout, :stream.sound.sampleRate, :stream.disposition.isDefault,
         :stream.disposition.forced, :stream.disposition.hearingImpaired,
         :stream.disposition.commentary, :stream.disposition.attachedPicture)
      """)
  void insertStreams(@BindMethods List<StreamRow> rows);

  @SqlBatch(
      """
      insert into chapter (path_hash, chapter_position, start_nanos, end_nanos, title)
      values
        (:pathHash, :chapter.position, :chapter.startNanos, :chapter.endNanos, :chapter.title)
      """)
  void insertChapters(@BindMethods List<ChapterRow> rows);

  @SqlBatch(
      """
      insert into raw_probe (path_hash, prober, revision, answer)
      values (:pathHash, :prober, :revision, :answer)
      """)
  void insertRaw(@BindMethods List<RawRow> rows);

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
