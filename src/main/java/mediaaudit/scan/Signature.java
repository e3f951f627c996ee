package mediaaudit.scan;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * What tells whether a folder changed: MD5 (RFC 1321) over what is compared of each entry. A scan
 * makes one for each folder before Java has compiled much, and so takes five times as long with
 * SHA-256. Nobody gains by forging it: who can write in the folder can do worse.
 */
final class Signature {
  private static final int NUMBERS_BYTES = 5 * Long.BYTES;

  private final ByteBuffer bytes;

  private Signature(Listing listing) {
    int length = 2 * Long.BYTES;
    for (SeenFile file : listing.files()) {
      length += Integer.BYTES + file.rawName().length + NUMBERS_BYTES;
    }
    for (byte[] folder : listing.folders()) {
      length += Integer.BYTES + folder.length;
    }
    for (Unknown unknown : listing.unknown()) {
      length += Integer.BYTES + unknown.rawName().length;
    }
    bytes = ByteBuffer.allocate(length);
  }

  /** Changes when anything that is compared changes: names, kinds, sizes, times. */
  static String of(Listing listing, Comparison comparison) {
    Signature signature = new Signature(listing);
    listing.files().forEach(file -> signature.add(file, comparison));
    signature.bytes.putLong(listing.folders().size());
    listing.folders().forEach(signature::add);
    signature.addUnknown(listing.unknown());
    return signature.hex();
  }

  private void add(SeenFile file, Comparison comparison) {
    Stat stat = file.stat();
    add(file.rawName());
    bytes.putLong(file.kind().ordinal()).putLong(stat.sizeBytes()).putLong(stat.mtimeNanos());
    bytes.putLong(comparison.ctime() && stat.ctimeNanos() != null ? stat.ctimeNanos() : 0);
    if (comparison.inode() && stat.inode() != null) {
      bytes.putLong(stat.inode());
    }
  }

  /** An entry that cannot be looked at is neither there nor gone; nearly no folder has any. */
  private void addUnknown(List<Unknown> unknown) {
    if (!unknown.isEmpty()) {
      bytes.putLong(unknown.size());
      unknown.forEach(entry -> add(entry.rawName()));
    }
  }

  private void add(byte[] name) {
    bytes.putInt(name.length).put(name);
  }

  private String hex() {
    try {
      MessageDigest digest = MessageDigest.getInstance("MD5");
      digest.update(bytes.flip());
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new AssertionError("every Java platform has MD5", impossible);
    }
  }
}
