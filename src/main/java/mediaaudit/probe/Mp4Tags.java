package mediaaudit.probe;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The metadata of a movie: QuickTime's texts, and lists as iTunes and QuickTime write them (QTFF,
 * "User data atoms" and "Metadata"; 3GPP TS 26.244, 8).
 *
 * <pre>
 * udta { (c)nam: length 16 | language 16 | text
 *        meta { hdlr, keys, ilst { (c)nam { data: type 32 | language 32 | value } } } }
 * </pre>
 */
final class Mp4Tags {
  private static final int MOST_BYTES = 4096;
  private static final int MOST_COVERS = 100;
  private static final int DATA_BYTES = 8;
  private static final int FIRST_PACKED_LANGUAGE = 0x400;
  private static final int UNSPECIFIED_LANGUAGE = 0x7fff;

  private static final Map<String, String> NAMES = names();

  private final Map<String, String> tags = new LinkedHashMap<>();
  private final List<Cover> covers = new ArrayList<>();

  /**
   * A picture in the metadata.
   *
   * @param length in bytes
   */
  record Cover(long position, long length) {}

  /** All texts, by ffprobe's names. */
  Map<String, String> texts() {
    return tags;
  }

  /** Takes the pictures found since the last call. */
  List<Cover> takeCovers() {
    List<Cover> taken = List.copyOf(covers);
    covers.clear();
    return taken;
  }

  /** Sets a text. */
  void put(String name, String text) {
    tags.put(name, text);
  }

  /** Reads a user data box. */
  void userData(Boxes boxes, Box box) throws IOException, Malformed {
    for (Box child : boxes.children(box)) {
      String name = NAMES.get(child.type());
      if (child.type().equals("meta")) {
        meta(boxes, child);
      } else if (name != null && child.length() > 4) {
        putText(name, quickTime(boxes.bytes(child, MOST_BYTES)));
      }
    }
  }

  /** Reads a metadata box; QuickTime's has no version and flags before its children. */
  void meta(Boxes boxes, Box box) throws IOException, Malformed {
    Optional<Box> first = boxes.at(box.payload(), box.end());
    boolean plain = first.isPresent() && first.get().type().equals("hdlr");
    List<Box> children = boxes.children(box.payload() + (plain ? 0 : 4), box.end());
    Optional<Box> list = Mp4SampleEntry.find(children, "ilst");
    if (list.isEmpty()) {
      return;
    }
    Optional<Box> keys = Mp4SampleEntry.find(children, "keys");
    List<String> names = keys.isEmpty() ? List.of() : keys(boxes.bytes(keys.get(), 64 << 10));
    for (Box item : boxes.children(list.get())) {
      item(boxes, item, names);
    }
  }

  /** A text after its length and language; such as are none are taken as they are. */
  static String quickTime(byte[] bytes) {
    if (bytes.length < 4) {
      return null;
    }
    ByteBuffer fields = ByteBuffer.wrap(bytes);
    int length = fields.getShort() & 0xffff;
    int language = fields.getShort() & 0xffff;
    if (length > bytes.length - 4) {
      return Mp4Text.utf8(bytes);
    }
    byte[] text = Arrays.copyOfRange(bytes, 4, 4 + length);
    boolean macintosh = language < FIRST_PACKED_LANGUAGE || language == UNSPECIFIED_LANGUAGE;
    return macintosh ? Mp4Text.macintosh(text) : Mp4Text.utf8(text);
  }

  private void item(Boxes boxes, Box item, List<String> keys) throws IOException, Malformed {
    String name = NAMES.get(item.type());
    int key = ByteBuffer.wrap(item.type().getBytes(StandardCharsets.ISO_8859_1)).getInt();
    if (name == null && key > 0 && key <= keys.size()) {
      name = keys.get(key - 1);
    }
    for (Box data : boxes.children(item)) {
      if (!data.type().equals("data") || data.length() < DATA_BYTES) {
        continue;
      }
      int type = boxes.payload(data, 4).getInt();
      long length = data.length() - DATA_BYTES;
      if (item.type().equals("covr") || "com.apple.quicktime.artwork".equals(name)) {
        cover(type, data.payload() + DATA_BYTES, length);
      } else if (name != null && length <= MOST_BYTES) {
        putText(name, value(item.type(), type, boxes.bytes(data.payload() + 8, (int) length)));
      }
    }
  }

  /** 13: JPEG, 14: PNG, 27: BMP. */
  private void cover(int type, long position, long length) {
    boolean picture = type == 13 || type == 14 || type == 27;
    if (picture && length > 0 && covers.size() < MOST_COVERS) {
      covers.add(new Cover(position, length));
    }
  }

  /** QTFF, "Well-known types": 1 and 4 UTF-8, 3 Macintosh, 21 signed and 22 unsigned numbers. */
  private static String value(String item, int type, byte[] bytes) {
    if (item.equals("trkn") || item.equals("disk")) {
      return position(bytes);
    }
    boolean number = type == 21 || type == 22 || type == 0 && bytes.length <= Integer.BYTES;
    if (number && bytes.length > 0 && bytes.length <= Integer.BYTES) {
      long value = type == 21 ? bytes[0] : bytes[0] & 0xff;
      for (int i = 1; i < bytes.length; i++) {
        value = value << 8 | bytes[i] & 0xff;
      }
      return Long.toString(value);
    }
    return type == 1 || type == 4 || type == 0
        ? Mp4Text.utf8(bytes)
        : type == 3 ? Mp4Text.macintosh(bytes) : null;
  }

  /** 0 16 | number 16 | of how many 16. */
  private static String position(byte[] bytes) {
    if (bytes.length < 4) {
      return null;
    }
    ByteBuffer fields = ByteBuffer.wrap(bytes);
    int number = fields.getShort(2);
    int total = bytes.length < 6 ? 0 : fields.getShort(4);
    return total == 0 ? Integer.toString(number) : number + "/" + total;
  }

  /**
   * QTFF, "Metadata item keys": version and flags 32 | count 32 | { size 32 | space 32 | name }.
   */
  private static List<String> keys(byte[] bytes) {
    List<String> keys = new ArrayList<>();
    ByteBuffer fields = ByteBuffer.wrap(bytes);
    fields.position(Math.min(8, bytes.length));
    while (fields.remaining() >= 8) {
      int length = fields.getInt() - 8;
      fields.getInt();
      if (length < 0 || length > fields.remaining()) {
        break;
      }
      byte[] name = new byte[length];
      fields.get(name);
      keys.add(Mp4Text.utf8(name));
    }
    return keys;
  }

  private void putText(String name, String text) {
    if (text != null && !text.isEmpty()) {
      tags.put(name, text);
    }
  }

  private static Map<String, String> names() {
    String lines =
        """
        aART album_artist
        catg category
        cpil compilation
        cprt copyright
        desc description
        disk disc
        hdvd hd_video
        keyw keywords
        ldes synopsis
        manu make
        modl model
        pcst podcast
        pgap gapless_playback
        purd purchase_date
        rtng rating
        soaa sort_album_artist
        soal sort_album
        soar sort_artist
        soco sort_composer
        sonm sort_name
        sosn sort_show
        stik media_type
        trkn track
        tven episode_id
        tves episode_sort
        tvnn network
        tvsh show
        tvsn season_number
        ©ART artist
        ©alb album
        ©aut artist
        ©cmt comment
        ©com composer
        ©cpy copyright
        ©day date
        ©dir director
        ©enc encoder
        ©gen genre
        ©grp grouping
        ©inf comment
        ©lyr lyrics
        ©mak make
        ©mod model
        ©nam title
        ©prd producer
        ©st3 subtitle
        ©swr encoder
        ©too encoder
        ©trk track
        ©wrt composer
        ©xyz location
        """;
    Map<String, String> names = new LinkedHashMap<>();
    lines.lines().map(line -> line.split(" ")).forEach(words -> names.put(words[0], words[1]));
    return Map.copyOf(names);
  }
}
