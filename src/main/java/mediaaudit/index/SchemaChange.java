package mediaaudit.index;

/**
 * A migration that an index went through.
 *
 * @param version of the schema since then
 * @param installedOn local time at which it ran
 */
public record SchemaChange(String version, String description, String installedOn) {}
