package mediaaudit.model;

/**
 * One stream of a video file.
 *
 * @param position 0-based place in the container
 * @param codec ffprobe's codec name, such as {@code hevc}; {@code unknown} where there is none
 * @param profile such as {@code Main 10}; null where the file does not say
 * @param level codec specific, 120 is HEVC 4.0; null where the file does not say
 * @param bitRate bits a second; null where the file does not say
 * @param durationNanos null where the file does not say
 * @param language as the container writes it, such as {@code eng}; null where it does not say
 * @param title null where there is none
 */
public record Stream(
    int position,
    StreamKind kind,
    String codec,
    String profile,
    Integer level,
    Long bitRate,
    Long durationNanos,
    String language,
    String title,
    Picture picture,
    Sound sound,
    Disposition disposition) {
  /** The name of a codec that is not known. */
  public static final String UNKNOWN_CODEC = "unknown";

  /** Whether this is moving pictures: a video stream that is no attached cover. */
  public boolean isMovingPicture() {
    return kind == StreamKind.VIDEO && !disposition.attachedPicture();
  }
}
