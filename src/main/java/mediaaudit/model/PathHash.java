package mediaaudit.model;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;

/**
 * Keys of rows: the first 16 bytes of SHA-256 over length-framed parts, as 32 lower-case hex
 * digits. The parts are the root's name and the raw bytes of the path below the root.
 *
 * <p>The key of what belongs to a folder, such as its files, begins like the folder's own: rows
 * that are written, read and removed together then stand together in every index.
 */
public final class PathHash {
  private static final int BYTES = 16;
  private static final int FOLDER_DIGITS = 12;
  private static final int GATHERED_BYTES = 256;

  private final MessageDigest digest = sha256();

  /** Small parts that are digested together, which is sooner done than one by one. */
  private final ByteBuffer gathered = ByteBuffer.allocate(GATHERED_BYTES);

  private PathHash() {}

  /** The key of these texts in this order. */
  public static String of(String... parts) {
    PathHash hash = new PathHash();
    for (String part : parts) {
      hash.add(part.getBytes(StandardCharsets.UTF_8));
    }
    return hash.hex();
  }

  /** The key of these words in this order. */
  public static String ofAll(Collection<?> words) {
    return of(words.stream().map(String::valueOf).toArray(String[]::new));
  }

  /** The key of a text followed by raw bytes. */
  public static String of(String text, byte[] bytes) {
    return start().add(text.getBytes(StandardCharsets.UTF_8)).add(bytes).hex();
  }

  /** The key of what belongs to the folder with this key. */
  public static String within(String folderKey, String hash) {
    return folderKey.substring(0, FOLDER_DIGITS) + hash.substring(0, hash.length() - FOLDER_DIGITS);
  }

  /** A hash to which parts are added one by one. */
  public static PathHash start() {
    return new PathHash();
  }

  /** Adds one part, framed by its length. */
  public PathHash add(byte[] part) {
    reserve(Integer.BYTES).putInt(part.length);
    if (part.length > GATHERED_BYTES) {
      reserve(GATHERED_BYTES);
      digest.update(part);
    } else {
      reserve(part.length).put(part);
    }
    return this;
  }

  /** The key; nothing may be added afterwards. */
  public String hex() {
    reserve(GATHERED_BYTES);
    return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
  }

  /** Makes room for so many bytes. */
  private ByteBuffer reserve(int bytes) {
    if (gathered.remaining() < bytes) {
      digest.update(gathered.flip());
      gathered.clear();
    }
    return gathered;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new AssertionError("every Java platform has SHA-256", impossible);
    }
  }
}
