package mediaaudit.index;

import java.util.Objects;

/**
 * A file's row and who looked into it.
 *
 * @param checksum of the file's row; null when it has none
 * @param prober null when nobody did
 * @param revision of the prober; null when nobody looked
 * @param probedAt nanoseconds since 1970; null when nobody looked
 * @param headerDigest of the bytes that the answer rests on, with who was asked in vain or was not
 *     at hand; null when nobody looked, and where the size says all
 * @param status of the probe, as its row has it; null when nobody looked
 * @param reason of the probe, as its row has it
 * @param integrity of the probe, as its row has it
 * @param answerChecksum of the prober's answer; null where there is none
 * @param probeChecksum of the probe's row; null when it has none
 */
public record StoredFile(
    FileRow file,
    Long checksum,
    String prober,
    Integer revision,
    Long probedAt,
    String headerDigest,
    String status,
    String reason,
    String integrity,
    Long answerChecksum,
    Long probeChecksum) {

  /** Whether a row is not what was stored, so that nothing of it is to be believed. */
  public boolean isDamaged() {
    return !Objects.equals(checksum, file.checksum()) || prober != null && isProbeDamaged();
  }

  private boolean isProbeDamaged() {
    return !Objects.equals(
        probeChecksum,
        RowSum.of(
            file.pathHash(),
            status,
            reason,
            prober,
            revision,
            probedAt,
            integrity,
            answerChecksum));
  }
}
