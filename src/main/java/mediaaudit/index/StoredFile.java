package mediaaudit.index;

import org.jdbi.v3.core.mapper.Nested;

/**
 * A file's row and who looked into it.
 *
 * @param prober null when nobody did
 * @param revision of the prober; null when nobody looked
 * @param probedAt nanoseconds since 1970; null when nobody looked
 * @param headerDigest of the bytes that the answer rests on; null when nobody looked, and where the
 *     size says all
 */
public record StoredFile(
    @Nested FileRow file, String prober, Integer revision, Long probedAt, String headerDigest) {}
