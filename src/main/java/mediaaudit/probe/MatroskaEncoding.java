package mediaaudit.probe;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import mediaaudit.probe.Ebml.Element;

/**
 * How a Matroska track's frames, or its CodecPrivate, are packed (RFC 9559, 5.1.4.1.31):
 *
 * <pre>
 * ContentEncodings 0x6D80
 *   ContentEncoding 0x6240
 *     ContentEncodingScope 0x5032 (1 frames, 2 CodecPrivate), ContentEncodingType 0x5033
 *     ContentCompression 0x5034: ContentCompAlgo 0x4254, ContentCompSettings 0x4255
 *     ContentEncryption 0x5035: ContentEncKeyID 0x47E2
 * </pre>
 */
final class MatroskaEncoding {
  private static final int ZLIB = 0;
  private static final int HEADER_STRIPPING = 3;
  private static final int FRAMES = 1;
  private static final int CONFIG = 2;
  private static final int MOST_BYTES = 64 << 10;

  private final Ebml ebml;
  private int count;
  private long scope;
  private long type;
  private long algorithm;
  private byte[] stripped = {};
  private byte[] keyId = {};

  MatroskaEncoding(Ebml ebml) {
    this.ebml = ebml;
  }

  /** Reads the element. */
  void read(Element encodings) throws IOException, Malformed {
    ebml.children(
        encodings,
        element -> {
          if (element.id() == 0x6240) {
            count++;
            scope = FRAMES;
            ebml.children(element, this::setting);
          }
        });
  }

  /** The key that frames are encrypted with. */
  Optional<byte[]> keyId() {
    return keyId.length == 0 ? Optional.empty() : Optional.of(keyId);
  }

  /** The CodecPrivate as the codec knows it; nothing where that cannot be told. */
  byte[] plainConfig(byte[] config) {
    return count == 0 || type == 0 && (scope & CONFIG) == 0 || type != 0 ? config : unpack(config);
  }

  /** A frame as the codec knows it, as far as its first bytes tell; nothing where they do not. */
  byte[] plainFrame(byte[] frame) {
    if (count == 0) {
      return frame;
    }
    if (type != 0) {
      return new byte[0];
    }
    return (scope & FRAMES) == 0 ? frame : unpack(frame);
  }

  private void setting(Element element) throws IOException, Malformed {
    switch (element.id()) {
      case 0x5032 -> scope = ebml.unsigned(element, FRAMES);
      case 0x5033 -> type = ebml.unsigned(element, 0);
      case 0x5034 -> ebml.children(element, this::compression);
      case 0x5035 -> ebml.children(element, this::encryption);
      default -> {}
    }
  }

  private void compression(Element element) throws IOException, Malformed {
    switch (element.id()) {
      case 0x4254 -> algorithm = ebml.unsigned(element, ZLIB);
      case 0x4255 -> stripped = ebml.binary(element, MOST_BYTES);
      default -> {}
    }
  }

  private void encryption(Element element) throws IOException, Malformed {
    if (element.id() == 0x47E2) {
      keyId = ebml.binary(element, MOST_BYTES);
    }
  }

  private byte[] unpack(byte[] bytes) {
    if (count > 1) {
      return new byte[0];
    }
    if (algorithm == ZLIB) {
      return inflate(bytes);
    }
    return algorithm == HEADER_STRIPPING ? join(stripped, bytes) : new byte[0];
  }

  private static byte[] join(byte[] head, byte[] rest) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    joined.writeBytes(head);
    joined.writeBytes(rest);
    return joined.toByteArray();
  }

  /** At most 64 KiB; what is damaged ends where the damage begins. */
  private static byte[] inflate(byte[] bytes) {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(bytes);
      byte[] plain = new byte[MOST_BYTES];
      int length = 0;
      for (int step = 1; step > 0 && length < MOST_BYTES; length += step) {
        step = inflater.inflate(plain, length, MOST_BYTES - length);
      }
      return java.util.Arrays.copyOf(plain, length);
    } catch (DataFormatException damaged) {
      return new byte[0];
    } finally {
      inflater.end();
    }
  }
}
