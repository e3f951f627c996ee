package mediaaudit.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What ffprobe says of streams that FFmpeg makes, against what their own records and first frames
 * tell; skipped where FFmpeg, or an encoder of its, is missing.
 */
class CodecMatrixTest {
  private static final int FRAME_BYTES = 4096;
  private static final String PICTURES = "-f lavfi -i testsrc2=s=130x98:r=25:d=0.12 -c:v ";
  private static final String TONE = "-f lavfi -i sine=r=%s:d=0.1 -af aformat=channel_layouts=";

  /** Those a codec tells alone; what else ffprobe knows, it has from the container. */
  private static final Set<String> FACTS =
      Set.of(
          "profile",
          "width",
          "height",
          "coded_width",
          "coded_height",
          "pix_fmt",
          "bits_per_raw_sample",
          "chroma_location",
          "has_b_frames",
          "sample_rate",
          "channels",
          "channel_layout",
          "sample_fmt");

  /** Told by codecs too, but where they do not, the container may. */
  private static final Set<String> SHARED_FACTS =
      Set.of("level", "color_range", "color_space", "color_transfer", "color_primaries");

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "libx264 -pix_fmt yuv420p",
        "libx264 -pix_fmt yuvj420p",
        "libx264 -pix_fmt yuv422p10le",
        "libx264 -pix_fmt gray",
        "libx264rgb",
        "libx264 -profile:v baseline",
        "libx264 -pix_fmt yuv420p10le -x264-params keyint=1",
        "libx265 -pix_fmt yuv420p -x265-params log-level=none",
        "libx265 -pix_fmt yuv420p10le -x265-params log-level=none:colorprim=bt2020:transfer=16",
        "libx265 -pix_fmt gbrp12le -x265-params log-level=none",
        "libx265 -pix_fmt gray -x265-params log-level=none",
        "libaom-av1 -cpu-used 8 -usage realtime -frames:v 1 -pix_fmt yuv420p10le",
        "libaom-av1 -cpu-used 8 -usage realtime -frames:v 1 -pix_fmt gbrp",
        "libvpx-vp9 -deadline realtime -cpu-used 8 -frames:v 1 -pix_fmt yuv420p",
        "libvpx-vp9 -deadline realtime -cpu-used 8 -frames:v 1 -pix_fmt yuv444p12le",
        "libvpx -frames:v 2",
        "mpeg4",
        "mpeg4 -bf 2",
        "libxvid",
        "mpeg2video",
        "mpeg2video -pix_fmt yuv422p -color_primaries bt709 -color_trc bt709 -colorspace bt709",
        "mpeg1video",
        "libtheora -pix_fmt yuv422p",
        "prores_ks -profile:v 2",
        "prores_ks -profile:v 4 -pix_fmt yuv444p10le",
        "mjpeg -pix_fmt yuvj422p",
        "png -pix_fmt rgb24",
      })
  void picturesAreAsFfprobeSays(String encoder) throws Exception {
    compare(PICTURES + encoder);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "48000 stereo aac",
        "44100 5.1 aac",
        "48000 7.1 aac",
        "48000 2.1 aac",
        "22050 stereo aac",
        "48000 5.1 libopus",
        "44100 stereo libvorbis",
        "48000 7.1 libvorbis",
        "44100 stereo flac",
        "48000 quad(side) ac3",
        "44100 5.1(side) ac3",
        "48000 mono eac3",
        "48000 5.1(side) eac3",
        "48000 5.1(side) dca",
        "48000 stereo dca",
        "96000 stereo truehd",
        "48000 5.1(side) truehd",
        "48000 5.1 mlp",
        "44100 5.1 alac",
        "44100 stereo libmp3lame",
        "24000 mono mp2",
      })
  void soundIsAsFfprobeSays(String rateLayoutEncoder) throws Exception {
    String[] parts = rateLayoutEncoder.split(" ");
    compare(TONE.formatted(parts[0]) + parts[1] + " -strict -2 -c:a " + parts[2]);
  }

  private void compare(String options) throws IOException, InterruptedException {
    Path file = folder.resolve("stream.mkv");
    List<String> make = new ArrayList<>(List.of("ffmpeg", "-nostdin", "-v", "error", "-y"));
    make.addAll(List.of(options.split(" ")));
    make.add(file.toString());
    assumeTrue(run(make).isPresent(), "ffmpeg cannot make " + options);
    JsonNode answer = JsonMapper.builder().build().readTree(answer(file));
    ObjectNode said = answer.path("streams").path(0).deepCopy();
    ObjectNode told = told(said, bytes(said), bytes(answer.path("packets").path(0)));
    assertEquals(facts(said, told).toPrettyString(), facts(told, told).toPrettyString(), options);
  }

  private byte[] answer(Path file) throws IOException, InterruptedException {
    String options =
        "ffprobe -v error -show_streams -show_packets -show_data -read_intervals %+#1"
            + " -print_format json";
    List<String> ask = new ArrayList<>(List.of(options.split(" ")));
    ask.add(file.toString());
    return run(ask).orElseThrow();
  }

  private static ObjectNode told(JsonNode said, byte[] config, byte[] frame) {
    String codec = said.path("codec_name").asText();
    StreamFacts stream = new StreamFacts(0);
    CodecConfig.describe(codec, config, stream);
    byte[] first = Arrays.copyOf(frame, Math.min(frame.length, FRAME_BYTES));
    FirstFrame.describe(codec, config, first, stream);
    return stream.json();
  }

  /** Those facts of a stream that are to be compared, in one order and as texts. */
  private static ObjectNode facts(ObjectNode stream, ObjectNode told) {
    ObjectNode facts = JsonNodeFactory.instance.objectNode();
    FACTS.stream()
        .sorted()
        .filter(name -> stream.has(name) && !isNothing(stream.path(name).asText()))
        .forEach(name -> facts.put(name, stream.path(name).asText()));
    SHARED_FACTS.stream()
        .sorted()
        .filter(told::has)
        .forEach(name -> facts.put(name, stream.path(name).asText()));
    return facts;
  }

  private static boolean isNothing(String value) {
    return value.equals("0") || value.equals("unknown");
  }

  /** ffprobe's dump: {@code 00000010: 0164 0028 ... .d.(}. */
  private static byte[] bytes(JsonNode node) {
    String dump = node.has("data") ? node.path("data").asText() : node.path("extradata").asText();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (String line : dump.strip().split("\n")) {
      int from = line.indexOf(": ") + 2;
      if (from > 1) {
        String digits = line.substring(from, Math.min(line.length(), from + 40)).replace(" ", "");
        bytes.writeBytes(HexFormat.of().parseHex(digits));
      }
    }
    return bytes.toByteArray();
  }

  private static Optional<byte[]> run(List<String> command)
      throws IOException, InterruptedException {
    try {
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      byte[] output = process.getInputStream().readAllBytes();
      return process.waitFor() == 0 ? Optional.of(output) : Optional.empty();
    } catch (IOException missing) {
      return Optional.empty();
    }
  }
}
