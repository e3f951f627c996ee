package mediaaudit.index;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import mediaaudit.model.Probe;
import mediaaudit.model.RawAnswer;

/** Rows of probes: the facts, the streams, the chapters and the prober's raw answer. */
public final class ProbeDao {
  private static final Inserting<RawRow> INSERT_ANSWER =
      Inserting.<RawRow>into("raw_probe")
          .set("path_hash", RawRow::pathHash)
          .set("prober", RawRow::prober)
          .set("revision", RawRow::revision)
          .set("answer", RawRow::answer);

  private static final Inserting<ChapterRow> INSERT_CHAPTER =
      Inserting.<ChapterRow>into("chapter")
          .set("path_hash", ChapterRow::pathHash)
          .set("chapter_position", row -> row.chapter().position())
          .set("start_nanos", row -> row.chapter().startNanos())
          .set("end_nanos", row -> row.chapter().endNanos())
          .set("title", row -> row.chapter().title());

  private static final Inserting<StreamRow> INSERT_STREAM =
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

  private static final Inserting<ProbeRow> INSERT_ROW =
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

  /** Tables whose rows are parts of a row of the table {@code probe}. */
  private static final List<String> PARTS = List.of("stream", "chapter", "raw_probe");

  private final Rows rows;

  ProbeDao(Rows rows) {
    this.rows = rows;
  }

  public long count() {
    return rows.only("select count(*) from probe", row -> row.getLong(1));
  }

  private <T> List<T> of(Collection<String> files, String table, Rows.Reading<T> reading) {
    return rows.list(
        "select t.* " + Keys.FROM + "join " + table + " t on t.path_hash = k.hash", reading, files);
  }

  private List<ProbeRow> rows(Collection<String> files) {
    return of(files, "probe", ProbeRow::of);
  }

  private Map<String, List<StreamRow>> streams(Collection<String> files) {
    return of(files, "stream", StreamRow::of).stream()
        .sorted(Comparator.comparing(row -> row.stream().position()))
        .collect(Collectors.groupingBy(StreamRow::pathHash));
  }

  private Map<String, List<ChapterRow>> chapters(Collection<String> files) {
    return of(files, "chapter", ChapterRow::of).stream()
        .sorted(Comparator.comparing(row -> row.chapter().position()))
        .collect(Collectors.groupingBy(ChapterRow::pathHash));
  }

  private Map<String, RawAnswer> raw(Collection<String> files) {
    return of(files, "raw_probe", RawRow::of).stream()
        .collect(Collectors.toMap(RawRow::pathHash, row -> new RawAnswer(row.answer())));
  }

  /** Keeps what these files contain under other keys, by those that they had. */
  void rekey(Map<String, String> keys) {
    if (keys.isEmpty()) {
      return;
    }
    List<ProbeRow> known = rows(keys.keySet());
    rows.changeAt(keys.keySet(), "delete from probe where path_hash = ?1");
    INSERT_ROW.run(rows, known.stream().map(row -> row.withKey(keys.get(row.pathHash()))).toList());
    for (String table : PARTS) {
      rows.changeEach(
          "update " + table + " set path_hash = ?2 where path_hash = ?1",
          known.stream().map(row -> new Object[] {row.pathHash(), keys.get(row.pathHash())}));
    }
  }

  /** Forgets what these files contain. */
  public void delete(Collection<String> files) {
    rows.changeAt(files, "delete from probe where path_hash = ?1");
    for (String table : PARTS) {
      rows.changeAt(files, "delete from " + table + " where path_hash = ?1");
    }
  }

  /** Stores what these files contain; what was known of them must be deleted before. */
  public void insert(List<ProbedFile> files) {
    Map<String, RawRow> answers =
        files.stream()
            .flatMap(file -> RawRow.of(file).stream())
            .collect(Collectors.toMap(RawRow::pathHash, Function.identity()));
    INSERT_ROW.run(
        rows, files.stream().map(file -> ProbeRow.of(file, answers.get(file.pathHash()))).toList());
    INSERT_STREAM.run(rows, files.stream().flatMap(file -> StreamRow.of(file).stream()).toList());
    INSERT_CHAPTER.run(rows, files.stream().flatMap(file -> ChapterRow.of(file).stream()).toList());
    INSERT_ANSWER.run(rows, answers.values());
  }

  /** What is known of these files, by their key; files that nobody looked into are left out. */
  public Map<String, Probe> find(Collection<String> files) {
    Map<String, List<StreamRow>> streams = streams(files);
    return rows(files).stream()
        .collect(
            Collectors.toMap(ProbeRow::pathHash, row -> probe(row, streams.get(row.pathHash()))));
  }

  /** All that is stored of what these files contain, by their key. */
  public Map<String, ProbedFile> whole(Collection<String> files) {
    Map<String, List<StreamRow>> streams = streams(files);
    Map<String, List<ChapterRow>> chapters = chapters(files);
    Map<String, RawAnswer> raw = raw(files);
    return rows(files).stream()
        .map(
            row ->
                new ProbedFile(
                    row.pathHash(),
                    probe(row, streams.get(row.pathHash())),
                    chapters.getOrDefault(row.pathHash(), List.of()).stream()
                        .map(ChapterRow::chapter)
                        .toList(),
                    raw.getOrDefault(row.pathHash(), RawAnswer.NONE),
                    row.headerDigest()))
        .collect(Collectors.toMap(ProbedFile::pathHash, Function.identity()));
  }

  private static Probe probe(ProbeRow row, List<StreamRow> streams) {
    return row.with(streams == null ? List.of() : streams.stream().map(StreamRow::stream).toList());
  }
}
