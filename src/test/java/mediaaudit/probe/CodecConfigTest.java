package mediaaudit.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What configuration records and first frames tell, whole and damaged. */
class CodecConfigTest {
  private static final int MUTATIONS = 1_000;
  private static final Duration SLOWEST = Duration.ofSeconds(10);

  static List<CodecRecords.Sample> samples() {
    return CodecRecords.all();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void tellsItsFacts(CodecRecords.Sample sample) {
    assertEquals(sample.facts(), sample.describe(sample.bytes()).toString());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void cutAnywhereTellsLess(CodecRecords.Sample sample) {
    ObjectNode whole = sample.describe(sample.bytes());
    for (int length = 0; length < sample.bytes().length; length++) {
      ObjectNode less = sample.describe(Arrays.copyOf(sample.bytes(), length));
      ObjectNode both = whole.deepCopy().setAll(less);
      both.remove("side_data_list");
      whole.remove("side_data_list");
      assertTrue(both.equals(whole) || isExtended(sample), "cut at " + length + ": " + less);
    }
  }

  /** Cut behind its core, such a frame is one without an extension. */
  private static boolean isExtended(CodecRecords.Sample sample) {
    return sample.name().startsWith("DTS-HD") || sample.name().startsWith("E-AC-3 7.1");
  }

  @ParameterizedTest
  @MethodSource("samples")
  void damagedAnywhereThrowsNothing(CodecRecords.Sample sample) {
    Random random = new Random(sample.toString().hashCode());
    assertTimeoutPreemptively(
        SLOWEST,
        () -> {
          for (int i = 0; i < MUTATIONS; i++) {
            sample.describe(mutated(sample.bytes(), random));
          }
        });
  }

  @Test
  void anyBytesForAnyCodecThrowNothing() {
    List<String> codecs = samples().stream().map(CodecRecords.Sample::codec).distinct().toList();
    Random random = new Random(1);
    assertTimeoutPreemptively(
        SLOWEST,
        () -> {
          for (CodecRecords.Sample sample : samples()) {
            for (String codec : codecs) {
              byte[] bytes = mutated(sample.bytes(), random);
              StreamFacts stream = new StreamFacts(0);
              CodecConfig.describe(codec, bytes, stream);
              FirstFrame.describe(codec, bytes, sample.bytes(), stream);
            }
          }
        });
  }

  @Test
  void largeRecordsOfNothingEndSoon() {
    assertTimeoutPreemptively(
        SLOWEST,
        () -> {
          for (byte fill : new byte[] {0, 1, 3, (byte) 0x80, (byte) 0xFF}) {
            byte[] bytes = new byte[ByteSource.BUDGET_BYTES];
            Arrays.fill(bytes, fill);
            for (CodecRecords.Sample sample : samples()) {
              byte[] head = sample.bytes();
              System.arraycopy(head, 0, bytes, 0, Math.min(head.length, 24));
              sample.describe(bytes);
            }
          }
        });
  }

  @Test
  void containersWordOfTheSizeHoldsWithinTheSameMacroblocks() {
    CodecRecords.Sample sample = sample("High, cropped");
    StreamFacts stream = new StreamFacts(0).set("width", 129).set("height", 97);
    CodecConfig.describe("h264", sample.bytes(), stream);
    assertEquals("129x97", stream.get("width") + "x" + stream.get("height"));
  }

  @Test
  void containersRangeMakesThePixelFormatWhereTheCodecTellsNone() {
    StreamFacts stream = new StreamFacts(0).set("color_range", "pc");
    CodecConfig.describe("h264", sample("High, cropped").bytes(), stream);
    assertEquals("yuvj420p", stream.get("pix_fmt"));
  }

  @Test
  void lengthThatLooksLikeAStartCodeIsALength() {
    byte[] config = sample("High, cropped").bytes();
    byte[] slice = HexFormat.of().parseHex("0000016465888400");
    byte[] frame = Arrays.copyOf(slice, 4 + 0x164);
    assertEquals(1, NalUnits.of(frame, H264Config.lengthBytes(config)).size());
    assertEquals(4, NalUnits.of(frame, H264Config.lengthBytes(config)).get(0).from());
    assertEquals(3, NalUnits.of(frame, H264Config.lengthBytes(new byte[0])).get(0).from());
  }

  @Test
  void layoutOfAnotherNumberOfChannelsIsDropped() {
    StreamFacts stream = new StreamFacts(0).set("channels", 2).set("channel_layout", "stereo");
    CodecConfig.describe("opus", sample("Opus without layout").bytes(), stream);
    assertEquals("4 null", stream.get("channels") + " " + stream.get("channel_layout"));
  }

  @Test
  void codecsWordOfColoursHolds() {
    StreamFacts stream = new StreamFacts(0).set("color_transfer", "bt709").set("width", 1);
    CodecConfig.describe("hevc", sample("HLG").bytes(), stream);
    assertEquals("arib-std-b67 130", stream.get("color_transfer") + " " + stream.get("width"));
  }

  @Test
  void containersWordOfHighDynamicRangeHolds() {
    StreamFacts stream = new StreamFacts(0);
    stream.sideData("Content light level metadata").put("max_content", 1);
    CodecConfig.describe("hevc", sample("Main 10, HDR10").bytes(), stream);
    ObjectNode expected = new StreamFacts(0).sideData("Content light level metadata");
    assertEquals(expected.put("max_content", 1), stream.json().path("side_data_list").path(0));
    assertEquals(2, stream.json().path("side_data_list").size());
  }

  @Test
  void proresFramesAreReadByTheirCode() {
    StreamFacts stream = new StreamFacts(0).set("codec_tag_string", "ap4h");
    CodecConfig.describe("prores", new byte[0], stream);
    FirstFrame.describe("prores", sample("prores frame").bytes(), stream);
    assertEquals("4444 yuv422p12le", stream.get("profile") + " " + stream.get("pix_fmt"));
  }

  private static CodecRecords.Sample sample(String name) {
    return samples().stream()
        .filter(sample -> sample.toString().endsWith(name))
        .findFirst()
        .orElseThrow();
  }

  /** Some bits flipped, a byte made extreme, or bytes taken out. */
  private static byte[] mutated(byte[] bytes, Random random) {
    byte[] mutated = bytes.clone();
    for (int i = random.nextInt(4); i >= 0; i--) {
      int at = random.nextInt(mutated.length);
      switch (random.nextInt(3)) {
        case 0 -> mutated[at] ^= (byte) (1 << random.nextInt(8));
        case 1 -> mutated[at] = (byte) (random.nextBoolean() ? 0 : 0xFF);
        default -> System.arraycopy(mutated, at, mutated, at / 2, mutated.length - at);
      }
    }
    return mutated;
  }
}
