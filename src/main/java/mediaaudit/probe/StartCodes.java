package mediaaudit.probe;

import java.util.Arrays;
import java.util.Optional;

/** MPEG's start codes, {@code 00 00 01} and a byte that tells what follows. */
final class StartCodes {
  private static final int CODE_BYTES = 4;

  private StartCodes() {}

  /** What follows the first code from {@code first} to {@code last}, up to the end of the bytes. */
  static Optional<BitReader> behind(int first, int last, byte[] bytes) {
    for (int i = 0; i + CODE_BYTES <= bytes.length; i++) {
      int code = bytes[i + 3] & 0xFF;
      boolean found = isPrefix(bytes, i) && code >= first && code <= last;
      if (found) {
        return Optional.of(new BitReader(bytes, i + CODE_BYTES, bytes.length));
      }
    }
    return Optional.empty();
  }

  /** What follows the first {@code code} whose content begins with this number of 4 bits. */
  static Optional<BitReader> extension(int code, int id, byte[] bytes) throws Malformed {
    for (int i = 0; i + CODE_BYTES < bytes.length; i++) {
      if (isPrefix(bytes, i)
          && (bytes[i + 3] & 0xFF) == code
          && (bytes[i + CODE_BYTES] & 0xFF) >> 4 == id) {
        return Optional.of(new BitReader(bytes, i + CODE_BYTES, bytes.length).skip(4));
      }
    }
    return Optional.empty();
  }

  /** Both, one after the other. */
  static byte[] joined(byte[] config, byte[] frame) {
    byte[] both = Arrays.copyOf(config, config.length + frame.length);
    System.arraycopy(frame, 0, both, config.length, frame.length);
    return both;
  }

  private static boolean isPrefix(byte[] bytes, int at) {
    return bytes[at] == 0 && bytes[at + 1] == 0 && bytes[at + 2] == 1;
  }
}
