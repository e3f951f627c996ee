package mediaaudit.model;

/**
 * A file below a library root, as far as reading names needs it.
 *
 * @param pathHash key of the file's row
 * @param path below the root, with {@code /}
 * @param name last part of the path
 * @param text content of a small text file whose words matter ({@code .plexmatch}); else empty
 */
public record Entry(
    String pathHash, String path, String name, FileKind kind, long sizeBytes, String text) {}
