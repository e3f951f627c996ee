package mediaaudit.model;

/**
 * A chapter of a video.
 *
 * @param position 1 for the first
 * @param startNanos from the beginning of the video; null where the file does not say
 * @param endNanos from the beginning of the video; null where the file does not say
 * @param title null where it has none
 */
public record Chapter(int position, Long startNanos, Long endNanos, String title) {}
