package mediaaudit.probe;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mediaaudit.probe.MatroskaTags.Target;
import mediaaudit.probe.MatroskaTags.TargetKind;

/** Reads Matroska and WebM files (RFC 9559). */
final class MatroskaReader implements ContainerReader {
  private static final int[] BEGINNING = {0x1A, 0x45, 0xDF, 0xA3};

  @Override
  public boolean recognizes(byte[] head) {
    if (head.length < BEGINNING.length) {
      return false;
    }
    for (int i = 0; i < BEGINNING.length; i++) {
      if ((head[i] & 0xff) != BEGINNING[i]) {
        return false;
      }
    }
    return true;
  }

  @Override
  public ObjectNode read(ByteSource source) throws IOException, Malformed, Declined {
    MatroskaSegment segment = MatroskaSegment.read(source);
    List<StreamFacts> streams = streams(segment);
    describeByFrames(source, segment, streams);
    long durationMicros = durationMicros(source, segment);
    segment.attachments().readRest();
    streams.addAll(segment.attachments().streams(streams.size(), segment.tags()));
    if (streams.isEmpty()) {
      throw new Declined("no tracks of a known type");
    }
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    streams.forEach(stream -> json.withArray("/streams").add(stream.json()));
    segment.chapters().describe(json.withArray("/chapters"), segment.tags());
    ObjectNode format = json.putObject("format").put("nb_streams", streams.size());
    format.put("format_name", "matroska,webm").put("format_long_name", "Matroska / WebM");
    FormatFacts.describe(format, durationMicros, source.size(), segment.truncation());
    segment.info().describe(format.putObject("tags"));
    segment.tags().describe(Target.NONE, format);
    return json;
  }

  private static List<StreamFacts> streams(MatroskaSegment segment) {
    List<StreamFacts> streams = new ArrayList<>();
    for (MatroskaTrack track : segment.tracks()) {
      StreamFacts stream = new StreamFacts(streams.size());
      track.describe(stream);
      segment.tags().describe(new Target(TargetKind.TRACK, track.uid()), stream.json());
      streams.add(stream);
    }
    return streams;
  }

  private static void describeByFrames(
      ByteSource source, MatroskaSegment segment, List<StreamFacts> streams) throws IOException {
    Map<Long, Integer> wanted = new HashMap<>();
    for (int i = 0; i < streams.size(); i++) {
      String codec = streams.get(i).get("codec_name");
      if (codec != null && FirstFrame.knows(codec)) {
        wanted.putIfAbsent(segment.tracks().get(i).number(), i);
      }
    }
    if (segment.firstCluster().isEmpty() || wanted.isEmpty()) {
      return;
    }
    long start = segment.firstCluster().getAsLong();
    MatroskaFrames found = MatroskaFrames.of(source, wanted.keySet(), start, segment.end());
    found
        .frames()
        .forEach(
            (number, frame) -> {
              int index = wanted.get(number);
              describeByFrame(segment.tracks().get(index), frame, streams.get(index));
            });
    found
        .messages()
        .forEach((number, message) -> FirstFrame.message(message, streams.get(wanted.get(number))));
  }

  private static void describeByFrame(MatroskaTrack track, byte[] frame, StreamFacts stream) {
    byte[] plain = track.encoding().plainFrame(frame);
    if (plain.length > 0) {
      FirstFrame.describe(stream.get("codec_name"), track.config(), plain, stream);
    }
  }

  /** Told in the header, or by the last blocks of a file that is not cut off. */
  private static long durationMicros(ByteSource source, MatroskaSegment segment)
      throws IOException {
    long told = segment.info().durationMicros();
    if (told > 0 || segment.truncation() != null || segment.firstCluster().isEmpty()) {
      return told;
    }
    return MatroskaEnd.of(source, segment.firstCluster().getAsLong(), segment.end()).stream()
        .map(segment.info()::micros)
        .findFirst()
        .orElse(0);
  }
}
