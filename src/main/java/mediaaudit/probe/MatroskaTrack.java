package mediaaudit.probe;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;
import mediaaudit.probe.Ebml.Element;

/**
 * One track of a Matroska file (RFC 9559, 5.1.4.1):
 *
 * <pre>
 * TrackEntry 0xAE
 *   TrackNumber 0xD7, TrackUID 0x73C5, TrackType 0x83, Name 0x536E
 *   Language 0x22B59C, LanguageBCP47 0x22B59D
 *   FlagDefault 0x88, FlagForced 0x55AA, FlagHearingImpaired 0x55AB, FlagVisualImpaired 0x55AC
 *   FlagTextDescriptions 0x55AD, FlagOriginal 0x55AE, FlagCommentary 0x55AF
 *   CodecID 0x86, CodecPrivate 0x63A2, DefaultDuration 0x23E383
 *   Video 0xE0, Audio 0xE1, ContentEncodings 0x6D80, BlockAdditionMapping 0x41E4
 * </pre>
 */
final class MatroskaTrack {
  private static final int VIDEO = 1;
  private static final int AUDIO = 2;
  private static final int SUBTITLE = 17;
  private static final int METADATA = 33;
  private static final int LARGEST_CONFIG = 128 << 10;
  private static final long NANOS_A_SECOND = 1_000_000_000;

  /** Numerators and denominators of frame rates stay below this: 1001 is found again. */
  private static final int LARGEST_RATE = 30_000;

  private static final String UNCOMPRESSED = "V_UNCOMPRESSED";
  private static final String VIDEO_FOR_WINDOWS = "V_MS/VFW/FOURCC";
  private static final String QUICKTIME = "V_QUICKTIME";
  private static final String OLD_AAC = "A_AAC/";
  private static final String AUDIO_COMPRESSION_MANAGER = "A_MS/ACM";
  private static final int BITMAP_INFO_HEADER = 40;
  private static final int COMPRESSION_OFFSET = 16;
  private static final int DVCC = 0x64766343;
  private static final int DVVC = 0x64767643;
  private static final int DVWC = 0x64767743;

  private final Ebml ebml;
  private final MatroskaVideo video;
  private final MatroskaEncoding encoding;
  private long number;
  private long uid;
  private long type;
  private String codecId = "";
  private byte[] config = {};
  private String name;
  private String language = "eng";
  private String languageTag;
  private boolean isDefault = true;
  private boolean isForced;
  private boolean isCommentary;
  private boolean isHearingImpaired;
  private boolean isVisualImpaired;
  private boolean isTextDescription;
  private Boolean isOriginal;
  private long defaultDuration;
  private double sampleRate = 8000;
  private double outputSampleRate;
  private long channels = 1;
  private long bits;
  private long mappingType;
  private byte[] mappingData = {};
  private byte[] dolbyVision = {};

  private MatroskaTrack(Ebml ebml) {
    this.ebml = ebml;
    this.video = new MatroskaVideo(ebml);
    this.encoding = new MatroskaEncoding(ebml);
  }

  /** Reads a TrackEntry. */
  static MatroskaTrack read(Ebml ebml, Element entry) throws IOException, Malformed {
    MatroskaTrack track = new MatroskaTrack(ebml);
    ebml.children(entry, track::setting);
    return track;
  }

  /** Whether ffprobe makes a stream of it: a codec's id begins with a letter for the type. */
  boolean isStream() {
    if (codecId.isEmpty()) {
      return false;
    }
    char kind = codecId.charAt(0);
    return type == VIDEO && kind == 'V'
        || type == AUDIO && kind == 'A'
        || (type == SUBTITLE || type == METADATA) && (kind == 'S' || kind == 'D');
  }

  long number() {
    return number;
  }

  long uid() {
    return uid;
  }

  MatroskaEncoding encoding() {
    return encoding;
  }

  /** The codec's own configuration record; empty where there is none. */
  byte[] config() {
    if (codecId.equals(QUICKTIME)) {
      return new byte[0];
    }
    byte[] plain = encoding.plainConfig(config);
    if (plain.length == 0 && codecId.startsWith(OLD_AAC)) {
      return AacConfig.ofId(codecId, sampleRate, outputSampleRate, channels);
    }
    return codecId.equals(VIDEO_FOR_WINDOWS)
        ? Arrays.copyOfRange(plain, Math.min(BITMAP_INFO_HEADER, plain.length), plain.length)
        : plain;
  }

  /** Sets what the track's entry tells. */
  void describe(StreamFacts stream) {
    codec().ifPresent(codec -> stream.set("codec_name", codec));
    describeNames(stream);
    describeDispositions(stream);
    if (type == VIDEO) {
      describePictures(stream);
    } else if (type == AUDIO) {
      describeSound(stream);
    } else {
      stream.set("codec_type", type == SUBTITLE || isCaptions() ? "subtitle" : "data");
    }
    describeConfig(stream);
    if (dolbyVision.length > 0) {
      CodecConfig.dolbyVision(dolbyVision, stream);
    }
  }

  private void setting(Element element) throws IOException, Malformed {
    switch (element.id()) {
      case 0xD7 -> number = ebml.unsigned(element, 0);
      case 0x73C5 -> uid = ebml.unsigned(element, 0);
      case 0x83 -> type = ebml.unsigned(element, 0);
      case 0x86 -> codecId = ebml.text(element);
      case 0x63A2 -> config = ebml.binary(element, LARGEST_CONFIG);
      case 0x536E -> name = ebml.text(element);
      case 0x22B59C -> language = element.size() == 0 ? "eng" : ebml.text(element);
      case 0x22B59D -> languageTag = ebml.text(element);
      case 0x23E383 -> defaultDuration = ebml.unsigned(element, 0);
      case 0xE0 -> video.read(element);
      case 0xE1 -> ebml.children(element, this::soundSetting);
      case 0x6D80 -> encoding.read(element);
      case 0x41E4 -> readMapping(element);
      default -> flag(element);
    }
  }

  private void flag(Element element) throws IOException, Malformed {
    switch (element.id()) {
      case 0x88 -> isDefault = ebml.unsigned(element, 1) != 0;
      case 0x55AA -> isForced = ebml.unsigned(element, 0) != 0;
      case 0x55AB -> isHearingImpaired = ebml.unsigned(element, 0) != 0;
      case 0x55AC -> isVisualImpaired = ebml.unsigned(element, 0) != 0;
      case 0x55AD -> isTextDescription = ebml.unsigned(element, 0) != 0;
      case 0x55AE -> isOriginal = ebml.unsigned(element, 0) != 0;
      case 0x55AF -> isCommentary = ebml.unsigned(element, 0) != 0;
      default -> {}
    }
  }

  /** Audio (5.1.4.1.29). */
  private void soundSetting(Element element) throws IOException, Malformed {
    switch (element.id()) {
      case 0xB5 -> sampleRate = ebml.real(element, 8000);
      case 0x78B5 -> outputSampleRate = ebml.real(element, 0);
      case 0x9F -> channels = ebml.unsigned(element, 1);
      case 0x6264 -> bits = ebml.unsigned(element, 0);
      default -> {}
    }
  }

  /** BlockAdditionMapping (5.1.4.1.17): its type says whose configuration record its data is. */
  private void readMapping(Element mapping) throws IOException, Malformed {
    mappingType = 0;
    mappingData = new byte[0];
    ebml.children(
        mapping,
        element -> {
          if (element.id() == 0x41E7) {
            mappingType = ebml.unsigned(element, 0);
          } else if (element.id() == 0x41ED) {
            mappingData = ebml.binary(element, LARGEST_CONFIG);
          }
        });
    if (mappingType == DVCC || mappingType == DVVC || mappingType == DVWC) {
      dolbyVision = mappingData;
    }
  }

  private Optional<String> codec() {
    byte[] plain = encoding.plainConfig(config);
    if (codecId.equals(VIDEO_FOR_WINDOWS)) {
      return bitmapFourcc(plain).flatMap(RiffCodecs::picture);
    }
    if (codecId.equals(QUICKTIME)) {
      return sampleEntryCodec(plain);
    }
    if (codecId.equals(AUDIO_COMPRESSION_MANAGER)) {
      return waveFormat(plain).flatMap(WaveFormat::codec);
    }
    return MatroskaCodecs.name(codecId, (int) Math.min(bits, Byte.MAX_VALUE));
  }

  private void describeNames(StreamFacts stream) {
    stream
        .tag("language", MatroskaLanguage.of(language, languageTag).orElse(null))
        .tag("title", name);
    encoding
        .keyId()
        .ifPresent(key -> stream.tag("enc_key_id", Base64.getEncoder().encodeToString(key)));
  }

  private void describeDispositions(StreamFacts stream) {
    stream
        .disposition("default", isDefault)
        .disposition("dub", isOriginal != null && !isOriginal)
        .disposition("original", isOriginal != null && isOriginal)
        .disposition("comment", isCommentary)
        .disposition("forced", isForced)
        .disposition("hearing_impaired", isHearingImpaired)
        .disposition("visual_impaired", isVisualImpaired)
        .disposition("attached_pic", false)
        .disposition("captions", codecId.equals("D_WEBVTT/CAPTIONS"))
        .disposition(
            "descriptions",
            isTextDescription && type == SUBTITLE || codecId.equals("D_WEBVTT/DESCRIPTIONS"))
        .disposition("metadata", codecId.equals("D_WEBVTT/METADATA"));
  }

  private boolean isCaptions() {
    return codecId.startsWith("D_WEBVTT/");
  }

  private void describePictures(StreamFacts stream) {
    stream.set("codec_type", "video");
    video.describe(stream);
    if (codecId.equals(UNCOMPRESSED)) {
      stream.set("pix_fmt", RawVideo.pixelFormat(video.fourcc(), 0).orElse(null));
    }
    long nanos = defaultDuration;
    if (nanos == 0 && video.frameRate() > 0) {
      nanos = (long) (NANOS_A_SECOND / video.frameRate());
    }
    if (nanos > 0) {
      Fraction rate = Fraction.nearest(NANOS_A_SECOND, nanos, LARGEST_RATE);
      if (rate.above() > 0 && rate.below() > 0) {
        stream.set("avg_frame_rate", rate.text());
      }
    }
  }

  private void describeSound(StreamFacts stream) {
    stream.set("codec_type", "audio");
    double rate = decodedRate();
    if (rate >= 1 && rate <= Integer.MAX_VALUE) {
      stream.setAsText("sample_rate", (long) rate);
    }
    if (channels > 0 && channels <= Short.MAX_VALUE) {
      stream.set("channels", channels);
    }
    codec().filter(Pcm::is).ifPresent(codec -> Pcm.describe(codec, (long) rate, channels, stream));
  }

  /** Opus is decoded at 48 kHz, whatever rate it was made from (RFC 7845, 5.1). */
  private double decodedRate() {
    if (codecId.startsWith("A_OPUS")) {
      return 48_000;
    }
    return outputSampleRate > 0 ? outputSampleRate : sampleRate;
  }

  private void describeConfig(StreamFacts stream) {
    byte[] plain = encoding.plainConfig(config);
    if (codecId.equals(AUDIO_COMPRESSION_MANAGER)) {
      waveFormat(plain).ifPresent(format -> format.describe(stream));
    } else {
      codec().ifPresent(codec -> CodecConfig.describe(codec, config(), stream));
    }
  }

  /** A QuickTime sample entry: size 32 | code 32 | ...; some write the code alone. */
  private static Optional<String> sampleEntryCodec(byte[] entry) {
    return Stream.of(0, Integer.BYTES)
        .filter(at -> entry.length >= at + Integer.BYTES)
        .flatMap(at -> Optional.ofNullable(Mp4Codecs.anyPicture(fourcc(entry, at))).stream())
        .findFirst();
  }

  /** biCompression of a BITMAPINFOHEADER. */
  private static Optional<String> bitmapFourcc(byte[] header) {
    return header.length < BITMAP_INFO_HEADER
        ? Optional.empty()
        : Optional.of(fourcc(header, COMPRESSION_OFFSET));
  }

  private static String fourcc(byte[] bytes, int at) {
    return new String(bytes, at, Integer.BYTES, StandardCharsets.ISO_8859_1);
  }

  private static Optional<WaveFormat> waveFormat(byte[] bytes) {
    try {
      return Optional.of(WaveFormat.read(bytes));
    } catch (Malformed tooShort) {
      return Optional.empty();
    }
  }
}
