package mediaaudit.index;

/**
 * A file whose rows may go.
 *
 * @param path absolute, as shown to people
 */
public record StaleFile(String pathHash, long sizeBytes, String path) {}
