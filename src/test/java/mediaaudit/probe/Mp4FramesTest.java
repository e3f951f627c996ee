package mediaaudit.probe;

import static mediaaudit.probe.Mp4Bytes.box;
import static mediaaudit.probe.Mp4Bytes.concat;
import static mediaaudit.probe.Mp4Bytes.ftyp;
import static mediaaudit.probe.Mp4Bytes.hex;
import static mediaaudit.probe.Mp4Bytes.ints;
import static mediaaudit.probe.Mp4Bytes.matrix;
import static mediaaudit.probe.Mp4Bytes.mdia;
import static mediaaudit.probe.Mp4Bytes.mvhd;
import static mediaaudit.probe.Mp4Bytes.picture;
import static mediaaudit.probe.Mp4Bytes.sound;
import static mediaaudit.probe.Mp4Bytes.stsd;
import static mediaaudit.probe.Mp4Bytes.tkhd;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What only the first frames of an MP4 file's tracks tell. */
class Mp4FramesTest {
  private static final byte[] PLAIN = matrix(0x10000, 0, 0, 0x10000);

  /** Of MPEG-1, layer 3: 128 kbit/s, 44.1 kHz, two channels. */
  private static final byte[] MP3 = hex("FFFB9064");

  @TempDir private Path dir;

  /** The tables of sizes take more than what else may be read of a file. */
  @Test
  void firstFramesOfLongFilmAreRead() throws Exception {
    byte[] head = concat(ftyp("isom"), box("mdat", MP3));
    int frame = head.length - MP3.length;
    byte[] film =
        box(
            "moov",
            mvhd(8_000_000),
            track(1, mdia("vide", 25, 200_000, stsd(picture("mp4v")), tables(frame, 100_000))),
            track(2, mdia("soun", 50, 400_000, stsd(sound(".mp3", 16)), tables(frame, 80_000))));
    assertEquals(
        "2 stereo 44100 320",
        texts(
            read(concat(head, film)).at("/streams/1"),
            "channels",
            "channel_layout",
            "sample_rate",
            "bit_rate"));
  }

  /** What is told beside frames is no reason to leave them aside: HDR10+ is told by them alone. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "65536, 0, 0, 65536  |      | HDR10+",
        "65536, 0, 0, 65536  | mdcv | Mastering display, HDR10+",
        "65536, 0, 0, 65536  | clli | Content light level, HDR10+",
        "0, 65536, -65536, 0 |      | Display Matrix, HDR10+",
        "65536, 0, 0, 65536  | dvcC | DOVI",
      })
  void frameTellsDynamicMetadata(String turn, String brightness, String told) throws Exception {
    byte[] message = hex("4E01 04 07 B5003C00010401 80");
    byte[] frame = concat(ints(message.length), message);
    int[] matrix = Stream.of(turn.split(", ")).mapToInt(Integer::parseInt).toArray();
    byte[] beside = brightness == null ? new byte[0] : box(brightness, new byte[24]);
    byte[] head = concat(ftyp("isom"), box("mdat", frame));
    byte[] media =
        mdia(
            "vide",
            100,
            100,
            stsd(picture("hvc1", beside, hevc())),
            box("stsz", ints(0, frame.length, 1)),
            box("stco", ints(0, 1, head.length - frame.length)));
    byte[] track = box("trak", tkhd(1, matrix(matrix[0], matrix[1], matrix[2], matrix[3])), media);
    assertEquals(told, sideData(read(concat(head, box("moov", mvhd(1000), track)))));
  }

  /**
   * Two tracks share a fragment (ISO/IEC 14496-12, 8.8.7): flag 1 of a header is where samples are
   * counted from, 20000 that it is the fragment's start; else that is the end of the last track's.
   */
  @ParameterizedTest
  @CsvSource({"1, 1", "20000, 1", "0, 1", "0, 0"})
  void firstFrameOfFragmentIsRead(String flags, int offset) throws Exception {
    int header = Integer.parseInt(flags, 16);
    byte[] extension =
        box("mvex", box("trex", ints(0, 1, 1, 10, 4, 0)), box("trex", ints(0, 2, 1, 10, 9, 0)));
    byte[] movie =
        concat(ftyp("isom"), box("moov", mvhd(0), initTrack(1), initTrack(2), extension));
    int length = fragment(header, 0, offset, 0).length;
    int base = header == 1 ? movie.length : 0;
    byte[] fragment = fragment(header, base, offset, length + 8);
    byte[] other = new byte[8];
    byte[] film = concat(movie, fragment, box("mdat", other, MP3));
    assertEquals("stereo", read(film).at("/streams/1/channel_layout").asText());
  }

  private static byte[] initTrack(int id) {
    return track(id, mdia("soun", 1000, 0, stsd(sound(".mp3", 16))));
  }

  /**
   * Two samples of 4 bytes of the first track, one of the second.
   *
   * @param base of all offsets, if the header's flags say that there is one
   * @param at where the first begins; the third follows the second
   * @param offset whether the second track's run tells its offset
   */
  private static byte[] fragment(int header, int base, int offset, int at) {
    byte[] bases = header == 1 ? ints(0, base) : new byte[0];
    byte[] first = box("trun", ints(1, 2, at));
    int behind = header == 0 ? 0 : at + 8;
    byte[] second =
        box("trun", ints(0x200 | offset, 1), offset == 1 ? ints(behind) : new byte[0], ints(4));
    return box(
        "moof",
        box("traf", box("tfhd", ints(header, 1), bases), first),
        box("traf", box("tfhd", ints(header, 2), bases), second));
  }

  private static String sideData(JsonNode answer) {
    return StreamSupport.stream(answer.at("/streams/0/side_data_list").spliterator(), false)
        .map(data -> data.path("side_data_type").asText())
        .map(
            type ->
                type.replaceFirst(" (metadata|configuration record)$", "")
                    .replaceFirst(".*\\((HDR10\\+)\\)", "$1"))
        .collect(Collectors.joining(", "));
  }

  /** A record of 10 bits, brighter than others; without messages, which stand last. */
  private static byte[] hevc() {
    byte[] record =
        CodecRecords.all().stream()
            .filter(sample -> sample.name().equals("hevc Main 10, HDR10"))
            .map(CodecRecords.Sample::bytes)
            .findFirst()
            .orElseThrow();
    record[22]--;
    return box("hvcC", record);
  }

  private static byte[] track(int id, byte[] media) {
    return box("trak", tkhd(id, PLAIN), media);
  }

  /** As many samples, each of 4 bytes and 10 units, in one chunk. */
  private static byte[] tables(int chunk, int samples) {
    int[] sizes = new int[samples];
    java.util.Arrays.fill(sizes, 4);
    return concat(
        box("stts", ints(0, 1, samples, 10)),
        box("stsc", ints(0, 1, 1, samples, 1)),
        box("stsz", ints(0, 0, samples), ints(sizes)),
        box("stco", ints(0, 1, chunk)));
  }

  private JsonNode read(byte[] bytes) throws Exception {
    try (ByteSource source = ByteSource.open(Files.write(dir.resolve("film.mp4"), bytes))) {
      return new Mp4Reader().read(source);
    }
  }

  private static String texts(JsonNode node, String... names) {
    StringBuilder texts = new StringBuilder();
    for (String name : names) {
      texts.append(texts.isEmpty() ? "" : " ").append(node.path(name).asText());
    }
    return texts.toString();
  }
}
