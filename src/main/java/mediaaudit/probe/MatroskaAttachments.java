package mediaaudit.probe;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import mediaaudit.probe.Ebml.Element;

/**
 * Files inside a Matroska file (RFC 9559, 5.1.6): fonts, covers.
 *
 * <pre>
 * Attachments 0x1941A469
 *   AttachedFile 0x61A7: FileDescription 0x467E, FileName 0x466E, FileMediaType 0x4660,
 *                        FileData 0x465C, FileUID 0x46AE
 * </pre>
 */
final class MatroskaAttachments {
  private static final int MOST = 1_000;
  private static final int HEAD_BYTES = 4 << 10;

  /** Media types of pictures, which ffprobe shows as video streams, and its codec for them. */
  private static final String[][] PICTURES = {
    {"image/gif", "gif"},
    {"image/jpeg", "mjpeg"},
    {"image/png", "png"},
    {"image/tiff", "tiff"},
  };

  private static final String[][] OTHERS = {
    {"text/plain", "text"},
    {"application/x-truetype-font", "ttf"},
    {"application/x-font", "ttf"},
    {"application/vnd.ms-opentype", "otf"},
    {"binary", "bin_data"},
  };

  /** What is read of many of them before all else is. */
  private static final int FIRST_BYTES = 128 << 10;

  /** As many bytes as mostly hold what stands before a file's data. */
  private static final int FILE_HEAD_BYTES = 512;

  private final ByteSource source;
  private final Ebml ebml;
  private final List<Attachment> attachments = new ArrayList<>();
  private String description;
  private String fileName;
  private String mediaType;
  private long uid;
  private long size;
  private byte[] head = {};
  private long rest;
  private long end;

  MatroskaAttachments(ByteSource source, Ebml ebml) {
    this.source = source;
    this.ebml = ebml;
  }

  private record Attachment(
      String description, String fileName, String mediaType, long uid, byte[] head) {}

  /** Reads the element, or of many attachments the first, unless the file ends before them. */
  void read(Element element) throws IOException, Malformed {
    rest = element.data();
    end = element.end();
    boolean isCut = end > source.size();
    readUpTo(isCut ? Long.MAX_VALUE : source.bytesRead() + FIRST_BYTES);
  }

  /** Reads those that were left, as far as that goes: once all else is read. */
  void readRest() throws IOException {
    source.readAhead(FILE_HEAD_BYTES);
    try {
      readUpTo(Long.MAX_VALUE);
    } catch (Malformed ignored) {
      // What was found until there is what there is.
    } finally {
      source.readAhead();
    }
  }

  private void readUpTo(long bytesRead) throws IOException, Malformed {
    while (rest < end && attachments.size() < MOST && source.bytesRead() < bytesRead) {
      Element file = ebml.child(rest, end);
      rest = file.end();
      if (file.id() == 0x61A7) {
        readFile(file);
      }
    }
  }

  /** The attachments as streams that follow the tracks. */
  List<StreamFacts> streams(int firstIndex, MatroskaTags tags) {
    List<StreamFacts> streams = new ArrayList<>();
    for (Attachment attachment : attachments) {
      StreamFacts stream = new StreamFacts(firstIndex + streams.size());
      describe(attachment, stream);
      tags.describe(
          new MatroskaTags.Target(MatroskaTags.TargetKind.ATTACHMENT, attachment.uid),
          stream.json());
      streams.add(stream);
    }
    return streams;
  }

  private void readFile(Element file) throws IOException, Malformed {
    description = null;
    fileName = null;
    mediaType = null;
    uid = 0;
    size = 0;
    head = new byte[0];
    ebml.children(file, this::setting);
    if (fileName != null && mediaType != null && size > 0) {
      attachments.add(new Attachment(description, fileName, mediaType, uid, head));
    }
  }

  private void setting(Element element) throws IOException, Malformed {
    switch (element.id()) {
      case 0x467E -> description = ebml.text(element);
      case 0x466E -> fileName = ebml.text(element);
      case 0x4660 -> mediaType = ebml.text(element);
      case 0x46AE -> uid = ebml.unsigned(element, 0);
      case 0x465C -> {
        size = element.size();
        if (mediaType != null && codec(PICTURES, mediaType) != null) {
          head = ebml.binary(element, HEAD_BYTES);
        }
      }
      default -> {}
    }
  }

  private static void describe(Attachment attachment, StreamFacts stream) {
    String picture = codec(PICTURES, attachment.mediaType);
    stream
        .set("codec_name", picture != null ? picture : codec(OTHERS, attachment.mediaType))
        .set("codec_type", picture != null ? "video" : "attachment")
        .disposition("default", false)
        .disposition("attached_pic", picture != null)
        .tag("title", attachment.description)
        .tag("filename", attachment.fileName)
        .tag("mimetype", attachment.mediaType);
    if (picture != null) {
      FirstFrame.describe(picture, attachment.head, stream);
    }
  }

  private static String codec(String[][] codecs, String mediaType) {
    for (String[] entry : codecs) {
      if (mediaType.startsWith(entry[0])) {
        return entry[1];
      }
    }
    return null;
  }
}
