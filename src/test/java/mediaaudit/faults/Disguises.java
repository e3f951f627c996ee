package mediaaudit.faults;

import static mediaaudit.probe.Bytes.chunk;
import static mediaaudit.probe.Bytes.element;
import static mediaaudit.probe.Bytes.ints;
import static mediaaudit.probe.Bytes.join;
import static mediaaudit.probe.Bytes.list;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import mediaaudit.probe.Mp4Bytes;

/** Files that are named like videos and want other files, or a network, opened. */
final class Disguises {
  private static final int PACKET_BYTES = 188;

  private final Path bait;

  /**
   * Makes files for a bait.
   *
   * @param bait file that nobody may open
   */
  Disguises(Path bait) {
    this.bait = bait;
  }

  /** What is no video at all, by name without extension. */
  Map<String, byte[]> strangers() throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("hls-file", hls(bait.toUri().toString()));
    files.put("hls-path", hls(bait.toString()));
    files.put("hls-http", hls("http://192.0.2.1/x.ts"));
    files.put("hls-key", text("#EXTM3U\n#EXT-X-KEY:METHOD=AES-128,URI=\"%s\"\n", bait.toUri()));
    files.put("hls-map", text("#EXTM3U\n#EXT-X-MAP:URI=\"%s\"\n#EXTINF:1,\nx\n", bait.toUri()));
    files.put("concat", text("ffconcat version 1.0\nfile '%s'\n", bait));
    files.put("concat-near", text("ffconcat version 1.0\nfile ../bait/%s\n", bait.getFileName()));
    files.put(
        "sdp",
        text(
            "v=0\no=- 0 0 IN IP4 192.0.2.1\ns=x\nc=IN IP4 192.0.2.1\nt=0 0\nm=video 9 RTP/AVP 96\n"));
    files.put(
        "dash",
        text(
            "<?xml version=\"1.0\"?>\n<MPD xmlns=\"urn:mpeg:dash:schema:mpd:2011\"><Period>"
                + "<AdaptationSet><Representation><BaseURL>%s</BaseURL>"
                + "</Representation></AdaptationSet></Period></MPD>\n",
            bait.toUri()));
    files.put("srt", text("1\n00:00:01,000 --> 00:00:02,000\nhi\n"));
    files.put("ass", text("[Script Info]\nScriptType: v4.00+\n[Events]\nDialogue: 0,0:00:01.00\n"));
    files.put("text", text("a text\n"));
    files.put("html", text("<!doctype html><video src=\"%s\">", bait.toUri()));
    files.put("zip", zip());
    files.put("png", png());
    return files;
  }

  /** A picture of one point (PNG, second edition, 5.2). */
  private static byte[] png() {
    return HexFormat.of()
        .parseHex(
            "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489"
                + "0000000d49444154789c6360606060000000050001a5f645400000000049454e44ae426082");
  }

  /** Videos of sorts that name the bait. */
  Map<String, byte[]> carriers() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("gab2.avi", avi(gab2(hls(bait.toUri().toString()))));
    files.put("linked.mkv", linkedMatroska());
    files.put("reference.mp4", referencingMp4());
    return files;
  }

  /** Transport and program streams that lead nowhere. */
  static Map<String, byte[]> junkStreams() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    byte[] marks = new byte[PACKET_BYTES * 5_000];
    java.util.Arrays.fill(marks, (byte) 0x47);
    files.put("marks.ts", marks);
    files.put("pids.ts", packets(PACKET_BYTES, true));
    files.put("ring.ts", packets(PACKET_BYTES, false));
    files.put("pids.m2ts", packets(PACKET_BYTES + 4, true));
    byte[] packs = new byte[14 * 10_000];
    for (int at = 0; at < packs.length; at += 14) {
      System.arraycopy(new byte[] {0, 0, 1, (byte) 0xba, 0x44, 0, 4, 0, 4, 1}, 0, packs, at, 10);
    }
    files.put("packs.mpg", packs);
    return files;
  }

  private static byte[] hls(String address) {
    return text("#EXTM3U\n#EXT-X-TARGETDURATION:10\n#EXTINF:10,\n%s\n#EXT-X-ENDLIST\n", address);
  }

  private static byte[] text(String text, Object... values) {
    return text.formatted(values).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] zip() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("../x.mkv"));
      zip.write('x');
    }
    return bytes.toByteArray();
  }

  /** 8,192 streams, or an association table that names itself as the table of its programs. */
  private static byte[] packets(int size, boolean many) {
    byte[] packets = new byte[size * 8_192];
    for (int number = 0; number < 8_192; number++) {
      int at = number * size + size - PACKET_BYTES;
      int pid = many ? number : 0;
      byte[] head = {0x47, (byte) (0x40 | pid >> 8), (byte) pid, 0x10, 0, 0, (byte) 0xb0, 13, 0, 1};
      System.arraycopy(head, 0, packets, at, head.length);
    }
    return packets;
  }

  /** A picture stream, and a subtitle stream that holds this. */
  private static byte[] avi(byte[] subtitle) {
    byte[] main = ints(40_000, 0, 0, 0x10, 1, 0, 2, 0, 64, 48, 0, 0, 0, 0);
    byte[] picture = join(latin("vidsMJPG"), ints(0, 0, 0, 1, 25, 0, 1, 0, 0, 0, 0, 0));
    byte[] format = join(ints(40, 64, 48, 0x180001), latin("MJPG"), ints(9216, 0, 0, 0, 0));
    byte[] text = join(latin("txts\0\0\0\0"), ints(0, 0, 0, 1, 25, 0, 1, 0, 0, 0, 0, 0));
    return list(
        "RIFF",
        "AVI ",
        list(
            "LIST",
            "hdrl",
            chunk("avih", main),
            list("LIST", "strl", chunk("strh", picture), chunk("strf", format)),
            list("LIST", "strl", chunk("strh", text), chunk("strf"))),
        list("LIST", "movi", chunk("00dc", new byte[64]), chunk("01tx", subtitle)));
  }

  /** A subtitle file inside a chunk, as AVI muxers of old wrote it. */
  private static byte[] gab2(byte[] file) {
    return join(
        latin("GAB2\0"),
        new byte[] {2, 0},
        ints(2),
        latin("x\0"),
        new byte[] {4, 0},
        ints(file.length),
        file);
  }

  /** Names the bait as the segment before it, and as an attachment. */
  private byte[] linkedMatroska() {
    byte[] info =
        element(
            "1549A966",
            element("2AD7B1", 1_000_000L),
            element("4489", 1_000.0),
            element("7384", bait.toString()),
            element("3C83AB", bait.toString()),
            element("3E83BB", "../bait/" + bait.getFileName()));
    byte[] picture = element("E0", element("B0", 64L), element("BA", 48L));
    byte[] track =
        element("AE", element("D7", 1L), element("83", 1L), element("86", "V_VP8"), picture);
    byte[] attached =
        element(
            "1941A469",
            element(
                "61A7",
                element("466E", "../../x.ttf"),
                element("4660", "image/svg+xml"),
                element("46AE", 1L),
                element("465C", "<svg><script>alert(1)</script></svg>")));
    return join(
        element("1A45DFA3", element("4282", "matroska")),
        element("18538067", info, element("1654AE6B", track), attached));
  }

  /** Its samples lie in another file, says its data reference box (ISO/IEC 14496-12 8.7.2). */
  private byte[] referencingMp4() {
    byte[] url = Mp4Bytes.box("url ", Mp4Bytes.ints(0), Mp4Bytes.latin(bait.toUri() + "\0"));
    byte[] reference = Mp4Bytes.box("dinf", Mp4Bytes.box("dref", Mp4Bytes.ints(0, 1), url));
    byte[] media =
        Mp4Bytes.box(
            "mdia",
            Mp4Bytes.box("mdhd", Mp4Bytes.ints(0, 0, 0, 1000, 100), Mp4Bytes.hex("15c7 0000")),
            Mp4Bytes.box("hdlr", Mp4Bytes.ints(0, 0), latin("vide"), new byte[12], latin("H\0")),
            Mp4Bytes.box(
                "minf",
                reference,
                Mp4Bytes.box(
                    "stbl", Mp4Bytes.stsd(Mp4Bytes.picture("mp4v")), Mp4Bytes.tables(40))));
    return join(
        Mp4Bytes.ftyp("isom"),
        Mp4Bytes.box(
            "moov",
            Mp4Bytes.mvhd(1_000),
            Mp4Bytes.box(
                "trak", Mp4Bytes.tkhd(1, Mp4Bytes.matrix(0x10000, 0, 0, 0x10000)), media)));
  }

  private static byte[] latin(String text) {
    return Mp4Bytes.latin(text);
  }
}
