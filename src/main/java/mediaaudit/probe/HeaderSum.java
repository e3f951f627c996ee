package mediaaudit.probe;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/**
 * A sum of 64 bits over numbers and bytes: CRC-32 (ISO 3309) and CRC-32C (RFC 3720, B.4) side by
 * side. It shows what was changed, not who meant to hide it: whoever can write a video can change
 * what the library shows of it anyway. Java has instructions of the processor for both, where a
 * cryptographic digest takes longer than all else that is done to read a header.
 */
final class HeaderSum {
  private final CRC32 crc = new CRC32();
  private final CRC32C castagnoli = new CRC32C();
  private final ByteBuffer number = ByteBuffer.allocate(Long.BYTES);

  /** Adds a number. */
  HeaderSum add(long value) {
    return add(number.clear().putLong(value).flip());
  }

  /** Adds the bytes that remain in this buffer, which stays as it is. */
  HeaderSum add(ByteBuffer bytes) {
    crc.update(bytes.duplicate());
    castagnoli.update(bytes.duplicate());
    return this;
  }

  /** What was added so far, as 16 lower-case hex digits. */
  String hex() {
    HexFormat digits = HexFormat.of();
    return digits.toHexDigits((int) crc.getValue())
        + digits.toHexDigits((int) castagnoli.getValue());
  }
}
