package mediaaudit.probe;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import mediaaudit.model.Chapter;
import mediaaudit.model.Probe;
import mediaaudit.model.ProbeStatus;
import mediaaudit.model.RawAnswer;
import mediaaudit.model.Stream;

/**
 * ffprobe's answer, read:
 *
 * <pre>
 * {"frames": [{"media_type": "video", "stream_index": 0, "side_data_list": [...]}, ...],
 *  "streams": [{"index": 0, "codec_name": "hevc", ...}, ...],
 *  "chapters": [{...}, ...],
 *  "format": {"format_name": "matroska,webm", "duration": "5.024000", ...}}
 * </pre>
 *
 * What frames tell beside their pictures counts as told of their stream. Whatever is missing, of
 * the wrong type or absurd becomes null.
 *
 * @param container null when the answer names none
 * @param integrity what the built-in prober says of a file that is cut off; null else
 */
record FfprobeJson(
    String container,
    Long durationNanos,
    Long bitRate,
    List<Chapter> chapters,
    String integrity,
    List<Stream> streams) {

  static final FfprobeJson NOTHING = new FfprobeJson(null, null, null, List.of(), null, List.of());

  private static final int MOST_STREAMS = 1_000;
  private static final int MOST_CHAPTERS = 10_000;
  private static final int NANOS_DIGITS = 9;
  private static final long LONGEST_NANOS = TimeUnit.DAYS.toNanos(366);
  private static final long MOST_BITS = 1_000_000_000_000L;

  FfprobeJson {
    chapters = List.copyOf(chapters);
    streams = List.copyOf(streams);
  }

  /**
   * Reads an answer. Of more than 1,000 streams or 10,000 chapters the first are kept.
   *
   * @throws IOException when it is not JSON
   */
  static FfprobeJson read(byte[] json) throws IOException {
    // A reader replaces bytes that are not UTF-8, where the parser would refuse them.
    Reader text = new InputStreamReader(new ByteArrayInputStream(json), StandardCharsets.UTF_8);
    try (JsonParser parser = JsonTree.parser(text)) {
      return read(parser);
    } catch (JsonProcessingException e) {
      throw new IOException("ffprobe's answer is not JSON", e);
    }
  }

  /**
   * All of it, as this prober said it at this time.
   *
   * @param raw in these bytes
   */
  Answer answer(String prober, int revision, long probedAtNanos, byte[] raw) {
    return Answer.of(probe(prober, revision, probedAtNanos), chapters, RawAnswer.of(raw), null);
  }

  /** The facts as a row, by this prober at this time. */
  Probe probe(String prober, int revision, long probedAtNanos) {
    return new Probe(
        ProbeStatus.OK,
        null,
        prober,
        revision,
        probedAtNanos,
        container,
        durationNanos,
        bitRate,
        chapters.size(),
        integrity,
        streams);
  }

  private static FfprobeJson read(JsonParser parser) throws IOException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw new IOException("ffprobe's answer is not a JSON object");
    }
    JsonNode format = MissingNode.getInstance();
    FrameSideData frames = new FrameSideData();
    List<JsonNode> streams = List.of();
    List<Chapter> chapters = List.of();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      if (name.equals("frames") && value == JsonToken.START_ARRAY) {
        frames.read(parser);
      } else if (name.equals("streams") && value == JsonToken.START_ARRAY) {
        streams = streams(parser);
      } else if (name.equals("chapters") && value == JsonToken.START_ARRAY) {
        chapters = chapters(parser);
      } else if (name.equals("format") && value == JsonToken.START_OBJECT) {
        format = JsonTree.read(parser);
      } else {
        parser.skipChildren();
      }
    }
    return new FfprobeJson(
        Field.text(format, "format_name"),
        durationNanos(format),
        Field.number(format, "bit_rate", 1, MOST_BITS),
        chapters,
        Field.text(format, "integrity"),
        streams(streams, frames));
  }

  private static List<Stream> streams(List<JsonNode> streams, FrameSideData frames) {
    return IntStream.range(0, streams.size())
        .mapToObj(position -> StreamJson.read(frames.addTo(streams.get(position)), position))
        .toList();
  }

  private static List<JsonNode> streams(JsonParser parser) throws IOException {
    List<JsonNode> streams = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (streams.size() < MOST_STREAMS) {
        streams.add(JsonTree.read(parser));
      } else {
        parser.skipChildren();
      }
    }
    return streams;
  }

  private static List<Chapter> chapters(JsonParser parser) throws IOException {
    List<Chapter> chapters = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (chapters.size() < MOST_CHAPTERS) {
        chapters.add(ChapterJson.read(JsonTree.read(parser), chapters.size() + 1));
      } else {
        parser.skipChildren();
      }
    }
    return chapters;
  }

  private static Long durationNanos(JsonNode format) {
    return Field.decimal(format, "duration").map(FfprobeJson::nanos).orElse(null);
  }

  /** Nanoseconds of a duration; null when it is absurd. */
  static Long nanos(BigDecimal seconds) {
    return Field.whole(seconds.scaleByPowerOfTen(NANOS_DIGITS), 1, LONGEST_NANOS);
  }
}
