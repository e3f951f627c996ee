package mediaaudit.index;

/**
 * A migration that an index went through.
 *
 * @param version of the schema since then
 * @param installedOn when it ran, in RFC 3339
 */
public record SchemaChange(String version, String description, String installedOn) {}
