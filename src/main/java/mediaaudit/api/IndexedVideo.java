package mediaaudit.api;

import java.util.Optional;
import mediaaudit.model.Probe;

/**
 * A video as the index has it, whether or not it still holds.
 *
 * @param path absolute; bytes that are no text are shown as U+FFFD
 * @param mtimeNanos nanoseconds since 1970
 * @param probe empty when nobody looked into it
 */
public record IndexedVideo(String path, long sizeBytes, long mtimeNanos, Optional<Probe> probe) {}
