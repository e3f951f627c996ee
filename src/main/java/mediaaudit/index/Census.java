package mediaaudit.index;

/**
 * A word, such as a codec, and the videos it holds for.
 *
 * @param bytes size of these files together
 */
public record Census(String word, long files, long bytes) {}
